//! chrono's times: a `DateTime` stands on the clock of its time zone.

use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone,
    Timelike, Utc,
};

use crate::meaning::calendar::{DAY, Date, Month};
use crate::meaning::cron::Cron;
use crate::time::instant::{Instant, Time, sealed::Moment};
use crate::time::search::Wall;
use crate::time::utc::OfDay;
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
    fn utc_wall(&self) -> Option<(Wall, i64)> {
        if !is_utc(self.offset()) {
            return None;
        }
        let (date, time) = (self.naive_utc().date(), self.naive_utc().time());
        // The weekday is at hand, 1970 began on a Thursday, and 53 weeks are more than a year.
        let weekday = i64::from(date.weekday().num_days_from_sunday());
        let year_start = weekday - 4 + 53 * 7 - i64::from(date.ordinal0());
        let date = Date { year: date.year(), month: date.month(), day: date.day() };
        Some((Wall { date, second: time.num_seconds_from_midnight() }, year_start))
    }

    #[expect(private_interfaces, reason = "times are part of this crate")]
    #[inline]
    fn of_utc(&self, Wall { date, second }: Wall) -> Option<Self> {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
        let today = self.naive_utc().date();
        // What is asked of the year of today is of no use where the date is of another.
        let days_before = Month::days_before(date.month, today.leap_year());
        let utc = date_near(today, &date, days_before)?.and_time(time);
        Some(Self::from_naive_utc_and_offset(utc, self.offset().clone()))
    }

    #[inline]
    fn utc_matches(&self, cron: &Cron) -> Option<bool> {
        if !cron.is_ordinary {
            return matches_apart(self, cron);
        }
        let weekday = || self.naive_utc().weekday().num_days_from_sunday();
        Some(cron.ordinary_matches(self.utc_wall()?.0, weekday))
    }
}

/// It stands apart, so that an ordinary schedule is asked in line.
#[cold]
#[inline(never)]
fn matches_apart<Tz: TimeZone>(time: &DateTime<Tz>, cron: &Cron) -> Option<bool> {
    Some(cron.matches(time.utc_wall()?.0))
}

/// A date, before whose month lie so many days of its year. It is mostly in the year of another:
/// chrono looks up less about a year that it has.
#[inline]
fn date_near(other: NaiveDate, date: &Date, days_before_month: u32) -> Option<NaiveDate> {
    if date.year == other.year() {
        other.with_ordinal(days_before_month + date.day)
    } else {
        NaiveDate::from_ymd_opt(date.year, date.month, date.day)
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
    /// In Unix seconds, or as UTC's firings count it.
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
        let of_day = |second: i64| {
            NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(second).ok()?, 0)
        };
        if let Some(time) = of_day(time - self.midnight) {
            return Some(self.date.and_time(time));
        }
        self.midnight = time - time.rem_euclid(DAY);
        self.date = DateTime::from_timestamp(self.midnight, 0)?.date_naive();
        Some(self.date.and_time(of_day(time - self.midnight)?))
    }

    /// A firing on UTC's clock.
    #[inline]
    fn firing(&mut self, firing: &OfDay<'_>) -> Option<NaiveDateTime> {
        if self.midnight != firing.midnight {
            self.midnight = firing.midnight;
            self.date = date_near(self.date, firing.date, firing.days_before_month)?;
        }
        let time = NaiveTime::from_num_seconds_from_midnight_opt(firing.second, 0)?;
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

    const IS_ON_UTC: bool = size_of::<Tz::Offset>() == 0;

    #[inline]
    fn rebuilt(self) -> Self {
        let utc = self.naive_utc();
        let utc = utc.date().and_time(utc.time());
        Self::from_naive_utc_and_offset(utc, self.offset().clone())
    }

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

    #[expect(private_interfaces, reason = "times are part of this crate")]
    #[inline]
    fn on_utc(clock: &Clock<Tz>, firing: &OfDay<'_>, memo: &mut Memo<Tz::Offset>) -> Option<Self> {
        let utc = memo.day.firing(firing)?;
        Some(Self::from_naive_utc_and_offset(utc, clock.offset.clone()))
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
