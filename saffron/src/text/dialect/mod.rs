//! Dialects: what may be written, for each of the systems that read cron expressions.
//!
//! A dialect is a row of a table ([`rules`](self::rules)), and one interpreter reads them all.

mod custom;
pub(crate) mod rules;
pub(crate) mod spec;
mod table;

use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;
use core::str::FromStr;

use crate::meaning::mask::Limits;
use crate::meaning::years::Years;
use crate::name::UnknownName;
use crate::text::dialect::rules::{
    Layouts, Names, QuestionMark, Reversed, Rules, Star, StepLimit, Weekdays,
};
use crate::text::dialect::spec::{Name, Spec};
use crate::text::field::Field;
use crate::time::dst::DstPolicy;

/// A language of cron expressions: what may be written, and what it means.
///
/// The same text means different times in different systems: `0 9 * * 1-5` is Monday through
/// Friday in crontab, and Sunday through Thursday where 1 is Sunday. A dialect reads what was
/// written for its system as that system does; the [`Cron`](crate::Cron) that comes of it knows no dialect.
/// What each dialect takes is in SPEC, "Dialects".
///
/// ```
/// use saffron::{Cron, Dialect};
///
/// let crontab = Dialect::UNIX.parse("0 9 * * 1-5")?;
/// assert_eq!(crontab, "0 9 * * MON-FRI".parse::<Cron>()?);
/// assert_eq!(crontab, Dialect::QUARTZ.parse("0 0 9 ? * 2-6")?);
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Dialect(&'static Table);

impl Dialect {
    /// The default, which Cloudflare's Cron Triggers made known: five fields, 1 is Sunday.
    pub const SAFFRON: Self = Self(&SAFFRON);
    /// The default dialect with seconds, years, and `+` where both day fields must match. It can
    /// say everything that a schedule can be.
    pub const EXTENDED: Self = Self(&EXTENDED);
    /// crontab, as cronie and Debian's cron read it.
    pub const UNIX: Self = Self(&UNIX);
    /// Kubernetes' `CronJob`s.
    pub const KUBERNETES: Self = Self(&KUBERNETES);
    /// GitHub Actions.
    pub const GITHUB: Self = Self(&GITHUB);
    /// Google Cloud Scheduler.
    pub const GOOGLE: Self = Self(&GOOGLE);
    /// `PostgreSQL`'s `pg_cron`.
    pub const PG_CRON: Self = Self(&PG_CRON);
    /// Jenkins, whose `H` is a value that the job's name decides.
    pub const JENKINS: Self = Self(&JENKINS);
    /// Azure Functions.
    pub const AZURE: Self = Self(&AZURE);
    /// AWS `EventBridge`.
    pub const AWS: Self = Self(&AWS);
    /// Quartz.
    pub const QUARTZ: Self = Self(&QUARTZ);
    /// Spring's `@Scheduled`.
    pub const SPRING: Self = Self(&SPRING);
    /// The Open Cron Pattern Specification, version 1.4.
    pub const OCPS: Self = Self(&OCPS);
    /// croner.
    pub const CRONER: Self = Self(&CRONER);

    /// All dialects, the default first.
    pub const ALL: &'static [Self] = &[
        Self::SAFFRON,
        Self::EXTENDED,
        Self::UNIX,
        Self::KUBERNETES,
        Self::GITHUB,
        Self::GOOGLE,
        Self::PG_CRON,
        Self::JENKINS,
        Self::AZURE,
        Self::AWS,
        Self::QUARTZ,
        Self::SPRING,
        Self::OCPS,
        Self::CRONER,
    ];

    /// The stable name of the dialect, the same in every binding.
    ///
    /// ```
    /// use saffron::Dialect;
    ///
    /// assert_eq!(Dialect::PG_CRON.as_str(), "pg_cron");
    /// assert!(Dialect::ALL.iter().all(|one| one.as_str().parse() == Ok(*one)));
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0.rules.name
    }

    /// Other names that people have for it.
    ///
    /// ```
    /// assert_eq!(saffron::Dialect::KUBERNETES.aliases(), ["k8s", "robfig"]);
    /// ```
    #[must_use]
    pub const fn aliases(self) -> &'static [&'static str] {
        self.0.rules.aliases
    }

    /// The policy for clock changes that is nearest to what the dialect's system does (SPEC,
    /// "Clock changes").
    ///
    /// ```
    /// use saffron::{Dialect, DstPolicy};
    ///
    /// assert_eq!(Dialect::KUBERNETES.dst(), DstPolicy::Literal);
    /// ```
    #[must_use]
    pub const fn dst(self) -> DstPolicy {
        self.0.rules.dst
    }

    pub(crate) const fn table(self) -> &'static Table {
        self.0
    }
}

/// The [name](Dialect::as_str).
impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dialect({self})")
    }
}

/// Dialects are equal when they have the same name.
impl PartialEq for Dialect {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Dialect {}

impl core::hash::Hash for Dialect {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

/// The default is [`SAFFRON`](Dialect::SAFFRON).
impl Default for Dialect {
    fn default() -> Self {
        Self::SAFFRON
    }
}

/// The dialect of a [name](Dialect::as_str) or one of its [aliases](Dialect::aliases), in either
/// case.
///
/// ```
/// use saffron::Dialect;
///
/// assert_eq!("k8s".parse(), Ok(Dialect::KUBERNETES));
/// assert_eq!("Quartz".parse(), Ok(Dialect::QUARTZ));
/// assert!("quarz".parse::<Dialect>().is_err());
/// ```
impl FromStr for Dialect {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let is_named = |dialect: &&Self| {
            let aliases = dialect.aliases().iter().copied();
            core::iter::once(dialect.as_str())
                .chain(aliases)
                .any(|known| known.eq_ignore_ascii_case(name))
        };
        let dialect = Self::ALL.iter().find(is_named).copied();
        dialect.ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.iter().map(|dialect| dialect.as_str()).collect();
            let others = Self::ALL.iter().flat_map(|dialect| dialect.aliases()).copied();
            UnknownName::new(name, &names, &mut { others }, "dialect")
        })
    }
}

/// A dialect's rules, and what they say of each field.
#[derive(Debug)]
pub struct Table {
    pub(crate) rules: Rules,
    specs: [Spec; 7],
}

pub(crate) static SAFFRON: Table = Table::of(table::SAFFRON);
pub(crate) static EXTENDED: Table = Table::of(table::EXTENDED);
static UNIX: Table = Table::of(table::UNIX);
static KUBERNETES: Table = Table::of(table::KUBERNETES);
static GITHUB: Table = Table::of(table::GITHUB);
static GOOGLE: Table = Table::of(table::GOOGLE);
static PG_CRON: Table = Table::of(table::PG_CRON);
static JENKINS: Table = Table::of(table::JENKINS);
static AZURE: Table = Table::of(table::AZURE);
static AWS: Table = Table::of(table::AWS);
static QUARTZ: Table = Table::of(table::QUARTZ);
static SPRING: Table = Table::of(table::SPRING);
static OCPS: Table = Table::of(table::OCPS);
static CRONER: Table = Table::of(table::CRONER);

/// The default dialect's rules, for code that is compiled for them alone.
pub(crate) const DEFAULT: Table = Table::of(table::SAFFRON);

impl Table {
    const fn of(rules: Rules) -> Self {
        let specs = [
            spec_of(&rules, Field::Second),
            spec_of(&rules, Field::Minute),
            spec_of(&rules, Field::Hour),
            spec_of(&rules, Field::DayOfMonth),
            spec_of(&rules, Field::Month),
            spec_of(&rules, Field::DayOfWeek),
            spec_of(&rules, Field::Year),
        ];
        Self { rules, specs }
    }

    /// What may stand in a field.
    #[inline]
    pub(crate) const fn spec(&self, field: Field) -> &Spec {
        &self.specs[field as usize]
    }

    /// The fields of an expression that has so many, or else of the layout that comes nearest.
    pub(crate) fn nearest_layout(&self, count: usize) -> &'static [Field] {
        let nearest = self.layouts().min_by_key(|fields| fields.len().abs_diff(count));
        nearest.unwrap_or(&Field::ALL[1..6])
    }

    /// The part of a body that lies within `cron(…)`, where that may stand around it.
    pub(crate) fn unwrapped(&self, body: &[u8], span: Range<usize>) -> Range<usize> {
        const OPEN: &[u8] = b"cron(";
        let inner = &body[span.clone()];
        if self.rules.layouts.has(Layouts::WRAPPED)
            && inner.starts_with(OPEN)
            && inner.ends_with(b")")
        {
            span.start + OPEN.len()..span.end - 1
        } else {
            span
        }
    }

    /// The fields that an expression may have, the fewest first.
    pub(crate) fn layouts(&self) -> impl Iterator<Item = &'static [Field]> + Clone {
        let layouts = self.rules.layouts;
        LAYOUTS.iter().filter(move |(layout, _)| layouts.has(*layout)).map(|(_, fields)| *fields)
    }

    /// What may stand in the fields that an expression may have.
    pub(crate) fn specs(&'static self) -> impl Iterator<Item = &'static Spec> + Clone {
        self.specs.iter().filter(|spec| self.layouts().any(|fields| fields.contains(&spec.field)))
    }

    /// Does one of the day fields have to be `?`, and the other not?
    pub(crate) const fn wants_one_question_mark(&self) -> bool {
        matches!(self.rules.question_mark, QuestionMark::OneDayField)
    }
}

/// The fields of each layout, the fewest first.
static LAYOUTS: [(Layouts, &[Field]); 4] = [
    (Layouts::FIVE, Field::ALL.split_at(6).0.split_at(1).1),
    (Layouts::SECONDS, Field::ALL.split_at(6).0),
    (Layouts::YEARS, Field::ALL.split_at(1).1),
    (Layouts::SEVEN, Field::ALL),
];

/// The row of one field.
const fn spec_of(rules: &Rules, field: Field) -> Spec {
    let limits = limits_of(rules, field);
    let (names, full_names): (&[Name], &[&str]) = match (field, rules.names) {
        (Field::Month, Names::AnyPrefix | Names::Apart | Names::ThreeLetters) => {
            (&MONTHS, &FULL_MONTHS)
        }
        (Field::DayOfWeek, Names::None) => (&[], &FULL_WEEKDAYS),
        (Field::DayOfWeek, _) => match rules.weekdays {
            Weekdays::SundayIs7 => (&WEEKDAYS_FROM_MONDAY, &FULL_WEEKDAYS_FROM_MONDAY),
            _ => (&WEEKDAYS, &FULL_WEEKDAYS),
        },
        _ => (&[], &[]),
    };
    let from_monday = matches!((field, rules.weekdays), (Field::DayOfWeek, Weekdays::SundayIs7));
    let is_day = matches!(field, Field::DayOfMonth | Field::DayOfWeek);
    Spec {
        field,
        limits,
        max_step: match rules.step_limit {
            StepLimit::None => u16::MAX,
            StepLimit::LastValue => limits.last,
            StepLimit::Count if matches!(field, Field::DayOfWeek) => 7,
            StepLimit::Count => limits.count(),
        },
        names,
        full_names,
        first_named: if from_monday { 1 } else { limits.first },
        naming: rules.names,
        sunday: match rules.weekdays {
            Weekdays::SundayIs1 => 1,
            _ => 0,
        },
        counts_from: if from_monday { 1 } else { limits.first },
        reversed: match field {
            Field::Year => Reversed::Refused,
            Field::DayOfWeek => rules.reversed,
            _ if matches!(rules.reversed, Reversed::FromSunday) => Reversed::Refused,
            _ => rules.reversed,
        },
        steps_from_value: rules.steps_from_value,
        steps_alone: rules.steps_alone,
        question_mark: match rules.question_mark {
            QuestionMark::DayFields | QuestionMark::OneDayField if !is_day => QuestionMark::Refused,
            other => other,
        },
        one_is_no_step: matches!(rules.star, Star::UnsteppedItem),
        sunday_ends_range: matches!(
            (field, rules.weekdays),
            (Field::DayOfWeek, Weekdays::SundayEndsRange)
        ),
        plus: rules.plus && matches!(field, Field::DayOfWeek),
        specials: rules.specials.in_field(field),
        listed: rules.listed.in_field(field),
        special_ranges: rules.special_ranges && matches!(field, Field::DayOfWeek),
        either_case: rules.either_case,
        hash: match field {
            _ if !rules.hash => None,
            Field::DayOfMonth => Some(Limits { first: 1, last: 28 }),
            Field::DayOfWeek => Some(Limits { first: 0, last: 6 }),
            _ => Some(limits),
        },
    }
}

const fn limits_of(rules: &Rules, field: Field) -> Limits {
    let (first, last) = match field {
        Field::Second | Field::Minute => (0, 59),
        Field::Hour => (0, 23),
        Field::DayOfMonth => (1, 31),
        Field::Month => (1, 12),
        Field::DayOfWeek => match rules.weekdays {
            Weekdays::SundayIs1 => (1, 7),
            Weekdays::SundayIs0 => (0, 6),
            Weekdays::SundayIs0And7 | Weekdays::SundayEndsRange | Weekdays::SundayIs7 => (0, 7),
        },
        Field::Year => (Years::FIRST, rules.last_year),
    };
    Limits { first, last }
}

const MONTHS: [Name; 12] = [
    *b"JAN", *b"FEB", *b"MAR", *b"APR", *b"MAY", *b"JUN", *b"JUL", *b"AUG", *b"SEP", *b"OCT",
    *b"NOV", *b"DEC",
];

const FULL_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [Name; 7] = [*b"SUN", *b"MON", *b"TUE", *b"WED", *b"THU", *b"FRI", *b"SAT"];

const FULL_WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const WEEKDAYS_FROM_MONDAY: [Name; 7] =
    [*b"MON", *b"TUE", *b"WED", *b"THU", *b"FRI", *b"SAT", *b"SUN"];

const FULL_WEEKDAYS_FROM_MONDAY: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
