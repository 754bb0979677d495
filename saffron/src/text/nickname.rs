//! `@daily` and its like: what crontab(5) says that they stand for.

use core::ops::Range;

use crate::text::dialect::Table;
use crate::text::dialect::rules::Nicknames;
use crate::text::error::ErrorKind;
use crate::text::expr::{Item, Value, Values};
use crate::text::fault::{Expected, Fault};
use crate::text::field::Field;
use crate::text::parse::Sink;

/// What a nickname says of a field.
#[derive(Clone, Copy)]
enum Says {
    Any,
    First,
    Hash,
    /// Three hours after midnight, of which the job's name picks one.
    HashOfNight,
}

/// The fields of five: minute, hour, day of month, month, day of week.
type Fields = [Says; 5];

use Says::{Any, First, Hash, HashOfNight};

const USUAL: [(&str, Fields); 7] = [
    ("@yearly", [First, First, First, First, Any]),
    ("@annually", [First, First, First, First, Any]),
    ("@monthly", [First, First, First, Any, Any]),
    ("@weekly", [First, First, Any, Any, First]),
    ("@daily", [First, First, Any, Any, Any]),
    ("@midnight", [First, First, Any, Any, Any]),
    ("@hourly", [First, Any, Any, Any, Any]),
];

const HASHED: [(&str, Fields); 7] = [
    ("@yearly", [Hash, Hash, Hash, Hash, Any]),
    ("@annually", [Hash, Hash, Hash, Hash, Any]),
    ("@monthly", [Hash, Hash, Hash, Any, Any]),
    ("@weekly", [Hash, Hash, Any, Any, Hash]),
    ("@daily", [Hash, Hash, Any, Any, Any]),
    ("@midnight", [Hash, HashOfNight, Any, Any, Any]),
    ("@hourly", [Hash, Any, Any, Any, Any]),
];

/// The items that a nickname stands for, each with the nickname's span.
pub(crate) fn expand(
    table: &'static Table,
    text: &str,
    span: Range<usize>,
    sink: &mut dyn Sink,
) -> Result<(), Fault> {
    let Some(fields) = find(table.rules.nicknames, &text[span.clone()]) else {
        let (kind, expected) = (ErrorKind::Nickname, Expected::Fields);
        return Err(Fault { kind, field: None, expected, span });
    };
    for (&field, says) in Field::ALL[1..].iter().zip(fields) {
        let spec = table.spec(field);
        let item = match says {
            Any => Item::Plain(Values::All, None),
            First => {
                let first = if field == Field::DayOfWeek { spec.sunday } else { spec.limits.first };
                Item::Plain(Values::One(Value::numbered(first)), None)
            }
            Hash => Item::Plain(Values::Hash { range: None, drawn: 0 }, None),
            HashOfNight => Item::Plain(Values::Hash { range: Some((0, 2)), drawn: 0 }, None),
        };
        sink.item(spec, item, span.clone());
    }
    Ok(())
}

fn find(nicknames: Nicknames, name: &str) -> Option<Fields> {
    let table = match nicknames {
        Nicknames::None => return None,
        Nicknames::LowerCase | Nicknames::AnyCase => USUAL,
        Nicknames::Hashed => HASHED,
    };
    let is_named = |known: &str| match nicknames {
        Nicknames::AnyCase => known.eq_ignore_ascii_case(name),
        _ => known == name,
    };
    table.iter().find(|(known, _)| is_named(known)).map(|(_, fields)| *fields)
}
