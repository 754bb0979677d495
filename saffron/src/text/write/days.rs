//! Which days to write: the canonical ones, or in a dialect that can't say these, others that
//! mean the same.

use alloc::string::String;
use alloc::vec::Vec;

use crate::meaning::canon::{Wanted, atoms};
use crate::meaning::cron::Cron;
use crate::meaning::day::Days;
use crate::text::dialect::rules::{DayRule, Star};
use crate::text::dialect::spec::{Special, Specials};
use crate::text::dialect::{Dialect, Table};
use crate::text::field::Field;
use crate::text::write::fields::{self, month_can_lead, week_can_lead};
use crate::text::write::inexpressible::InexpressibleKind;

/// What can't be said of the days, and the special that says it elsewhere.
pub(super) type Reason = (InexpressibleKind, String);

/// The days of a schedule in the words of a dialect.
pub(super) fn days_in(table: &Table, cron: &Cron) -> Result<Days, Reason> {
    let canonical = cron.canonical_days();
    let Some(reason) = unsaid(table, &canonical) else { return Ok(canonical) };
    let wanted = Wanted::new(cron);
    let allows = |atom: &Days| unknown_special(table, atom).is_none();
    let of_month = |atom: &Days| atom.is_of_month() && allows(atom);
    let of_week = |atom: &Days| !atom.is_of_month() && allows(atom);
    let unions: [&dyn Fn(&Days) -> bool; 3] = [&allows, &of_month, &of_week];
    let mut ways = unions.iter().filter_map(|way| wanted.as_union(way));
    let said = ways
        .find(|days| is_said(table, days))
        .or_else(|| wanted.as_intersection(&allows).filter(|days| is_said(table, days)));
    said.ok_or(reason)
}

/// Days that together are those of a schedule, and are said in more than one expression.
pub(super) fn parts_in(table: &Table, cron: &Cron) -> Vec<Days> {
    let canonical = cron.canonical_days();
    let allows = |atom: &Days| unknown_special(table, atom).is_none();
    let days = if canonical.both {
        canonical
    } else {
        Wanted::new(cron).as_union(&allows).unwrap_or(canonical)
    };
    let month = Days { weekdays: 0, both: false, ..days };
    let week = Days { weekdays: days.weekdays, ..Days::default() };
    if days.both {
        let parts = apart(table, &month).into_iter();
        return parts.map(|part| Days { weekdays: days.weekdays, both: true, ..part }).collect();
    }
    let (mut of_month, mut of_week) = (apart(table, &month), apart(table, &week));
    if says_either(table) && !of_month.is_empty() && !of_week.is_empty() {
        // One expression says the first of both.
        let first = of_month.remove(0).with(&of_week.remove(0));
        of_month.insert(0, first);
    }
    of_month.append(&mut of_week);
    of_month
}

/// What one day field says, in parts that can each stand in it.
fn apart(table: &Table, days: &Days) -> Vec<Days> {
    let mut alone = specials_of(days);
    alone.retain(|atom| is_alone(table, atom));
    let rest = alone.iter().fold(*days, |rest, atom| rest.without(atom));
    let rest = (rest != Days::default()).then_some(rest);
    rest.into_iter().chain(alone).collect()
}

fn is_said(table: &Table, days: &Days) -> bool {
    unsaid(table, days).is_none()
}

/// Why a dialect can't say days so.
fn unsaid(table: &Table, days: &Days) -> Option<Reason> {
    let specials = specials_of(days);
    if let Some(atom) = specials.iter().find(|atom| unknown_special(table, atom).is_some()) {
        return Some((InexpressibleKind::Special, text_of(atom)));
    }
    let has_others = |atom: &Days| {
        let of_month = atom.is_of_month();
        let plain = if of_month { days.days != 0 } else { days.whole_weekdays() != 0 };
        plain || specials.iter().any(|one| one.is_of_month() == of_month && one != atom)
    };
    if let Some(atom) = specials.iter().find(|atom| is_alone(table, atom) && has_others(atom)) {
        return Some((InexpressibleKind::SpecialInList, text_of(atom)));
    }
    if !days.names_days() || days.weekdays == 0 || *days == Days::EVERY {
        None
    } else if days.both {
        (!says_both(table, days)).then(|| (InexpressibleKind::BothDays, String::new()))
    } else {
        (!says_either(table)).then(|| (InexpressibleKind::EitherDay, String::new()))
    }
}

/// The specials that are said, beside the weekdays of every week.
fn specials_of(days: &Days) -> Vec<Days> {
    let whole = days.whole_weekdays();
    let is_said = |atom: &Days| {
        special_of(atom).is_some() && atom.weekdays & whole == 0 && atom.is_part_of(days)
    };
    atoms().filter(is_said).collect()
}

/// Is it a special that no other item can stand beside?
fn is_alone(table: &Table, atom: &Days) -> bool {
    special_of(atom).is_some_and(|special| !is_listed(table, atom, special))
}

fn says_either(table: &Table) -> bool {
    table.rules.days != DayRule::Intersection && !table.wants_one_question_mark()
}

fn says_both(table: &Table, days: &Days) -> bool {
    let rules = &table.rules;
    let by_star = rules.days == DayRule::UnionWithoutStar && rules.star == Star::FirstItem;
    rules.plus
        || rules.days == DayRule::Intersection
        || by_star && (month_can_lead(days) || week_can_lead(days))
}

/// The special that a single thing is, where it is none of the plain ones.
fn special_of(atom: &Days) -> Option<Special> {
    if atom.from_last != 0 {
        Some(if atom.from_last == 1 { Special::Last } else { Special::FromLast })
    } else if atom.nearest != 0 {
        Some(Special::Nearest)
    } else if atom.nearest_from_last != 0 {
        let last = atom.nearest_from_last == 1;
        Some(if last { Special::LastNearest } else { Special::NearestFromLast })
    } else if atom.weekdays == atom.whole_weekdays() {
        None
    } else if atom.weekdays > Days::EVERY_WEEKDAY {
        Some(Special::LastWeekday)
    } else {
        Some(Special::Nth)
    }
}

/// The special that a single thing needs and the dialect lacks.
fn unknown_special(table: &Table, atom: &Days) -> Option<Special> {
    special_of(atom).filter(|&special| !has(table.rules.specials, special))
}

fn is_listed(table: &Table, atom: &Days, special: Special) -> bool {
    let field = if atom.is_of_month() { Field::DayOfMonth } else { Field::DayOfWeek };
    has(table.spec(field).listed, special)
}

/// `$` is another word for `L`.
const fn has(specials: Specials, special: Special) -> bool {
    specials.has(special) || matches!(special, Special::Last) && specials.has(Special::Dollar)
}

/// A special as the default dialect writes it.
fn text_of(atom: &Days) -> String {
    let mut text = String::new();
    let table = Dialect::SAFFRON.table();
    let written = if atom.is_of_month() {
        fields::days_of_month(&mut text, table, atom)
    } else {
        fields::days_of_week(&mut text, table, atom)
    };
    debug_assert!(written.is_ok());
    text
}
