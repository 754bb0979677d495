//! Every library behind the same few traits, each in its own types: what a library
//! wants an instant converted to is converted before anything is timed.

use chrono::{DateTime, Datelike, TimeZone, Timelike, Utc};
use chrono_tz::America::New_York;
use chrono_tz::Tz;
use cronexpr::{Crontab, FallbackTimezoneOption, MakeTimestamp, ParseOptions, parse_crontab_with};
use cronp::{CivilDateTime, Vixie};
use saffron::{DstPolicy, Schedule};

use crate::floor::Floor;
use crate::workload::GAPS;

/// A library, by the type that it parses an expression to.
pub trait Peer: Sized + 'static {
    const NAME: &'static str;
    /// An instant, as the library takes it.
    type Time: Copy + 'static;

    /// The expression of five fields as the library wants it written.
    #[must_use]
    fn spell(text: &str) -> String {
        text.into()
    }
    fn parse(text: &str) -> Option<Self>;
    fn time(time: DateTime<Utc>) -> Self::Time;
}

pub trait Contains: Peer {
    fn contains(&self, time: Self::Time) -> bool;
}

pub trait Next: Peer {
    type Found: Seconds;
    fn next(&self, after: Self::Time) -> Option<Self::Found>;
}

pub trait Previous: Next {
    fn previous(&self, before: Self::Time) -> Option<Self::Found>;
}

pub trait Times: Next {
    fn times(&self, after: Self::Time) -> impl Iterator<Item = Self::Found>;
}

pub trait Describe: Peer {
    /// Writes into a string that the caller uses again.
    fn describe(&self, into: &mut String);
}

/// A time found, to be compared.
pub trait Seconds {
    fn seconds(&self) -> i64;
}

impl<Z: TimeZone> Seconds for DateTime<Z> {
    fn seconds(&self) -> i64 {
        self.timestamp()
    }
}

/// A peer that takes instants of `DateTime<Utc>`.
macro_rules! utc {
    ($type:ty, $name:literal, $parse:expr) => {
        impl Peer for $type {
            const NAME: &'static str = $name;
            type Time = DateTime<Utc>;

            #[inline]
            fn parse(text: &str) -> Option<Self> {
                $parse(text)
            }

            fn time(time: DateTime<Utc>) -> DateTime<Utc> {
                time
            }
        }
    };
}

fn parse<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

utc!(saffron::Cron, "saffron", parse);

impl Contains for saffron::Cron {
    #[inline]
    fn contains(&self, time: DateTime<Utc>) -> bool {
        self.contains(time)
    }
}

impl Next for saffron::Cron {
    type Found = DateTime<Utc>;
    #[inline]
    fn next(&self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.next_after(after)
    }
}

impl Previous for saffron::Cron {
    #[inline]
    fn previous(&self, before: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.prev_before(before)
    }
}

impl Times for saffron::Cron {
    #[inline]
    fn times(&self, after: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        self.iter_after(after)
    }
}

impl Describe for saffron::Cron {
    fn describe(&self, into: &mut String) {
        write(into, &self.describe());
    }
}

utc!(Floor, "floor", Floor::parse);

impl Contains for Floor {
    #[inline]
    fn contains(&self, time: DateTime<Utc>) -> bool {
        self.contains(time)
    }
}

impl Next for Floor {
    type Found = DateTime<Utc>;
    #[inline]
    fn next(&self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.next_after(after)
    }
}

impl Times for Floor {
    #[inline]
    fn times(&self, after: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        self.times(after)
    }
}

utc!(ancestor::Cron, "ancestor", parse);

impl Contains for ancestor::Cron {
    #[inline]
    fn contains(&self, time: DateTime<Utc>) -> bool {
        self.contains(time)
    }
}

impl Next for ancestor::Cron {
    type Found = DateTime<Utc>;
    #[inline]
    fn next(&self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.next_after(after)
    }
}

impl Times for ancestor::Cron {
    #[inline]
    fn times(&self, after: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        self.clone().iter_after(after)
    }
}

/// The ancestor describes the tree.
impl Peer for ancestor::parse::CronExpr {
    const NAME: &'static str = "ancestor";
    type Time = ();

    fn parse(text: &str) -> Option<Self> {
        parse(text)
    }

    fn time(_: DateTime<Utc>) {}
}

impl Describe for ancestor::parse::CronExpr {
    fn describe(&self, into: &mut String) {
        write(into, &self.describe(ancestor::parse::English::default()));
    }
}

/// Has a field of seconds in front.
impl Peer for cron::Schedule {
    const NAME: &'static str = "cron";
    type Time = DateTime<Utc>;

    fn spell(text: &str) -> String {
        format!("0 {text}")
    }

    #[inline]
    fn parse(text: &str) -> Option<Self> {
        parse(text)
    }

    fn time(time: DateTime<Utc>) -> DateTime<Utc> {
        time
    }
}

impl Contains for cron::Schedule {
    #[inline]
    fn contains(&self, time: DateTime<Utc>) -> bool {
        self.includes(time)
    }
}

impl Next for cron::Schedule {
    type Found = DateTime<Utc>;
    #[inline]
    fn next(&self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.after(&after).next()
    }
}

impl Previous for cron::Schedule {
    #[inline]
    fn previous(&self, before: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.after(&before).next_back()
    }
}

impl Times for cron::Schedule {
    #[inline]
    fn times(&self, after: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        self.after(&after)
    }
}

utc!(cron_parser::Schedule, "cron-parser", parse);

impl Contains for cron_parser::Schedule {
    #[inline]
    fn contains(&self, time: DateTime<Utc>) -> bool {
        self.includes(&time)
    }
}

impl Next for cron_parser::Schedule {
    type Found = DateTime<Utc>;
    #[inline]
    fn next(&self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.next_after(&after)
    }
}

impl Previous for cron_parser::Schedule {
    #[inline]
    fn previous(&self, before: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.previous_before(&before)
    }
}

impl Times for cron_parser::Schedule {
    #[inline]
    fn times(&self, after: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        self.after(&after)
    }
}

utc!(croner::Cron, "croner", parse);

impl Contains for croner::Cron {
    #[inline]
    fn contains(&self, time: DateTime<Utc>) -> bool {
        self.is_time_matching(&time).unwrap_or(false)
    }
}

impl Next for croner::Cron {
    type Found = DateTime<Utc>;
    #[inline]
    fn next(&self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.find_next_occurrence(&after, false).ok()
    }
}

impl Previous for croner::Cron {
    #[inline]
    fn previous(&self, before: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.find_previous_occurrence(&before, false).ok()
    }
}

impl Times for croner::Cron {
    #[inline]
    fn times(&self, after: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        self.iter_after(after)
    }
}

impl Describe for croner::Cron {
    fn describe(&self, into: &mut String) {
        into.clear();
        into.push_str(&self.describe());
    }
}

/// Wants a time zone in the expression, unless it is told to fall back to UTC.
impl Peer for Crontab {
    const NAME: &'static str = "cronexpr";
    type Time = MakeTimestamp;

    #[inline]
    fn parse(text: &str) -> Option<Self> {
        let mut options = ParseOptions::default();
        options.fallback_timezone_option = FallbackTimezoneOption::UTC;
        parse_crontab_with(text, options).ok()
    }

    fn time(time: DateTime<Utc>) -> MakeTimestamp {
        MakeTimestamp::from_second(time.timestamp()).expect("the instants are within its years")
    }
}

/// The crate does not name the type of the times that it finds.
pub struct Zoned(i64);

impl Seconds for Zoned {
    fn seconds(&self) -> i64 {
        self.0
    }
}

impl Contains for Crontab {
    #[inline]
    fn contains(&self, time: MakeTimestamp) -> bool {
        self.matches(time).unwrap_or(false)
    }
}

impl Next for Crontab {
    type Found = Zoned;
    #[inline]
    fn next(&self, after: MakeTimestamp) -> Option<Zoned> {
        self.find_next(after).ok().map(|time| Zoned(time.timestamp().as_second()))
    }
}

impl Times for Crontab {
    #[inline]
    fn times(&self, after: MakeTimestamp) -> impl Iterator<Item = Zoned> {
        self.iter_after(after)
            .into_iter()
            .flatten()
            .map_while(|time| time.ok().map(|time| Zoned(time.timestamp().as_second())))
    }
}

/// Parses and matches, and does not search.
pub type Cronp = cronp::Schedule<Vixie>;

impl Peer for Cronp {
    const NAME: &'static str = "cronp";
    type Time = CivilDateTime;

    #[inline]
    fn parse(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }

    fn time(time: DateTime<Utc>) -> CivilDateTime {
        let byte = |number: u32| u8::try_from(number).unwrap_or(0);
        CivilDateTime::new(
            u16::try_from(time.year()).unwrap_or(0),
            byte(time.month()),
            byte(time.day()),
            byte(time.hour()),
            byte(time.minute()),
            byte(time.second()),
        )
        .expect("the instants are within its years")
    }
}

impl Contains for Cronp {
    #[inline]
    fn contains(&self, time: CivilDateTime) -> bool {
        self.matches(time)
    }
}

/// The same schedule on the clock of New York.
pub struct InNewYork<P>(P);

/// A peer that takes a `DateTime` of any zone.
macro_rules! in_new_york {
    ($type:ty, |$cron:ident, $time:ident| $next:expr) => {
        impl Peer for InNewYork<$type> {
            const NAME: &'static str = <$type as Peer>::NAME;
            type Time = DateTime<Tz>;

            fn spell(text: &str) -> String {
                <$type as Peer>::spell(text)
            }

            fn parse(text: &str) -> Option<Self> {
                <$type as Peer>::parse(text).map(Self)
            }

            fn time(time: DateTime<Utc>) -> DateTime<Tz> {
                time.with_timezone(&New_York)
            }
        }

        impl Next for InNewYork<$type> {
            type Found = DateTime<Tz>;
            #[inline]
            fn next(&self, $time: DateTime<Tz>) -> Option<DateTime<Tz>> {
                let $cron = &self.0;
                $next
            }
        }
    };
}

/// saffron, whose zone is found once.
pub struct SaffronInNewYork {
    schedule: Schedule,
    zone: &'static saffron::tz::Tz,
}

impl Peer for SaffronInNewYork {
    const NAME: &'static str = <saffron::Cron as Peer>::NAME;
    type Time = DateTime<Utc>;

    fn parse(text: &str) -> Option<Self> {
        // What fires in gaps alone is asked about under the policy that leaves them out.
        let policy = if text == GAPS { DstPolicy::Skip } else { DstPolicy::Adjust };
        let zone = Box::leak(Box::new(saffron::tz::bundled("America/New_York").ok()?));
        Some(Self { schedule: text.parse::<saffron::Cron>().ok()?.with_dst(policy), zone })
    }

    fn time(time: DateTime<Utc>) -> DateTime<Utc> {
        time
    }
}

impl Next for SaffronInNewYork {
    type Found = DateTime<Utc>;
    #[inline]
    fn next(&self, time: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.schedule.in_zone(self.zone).next_after(time)
    }
}

impl Times for SaffronInNewYork {
    #[inline]
    fn times(&self, after: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        self.schedule.in_zone(self.zone).iter_after(after)
    }
}

in_new_york!(Floor, |cron, time| cron.next_in(&time));
in_new_york!(cron::Schedule, |cron, time| cron.after(&time).next());
in_new_york!(cron_parser::Schedule, |cron, time| cron.next_after(&time));
in_new_york!(croner::Cron, |cron, time| cron.find_next_occurrence(&time, false).ok());

impl Peer for InNewYork<Crontab> {
    const NAME: &'static str = Crontab::NAME;
    type Time = MakeTimestamp;

    fn spell(text: &str) -> String {
        format!("{text} America/New_York")
    }

    fn parse(text: &str) -> Option<Self> {
        <Crontab as Peer>::parse(text).map(Self)
    }

    fn time(time: DateTime<Utc>) -> MakeTimestamp {
        Crontab::time(time)
    }
}

impl Next for InNewYork<Crontab> {
    type Found = Zoned;
    #[inline]
    fn next(&self, after: MakeTimestamp) -> Option<Zoned> {
        self.0.next(after)
    }
}

fn write(into: &mut String, what: &impl std::fmt::Display) {
    use std::fmt::Write;
    into.clear();
    write!(into, "{what}").expect("a string takes everything");
}
