//! What rivals are known to do otherwise.

/// A question that a rival answers otherwise than the core.
pub struct Difference {
    pub rival: &'static str,
    pub expression: &'static str,
    pub after: &'static str,
    pub why: &'static str,
}

const fn differs(rival: &'static str, expression: &'static str, why: &'static str) -> Difference {
    Difference { rival, expression, after: "2024-01-01T00:00:00Z", why }
}

/// All of them.
pub const DIFFERENCES: &[Difference] = &[
    differs("ancestor", "0 0 * * FRI-MON", "a range that wraps holds one value too many: Thursday"),
    differs("ancestor", "0 22-2 * * *", "a range that wraps holds one value too many: 21:00"),
    differs("ancestor", "0 0 1 NOV-FEB *", "a range that wraps holds one value too many: October"),
    differs("ancestor", "50-10 * * * *", "a range that wraps holds one value too many: minute 49"),
    differs("ancestor", "0 0 28-3 * *", "a range that wraps holds one value too many: the 27th"),
    differs("ancestor", "0 0 * * FRI-MON/2", "a stepped range that wraps loses values"),
    differs("ancestor", "5,* * * * *", "reads a star in a list as 0"),
    differs("ancestor", "*,5 * * * *", "rejects a star that others follow"),
    differs("ancestor", "0 0 L-3W * *", "its match and its search disagree on L-nW"),
    differs("ancestor", "0 0 15W,L * *", "has no lists of specials"),
    differs("ancestor", "0 0 * * MON#1,FRIL", "has no lists of specials"),
    differs("croner", "MON * * * *", "replaces names anywhere in the text"),
    differs("croner", "0 0 * JANFEB *", "replaces names anywhere in the text: this is December"),
    differs("croner", "0,,1 * * * *", "takes an empty item"),
    differs("croner", "0 0 * * 1", "counts weekdays from Sunday as 0"),
    differs("croner", "0 0 * * FRI-MON", "rejects a range that wraps"),
    differs("croner", "0 0 * * SUN-SUN", "reads this range as the whole week"),
    differs("cronexpr", "0 0 * * 1", "counts weekdays from Sunday as 0"),
    differs("cronexpr", "0 22-2 * * *", "rejects a range that wraps"),
    Difference {
        rival: "cronexpr",
        expression: "0 0 29 2 *",
        after: "2096-03-01T00:00:00Z",
        why: "gives up after four years",
    },
    differs("cronexpr", "0 0 L 12 *", "its last day is never 31 December"),
    differs("cronexpr", "0 0 * * SUNL", "its last weekday is never in December"),
    differs("cron", "0 0 1 * MON", "wants both days to match"),
    differs("cron", "*5 * * * *", "takes a star that digits follow"),
    differs("cron", "0 0 L * *", "has no specials"),
    differs("cron", "0 22-2 * * *", "rejects a range that wraps"),
    Difference {
        rival: "cron",
        expression: "0 0 1 1 *",
        after: "2099-06-01T00:00:00Z",
        why: "stops in 2100",
    },
];
