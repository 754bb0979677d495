//! Sentences of schedules that name seconds.

use super::{check, extended, says};
use crate::describe::{AnyLanguage, English, HourCycle};

#[test]
fn every_minute_has_its_seconds() {
    check(EVERY_MINUTE, says);
}

const EVERY_MINUTE: &[[&str; 3]] = &[
    ["* * * * * *", "Every second", "Jede Sekunde"],
    ["*/10 * * * * *", "Every 10 seconds", "Alle 10 Sekunden"],
    ["0,30 * * * * *", "Every 30 seconds", "Alle 30 Sekunden"],
    [
        "*/7 * * * * *",
        "Every 7 seconds from 0 through 56 seconds past every minute",
        "Alle 7 Sekunden von 0 bis 56 Sekunden nach jeder vollen Minute",
    ],
    [
        "5-55/10 * * * * *",
        "Every 10 seconds from 5 through 55 seconds past every minute",
        "Alle 10 Sekunden von 5 bis 55 Sekunden nach jeder vollen Minute",
    ],
    [
        "0-9 * * * * *",
        "Every second from 0 through 9 seconds past every minute",
        "Jede Sekunde von 0 bis 9 Sekunden nach jeder vollen Minute",
    ],
    ["30 * * * * *", "At 30 seconds past every minute", "30 Sekunden nach jeder vollen Minute"],
    ["1 * * * * *", "At 1 second past every minute", "1 Sekunde nach jeder vollen Minute"],
    [
        "5,20 * * * * *",
        "At 5 and 20 seconds past every minute",
        "5 und 20 Sekunden nach jeder vollen Minute",
    ],
    [
        "0,10-15,30 * * * * *",
        "At 0, 10 through 15 and 30 seconds past every minute",
        "0, 10 bis 15 und 30 Sekunden nach jeder vollen Minute",
    ],
    ["*/5 * * * 12 *", "Every 5 seconds in December", "Im Dezember alle 5 Sekunden"],
    [
        "30 * * * 11 *",
        "At 30 seconds past every minute in November",
        "Im November jeweils 30 Sekunden nach jeder vollen Minute",
    ],
    [
        "* * * * * MON-FRI",
        "Every second, Monday through Friday",
        "Montags bis freitags jede Sekunde",
    ],
];

#[test]
fn some_hours_have_seconds() {
    check(SOME_HOURS, says);
}

const SOME_HOURS: &[[&str; 3]] = &[
    [
        "* * 9-17 * * MON-FRI",
        "Every second from 9:00:00 AM through 5:59:59 PM, Monday through Friday",
        "Montags bis freitags jede Sekunde von 9:00:00 bis 17:59:59 Uhr",
    ],
    [
        "*/10 * 9-17 * * MON-FRI",
        "Every 10 seconds from 9:00:00 AM through 5:59:50 PM, Monday through Friday",
        "Montags bis freitags alle 10 Sekunden von 9:00:00 bis 17:59:50 Uhr",
    ],
    [
        "5-55/10 * 9-17 * * *",
        "Every 10 seconds from 9:00:05 AM through 5:59:55 PM every day",
        "Täglich alle 10 Sekunden von 9:00:05 bis 17:59:55 Uhr",
    ],
    [
        "*/10 * 9 * * *",
        "Every 10 seconds from 9:00:00 AM through 9:59:50 AM every day",
        "Täglich alle 10 Sekunden von 9:00:00 bis 9:59:50 Uhr",
    ],
    [
        "*/10 * 9,14 * * *",
        "Every 10 seconds from 9:00:00 AM through 9:59:50 AM and from 2:00:00 PM through 2:59:50 PM every day",
        "Täglich alle 10 Sekunden von 9:00:00 bis 9:59:50 Uhr und von 14:00:00 bis 14:59:50 Uhr",
    ],
    [
        "*/10 * 22-2 * * *",
        "Every 10 seconds from 10:00:00 PM through 2:59:50 AM every day",
        "Täglich alle 10 Sekunden von 22:00:00 bis 2:59:50 Uhr",
    ],
    [
        "*/10 * 9,14,20 * * *",
        "Every 10 seconds of the hours starting at 9 AM, 2 PM and 8 PM every day",
        "Täglich alle 10 Sekunden in den Stunden ab 9, 14 und 20 Uhr",
    ],
    [
        "*/10 * */2 * * *",
        "Every 10 seconds of every 2nd hour from 12 AM through 10 PM every day",
        "Täglich alle 10 Sekunden in jeder 2. Stunde von 0 bis einschließlich 22 Uhr",
    ],
    [
        "0-9 * 9-17 * * *",
        "Every second from 0 through 9 seconds past every minute from 9:00 AM through 5:59 PM every day",
        "Täglich jede Minute von 9:00 bis 17:59 Uhr, jeweils jede Sekunde von 0 bis 9 Sekunden nach der vollen Minute",
    ],
    [
        "10,40 * 9-17 * * *",
        "At 10 and 40 seconds past every minute from 9:00 AM through 5:59 PM every day",
        "Täglich jede Minute von 9:00 bis 17:59 Uhr, jeweils 10 und 40 Sekunden nach der vollen Minute",
    ],
    [
        "30 * 9-17 * * *",
        "Every minute from 9:00:30 AM through 5:59:30 PM every day",
        "Täglich jede Minute von 9:00:30 bis 17:59:30 Uhr",
    ],
    [
        "30 * 1,5,9 * * *",
        "At 30 seconds past every minute of the hours starting at 1 AM, 5 AM and 9 AM every day",
        "Täglich jede Minute in den Stunden ab 1, 5 und 9 Uhr, jeweils 30 Sekunden nach der vollen Minute",
    ],
    ["30 0 * * * *", "At 30 seconds past every hour", "30 Sekunden nach jeder vollen Stunde"],
    [
        "5,20 0 * * * *",
        "At 5 and 20 seconds past every hour",
        "5 und 20 Sekunden nach jeder vollen Stunde",
    ],
    [
        "0-9 0 * * * *",
        "Every second from 0 through 9 seconds past every hour",
        "Jede Sekunde von 0 bis 9 Sekunden nach jeder vollen Stunde",
    ],
    [
        "30 15 * * * *",
        "At 15 minutes and 30 seconds past every hour",
        "15 Minuten und 30 Sekunden nach jeder vollen Stunde",
    ],
    [
        "1 1 * * * *",
        "At 1 minute and 1 second past every hour",
        "1 Minute und 1 Sekunde nach jeder vollen Stunde",
    ],
    [
        "30 15 1,5,9,14,16,20,22 * * *",
        "At 15 minutes and 30 seconds past 1 AM, 5 AM, 9 AM, 2 PM, 4 PM, 8 PM and 10 PM every day",
        "Täglich 15 Minuten und 30 Sekunden nach 1, 5, 9, 14, 16, 20 und 22 Uhr",
    ],
    [
        "30 0 1,5,9,14,16,20,22 * * *",
        "At 30 seconds past 1 AM, 5 AM, 9 AM, 2 PM, 4 PM, 8 PM and 10 PM every day",
        "Täglich 30 Sekunden nach 1, 5, 9, 14, 16, 20 und 22 Uhr",
    ],
    [
        "5,20,40 0 9-17 * * *",
        "At 5, 20 and 40 seconds past every hour from 9 AM through 5 PM every day",
        "Täglich 5, 20 und 40 Sekunden nach jeder vollen Stunde von 9 bis 17 Uhr",
    ],
];

#[test]
fn times_of_day_have_seconds() {
    check(TIMES_OF_DAY, says);
}

const TIMES_OF_DAY: &[[&str; 3]] = &[
    ["30 0 9 * * *", "At 9:00:30 AM every day", "Täglich um 9:00:30 Uhr"],
    ["5 4 3 * * *", "At 3:04:05 AM every day", "Täglich um 3:04:05 Uhr"],
    [
        "30 0 9,17 * * *",
        "At 9:00:30 AM and 5:00:30 PM every day",
        "Täglich um 9:00:30 und 17:00:30 Uhr",
    ],
    [
        "15,45 0 9 * * *",
        "At 9:00:15 AM and 9:00:45 AM every day",
        "Täglich um 9:00:15 und 9:00:45 Uhr",
    ],
    [
        "*/30 0 9 * * *",
        "At 9:00:00 AM and 9:00:30 AM every day",
        "Täglich um 9:00:00 und 9:00:30 Uhr",
    ],
    [
        "*/20 0 9 * * *",
        "At 9:00:00 AM, 9:00:20 AM and 9:00:40 AM every day",
        "Täglich um 9:00:00, 9:00:20 und 9:00:40 Uhr",
    ],
    [
        "0,30 0,30 9 * * *",
        "At 9:00:00 AM, 9:00:30 AM, 9:30:00 AM and 9:30:30 AM every day",
        "Täglich um 9:00:00, 9:00:30, 9:30:00 und 9:30:30 Uhr",
    ],
    [
        "5,20 0 9,17 * * *",
        "At 9:00:05 AM, 9:00:20 AM, 5:00:05 PM and 5:00:20 PM every day",
        "Täglich um 9:00:05, 9:00:20, 17:00:05 und 17:00:20 Uhr",
    ],
    [
        "30 0 9-17 * * *",
        "Every hour from 9:00:30 AM through 5:00:30 PM every day",
        "Täglich jede Stunde von 9:00:30 bis 17:00:30 Uhr",
    ],
    [
        "30 0 */2 * * *",
        "Every 2 hours from 12:00:30 AM through 10:00:30 PM every day",
        "Täglich alle 2 Stunden von 0:00:30 bis 22:00:30 Uhr",
    ],
    [
        "30 */15 9-17 * * MON-FRI",
        "Every 15 minutes from 9:00:30 AM through 5:45:30 PM, Monday through Friday",
        "Montags bis freitags alle 15 Minuten von 9:00:30 bis 17:45:30 Uhr",
    ],
    [
        "*/15 30 9 * * MON-FRI",
        "Every 15 seconds from 9:30:00 AM through 9:30:45 AM, Monday through Friday",
        "Montags bis freitags alle 15 Sekunden von 9:30:00 bis 9:30:45 Uhr",
    ],
    [
        "* 30 9 * * *",
        "Every second from 9:30:00 AM through 9:30:59 AM every day",
        "Täglich jede Sekunde von 9:30:00 bis 9:30:59 Uhr",
    ],
    [
        "* 0 0 1 1 *",
        "Every second from 12:00:00 AM through 12:00:59 AM on the 1st of January",
        "Am 1. Januar jede Sekunde von 0:00:00 bis 0:00:59 Uhr",
    ],
    [
        "0-9 30 9 * * *",
        "Every second from 9:30:00 AM through 9:30:09 AM every day",
        "Täglich jede Sekunde von 9:30:00 bis 9:30:09 Uhr",
    ],
    [
        "5-55/10 30 9 * * *",
        "Every 10 seconds from 9:30:05 AM through 9:30:55 AM every day",
        "Täglich alle 10 Sekunden von 9:30:05 bis 9:30:55 Uhr",
    ],
    [
        "*/10 0-4 9 * * *",
        "Every 10 seconds from 9:00:00 AM through 9:04:50 AM every day",
        "Täglich alle 10 Sekunden von 9:00:00 bis 9:04:50 Uhr",
    ],
];

#[test]
fn minutes_have_seconds() {
    check(MINUTES, says);
}

const MINUTES: &[[&str; 3]] = &[
    [
        "30 */5 * * * *",
        "At 30 seconds past the minute, every 5 minutes",
        "Alle 5 Minuten, jeweils 30 Sekunden nach der vollen Minute",
    ],
    [
        "30 */5 * * * MON",
        "At 30 seconds past the minute, every 5 minutes on Mondays",
        "Montags alle 5 Minuten, jeweils 30 Sekunden nach der vollen Minute",
    ],
    [
        "0,30 */5 * * * *",
        "At 0 and 30 seconds past the minute, every 5 minutes",
        "Alle 5 Minuten, jeweils 0 und 30 Sekunden nach der vollen Minute",
    ],
    [
        "10,40 */15 9-17 * * MON-FRI",
        "At 10 and 40 seconds past the minute, every 15 minutes from 9:00 AM through 5:45 PM, Monday through Friday",
        "Montags bis freitags alle 15 Minuten von 9:00 bis 17:45 Uhr, jeweils 10 und 40 Sekunden nach der vollen Minute",
    ],
    [
        "30 5,20 * * * *",
        "At 30 seconds past the minute, at 5 and 20 minutes past every hour",
        "5 und 20 Minuten nach jeder vollen Stunde, jeweils 30 Sekunden nach der vollen Minute",
    ],
    [
        "0,30 30 * * * *",
        "At 0 and 30 seconds past the minute, at 30 minutes past every hour",
        "30 Minuten nach jeder vollen Stunde, jeweils 0 und 30 Sekunden nach der vollen Minute",
    ],
    [
        "30 */7 * * * *",
        "At 30 seconds past the minute, every 7 minutes from 0 through 56 minutes past every hour",
        "Alle 7 Minuten von 0 bis 56 Minuten nach jeder vollen Stunde, jeweils 30 Sekunden nach der vollen Minute",
    ],
    [
        "30 */15 */2 * * *",
        "At 30 seconds past the minute, every 15 minutes of every 2nd hour from 12 AM through 10 PM every day",
        "Täglich alle 15 Minuten in jeder 2. Stunde von 0 bis einschließlich 22 Uhr, jeweils 30 Sekunden nach der vollen Minute",
    ],
    [
        "30 10-20 * * * *",
        "At 30 seconds past every minute from 10 through 20 minutes past every hour",
        "Jede Minute von 10 bis 20 Minuten nach jeder vollen Stunde, jeweils 30 Sekunden nach der vollen Minute",
    ],
    [
        "10,40 10-20 9-17 * * *",
        "At 10 and 40 seconds past every minute from 10 through 20 minutes past every hour from 9 AM through 5 PM every day",
        "Täglich jede Minute von 10 bis 20 Minuten nach jeder vollen Stunde von 9 bis 17 Uhr, jeweils 10 und 40 Sekunden nach der vollen Minute",
    ],
    [
        "*/10 10-20 * * * *",
        "Every 10 seconds of every minute from 10 through 20 minutes past every hour",
        "Jede Minute von 10 bis 20 Minuten nach jeder vollen Stunde, jeweils eine Minute lang alle 10 Sekunden",
    ],
    [
        "*/10 30 * * * *",
        "Every 10 seconds for one minute, at 30 minutes past every hour",
        "30 Minuten nach jeder vollen Stunde, jeweils eine Minute lang alle 10 Sekunden",
    ],
    [
        "*/10 */5 * * * *",
        "Every 10 seconds for one minute, every 5 minutes",
        "Alle 5 Minuten, jeweils eine Minute lang alle 10 Sekunden",
    ],
    [
        "*/10 5,20 9-17 * * *",
        "Every 10 seconds for one minute, at 5 and 20 minutes past every hour from 9 AM through 5 PM every day",
        "Täglich 5 und 20 Minuten nach jeder vollen Stunde von 9 bis 17 Uhr, jeweils eine Minute lang alle 10 Sekunden",
    ],
    [
        "*/15 30 9,14 * * *",
        "Every 15 seconds for one minute, at 9:30 AM and 2:30 PM every day",
        "Täglich um 9:30 und 14:30 Uhr, jeweils eine Minute lang alle 15 Sekunden",
    ],
    [
        "*/10 0 * * * *",
        "Every 10 seconds for one minute, every hour",
        "Jede Stunde, jeweils eine Minute lang alle 10 Sekunden",
    ],
    [
        "*/10 0 */2 * * *",
        "Every 10 seconds for one minute, every 2 hours",
        "Alle 2 Stunden, jeweils eine Minute lang alle 10 Sekunden",
    ],
    [
        "0-9 30 9,14 * * *",
        "Every second from 0 through 9 seconds past the minute, at 9:30 AM and 2:30 PM every day",
        "Täglich um 9:30 und 14:30 Uhr, jeweils jede Sekunde von 0 bis 9 Sekunden nach der vollen Minute",
    ],
];

#[test]
fn the_clock_has_24_hours() {
    let language = AnyLanguage::English(English { hour_cycle: HourCycle::H23 });
    for (expr, text) in [
        ("30 0 9,17 * * *", "At 09:00:30 and 17:00:30 every day"),
        ("30 */15 9-17 * * *", "Every 15 minutes from 09:00:30 through 17:45:30 every day"),
        ("*/15 30 0 * * *", "Every 15 seconds from 00:30:00 through 00:30:45 every day"),
        (
            "5,20,40 0 0-6 * * *",
            "At 5, 20 and 40 seconds past every hour from 00:00 through 06:00 every day",
        ),
        ("0 0 0 13 * +FRI 2025-2030", "At 00:00 on Friday the 13th, from 2025 through 2030"),
    ] {
        assert_eq!(says(&extended(expr), language), text, "{expr}");
    }
}
