//! Items of the month and the day-of-week field, written with names for their values.

use alloc::string::String;
use core::fmt::Write;

use crate::text::expr::{Item, Value, Values};

/// `MON-FRI,SUN#2`: the items with the names that `name` has for their values, each item once.
pub(crate) fn named(
    items: &mut dyn Iterator<Item = Item>,
    name: &dyn Fn(Value) -> &'static str,
) -> String {
    let mut list = String::new();
    for item in items {
        let mut text = String::new();
        // A string takes all that is written to it.
        let _ = write_item(&mut text, item, name);
        if list.split(',').any(|other| other == text) {
            continue;
        }
        if !list.is_empty() {
            list.push(',');
        }
        list.push_str(&text);
    }
    list
}

fn write_item(
    text: &mut String,
    item: Item,
    name: &dyn Fn(Value) -> &'static str,
) -> core::fmt::Result {
    match item {
        Item::Plain(values, step) => {
            match values {
                Values::All => text.push('*'),
                Values::One(value) => text.push_str(name(value)),
                Values::Any => text.push('?'),
                Values::Hash { .. } => text.push('H'),
                Values::Range(start, end) => write!(text, "{}-{}", name(start), name(end))?,
            }
            step.map_or(Ok(()), |step| write!(text, "/{step}"))
        }
        Item::LastOfWeek => text.write_char('L'),
        Item::Nth(day, n) => write!(text, "{}#{n}", name(day)),
        Item::LastWeekday(day) => write!(text, "{}L", name(day)),
        Item::NthOfRange(start, end, n) => write!(text, "{}-{}#{n}", name(start), name(end)),
        Item::LastOfRange(start, end) => write!(text, "{}-{}L", name(start), name(end)),
        Item::FromLast(_) | Item::Nearest(_) | Item::NearestFromLast(_) => {
            unreachable!("fields with names take none of these")
        }
    }
}
