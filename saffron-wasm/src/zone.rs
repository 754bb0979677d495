//! The clocks a schedule can run on: UTC, and the zones of the platform's `Intl`.
//!
//! `Intl` knows the offset at any instant, and nothing else. The clock changes are found
//! by bisection, a stretch of time at a time, and kept.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::offset::MappedLocalTime;
use chrono::{FixedOffset, NaiveDateTime};
use saffron::Zone;
use wasm_bindgen::prelude::*;

/// Offsets are asked for this many seconds apart, about three days: the tz database has
/// no two clock changes closer to each other than four days (Freetown, 1939).
const STEP: i64 = 1 << 18;

/// A stretch is 32 steps, about 97 days.
const STRETCH_BITS: u32 = 23;

/// About 135 years, then the cache starts anew.
const MOST_STRETCHES: usize = 512;

/// No offset from UTC is larger than a day.
const DAY: i64 = 86_400;

#[wasm_bindgen]
extern "C" {
    /// What a platform knows of a zone.
    pub type Offsets;

    /// The seconds east of UTC at a time in milliseconds since 1970.
    #[wasm_bindgen(method)]
    fn at(this: &Offsets, ms: f64) -> i32;
}

pub(crate) struct IntlZone {
    offsets: Offsets,
    stretches: RefCell<Vec<Stretch>>,
}

/// The periods of a stretch of time, in order; the first starts with it.
struct Stretch {
    number: i64,
    periods: Vec<Period>,
}

/// From an instant on, in seconds since 1970, an offset is in force: until the next
/// period, or the end of the stretch.
#[derive(Clone, Copy)]
struct Period {
    start: i64,
    offset: i32,
}

impl IntlZone {
    pub(crate) fn new(offsets: Offsets) -> Self {
        Self { offsets, stretches: RefCell::default() }
    }

    /// The period that an instant lies in.
    fn period(&self, instant: i64) -> Period {
        let number = instant >> STRETCH_BITS;
        let mut stretches = self.stretches.borrow_mut();
        let index = match stretches.binary_search_by_key(&number, |stretch| stretch.number) {
            Ok(index) => index,
            Err(_) if stretches.len() == MOST_STRETCHES => {
                stretches.clear();
                stretches.push(self.survey(number));
                0
            }
            Err(index) => {
                stretches.insert(index, self.survey(number));
                index
            }
        };
        let periods = &stretches[index].periods;
        // The first one starts no later, and most stretches have no other.
        let mut later = periods.iter().rev();
        *later.find(|period| period.start <= instant).unwrap_or(&periods[0])
    }

    /// The offset of every instant at which the clock shows `wall`, given as if it were UTC.
    fn resolve(&self, wall: i64) -> MappedLocalTime<FixedOffset> {
        // They lie within a day of `wall`, so these are the offsets to choose from.
        let first = self.period(wall - DAY).offset;
        let last = self.period(wall + DAY).offset;
        if first == last {
            return MappedLocalTime::Single(fixed(first));
        }
        let shows = |offset| self.period(wall - i64::from(offset)).offset == offset;
        match (shows(first), shows(last)) {
            (true, true) => MappedLocalTime::Ambiguous(fixed(first), fixed(last)),
            (true, false) => MappedLocalTime::Single(fixed(first)),
            (false, true) => MappedLocalTime::Single(fixed(last)),
            (false, false) => MappedLocalTime::None,
        }
    }

    /// Asks its way through a stretch.
    fn survey(&self, number: i64) -> Stretch {
        let start = number << STRETCH_BITS;
        let mut periods = vec![Period { start, offset: self.ask(start) }];
        let end = (number + 1) << STRETCH_BITS;
        let mut low = start;
        while low < end {
            let high = (low + STEP).min(end - 1);
            let before = periods[periods.len() - 1].offset;
            let offset = self.ask(high);
            if offset != before {
                let start = self.bisect(low, high, before);
                periods.push(Period { start, offset });
            }
            low += STEP;
        }
        Stretch { number, periods }
    }

    /// The first second at which `before` is not in force; it is at `low`, not at `high`.
    fn bisect(&self, mut low: i64, mut high: i64, before: i32) -> i64 {
        while high - low > 1 {
            let middle = low.midpoint(high);
            if self.ask(middle) == before {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    }

    #[allow(clippy::cast_precision_loss)]
    fn ask(&self, instant: i64) -> i32 {
        self.offsets.at(instant as f64 * 1000.0)
    }
}

/// What the wall clock shows when.
pub(crate) enum Clock {
    Utc,
    Intl(Rc<IntlZone>),
}

impl Zone for Clock {
    type Offset = FixedOffset;

    fn offset_at(&self, utc: NaiveDateTime) -> FixedOffset {
        match self {
            Self::Utc => fixed(0),
            Self::Intl(zone) => fixed(zone.period(utc.and_utc().timestamp()).offset),
        }
    }

    fn resolve(&self, wall: NaiveDateTime) -> MappedLocalTime<FixedOffset> {
        match self {
            Self::Utc => MappedLocalTime::Single(fixed(0)),
            Self::Intl(zone) => zone.resolve(wall.and_utc().timestamp()),
        }
    }
}

/// No platform knows an offset of a day or more.
fn fixed(seconds: i32) -> FixedOffset {
    FixedOffset::east_opt(seconds).unwrap_or(FixedOffset::east_opt(0).expect("zero is in range"))
}
