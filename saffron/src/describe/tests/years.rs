//! Sentences of schedules that name years.

use super::{check, says};

#[test]
fn years_are_named() {
    check(CASES, says);
}

const CASES: &[[&str; 3]] = &[
    ["0 0 0 1 1 * 2027", "At 12:00 AM on the 1st of January 2027", "Am 1. Januar 2027 um 0:00 Uhr"],
    [
        "0 0 0 1 1 * 2027,2029",
        "At 12:00 AM on the 1st of January, in 2027 and 2029",
        "In den Jahren 2027 und 2029 jeweils am 1. Januar um 0:00 Uhr",
    ],
    [
        "0 0 0 1 1 * 2027,2028",
        "At 12:00 AM on the 1st of January, in 2027 and 2028",
        "In den Jahren 2027 und 2028 jeweils am 1. Januar um 0:00 Uhr",
    ],
    [
        "0 0 0 1 1 * 2027-2030",
        "At 12:00 AM on the 1st of January, from 2027 through 2030",
        "Von 2027 bis 2030 jeweils am 1. Januar um 0:00 Uhr",
    ],
    [
        "0 0 0 1 1 * */2",
        "At 12:00 AM on the 1st of January, every 2 years from 1970 through 2224",
        "Alle 2 Jahre von 1970 bis 2224 jeweils am 1. Januar um 0:00 Uhr",
    ],
    [
        "0 0 0 1 1 * 2026-2038/4",
        "At 12:00 AM on the 1st of January, every 4 years from 2026 through 2038",
        "Alle 4 Jahre von 2026 bis 2038 jeweils am 1. Januar um 0:00 Uhr",
    ],
    [
        "0 0 0 1 1,7 * 2027",
        "At 12:00 AM on the 1st of January and July, in 2027",
        "Im Jahr 2027 im Januar und Juli am 1. des Monats um 0:00 Uhr",
    ],
    [
        "0 0 0 1 6-8 * 2027",
        "At 12:00 AM on the 1st of every month from June through August, in 2027",
        "Im Jahr 2027 von Juni bis August am 1. des Monats um 0:00 Uhr",
    ],
    [
        "0 0 0 15 * * 2027",
        "At 12:00 AM on the 15th of the month, in 2027",
        "Im Jahr 2027 am 15. des Monats um 0:00 Uhr",
    ],
    [
        "0 0 0 L * * 2027",
        "At 12:00 AM on the last day of the month, in 2027",
        "Im Jahr 2027 am letzten Tag des Monats um 0:00 Uhr",
    ],
    [
        "0 0 17 * * FRIL 2027",
        "At 5:00 PM on the last Friday of the month, in 2027",
        "Im Jahr 2027 am letzten Freitag des Monats um 17:00 Uhr",
    ],
    [
        "0 0 0 1 * MON 2027",
        "At 12:00 AM on the 1st of the month or on any Monday, only in 2027",
        "Im Jahr 2027 am 1. des Monats oder montags um 0:00 Uhr",
    ],
    [
        "0 0 0 1 1,7 MON 2027,2028",
        "At 12:00 AM on the 1st of the month or on any Monday, only in January and July, in 2027 and 2028",
        "In den Jahren 2027 und 2028 jeweils im Januar und Juli am 1. des Monats oder montags um 0:00 Uhr",
    ],
    ["0 0 9 * * * 2027", "At 9:00 AM every day in 2027", "Im Jahr 2027 täglich um 9:00 Uhr"],
    [
        "0 0 9 * * * 2026,2027,2030-2035",
        "At 9:00 AM every day in 2026 and 2027 and from 2030 through 2035",
        "In den Jahren 2026 und 2027 und von 2030 bis 2035 täglich um 9:00 Uhr",
    ],
    [
        "0 0 9 * * * 2026,2030-2035,2040-2050",
        "At 9:00 AM every day in 2026 and from 2030 through 2035 and from 2040 through 2050",
        "Im Jahr 2026 und von 2030 bis 2035 und von 2040 bis 2050 täglich um 9:00 Uhr",
    ],
    [
        "0 0 9 * * * */4",
        "At 9:00 AM every day, every 4 years from 1970 through 2222",
        "Alle 4 Jahre von 1970 bis 2222 täglich um 9:00 Uhr",
    ],
    ["0 0 9 * 6 * 2027", "At 9:00 AM every day in June 2027", "Im Juni 2027 täglich um 9:00 Uhr"],
    [
        "0 0 9 * 6 * 2027-2030",
        "At 9:00 AM every day in June, from 2027 through 2030",
        "Von 2027 bis 2030 jeweils im Juni täglich um 9:00 Uhr",
    ],
    ["0 0 9 * * MON 2027", "At 9:00 AM on Mondays in 2027", "Im Jahr 2027 montags um 9:00 Uhr"],
    [
        "0 0 9 * * MON,THU 2027-2030",
        "At 9:00 AM on Mondays and Thursdays from 2027 through 2030",
        "Von 2027 bis 2030 montags und donnerstags um 9:00 Uhr",
    ],
    [
        "0 0 9 * * MON-FRI 2027",
        "At 9:00 AM, Monday through Friday, in 2027",
        "Im Jahr 2027 montags bis freitags um 9:00 Uhr",
    ],
    [
        "0 0 9 * 11-2 MON 2027-2028",
        "At 9:00 AM on Mondays from November through February, in 2027 and 2028",
        "In den Jahren 2027 und 2028 jeweils von November bis Februar montags um 9:00 Uhr",
    ],
    [
        "0 0 22-2 * * * 2027",
        "Every hour from 12:00 AM through 2:00 AM and from 10:00 PM through 11:00 PM every day in 2027",
        "Im Jahr 2027 täglich jede Stunde von 0:00 bis 2:00 Uhr und von 22:00 bis 23:00 Uhr",
    ],
    ["0 */5 * * * * 2027", "Every 5 minutes in 2027", "Im Jahr 2027 alle 5 Minuten"],
    [
        "0 30 * * * * 2027",
        "At 30 minutes past every hour in 2027",
        "Im Jahr 2027 jeweils 30 Minuten nach jeder vollen Stunde",
    ],
    [
        "0 30 * * 11 * 2027-2030",
        "At 30 minutes past every hour in November, from 2027 through 2030",
        "Von 2027 bis 2030 im November jeweils 30 Minuten nach jeder vollen Stunde",
    ],
    [
        "0 5,20 9-17 1 1 * 2027,2029",
        "At 5 and 20 minutes past every hour from 9 AM through 5 PM on the 1st of January, in 2027 and 2029",
        "In den Jahren 2027 und 2029 am 1. Januar jeweils 5 und 20 Minuten nach jeder vollen Stunde von 9 bis 17 Uhr",
    ],
    [
        "30 */5 * * * * 2027",
        "At 30 seconds past the minute, every 5 minutes in 2027",
        "Im Jahr 2027 alle 5 Minuten, jeweils 30 Sekunden nach der vollen Minute",
    ],
    [
        "0 0 0 L 2 * 2027-2030",
        "At 12:00 AM on the last day of February, from 2027 through 2030",
        "Von 2027 bis 2030 jeweils am letzten Tag im Februar um 0:00 Uhr",
    ],
    [
        "0 0 17 * 12 FRIL 2027-2033",
        "At 5:00 PM on the last Friday of December, from 2027 through 2033",
        "Von 2027 bis 2033 jeweils am letzten Freitag im Dezember um 17:00 Uhr",
    ],
    [
        "0 0 0 1 6 MON 2027-2033",
        "At 12:00 AM on the 1st of the month or on any Monday, only in June, from 2027 through 2033",
        "Von 2027 bis 2033 jeweils im Juni am 1. des Monats oder montags um 0:00 Uhr",
    ],
    [
        "0 0 9 * 6 MON-FRI 2027-2033",
        "At 9:00 AM, Monday through Friday, in June, from 2027 through 2033",
        "Von 2027 bis 2033 jeweils im Juni montags bis freitags um 9:00 Uhr",
    ],
];
