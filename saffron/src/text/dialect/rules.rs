//! What a dialect is made of: the parameters in which the systems that read cron expressions
//! differ, each with the values that occur.

use crate::text::dialect::spec::{Special, Specials};
use crate::time::dst::DstPolicy;

/// The rules of a dialect: one row of the table (SPEC, "Dialects"). Every rule stands here.
/// Others are made from those of a [dialect](crate::Dialect::rules).
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own")]
pub struct Rules {
    pub(crate) name: &'static str,
    /// Other names that people have for it.
    pub(crate) aliases: &'static [&'static str],
    pub(crate) layouts: Layouts,
    pub(crate) weekdays: Weekdays,
    pub(crate) names: Names,
    pub(crate) reversed: Reversed,
    /// `v/n` runs from v through the last value; else it is an error.
    pub(crate) steps_from_value: bool,
    /// `/n` is `*/n`; else it is an error.
    pub(crate) steps_alone: bool,
    pub(crate) step_limit: StepLimit,
    pub(crate) question_mark: QuestionMark,
    pub(crate) star: Star,
    pub(crate) days: DayRule,
    /// `+` before the day of week asks for both day fields to match.
    pub(crate) plus: bool,
    pub(crate) specials: Specials,
    /// Those of the specials that may stand in a list.
    pub(crate) listed: Specials,
    /// `L` and `#n` may follow a range of weekdays.
    pub(crate) special_ranges: bool,
    /// Specials may be written in small letters.
    pub(crate) either_case: bool,
    pub(crate) nicknames: Nicknames,
    /// The last year that can be named.
    pub(crate) last_year: u16,
    /// A time zone before the fields.
    pub(crate) zone: ZonePrefix,
    /// `H` is a value that the job's name decides.
    pub(crate) hash: bool,
    pub(crate) dst: DstPolicy,
}

/// Which fields an expression may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layouts(u8);

impl Layouts {
    /// Minute, hour, day of month, month, day of week.
    pub const FIVE: Self = Self(1);
    /// The same with seconds before them.
    pub const SECONDS: Self = Self(1 << 1);
    /// The same with years after them.
    pub const YEARS: Self = Self(1 << 2);
    /// Both.
    pub const SEVEN: Self = Self(1 << 3);
    /// They may stand in `cron(…)`.
    pub const WRAPPED: Self = Self(1 << 4);

    /// These and those.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// How days of the week are numbered.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Weekdays {
    /// 1 is Sunday, 7 is Saturday.
    SundayIs1,
    /// 0 is Sunday, 6 is Saturday.
    SundayIs0,
    /// 0 is Sunday, and so is 7.
    SundayIs0And7,
    /// The same, and `SUN` may end a range.
    SundayEndsRange,
    /// 0 is Sunday, and so is 7, which is what `SUN` stands for and what may start a range; `*/n`
    /// counts from Monday.
    SundayIs7,
}

/// How months and weekdays may be named.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Names {
    /// Not at all.
    None,
    /// By three letters, also in steps and beside a number in one range.
    ThreeLetters,
    /// By three letters, but not with a step or beside a number in one range.
    Apart,
    /// By any letters that the full name starts with.
    AnyPrefix,
}

/// What a range is whose start is after its end.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reversed {
    /// An error.
    Refused,
    /// It goes on from the last value to the first.
    Wraps,
    /// It is read from its end to its start.
    Swaps,
    /// An error, unless it starts on Sunday as 7.
    FromSunday,
}

/// The largest step.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StepLimit {
    /// Any step of 1 or more.
    None,
    /// The field's last value.
    LastValue,
    /// The number of the field's values.
    Count,
}

/// Where `?` may stand.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QuestionMark {
    /// Nowhere.
    Refused,
    /// It is `*` in any field, in lists and with steps.
    AsStar,
    /// It is `*` in the day fields.
    DayFields,
    /// It stands in exactly one of the day fields, which leaves the choice to the other.
    OneDayField,
}

/// Which day field says nothing, so that the other decides.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Star {
    /// A field that is exactly `*`.
    WholeField,
    /// A field that begins with `*`.
    FirstItem,
    /// A field with an item `*` that has no step, or the step 1.
    UnsteppedItem,
}

/// Which days fire.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DayRule {
    /// Either field is enough, unless one of them is a star: then the other decides.
    Union,
    /// Either field is enough, unless one of them is a star: then both must match.
    UnionWithoutStar,
    /// Both fields must match.
    Intersection,
}

/// `@daily` and its like.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Nicknames {
    /// There are none.
    None,
    /// In lower case.
    LowerCase,
    /// In any case.
    AnyCase,
    /// Lower case, for times that the job's name decides.
    Hashed,
}

/// How a time zone may stand before the fields.
// Systems to come may have ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ZonePrefix {
    /// None may.
    None,
    /// `TZ=` or `CRON_TZ=`, and a blank.
    Word,
    /// `TZ=` on a line of its own.
    Line,
}

/// Every special but `$` and `d#L`.
pub(crate) const USUAL: Specials = Specials::of(&[
    Special::Last,
    Special::FromLast,
    Special::Nearest,
    Special::LastNearest,
    Special::NearestFromLast,
    Special::LastOfWeek,
    Special::LastWeekday,
    Special::Nth,
]);
