//! `numbered-weekday`: 1 is Sunday here, and Monday in crontab and most other systems.

use alloc::format;
use alloc::string::{String, ToString};

use crate::printable::Piece;
use crate::text::dialect::spec::Spec;
use crate::text::edit::LONGEST;
use crate::text::excerpt::Excerpt;
use crate::text::expr::{CronExpr, FieldExpr, Item, Value, Values};
use crate::text::field::Field;
use crate::text::lint::{Finding, Fix, LintCode, Severity};
use crate::text::lower::weekdays_of;
use crate::text::named::named;

/// One finding for the field, if crontab would fire on other days for it.
pub(super) fn find(expr: &CronExpr) -> Option<Finding> {
    let field = expr.field(Field::DayOfWeek)?;
    let spec = expr.dialect().table().spec(Field::DayOfWeek);
    if spec.sunday == 0 {
        // These are crontab's numbers.
        return None;
    }
    let elsewhere = expr.cron_with(&|field, item| match field {
        Field::DayOfWeek => in_crontab(item, spec),
        _ => item,
    });
    if elsewhere == expr.cron() {
        return None;
    }

    let here = || field.items().iter().map(|spanned| spanned.item);
    let there = || here().map(|item| in_crontab(item, spec));
    let name = |value: Value| spec.name_of(value.number()).unwrap_or_default();
    let (kept, meant) = (named(&mut here(), &name), named(&mut there(), &name));
    let help = if kept.len() <= LONGEST && meant.len() <= LONGEST {
        format!("write {kept} to keep these days, or {meant} if crontab's are meant")
    } else {
        "write weekdays by name".to_string()
    };
    let span = field.span();
    Some(Finding {
        code: LintCode::NumberedWeekday,
        severity: Severity::Warning,
        field: Some(Field::DayOfWeek),
        span: span.clone(),
        message: message(expr.as_str(), field, spec),
        help: Some(help),
        fix: Some(Fix { span: span.clone(), text: kept, keeps_meaning: true }),
        excerpt: Excerpt::of(expr.as_str(), span),
    })
}

/// `1-5 is Sunday through Thursday here, but Monday through Friday in crontab`, of the whole field
/// or, where there are specials in it, of the first item that differs.
fn message(text: &str, field: &FieldExpr, spec: &'static Spec) -> String {
    let differs = |item| weekdays_of(spec, [item]) != weekdays_of(spec, [in_crontab(item, spec)]);
    let is_plain = |item| matches!(item, Item::Plain(..) | Item::LastOfWeek);
    let all_plain = field.items().iter().all(|spanned| is_plain(spanned.item));
    let first = field.items().iter().find(|spanned| differs(spanned.item));
    let items = match first {
        Some(first) if !all_plain => core::slice::from_ref(first),
        _ => field.items(),
    };
    let span = match items {
        [only] => only.span.clone(),
        _ => field.span(),
    };
    let here = items.iter().map(|spanned| spanned.item);
    let there = here.clone().map(|item| in_crontab(item, spec));
    let (here, there) = (days(weekdays_of(spec, here), spec), days(weekdays_of(spec, there), spec));
    format!("{} is {here} here, but {there} in crontab", Piece(&text[span]))
}

/// The item as crontab reads it, in the numbers that are used here.
fn in_crontab(item: Item, spec: &Spec) -> Item {
    // Both 0 and 7 are Sunday there.
    let day = |value: Value| match value.number() {
        _ if value.is_name() => value,
        number => Value::numbered(number % spec.limits.count() + spec.limits.first),
    };
    match item {
        Item::Plain(Values::One(value), step) => Item::Plain(Values::One(day(value)), step),
        Item::Plain(Values::Range(start, end), step) => {
            let (start, end) = (day(start), day(end));
            // Sunday through Sunday is the week.
            let first = spec.limits.first;
            let week = (start, end) == (Value::named(first), Value::numbered(first));
            let end = if week { Value::numbered(spec.limits.last) } else { end };
            Item::Plain(Values::Range(start, end), step)
        }
        Item::Nth(value, n) => Item::Nth(day(value), n),
        Item::LastWeekday(value) => Item::LastWeekday(day(value)),
        other => other,
    }
}

/// `Sunday through Thursday`, `Monday and Wednesday`, `the second Tuesday`.
fn days(weekdays: u64, spec: &Spec) -> String {
    const WEEKS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "last"];
    let name = |day: u32| spec.full_names[day as usize % 7];
    if weekdays.is_power_of_two() {
        let bit = weekdays.trailing_zeros();
        return format!("the {} {}", WEEKS[bit as usize / 7], name(bit % 7));
    }
    let week = weekdays & 0x7F;
    if week == 0x7F {
        return "every day".to_string();
    }
    // Where the only gap in the week ends, the run starts.
    let is_in = |day: u32| week >> (day % 7) & 1 != 0;
    let mut starts = (0..7).filter(|&day| is_in(day) && !is_in(day + 6));
    if let (Some(start), None) = (starts.next(), starts.next())
        && week.count_ones() > 2
    {
        return format!("{} through {}", name(start), name(start + week.count_ones() - 1));
    }
    // Monday first, as a list of days is read.
    let mut list = String::new();
    for (n, day) in (1..).zip((1..=7).filter(|&day| is_in(day))) {
        list.push_str(match week.count_ones() - n {
            _ if n == 1 => "",
            0 => " and ",
            _ => ", ",
        });
        list.push_str(name(day));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(week: &str) -> Option<String> {
        let expr: CronExpr = format!("0 9 * * {week}").parse().unwrap();
        find(&expr).map(|finding| finding.message)
    }

    fn written(week: &str) -> Option<(String, String)> {
        let expr: CronExpr = format!("0 9 * * {week}").parse().unwrap();
        find(&expr).map(|finding| (finding.fix.unwrap().text, finding.help.unwrap()))
    }

    #[test]
    fn days_that_are_others_in_crontab_are_named() {
        for (week, here, there) in [
            ("1-5", "Sunday through Thursday", "Monday through Friday"),
            ("7", "Saturday", "Sunday"),
            ("2,4", "Monday and Wednesday", "Tuesday and Thursday"),
            ("1-5/2", "Tuesday, Thursday and Sunday", "Monday, Wednesday and Friday"),
            (
                "1-7/2",
                "Tuesday, Thursday, Saturday and Sunday",
                "Monday, Wednesday, Friday and Sunday",
            ),
            ("FRI-2", "Friday through Monday", "Friday through Tuesday"),
            ("6,7", "Friday and Saturday", "Saturday and Sunday"),
            ("5/2", "Thursday and Saturday", "Friday"),
            ("3,L", "Tuesday and Saturday", "Wednesday and Saturday"),
            ("3#2", "the second Tuesday", "the second Wednesday"),
            ("6L", "the last Friday", "the last Saturday"),
        ] {
            let wanted = format!("{week} is {here} here, but {there} in crontab");
            assert_eq!(message(week), Some(wanted));
        }
        // Of several, the first that differs.
        let wanted = "5L is the last Thursday here, but the last Friday in crontab";
        assert_eq!(message("FRI#1,5L,2"), Some(wanted.to_string()));
        assert_eq!(message("MON,2#1,3"), message("2#1"));
    }

    #[test]
    fn days_that_are_the_same_everywhere_are_none_of_its_business() {
        for week in [
            "*",
            "*/2",
            "L",
            "MON-FRI",
            "FRIL",
            "MON#1,L",
            "1-7",
            "1,2,3,4,5,6,7",
            "SUN-7",
            "SUN-7/2",
            "SUN-SUN",
        ] {
            assert_eq!(message(week), None, "{week}");
        }
    }

    #[test]
    fn names_keep_the_days_or_are_those_of_crontab() {
        let named = |week, kept: &str, meant| {
            let help =
                format!("write {kept} to keep these days, or {meant} if crontab's are meant");
            assert_eq!(written(week), Some((kept.to_string(), help)));
        };
        named("1-5", "SUN-THU", "MON-FRI");
        named("7,mon-6/2,*/5", "SAT,MON-FRI/2,*/5", "SUN,MON-SAT/2,*/5");
        named("3#2,6L,SUN", "TUE#2,FRIL,SUN", "WED#2,SATL,SUN");
        named("1,SUN", "SUN", "MON,SUN");
        let steps = (1..=7).flat_map(|step| (1..=3).map(move |day| format!("{day}-{day}/{step},")));
        let long: String = steps.collect();
        let (kept, help) = written(&format!("{long}2")).unwrap();
        assert!(kept.starts_with("SUN-SUN/1,MON-MON/1,") && kept.ends_with(",TUE-TUE/7,MON"));
        assert_eq!(help, "write weekdays by name");
    }
}
