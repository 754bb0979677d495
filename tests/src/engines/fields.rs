//! An expression's text as fields and items, whether it is valid or not.

/// A letter for each field, by how many there are: s, m, h, d (of the month), M(onth),
/// w (of the week) and y.
#[must_use]
pub(super) fn kinds(fields: usize) -> &'static str {
    match fields {
        0..=5 => "mhdMw",
        6 => "smhdMw",
        _ => "smhdMwy",
    }
}

/// The text with each item that `change` names another for replaced, or left out where that is
/// empty. Nothing where no item changes, or a field would be left without one.
pub(super) fn changed(text: &str, change: impl Fn(char, &str) -> Option<String>) -> Option<String> {
    let fields: Vec<_> = text.split_whitespace().collect();
    let mut any = false;
    let kinds = kinds(fields.len()).chars().chain(std::iter::repeat('?'));
    let fields = fields.iter().zip(kinds).map(|(field, kind)| {
        let items = field.split(',').map(|item| {
            change(kind, item).inspect(|_| any = true).unwrap_or_else(|| item.to_owned())
        });
        let items: Vec<_> = items.filter(|item| !item.is_empty()).collect();
        (!items.is_empty()).then(|| items.join(","))
    });
    let fields = fields.collect::<Option<Vec<_>>>()?;
    any.then(|| fields.join(" "))
}

/// A value's number, weekdays from Sunday, 0.
#[must_use]
pub(super) fn number(kind: char, text: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    let place = |names: &[&str]| names.iter().position(|name| name.eq_ignore_ascii_case(text));
    let named = match kind {
        'M' => place(&MONTHS).map(|place| place + 1),
        'w' => place(&WEEKDAYS),
        _ => None,
    };
    named.and_then(|place| u32::try_from(place).ok()).or_else(|| text.parse().ok())
}
