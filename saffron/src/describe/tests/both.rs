//! Sentences of schedules whose days must match both day fields.

use super::{check, says};

#[test]
fn both_day_fields_match() {
    check(CASES, says);
}

const CASES: &[[&str; 3]] = &[
    ["0 0 13 * +FRI", "At 12:00 AM on Friday the 13th", "Am Freitag, dem 13., um 0:00 Uhr"],
    [
        "0 0 6,13 * +FRI",
        "At 12:00 AM on the 6th and 13th of the month, but only on Fridays",
        "Am 6. und 13. des Monats, aber nur freitags, um 0:00 Uhr",
    ],
    [
        "0 0 13 * +MON,FRI",
        "At 12:00 AM on the 13th of the month if it is a Monday or Friday",
        "Am 13. des Monats, wenn er auf einen Montag oder Freitag fällt, um 0:00 Uhr",
    ],
    [
        "0 0 13 * +SUN,MON",
        "At 12:00 AM on the 13th of the month if it is a Monday or Sunday",
        "Am 13. des Monats, wenn er auf einen Montag oder Sonntag fällt, um 0:00 Uhr",
    ],
    [
        "0 0 13 6 +FRI",
        "At 12:00 AM on Friday the 13th of June",
        "Am Freitag, dem 13. Juni, um 0:00 Uhr",
    ],
    [
        "0 0 13 1,7 +FRI",
        "At 12:00 AM on Friday the 13th of January and July",
        "Im Januar und Juli am Freitag, dem 13., um 0:00 Uhr",
    ],
    [
        "0 0 13 6-8 +FRI",
        "At 12:00 AM on Friday the 13th of every month from June through August",
        "Von Juni bis August am Freitag, dem 13., um 0:00 Uhr",
    ],
    [
        "0 0 0 13 * +FRI 2025-2030",
        "At 12:00 AM on Friday the 13th, from 2025 through 2030",
        "Von 2025 bis 2030 am Freitag, dem 13., um 0:00 Uhr",
    ],
    [
        "0 0 6,13 * +MON,FRI",
        "At 12:00 AM on the 6th and 13th of the month, but only on Mondays and Fridays",
        "Am 6. und 13. des Monats, aber nur montags und freitags, um 0:00 Uhr",
    ],
    [
        "0 0 13-15 * +FRI",
        "At 12:00 AM on the 13th through 15th of the month, but only on Fridays",
        "Vom 13. bis zum 15. des Monats, aber nur freitags, um 0:00 Uhr",
    ],
    [
        "0 0 1-15 * +MON-FRI",
        "At 12:00 AM on the 1st through 15th of the month, but only Monday through Friday",
        "Vom 1. bis zum 15. des Monats, aber nur montags bis freitags, um 0:00 Uhr",
    ],
    [
        "0 9 15 * +MON-FRI",
        "At 9:00 AM on the 15th of the month if it is a day from Monday through Friday",
        "Am 15. des Monats, wenn er auf einen Tag von Montag bis Freitag fällt, um 9:00 Uhr",
    ],
    [
        "0 9 15 12 +MON-FRI",
        "At 9:00 AM on the 15th of December if it is a day from Monday through Friday",
        "Am 15. Dezember, wenn er auf einen Tag von Montag bis Freitag fällt, um 9:00 Uhr",
    ],
    [
        "0 9 1,15 * +MON-FRI",
        "At 9:00 AM on the 1st and 15th of the month, but only Monday through Friday",
        "Am 1. und 15. des Monats, aber nur montags bis freitags, um 9:00 Uhr",
    ],
    [
        "0 9 1,15 * +FRI-MON",
        "At 9:00 AM on the 1st and 15th of the month, but only Friday through Monday",
        "Am 1. und 15. des Monats, aber nur freitags bis montags, um 9:00 Uhr",
    ],
    [
        "0 0 L * +FRI",
        "At 12:00 AM on the last day of the month if it is a Friday",
        "Am letzten Tag des Monats, wenn er auf einen Freitag fällt, um 0:00 Uhr",
    ],
    [
        "0 0 L * +MON-FRI",
        "At 12:00 AM on the last day of the month if it is a day from Monday through Friday",
        "Am letzten Tag des Monats, wenn er auf einen Tag von Montag bis Freitag fällt, um 0:00 Uhr",
    ],
    [
        "0 0 L-3 * +MON,FRI",
        "At 12:00 AM on the 4th to last day of the month if it is a Monday or Friday",
        "Am viertletzten Tag des Monats, wenn er auf einen Montag oder Freitag fällt, um 0:00 Uhr",
    ],
    [
        "0 0 L-1,L * +FRI",
        "At 12:00 AM on the last 2 days of the month, but only on Fridays",
        "An den letzten 2 Tagen des Monats, aber nur freitags, um 0:00 Uhr",
    ],
    [
        "0 0 1,L * +MON",
        "At 12:00 AM on the 1st day and on the last day of the month, but only on Mondays",
        "Am 1. Tag und am letzten Tag des Monats, aber nur montags, um 0:00 Uhr",
    ],
    [
        "0 0 */2 * +MON",
        "At 12:00 AM on every 2nd day from the 1st through 31st of the month, but only on Mondays",
        "An jedem 2. Tag vom 1. bis zum 31. des Monats, aber nur montags, um 0:00 Uhr",
    ],
    [
        "0 0 */2 1 +MON,WED,FRI",
        "At 12:00 AM on every 2nd day from the 1st through 31st of January, but only on Mondays, Wednesdays and Fridays",
        "An jedem 2. Tag vom 1. bis zum 31. Januar, aber nur montags, mittwochs und freitags, um 0:00 Uhr",
    ],
    [
        "0 0 L * +MON#5",
        "At 12:00 AM on the last day of the month if it is the fifth Monday",
        "Am letzten Tag des Monats, wenn er auf den fünften Montag fällt, um 0:00 Uhr",
    ],
    [
        "0 0 22-24 * +MONL,FRIL",
        "At 12:00 AM on the 22nd through 24th of the month, but only on the last Monday or on the last Friday",
        "Vom 22. bis zum 24. des Monats, aber nur am letzten Montag oder am letzten Freitag, um 0:00 Uhr",
    ],
    [
        "0 0 24 * +TUE,FRIL",
        "At 12:00 AM on the 24th of the month if it is the last Friday or a Tuesday",
        "Am 24. des Monats, wenn er auf den letzten Freitag oder einen Dienstag fällt, um 0:00 Uhr",
    ],
    [
        "0 0 24,28 * +TUE,FRIL",
        "At 12:00 AM on the 24th and 28th of the month, but only on the last Friday or on any Tuesday",
        "Am 24. und 28. des Monats, aber nur am letzten Freitag oder dienstags, um 0:00 Uhr",
    ],
    [
        "0 0 20,24 * +TUE,WED,FRI#3",
        "At 12:00 AM on the 20th and 24th of the month, but only on the third Friday or on any Tuesday or Wednesday",
        "Am 20. und 24. des Monats, aber nur am dritten Freitag oder dienstags oder mittwochs, um 0:00 Uhr",
    ],
    [
        "0 0 20,24 * +SUN-TUE,FRI#3",
        "At 12:00 AM on the 20th and 24th of the month, but only on the third Friday or on any day from Sunday through Tuesday",
        "Am 20. und 24. des Monats, aber nur am dritten Freitag oder sonntags bis dienstags, um 0:00 Uhr",
    ],
    [
        "0 0 20-30 2,4 +SAT,SUN",
        "At 12:00 AM on the 20th through 30th of February and April, but only on Saturdays and Sundays",
        "Im Februar und April vom 20. bis zum 30. des Monats, aber nur samstags und sonntags, um 0:00 Uhr",
    ],
    [
        "*/10 30 9 1-15 * +MON-FRI 2027-2030",
        "Every 10 seconds from 9:30:00 AM through 9:30:50 AM on the 1st through 15th of the month, but only Monday through Friday, from 2027 through 2030",
        "Von 2027 bis 2030 vom 1. bis zum 15. des Monats, aber nur montags bis freitags, alle 10 Sekunden von 9:30:00 bis 9:30:50 Uhr",
    ],
    [
        "30 0 9 13 * +FRI 2025-2030",
        "At 9:00:30 AM on Friday the 13th, from 2025 through 2030",
        "Von 2025 bis 2030 am Freitag, dem 13., um 9:00:30 Uhr",
    ],
    [
        "0 0 0 1-15 6 +FRI 2024-2050",
        "At 12:00 AM on the 1st through 15th of June, but only on Fridays, from 2024 through 2050",
        "Von 2024 bis 2050 jeweils vom 1. bis zum 15. Juni, aber nur freitags, um 0:00 Uhr",
    ],
    [
        "0 0 L 2 +FRI",
        "At 12:00 AM on the last day of February if it is a Friday",
        "Am letzten Tag im Februar, wenn er auf einen Freitag fällt, um 0:00 Uhr",
    ],
    [
        "0 0 7,L * +MON#1,MON#5",
        "At 12:00 AM on the 7th day and on the last day of the month, but only on the first or fifth Monday",
        "Am 7. Tag und am letzten Tag des Monats, aber nur am ersten oder fünften Montag, um 0:00 Uhr",
    ],
    [
        "0 0 0 20-31 12 +SAT,SUN 2027-2040",
        "At 12:00 AM on the 20th through 31st of December, but only on Saturdays and Sundays, from 2027 through 2040",
        "Von 2027 bis 2040 jeweils vom 20. bis zum 31. Dezember, aber nur samstags und sonntags, um 0:00 Uhr",
    ],
    [
        "0 0 9 1-15 1,7 +TUE-THU 2027-2040",
        "At 9:00 AM on the 1st through 15th of January and July, but only Tuesday through Thursday, from 2027 through 2040",
        "Von 2027 bis 2040 jeweils im Januar und Juli vom 1. bis zum 15. des Monats, aber nur dienstags bis donnerstags, um 9:00 Uhr",
    ],
];
