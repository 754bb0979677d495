//! chrono's times: a `DateTime` stands on the clock of its time zone.

use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone,
    Timelike, Utc,
};

use crate::meaning::calendar::{DAY, Date, Month};
use crate::meaning::cron::Cron;
use crate::time::instant::{Instant, Time, sealed::Moment};
use crate::time::search::Wall;
use crate::time::zone::{OffsetSpan, Zone};

impl<Tz: TimeZone> Moment for DateTime<Tz> {
    #[inline]
    fn second(&self) -> i64 {
        self.timestamp()
    }

    #[inline]
    fn is_within_second(&self) -> bool {
        self.timestamp_subsec_nanos() != 0
    }

    /// An offset without data is UTC's, whose dates chrono has at hand.
    #[expect(private_interfaces, reason = "times are part of this crate")]
    #[inline]
    fn utc_wall(&self) -> Option<Wall> {
        if !is_utc(self.offset()) {
            return None;
        }
        let (date, time) = (self.naive_utc().date(), self.naive_utc().time());
        let date = Date { year: date.year(), month: date.month(), day: date.day() };
        Some(Wall { date, second: time.num_seconds_from_midnight() })
    }

    #[expect(private_interfaces, reason = "times are part of this crate")]
    #[inline]
    fn of_utc(&self, Wall { date, second }: Wall) -> Option<Self> {
        let Date { year, month, day } = date;
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
        let today = self.naive_utc().date();
        // chrono looks up less about a year that it has.
        let date = if year == today.year() {
            today.with_ordinal(Month::days_before(month, today.leap_year()) + day)?
        } else {
            NaiveDate::from_ymd_opt(year, month, day)?
        };
        let utc = date.and_time(time);
        Some(Self::from_naive_utc_and_offset(utc, self.offset().clone()))
    }

    #[inline]
    fn utc_matches(&self, cron: &Cron) -> Option<bool> {
        let weekday = || self.naive_utc().weekday().num_days_from_sunday();
        Some(cron.matches_with(self.utc_wall()?, weekday))
    }
}

/// Is it known when the program is compiled that this is UTC's offset?
#[inline]
fn is_utc<O: Offset>(offset: &O) -> bool {
    size_of::<O>() == 0 && offset.fix().local_minus_utc() == 0
}

/// The date of the last answer, in UTC.
#[derive(Clone)]
pub struct Day {
    /// In Unix seconds.
    midnight: i64,
    date: NaiveDate,
}

impl Default for Day {
    #[inline]
    fn default() -> Self {
        // 1970-01-01.
        Self { midnight: 0, date: NaiveDate::default() }
    }
}

impl Day {
    /// A time in UTC.
    #[inline]
    fn utc(&mut self, time: i64) -> Option<NaiveDateTime> {
        let mut second = time - self.midnight;
        if !(0..DAY).contains(&second) {
            self.midnight = time - time.rem_euclid(DAY);
            self.date = DateTime::from_timestamp(self.midnight, 0)?.date_naive();
            second = time - self.midnight;
        }
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second.try_into().ok()?, 0)?;
        Some(self.date.and_time(time))
    }
}

/// The day of the last answer, and its span with chrono's own offset in it.
#[derive(Clone)]
pub struct Memo<O> {
    day: Day,
    offset: Option<(OffsetSpan, O)>,
}

impl<O> Default for Memo<O> {
    #[inline]
    fn default() -> Self {
        Self { day: Day::default(), offset: None }
    }
}

impl<Tz: TimeZone> Time for DateTime<Tz> {
    type Clock = Clock<Tz>;
    type Memo = Memo<Tz::Offset>;
    type Wall = NaiveDateTime;

    #[inline]
    fn clock(&self) -> Clock<Tz> {
        Clock { zone: self.timezone(), time: self.timestamp(), offset: self.offset().clone() }
    }

    #[inline]
    fn on(
        clock: &Clock<Tz>,
        time: i64,
        span: OffsetSpan,
        memo: &mut Memo<Tz::Offset>,
    ) -> Option<Self> {
        let offset = match &memo.offset {
            // What has no data never changes.
            _ if size_of::<Tz::Offset>() == 0 => clock.offset.clone(),
            Some((known, offset)) if *known == span => offset.clone(),
            _ => {
                let offset = clock.offset_in(span, time);
                memo.offset = Some((span, offset.clone()));
                offset
            }
        };
        Some(Self::from_naive_utc_and_offset(memo.day.utc(time)?, offset))
    }

    fn wall(seconds: i64) -> Option<NaiveDateTime> {
        Some(DateTime::from_timestamp(seconds, 0)?.naive_utc())
    }
}

impl Instant for DateTime<Utc> {
    type Memo = Day;

    #[inline]
    fn at(time: i64, _: i32, day: &mut Day) -> Option<Self> {
        Some(day.utc(time)?.and_utc())
    }
}

/// The offset of an answer is that of the zone.
impl Instant for DateTime<FixedOffset> {
    type Memo = Day;

    #[inline]
    fn at(time: i64, offset: i32, day: &mut Day) -> Option<Self> {
        let offset = FixedOffset::east_opt(offset)?;
        Some(Self::from_naive_utc_and_offset(day.utc(time)?, offset))
    }
}

/// The clock of a chrono time zone, with its offset at the time of the question.
#[derive(Clone)]
pub struct Clock<Tz: TimeZone> {
    zone: Tz,
    time: i64,
    offset: Tz::Offset,
}

impl<Tz: TimeZone> Clock<Tz> {
    fn ask(&self, time: i64) -> Tz::Offset {
        self.zone.offset_from_utc_datetime(&naive(time))
    }

    /// chrono's offset at a time that lies in a span.
    #[inline]
    fn offset_in(&self, span: OffsetSpan, time: i64) -> Tz::Offset {
        if (span.start..span.end).contains(&self.time) {
            self.offset.clone()
        } else {
            self.ask(time)
        }
    }
}

impl<Tz: TimeZone> Zone for Clock<Tz> {
    #[inline]
    fn offset_at(&self, time: i64) -> i32 {
        self.ask(time).fix().local_minus_utc()
    }

    #[inline]
    fn span_at(&self, time: i64) -> OffsetSpan {
        if size_of::<Tz::Offset>() == 0 {
            // What has no data never changes.
            return OffsetSpan::always(self.offset.fix().local_minus_utc());
        }
        OffsetSpan::around(time, |time| self.offset_at(time))
    }
}

/// The instant, or the end of chrono's range that is nearest to it.
fn naive(time: i64) -> NaiveDateTime {
    let end = if time < 0 { NaiveDateTime::MIN } else { NaiveDateTime::MAX };
    DateTime::from_timestamp(time, 0).map_or(end, |time| time.naive_utc())
}
