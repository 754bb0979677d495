//! The table: a row a dialect. What was run and what is from documents is in SPEC, "Dialects".

use crate::text::dialect::rules::{
    DayRule, Layouts, Names, Nicknames, QuestionMark, Reversed, Rules, Star, StepLimit, USUAL,
    Weekdays, ZonePrefix,
};
use crate::text::dialect::spec::{Special, Specials};
use crate::time::dst::DstPolicy;

/// The one that Cloudflare's Cron Triggers made known.
pub(crate) const SAFFRON: Rules = Rules {
    name: "saffron",
    aliases: &["cloudflare"],
    layouts: Layouts::FIVE,
    weekdays: Weekdays::SundayIs1,
    names: Names::ThreeLetters,
    reversed: Reversed::Wraps,
    steps_from_value: true,
    steps_alone: false,
    step_limit: StepLimit::Count,
    question_mark: QuestionMark::Refused,
    star: Star::WholeField,
    days: DayRule::Union,
    plus: false,
    specials: USUAL,
    listed: USUAL,
    special_ranges: false,
    either_case: true,
    nicknames: Nicknames::None,
    last_year: 2225,
    zone: ZonePrefix::None,
    hash: false,
    dst: DstPolicy::Adjust,
};

/// All that a schedule can be, in the words of the default dialect.
pub(crate) const EXTENDED: Rules =
    Rules { name: "extended", aliases: &[], layouts: ALL_LAYOUTS, plus: true, ..SAFFRON };

const ALL_LAYOUTS: Layouts = Layouts::FIVE.or(Layouts::SECONDS).or(Layouts::SEVEN);

/// crontab(5), as Vixie's cron and its heirs read it.
pub(crate) const UNIX: Rules = Rules {
    name: "unix",
    aliases: &["crontab", "cronie", "vixie"],
    weekdays: Weekdays::SundayIs0And7,
    reversed: Reversed::Refused,
    steps_from_value: false,
    step_limit: StepLimit::None,
    star: Star::FirstItem,
    days: DayRule::UnionWithoutStar,
    specials: Specials::NONE,
    listed: Specials::NONE,
    nicknames: Nicknames::LowerCase,
    ..SAFFRON
};

/// Kubernetes' `CronJob`s, which robfig/cron reads.
pub(crate) const KUBERNETES: Rules = Rules {
    name: "kubernetes",
    aliases: &["k8s", "robfig"],
    weekdays: Weekdays::SundayIs0,
    steps_from_value: true,
    question_mark: QuestionMark::AsStar,
    star: Star::UnsteppedItem,
    zone: ZonePrefix::Word,
    dst: DstPolicy::Literal,
    ..UNIX
};

/// GitHub Actions' schedules.
pub(crate) const GITHUB: Rules = Rules {
    name: "github",
    aliases: &["github-actions"],
    weekdays: Weekdays::SundayIs0,
    steps_from_value: true,
    step_limit: StepLimit::LastValue,
    star: Star::WholeField,
    days: DayRule::Union,
    nicknames: Nicknames::None,
    ..UNIX
};

/// Google Cloud Scheduler.
pub(crate) const GOOGLE: Rules = Rules {
    name: "google",
    aliases: &["gcp", "cloud-scheduler"],
    star: Star::WholeField,
    days: DayRule::Union,
    nicknames: Nicknames::None,
    ..UNIX
};

/// `PostgreSQL`'s `pg_cron`.
pub(crate) const PG_CRON: Rules = Rules {
    name: "pg_cron",
    aliases: &["pg-cron"],
    step_limit: StepLimit::LastValue,
    specials: Specials::of(&[Special::Dollar]),
    dst: DstPolicy::Literal,
    ..UNIX
};

/// Jenkins.
pub(crate) const JENKINS: Rules = Rules {
    name: "jenkins",
    aliases: &[],
    names: Names::None,
    days: DayRule::Intersection,
    nicknames: Nicknames::Hashed,
    zone: ZonePrefix::Line,
    hash: true,
    dst: DstPolicy::Literal,
    ..UNIX
};

/// Azure Functions, which `NCrontab` reads.
pub(crate) const AZURE: Rules = Rules {
    name: "azure",
    aliases: &["ncrontab"],
    layouts: Layouts::FIVE.or(Layouts::SECONDS),
    weekdays: Weekdays::SundayIs0,
    names: Names::AnyPrefix,
    reversed: Reversed::Swaps,
    steps_from_value: true,
    days: DayRule::Intersection,
    nicknames: Nicknames::None,
    dst: DstPolicy::Shift,
    ..UNIX
};

/// AWS `EventBridge`.
pub(crate) const AWS: Rules = Rules {
    name: "aws",
    aliases: &["eventbridge"],
    layouts: Layouts::YEARS.or(Layouts::WRAPPED),
    question_mark: QuestionMark::OneDayField,
    specials: Specials::of(&[Special::Last, Special::Nearest, Special::LastWeekday, Special::Nth]),
    listed: Specials::NONE,
    last_year: 2199,
    dst: DstPolicy::Skip,
    ..SAFFRON
};

/// Quartz.
pub(crate) const QUARTZ: Rules = Rules {
    name: "quartz",
    aliases: &[],
    layouts: Layouts::SECONDS.or(Layouts::SEVEN),
    names: Names::Apart,
    steps_alone: true,
    step_limit: StepLimit::LastValue,
    question_mark: QuestionMark::OneDayField,
    listed: USUAL.in_field(crate::text::field::Field::DayOfMonth),
    dst: DstPolicy::Later,
    ..SAFFRON
};

/// Spring's `@Scheduled`.
pub(crate) const SPRING: Rules = Rules {
    name: "spring",
    aliases: &[],
    layouts: Layouts::SECONDS,
    weekdays: Weekdays::SundayIs7,
    reversed: Reversed::FromSunday,
    step_limit: StepLimit::None,
    question_mark: QuestionMark::DayFields,
    days: DayRule::Intersection,
    specials: SPRING_SPECIALS,
    listed: SPRING_SPECIALS,
    either_case: false,
    nicknames: Nicknames::AnyCase,
    dst: DstPolicy::Literal,
    ..SAFFRON
};

const SPRING_SPECIALS: Specials = Specials::of(&[
    Special::Last,
    Special::FromLast,
    Special::LastNearest,
    Special::Nearest,
    Special::LastWeekday,
    Special::Nth,
]);

/// The Open Cron Pattern Specification 1.4.
pub(crate) const OCPS: Rules = Rules {
    name: "ocps",
    aliases: &[],
    layouts: ALL_LAYOUTS,
    weekdays: Weekdays::SundayIs0And7,
    reversed: Reversed::Refused,
    steps_from_value: false,
    step_limit: StepLimit::None,
    question_mark: QuestionMark::DayFields,
    plus: true,
    specials: OCPS_SPECIALS,
    listed: OCPS_SPECIALS.without(Specials::of(&[Special::Nearest])),
    either_case: false,
    nicknames: Nicknames::LowerCase,
    last_year: 2199,
    dst: DstPolicy::Skip,
    ..SAFFRON
};

const OCPS_SPECIALS: Specials = Specials::of(&[
    Special::Last,
    Special::Nearest,
    Special::LastWeekday,
    Special::NthLast,
    Special::Nth,
]);

/// croner.
pub(crate) const CRONER: Rules = Rules {
    name: "croner",
    aliases: &[],
    weekdays: Weekdays::SundayEndsRange,
    step_limit: StepLimit::Count,
    question_mark: QuestionMark::AsStar,
    specials: CRONER_SPECIALS,
    listed: CRONER_SPECIALS.without(Specials::of(&[Special::LastNearest])),
    special_ranges: true,
    either_case: true,
    nicknames: Nicknames::AnyCase,
    last_year: 2225,
    dst: DstPolicy::Adjust,
    ..OCPS
};

const CRONER_SPECIALS: Specials = Specials::of(&[
    Special::Last,
    Special::LastNearest,
    Special::Nearest,
    Special::LastWeekday,
    Special::NthLast,
    Special::Nth,
]);
