//! The most common mistake of all: a 0 for the first weekday or month.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::meaning::mask::Limits;
use crate::text::blank::is_space;
use crate::text::dialect::DEFAULT;
use crate::text::dialect::spec::Spec;
use crate::text::edit::{Edit, around, read_field};
use crate::text::expr::{Item, Value, Values};
use crate::text::field::Field;
use crate::text::named::named;

/// Months, for those who count them from 0.
static MONTHS_FROM_0: Spec =
    Spec { limits: Limits { first: 0, last: 11 }, first_named: 0, ..*DEFAULT.spec(Field::Month) };

/// Weekdays as crontab numbers them: both 0 and 7 are Sunday.
static WEEKDAYS_FROM_0: Spec = Spec {
    limits: Limits { first: 0, last: 7 },
    first_named: 0,
    sunday: 0,
    ..*DEFAULT.spec(Field::DayOfWeek)
};

/// What to write for a 0. Who writes it counts from 0, so that every other number in the field
/// is off by one as well, and the field is written anew in names. The 0 alone is replaced only
/// where that moves no other value without a word.
pub(crate) fn edit(text: &str, spec: &'static Spec, zero: &Range<usize>) -> Option<Edit> {
    let from_zero = if spec.field == Field::Month { &MONTHS_FROM_0 } else { &WEEKDAYS_FROM_0 };
    let field = around(text, zero, is_space);
    let written = &text[field.clone()];
    let others = [&text[field.start..zero.start], &text[zero.end..field.end]];

    let moves_others = match read_field(from_zero, written) {
        Ok(items) if field != *zero && !is_one_special(&items) => {
            return Some(in_names(spec, from_zero, items, &field));
        }
        Ok(_) => false,
        // A number that is fine here, but nowhere where numbers count from 0.
        Err(fault) if is_value(spec, &written[fault.span.clone()]) => false,
        Err(_) => others.into_iter().any(has_values),
    };
    (!moves_others).then(|| {
        let (name, help) = for_first(spec);
        Edit::of(zero, name).saying(help)
    })
}

/// What to say of a 0 where there is nothing to put in its place.
pub(crate) fn advice(spec: &Spec) -> String {
    let (name, _) = for_first(spec);
    format!("numbers count from {} here: write names, such as {name}", spec.limits.first)
}

/// The name of the first value, and how to say it.
fn for_first(spec: &Spec) -> (&'static str, String) {
    let first = spec.limits.first;
    let name = spec.name_of(first).unwrap_or_default();
    (name, format!("write {first} or {name} for {}", spec.full_name_of(first).unwrap_or_default()))
}

fn in_names(spec: &Spec, from_zero: &Spec, items: Vec<Item>, field: &Range<usize>) -> Edit {
    let count = spec.limits.count();
    let name =
        |value: Value| spec.name_of(value.number() % count + spec.limits.first).unwrap_or_default();
    let names = named(&mut items.into_iter().map(|item| whole_week(item, count)), &name);
    let first = from_zero.limits.first;
    let full_name = spec.full_name_of(spec.limits.first).unwrap_or_default();
    let help = format!("write {names} if you count from {first} = {full_name}");
    Edit::new(field, names).saying(help)
}

/// From Sunday through Sunday is the week.
fn whole_week(item: Item, count: u16) -> Item {
    match item {
        Item::Plain(Values::Range(start, end), step)
            if start.number() == 0 && end.number() == count =>
        {
            Item::Plain(Values::Range(start, Value::numbered(count - 1)), step)
        }
        other => other,
    }
}

fn is_one_special(items: &[Item]) -> bool {
    matches!(items, [Item::Nth(..) | Item::LastWeekday(..)])
}

fn is_value(spec: &Spec, text: &str) -> bool {
    text.parse().is_ok_and(|number| spec.limits.contains(number))
}

/// Are there numbers in this part of a field, beside those after `/` and `#`?
fn has_values(part: &str) -> bool {
    part.split([',', '-']).any(|value| value.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned;

    use super::*;
    use crate::text::dialect::SAFFRON;

    fn suggested(field: Field, text: &str) -> Vec<(&str, String)> {
        let zero = text.find('0').unwrap_or_default();
        let zero = zero..zero + 1;
        let edit = edit(text, SAFFRON.spec(field), &zero);
        edit.into_iter().map(|edit| (&text[edit.span], edit.text)).collect()
    }

    #[test]
    fn numbers_from_zero_keep_their_days_as_names() {
        for (days, names) in [
            ("0-5", "SUN-FRI"),
            ("5-0", "FRI-SUN"),
            ("1,3,0", "MON,WED,SUN"),
            ("0-7", "SUN-SAT"),
            ("0-7/2", "SUN-SAT/2"),
            ("0,5-7", "SUN,FRI-SUN"),
            ("0-0", "SUN-SUN"),
            ("0,7", "SUN"),
            ("1-5,0L", "MON-FRI,SUNL"),
            ("0#1,3#2", "SUN#1,WED#2"),
            ("0,MON#2,L,*/2", "SUN,MON#2,L,*/2"),
            ("0,tue", "SUN,TUE"),
        ] {
            assert_eq!(suggested(Field::DayOfWeek, days), [(days, names.to_owned())]);
        }
        assert_eq!(suggested(Field::Month, "0-11"), [("0-11", "JAN-DEC".to_owned())]);
        assert_eq!(suggested(Field::Month, "0,6"), [("0,6", "JAN,JUL".to_owned())]);
    }

    #[test]
    fn a_zero_is_replaced_alone_where_that_moves_nothing_else() {
        let sunday = [("0", "SUN".to_owned())];
        for alone in ["0", "0#1", "0L", "0/9", "0-", "0,FOO", "0-FRIDAY", "FOO#2,0", "0,x/2"] {
            assert_eq!(suggested(Field::DayOfWeek, alone), sunday, "{alone}");
        }
        assert_eq!(suggested(Field::Month, "0-12"), [("0", "JAN".to_owned())]);

        let beyond = "1,".repeat(32) + "0";
        for others in ["0-6/9", "0,FOO,3", "1-5,0#9", "0,8", &beyond] {
            assert_eq!(suggested(Field::DayOfWeek, others), [], "{others}");
        }
    }
}
