//! The firings on the clock of UTC, for times whose library has its dates at hand: the cursor
//! alone finds them, and nothing is counted in seconds.

use core::ops::Range;

use crate::meaning::calendar::{DAY, Date};
use crate::meaning::cron::Cron;
use crate::time::search::{Backward, Cursor, Direction, Forward, Wall};
use crate::time::unix::{TIME_MAX, TIME_MIN};

/// The firings from one boundary to another that have not been taken.
#[derive(Clone)]
pub(crate) struct UtcFirings {
    cron: Cron,
    /// In the order of [`Wall::order`].
    rest: Range<i64>,
    forward: Pages<Forward>,
    backward: Pages<Backward>,
}

/// A cursor that turns from page to page.
#[derive(Clone)]
pub(crate) struct Pages<D> {
    cursor: Cursor<D>,
    /// The order of the midnight before the page; 0 is none, and the cursor has not begun.
    midnight: i64,
    unit: u32,
}

/// A firing: its day, the order of its midnight, and the second of the day.
#[cfg_attr(
    not(feature = "chrono"),
    expect(dead_code, reason = "only chrono has its dates at hand")
)]
pub(crate) struct OfDay<'a> {
    pub(crate) date: &'a Date,
    /// How many days of the year lie before the month.
    pub(crate) days_before_month: u32,
    pub(crate) midnight: i64,
    pub(crate) second: u32,
}

/// A side from which firings are taken.
pub(crate) trait UtcSide: Direction + Sized + 'static {
    fn pages(firings: &mut UtcFirings) -> (&mut Pages<Self>, &mut Range<i64>, &Cron);
    /// Where the cursor begins.
    fn start(rest: &Range<i64>) -> i64;
    /// Does a firing lie on this side of where the other begins?
    fn is_left(rest: &Range<i64>, time: i64) -> bool;
    /// What is left when a firing has been taken.
    fn take(rest: &mut Range<i64>, time: i64);
}

impl UtcSide for Forward {
    #[inline]
    fn pages(firings: &mut UtcFirings) -> (&mut Pages<Self>, &mut Range<i64>, &Cron) {
        (&mut firings.forward, &mut firings.rest, &firings.cron)
    }

    #[inline]
    fn start(rest: &Range<i64>) -> i64 {
        rest.start
    }

    #[inline]
    fn is_left(rest: &Range<i64>, time: i64) -> bool {
        time < rest.end
    }

    #[inline]
    fn take(rest: &mut Range<i64>, time: i64) {
        rest.start = time + 1;
    }
}

impl UtcSide for Backward {
    #[inline]
    fn pages(firings: &mut UtcFirings) -> (&mut Pages<Self>, &mut Range<i64>, &Cron) {
        (&mut firings.backward, &mut firings.rest, &firings.cron)
    }

    #[inline]
    fn start(rest: &Range<i64>) -> i64 {
        rest.end
    }

    #[inline]
    fn is_left(rest: &Range<i64>, time: i64) -> bool {
        time >= rest.start
    }

    #[inline]
    fn take(rest: &mut Range<i64>, time: i64) {
        rest.end = time;
    }
}

impl UtcFirings {
    pub(crate) fn new(cron: Cron, start: Wall, end: Wall) -> Self {
        let unit = cron.unit();
        Self {
            cron,
            rest: start.order()..end.order(),
            forward: Pages { cursor: Cursor::IDLE, midnight: 0, unit },
            backward: Pages { cursor: Cursor::IDLE, midnight: 0, unit },
        }
    }

    /// What has not been taken, in Unix seconds.
    pub(crate) fn rest(&self) -> Range<i64> {
        let seconds = |order| {
            let Wall { date, second } = Wall::of_order(order);
            date.days() * DAY + i64::from(second)
        };
        seconds(self.rest.start)..seconds(self.rest.end)
    }

    /// The next firing from a side.
    #[inline(always)]
    pub(crate) fn next<D: UtcSide>(&mut self) -> Option<OfDay<'_>> {
        let (pages, rest, cron) = D::pages(self);
        if !pages.cursor.is_on_page() {
            pages.turn(cron, rest)?;
        }
        let second = pages.cursor.next_of_page(pages.unit)?;
        let midnight = pages.midnight;
        let time = midnight + i64::from(second);
        if !D::is_left(rest, time) {
            *rest = Self::NOTHING;
            return None;
        }
        D::take(rest, time);
        let date = pages.cursor.date();
        Some(OfDay { date, days_before_month: pages.cursor.days_before_month(), midnight, second })
    }

    /// Nothing is left, from either side.
    const NOTHING: Range<i64> =
        Wall::boundary(TIME_MAX + 1).order()..Wall::boundary(TIME_MIN).order();
}

impl<D: UtcSide> Pages<D> {
    /// Turns to the next page that fires.
    #[inline(never)]
    fn turn(&mut self, cron: &Cron, rest: &Range<i64>) -> Option<()> {
        if self.midnight == 0 {
            return self.begin(cron, rest);
        }
        self.cursor.turn(cron)?;
        self.midnight = Wall { date: *self.cursor.date(), second: 0 }.order();
        Some(())
    }

    #[cold]
    fn begin(&mut self, cron: &Cron, rest: &Range<i64>) -> Option<()> {
        if rest.is_empty() {
            return None;
        }
        self.cursor = Cursor::new(cron, Wall::of_order(D::start(rest)));
        if !self.cursor.is_on_page() {
            self.cursor.next_page(cron)?;
        }
        self.midnight = Wall { date: *self.cursor.date(), second: 0 }.order();
        Some(())
    }
}

/// The bits of a second of the day, of a day, and of a month.
const BITS_OF_SECOND: u32 = 17;
const BITS_OF_DAY: u32 = 5;
const BITS_OF_MONTH: u32 = 4;

impl Wall {
    /// A number that is greater for later times.
    #[inline]
    pub(crate) const fn order(self) -> i64 {
        let Date { year, month, day } = self.date;
        let day = (month << BITS_OF_DAY | day) as i64;
        let date = (year as i64) << (BITS_OF_DAY + BITS_OF_MONTH) | day;
        (date << BITS_OF_SECOND) + self.second as i64
    }

    /// The time that has such a number.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn of_order(mut order: i64) -> Self {
        let mut take = |bits: u32| {
            let low = order as u32 & !(u32::MAX << bits);
            order >>= bits;
            low
        };
        let (second, day, month) = (take(BITS_OF_SECOND), take(BITS_OF_DAY), take(BITS_OF_MONTH));
        Self { date: Date { year: order as i32, month, day }, second }
    }
}
