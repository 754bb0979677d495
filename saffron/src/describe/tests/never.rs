//! Why schedules never fire.

use super::{check, says_why};

#[test]
fn something_is_missing() {
    check(CASES, says_why);
}

const CASES: &[[&str; 3]] = &[
    ["0 0 30 2 *", "Never fires: February has no 30th", "Nie: Der Februar hat keinen 30."],
    [
        "0 0 0 29 2 * 2025",
        "Never fires: February 2025 has no 29th",
        "Nie: Der Februar 2025 hat keinen 29.",
    ],
    [
        "0 0 0 29 2 * 2025-2027",
        "Never fires: February has no 29th from 2025 through 2027",
        "Nie: Der Februar hat von 2025 bis 2027 keinen 29.",
    ],
    [
        "0 0 0 29 2 * 2025,2027",
        "Never fires: February has no 29th in 2025 and 2027",
        "Nie: Der Februar hat in den Jahren 2025 und 2027 keinen 29.",
    ],
    [
        "0 0 0 29 2 * 2025-2039/2",
        "Never fires: February has no 29th, every 2 years from 2025 through 2039",
        "Nie: Der Februar hat alle 2 Jahre von 2025 bis 2039 keinen 29.",
    ],
    ["0 0 0 30 2 * 2025", "Never fires: February has no 30th", "Nie: Der Februar hat keinen 30."],
    [
        "0 0 0 L-28 2 * 2025",
        "Never fires: February 2025 has fewer than 29 days",
        "Nie: Der Februar 2025 hat weniger als 29 Tage",
    ],
    [
        "0 0 0 * 2 MON#5 2025",
        "Never fires: February 2025 has no fifth Monday",
        "Nie: Der Februar 2025 hat keinen fünften Montag",
    ],
    [
        "0 0 0 * 4 MON#5 2025",
        "Never fires: April 2025 has no fifth Monday",
        "Nie: Der April 2025 hat keinen fünften Montag",
    ],
    [
        "0 0 0 29 2 MON#5 2025",
        "Never fires: February 2025 has no 29th or fifth Monday",
        "Nie: Der Februar 2025 hat keinen 29. oder fünften Montag",
    ],
    [
        "0 0 0 L-28 2 MON#5 2025",
        "Never fires: February 2025 has fewer than 29 days",
        "Nie: Der Februar 2025 hat weniger als 29 Tage",
    ],
    [
        "0 0 1-5 * +FRIL",
        "Never fires: the 1st through 5th of the month are never the last Friday",
        "Nie: Vom 1. bis zum 5. des Monats ist nie der letzte Freitag",
    ],
    [
        "0 0 L * +MON#1",
        "Never fires: the last day of the month is never the first Monday",
        "Nie: Am letzten Tag des Monats ist nie der erste Montag",
    ],
    ["0 0 31 4 +MON", "Never fires: April has no 31st", "Nie: Der April hat keinen 31."],
    [
        "0 0 1 * +MON#2",
        "Never fires: the 1st of the month is never the second Monday",
        "Nie: Am 1. des Monats ist nie der zweite Montag",
    ],
    [
        "0 0 1,2 6 +MON#2",
        "Never fires: the 1st and 2nd of June are never the second Monday",
        "Nie: Am 1. und 2. Juni ist nie der zweite Montag",
    ],
    [
        "0 0 15W * +SAT",
        "Never fires: the weekday closest to the 15th of the month is never a Saturday",
        "Nie: Am nächstgelegenen Arbeitstag zum 15. des Monats ist nie ein Samstag",
    ],
    [
        "0 0 15W,20W * +SAT,SUN",
        "Never fires: the weekday closest to the 15th and the weekday closest to the 20th of the month are never a Saturday or Sunday",
        "Nie: Am nächstgelegenen Arbeitstag zum 15. und am nächstgelegenen Arbeitstag zum 20. des Monats ist nie ein Samstag oder Sonntag",
    ],
    [
        "0 0 LW 6 +SUN",
        "Never fires: the last weekday of June is never a Sunday",
        "Nie: Am letzten Arbeitstag im Juni ist nie ein Sonntag",
    ],
    [
        "0 0 0 13 6 +MON 2025",
        "Never fires: the 13th of June 2025 is never a Monday",
        "Nie: Am 13. Juni 2025 ist nie ein Montag",
    ],
    [
        "0 0 0 13 6 +MON 2025,2026",
        "Never fires: the 13th of June is never a Monday in 2025 and 2026",
        "Nie: Am 13. Juni ist in den Jahren 2025 und 2026 nie ein Montag",
    ],
    [
        "0 0 0 1 1,7 +MON 2025",
        "Never fires: the 1st of January and July is never a Monday in 2025",
        "Nie: Am 1. des Monats ist im Jahr 2025 im Januar und Juli nie ein Montag",
    ],
    [
        "0 0 1-7 1-3 +MON#2,TUEL",
        "Never fires: the 1st through 7th of every month from January through March are never the second Monday or the last Tuesday",
        "Nie: Vom 1. bis zum 7. des Monats ist von Januar bis März nie der zweite Montag oder der letzte Dienstag",
    ],
];
