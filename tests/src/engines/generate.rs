//! Random expressions of a dialect: its own words in the main, and one in four with something
//! that is another's or nobody's.

use saffron::Dialect;

use super::random::Random;

/// What the expressions of a dialect are made of.
#[derive(Debug)]
struct Words {
    dialect: Dialect,
    /// A letter a field: s, m, h, d (of the month), M(onth), w (of the week) and y.
    layouts: &'static [&'static str],
    weekdays: (u32, u32),
    names: Names,
    question: Mark,
    /// `22-2`
    reversed: bool,
    /// `5/15`
    from_step: bool,
    days: &'static [&'static str],
    weeks: &'static [&'static str],
    nicknames: &'static [&'static str],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    /// Anywhere that a number may stand.
    Free,
    /// Without a step, and in a range with another name alone.
    Apart,
}

/// Where a question mark may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Nowhere,
    Anywhere,
    InDays,
    InOneOfTheDays,
}

/// In `days` and `weeks`, N stands for a number and D for a day.
const WORDS: [Words; 6] = [
    Words {
        dialect: Dialect::UNIX,
        layouts: &["mhdMw"],
        weekdays: (0, 7),
        names: Names::Free,
        question: Mark::Nowhere,
        reversed: false,
        from_step: false,
        days: &[],
        weeks: &[],
        nicknames: &LOWER,
    },
    Words {
        dialect: Dialect::KUBERNETES,
        layouts: &["mhdMw"],
        weekdays: (0, 6),
        names: Names::Free,
        question: Mark::Anywhere,
        reversed: false,
        from_step: true,
        days: &[],
        weeks: &[],
        nicknames: &LOWER,
    },
    Words {
        dialect: Dialect::GITHUB,
        layouts: &["mhdMw"],
        weekdays: (0, 6),
        names: Names::Free,
        question: Mark::Nowhere,
        reversed: false,
        from_step: true,
        days: &[],
        weeks: &[],
        nicknames: &[],
    },
    Words {
        dialect: Dialect::QUARTZ,
        layouts: &["smhdMw", "smhdMwy"],
        weekdays: (1, 7),
        names: Names::Apart,
        question: Mark::InOneOfTheDays,
        reversed: true,
        from_step: true,
        days: &["L", "L-N", "LW", "NW", "L-NW"],
        weeks: &["L", "DL", "D#N"],
        nicknames: &[],
    },
    Words {
        dialect: Dialect::SPRING,
        layouts: &["smhdMw"],
        weekdays: (0, 7),
        names: Names::Free,
        question: Mark::InDays,
        reversed: false,
        from_step: true,
        days: &["L", "L-N", "LW", "NW"],
        weeks: &["DL", "D#N"],
        nicknames: &LOWER,
    },
    Words {
        dialect: Dialect::CRONER,
        layouts: &["mhdMw", "smhdMw", "smhdMwy"],
        weekdays: (0, 7),
        names: Names::Free,
        question: Mark::Anywhere,
        reversed: false,
        from_step: false,
        days: &["L", "LW", "NW"],
        weeks: &["DL", "D#L", "D#N", "D-D#N", "D-DL"],
        nicknames: &LOWER,
    },
];

const LOWER: [&str; 7] =
    ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

/// What is another dialect's, or nobody's. D stands for a day.
const FOREIGN: [&str; 40] = [
    "?", "L", "L-3", "L-30", "LW", "15W", "L-2W", "31W", "DL", "D#2", "D#L", "D#6", "$", "H", "+5",
    "*/0", "5/0", "60", "32", "13", "24", "8", "0", "7", "D/2", "FRI-MON", "22-2", "MON-5",
    "Tuesday", "", "*/61", "*/13", "0/7", "JAN", "jul/3", "5-", "1-5/9", "*,5", "7-2", "*/32",
];

const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// One expression of a dialect, or nearly one.
///
/// # Panics
///
/// Panics where there is no such dialect.
#[must_use]
pub fn expression(random: &mut Random, dialect: Dialect) -> String {
    let words = WORDS.iter().find(|words| words.dialect == dialect).expect("a known dialect");
    if !words.nicknames.is_empty() && random.in_hundred(1) {
        return (*random.pick(words.nicknames)).to_owned();
    }
    let layout = random.pick(words.layouts);
    let mut fields: Vec<String> = layout.chars().map(|kind| field(random, words, kind)).collect();
    if words.question == Mark::InOneOfTheDays {
        let open = if random.in_hundred(50) { 'd' } else { 'w' };
        "?".clone_into(&mut fields[layout.find(open).expect("a day field")]);
    }
    if random.in_hundred(25) {
        spoil(random, &mut fields);
    }
    fields.join(if random.in_hundred(2) { "  " } else { " " })
}

/// Puts something in that is not the dialect's own.
fn spoil(random: &mut Random, fields: &mut Vec<String>) {
    let place = random.between(0, u32::try_from(fields.len() - 1).expect("few fields")) as usize;
    let day = *random.pick(&WEEKDAYS);
    let foreign = random.pick(&FOREIGN).replace('D', day);
    match random.between(1, 20) {
        1 => drop(fields.remove(place)),
        2 => fields.insert(place, foreign),
        3..=7 => fields[place] = format!("{},{foreign}", fields[place]),
        8..=9 => fields[place] = format!("{foreign},{}", fields[place]),
        _ => fields[place] = foreign,
    }
    if fields.iter().any(String::is_empty) {
        ",".clone_into(&mut fields[place]);
    }
}

fn field(random: &mut Random, words: &Words, kind: char) -> String {
    let (first, last) = limits(words, kind);
    let open = match kind {
        's' => 20,
        'm' | 'y' => 30,
        _ => 45,
    };
    if random.in_hundred(open) {
        return match words.question {
            Mark::Anywhere if random.in_hundred(15) => "?".to_owned(),
            Mark::InDays if "dw".contains(kind) && random.in_hundred(50) => "?".to_owned(),
            _ => "*".to_owned(),
        };
    }
    let special = match kind {
        'd' => words.days,
        'w' => words.weeks,
        _ => &[],
    };
    let plus = words.dialect == Dialect::CRONER;
    let sign = if kind == 'w' && plus && random.in_hundred(25) { "+" } else { "" };
    let items = [1, 1, 1, 1, 1, 2, 2, 3][random.between(0, 7) as usize];
    let items = (0..items).map(|_| {
        if !special.is_empty() && random.in_hundred(35) {
            let shape = *random.pick(special);
            filled(random, words, kind, shape)
        } else {
            item(random, words, kind, first, last)
        }
    });
    format!("{sign}{}", items.collect::<Vec<_>>().join(","))
}

fn limits(words: &Words, kind: char) -> (u32, u32) {
    match kind {
        's' | 'm' => (0, 59),
        'h' => (0, 23),
        'd' => (1, 31),
        'M' => (1, 12),
        'w' => words.weekdays,
        _ => (2024, 2040),
    }
}

/// A special with a number for N and days for D.
fn filled(random: &mut Random, words: &Words, kind: char, shape: &str) -> String {
    let last = match shape {
        "NW" => 31,
        "L-N" | "L-NW" => 30,
        _ => 5,
    };
    let (first_day, last_day) = words.weekdays;
    let mut text = String::new();
    for letter in shape.chars() {
        match letter {
            'N' => text += &random.between(1, last).to_string(),
            'D' => text += &value(random, words, kind, first_day, last_day),
            _ => text.push(letter),
        }
    }
    text
}

fn item(random: &mut Random, words: &Words, kind: char, first: u32, last: u32) -> String {
    let (a, b) = (random.between(first, last), random.between(first, last));
    let wrapping = words.reversed && kind != 'y' && random.in_hundred(40);
    let (a, b) = if wrapping { (a, b) } else { (a.min(b), a.max(b)) };
    let highest = if random.in_hundred(80) { 7 } else { last - first + 2 };
    let step = random.between(1, highest);
    match random.between(1, 100) {
        1..=40 => value(random, words, kind, first, last),
        41..=60 => range(random, words, kind, (a, b), false),
        61..=70 => format!("{}/{step}", range(random, words, kind, (a, b), true)),
        71..=82 => format!("*/{step}"),
        83..=85 => "*".to_owned(),
        _ if words.from_step => {
            let stepped = words.names == Names::Apart;
            let start = if stepped { a.to_string() } else { written(random, words, kind, a) };
            format!("{start}/{step}")
        }
        _ => value(random, words, kind, first, last),
    }
}

fn range(random: &mut Random, words: &Words, kind: char, ends: (u32, u32), step: bool) -> String {
    let (a, b) = ends;
    if words.names != Names::Apart {
        let a = written(random, words, kind, a);
        return format!("{a}-{}", written(random, words, kind, b));
    }
    match (named(words, kind, a), named(words, kind, b)) {
        (Some(a), Some(b)) if !step && random.in_hundred(40) => format!("{a}-{b}"),
        _ => format!("{a}-{b}"),
    }
}

fn value(random: &mut Random, words: &Words, kind: char, first: u32, last: u32) -> String {
    let value = random.between(first, last);
    written(random, words, kind, value)
}

/// A value by its name or its number.
fn written(random: &mut Random, words: &Words, kind: char, value: u32) -> String {
    if random.in_hundred(40)
        && let Some(name) = named(words, kind, value)
    {
        return match random.between(1, 3) {
            1 => name.to_lowercase(),
            2 => format!("{}{}", &name[..1], name[1..].to_lowercase()),
            _ => name.to_owned(),
        };
    }
    if random.in_hundred(5) { format!("0{value}") } else { value.to_string() }
}

fn named(words: &Words, kind: char, value: u32) -> Option<&'static str> {
    let place = value as usize;
    match kind {
        'M' => Some(MONTHS[place - 1]),
        'w' if words.weekdays.0 == 1 => Some(WEEKDAYS[place - 1]),
        'w' => Some(WEEKDAYS[place % 7]),
        _ => None,
    }
}
