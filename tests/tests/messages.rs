//! Whole errors, as a terminal shows them: the corpus has their codes, spans and
//! suggestions, this the words and the caret.

use saffron::Cron;

const ERRORS: &[(&str, &[&str])] = &[
    (
        "*/61 * * * *",
        &[
            "error[step-out-of-range]: step 61 is out of range",
            "  */61 * * * *",
            "    ^^ expected 1-60",
            "  help: cron starts anew every hour, and cannot fire every 61 minutes; in unix, this is \"Every hour\": write 0 * * * *",
        ],
    ),
    (
        "0 0 L-31 * *",
        &[
            "error[offset-out-of-range]: offset 31 is out of range",
            "  0 0 L-31 * *",
            "        ^^ expected L-1 to L-30",
            "  help: write L-30",
        ],
    ),
    (
        "MON 0 * * *",
        &[
            "error[name-not-allowed]: unexpected name \"MON\" in the minute",
            "  MON 0 * * *",
            "  ^^^ expected 0-59",
            "  help: \"MON\" is a weekday",
        ],
    ),
    (
        "0,,1 * * * *",
        &[
            "error[missing-value]: missing value in the minute",
            "  0,,1 * * * *",
            "    ^ expected 0-59",
        ],
    ),
    (
        "*/ * * * *",
        &[
            "error[missing-value]: missing step in the minute",
            "  */ * * * *",
            "    ^ expected 1-60",
        ],
    ),
    (
        "0 0 * * MON#",
        &[
            "error[missing-value]: missing occurrence in the day of week",
            "  0 0 * * MON#",
            "              ^ expected #1 to #5",
        ],
    ),
    (
        "0 0 L- * *",
        &[
            "error[missing-value]: missing offset in the day of month",
            "  0 0 L- * *",
            "        ^ expected L-1 to L-30",
        ],
    ),
    (
        "0 0 1- * *",
        &[
            "error[missing-value]: missing end of a range in the day of month",
            "  0 0 1- * *",
            "        ^ expected 1-31",
        ],
    ),
    (
        "1-2-3 * * * *",
        &[
            "error[unexpected-text]: unexpected \"-3\" in the minute",
            "  1-2-3 * * * *",
            "     ^^ expected a comma or the end of the field",
        ],
    ),
    (
        "*61 * * * *",
        &[
            "error[unexpected-text]: unexpected \"61\" in the minute",
            "  *61 * * * *",
            "   ^^ expected a step, a comma or the end of the field",
        ],
    ),
    (
        "5x * * * *",
        &[
            "error[unexpected-text]: unexpected \"x\" in the minute",
            "  5x * * * *",
            "   ^ expected a comma or the end of the field",
        ],
    ),
    (
        "60 * * * *",
        &[
            "error[value-out-of-range]: minute 60 is out of range",
            "  60 * * * *",
            "  ^^ expected 0-59",
            "  help: write 0 for the full hour",
        ],
    ),
    (
        "0",
        &[
            "error[too-few-fields]: found 1 field",
            "  0",
            "   ^ expected five fields: minute, hour, day of month, month, day of week",
        ],
    ),
    (
        "0 0 * * 0",
        &[
            "error[value-out-of-range]: day of week 0 is out of range",
            "  0 0 * * 0",
            "          ^ expected 1-7 (1 = Sunday) or SUN-SAT",
            "  help: write 1 or SUN for Sunday",
        ],
    ),
    (
        "0 0 * * 0-5",
        &[
            "error[value-out-of-range]: day of week 0 is out of range",
            "  0 0 * * 0-5",
            "          ^^^ expected 1-7 (1 = Sunday) or SUN-SAT",
            "  help: write SUN-FRI if you count from 0 = Sunday",
        ],
    ),
    (
        "0 0 * * SUM",
        &[
            "error[unknown-name]: unknown weekday \"SUM\"",
            "  0 0 * * SUM",
            "          ^^^ expected 1-7 (1 = Sunday) or SUN-SAT",
            "  help: write SUN",
        ],
    ),
    (
        "0 0 * * monday",
        &[
            "error[unknown-name]: unknown weekday \"monday\"",
            "  0 0 * * monday",
            "          ^^^^^^ expected 1-7 (1 = Sunday) or SUN-SAT",
            "  help: names have three letters: write MON",
        ],
    ),
    (
        "0 L * * *",
        &[
            "error[special-not-allowed]: \"L\" is not allowed in the hour",
            "  0 L * * *",
            "    ^ expected 0-23",
            "  help: it belongs in the day of month",
        ],
    ),
    (
        "0 15W * * *",
        &[
            "error[special-not-allowed]: \"15W\" is not allowed in the hour",
            "  0 15W * * *",
            "    ^^^ expected 0-23",
            "  help: it belongs in the day of month",
        ],
    ),
    (
        "0 0 2L * *",
        &[
            "error[special-not-allowed]: \"2L\" is not allowed in the day of month",
            "  0 0 2L * *",
            "      ^^ expected 1-31, L, L-n, LW, L-nW or nW",
            "  help: it belongs in the day of week",
        ],
    ),
    (
        "0 0 2#1 * *",
        &[
            "error[special-not-allowed]: \"2#1\" is not allowed in the day of month",
            "  0 0 2#1 * *",
            "      ^^^ expected 1-31, L, L-n, LW, L-nW or nW",
            "  help: it belongs in the day of week",
        ],
    ),
    (
        "0 0 W15 * *",
        &[
            "error[special-not-allowed]: \"W15\" needs a day before it",
            "  0 0 W15 * *",
            "      ^^^ expected 1-31, L, L-n, LW, L-nW or nW",
            "  help: write 15W",
        ],
    ),
    (
        "0 0 * * #1",
        &[
            "error[special-not-allowed]: \"#1\" needs a weekday before it",
            "  0 0 * * #1",
            "          ^^ expected 1-7 (1 = Sunday) or SUN-SAT",
        ],
    ),
    (
        "0 0 1-L * *",
        &[
            "error[special-not-allowed]: \"L\" cannot end a range",
            "  0 0 1-L * *",
            "        ^ expected 1-31",
            "  help: write 1-31",
        ],
    ),
    (
        "-5 * * * *",
        &[
            "error[missing-value]: missing start of a range in the minute",
            "  -5 * * * *",
            "  ^ expected 0-59",
        ],
    ),
    (
        "0 0 * JUL- *",
        &[
            "error[missing-value]: missing end of a range in the month",
            "  0 0 * JUL- *",
            "            ^ expected 1-12 or JAN-DEC",
        ],
    ),
    (
        "*/x * * * *",
        &[
            "error[unexpected-text]: unexpected \"x\" in the minute",
            "  */x * * * *",
            "    ^ expected 1-60",
        ],
    ),
    (
        "! * * * *",
        &[
            "error[unexpected-text]: unexpected \"!\" in the minute",
            "  ! * * * *",
            "  ^ expected 0-59",
        ],
    ),
    (
        "0,! * * * *",
        &[
            "error[unexpected-text]: unexpected \"!\" in the minute",
            "  0,! * * * *",
            "    ^ expected 0-59",
        ],
    ),
    (
        "60\t* * * *",
        &[
            "error[value-out-of-range]: minute 60 is out of range",
            "  60 * * * *",
            "  ^^ expected 0-59",
            "  help: write 0 for the full hour",
        ],
    ),
    (
        "5is * * * *",
        &[
            "error[unexpected-text]: unexpected \"is\" in the minute",
            "  5is * * * *",
            "   ^^ expected a comma or the end of the field",
        ],
    ),
    (
        "0 0 L3 * *",
        &[
            "error[unexpected-text]: unexpected \"3\" in the day of month",
            "  0 0 L3 * *",
            "       ^ expected an offset, W, a comma or the end of the field",
            "  help: write L-3",
        ],
    ),
    (
        "0 0 L-0 * *",
        &[
            "error[offset-out-of-range]: offset 0 is out of range",
            "  0 0 L-0 * *",
            "      ^^^ expected L-1 to L-30",
            "  help: write L",
        ],
    ),
    (
        "0 9 * * 1-5,0L",
        &[
            "error[value-out-of-range]: day of week 0 is out of range",
            "  0 9 * * 1-5,0L",
            "          ^^^^^^ expected 1-7 (1 = Sunday) or SUN-SAT",
            "  help: write MON-FRI,SUNL if you count from 0 = Sunday",
        ],
    ),
    (
        "0 9 * * 0,7",
        &[
            "error[value-out-of-range]: day of week 0 is out of range",
            "  0 9 * * 0,7",
            "          ^^^ expected 1-7 (1 = Sunday) or SUN-SAT",
            "  help: write SUN if you count from 0 = Sunday",
        ],
    ),
    (
        "0 9 * * 0-6/9",
        &[
            "error[value-out-of-range]: day of week 0 is out of range",
            "  0 9 * * 0-6/9",
            "  ^^^^^^^^^^^^^ expected 1-7 (1 = Sunday) or SUN-SAT",
            "  help: in unix, this is \"At 9:00 AM on Sundays\": write 0 9 * * SUN",
        ],
    ),
    (
        "H(1-5)/2 * * * *",
        &[
            "error[jenkins-hash]: \"H\" is not allowed in the minute",
            "  H(1-5)/2 * * * *",
            "  ^^^^^^ expected 0-59",
            "  help: write 1-5/2",
        ],
    ),
    (
        "0 9 ? * *",
        &[
            "error[question-mark]: \"?\" is not allowed in the day of month",
            "  0 9 ? * *",
            "      ^ expected 1-31, L, L-n, LW, L-nW or nW",
            "  help: write * for any value",
        ],
    ),
    (
        "0 9\u{200B} * * *",
        &[
            "error[unexpected-text]: unexpected invisible character in the hour",
            "  0 9� * * *",
            "     ^ expected a comma or the end of the field",
            "  help: write 9",
        ],
    ),
    (
        "@daily",
        &[
            "error[nickname]: \"@daily\" is a nickname, not an expression",
            "  @daily",
            "  ^^^^^^ expected five fields: minute, hour, day of month, month, day of week",
            "  help: write 0 0 * * *",
        ],
    ),
    (
        "TZ=UTC 0 9 * * *",
        &[
            "error[time-zone]: a time zone is not part of the expression",
            "  TZ=UTC 0 9 * * *",
            "  ^^^^^^ expected five fields: minute, hour, day of month, month, day of week",
            "  help: leave it out, and give the zone separately",
        ],
    ),
    (
        "'0 9 * * *'",
        &[
            "error[unexpected-text]: the expression is in quotes",
            "  '0 9 * * *'",
            "  ^^^^^^^^^^^ expected five fields: minute, hour, day of month, month, day of week",
            "  help: write 0 9 * * *",
        ],
    ),
    (
        "0 0 9 ? * MON-FRI",
        &[
            "error[too-many-fields]: found 6 fields",
            "  0 0 9 ? * MON-FRI",
            "  ^^^^^^^^^^^^^^^^^ expected five fields: minute, hour, day of month, month, day of week",
            "  help: in quartz, this is \"At 9:00 AM, Monday through Friday\": write 0 9 * * MON-FRI",
        ],
    ),
];

fn rendered(text: &str) -> String {
    text.parse::<Cron>().expect_err("it is no expression").render().to_string()
}

#[test]
fn errors_say_what_was_found_and_what_is_allowed() {
    for (text, lines) in ERRORS {
        assert_eq!(rendered(text), lines.join("\n"));
    }
}

#[test]
fn long_text_is_cut_to_the_part_around_the_span() {
    assert_eq!(
        rendered(&format!("{},99,{} * * * *", "1,".repeat(30), "2,".repeat(30))),
        [
            "error[missing-value]: missing value in the minute".to_owned(),
            format!("  …{},99,{}…", "1,".repeat(16), "2,".repeat(14)),
            format!("  {}^ expected 0-59", " ".repeat(33)),
        ]
        .join("\n")
    );
    assert_eq!(
        rendered(&format!("0 0 * * {}", "X".repeat(60))),
        [
            format!("error[unknown-name]: unknown weekday \"{}…\"", "X".repeat(24)),
            format!("  0 0 * * {}…", "X".repeat(32)),
            format!("          {} expected 1-7 (1 = Sunday) or SUN-SAT", "^".repeat(33)),
        ]
        .join("\n")
    );
}

#[test]
fn only_short_text_is_worth_a_guess() {
    // So many zeros make the item, or what it would become, 64 bytes long.
    for (zeros, text, suggestion) in [(62, "60 * * * *", "0"), (60, "1-L * * * *", "59")] {
        let suggested = |zeros: usize| {
            let error = format!("{}{text}", "0".repeat(zeros)).parse::<Cron>().unwrap_err();
            error.suggestion().map(str::to_owned)
        };
        assert_eq!(suggested(zeros), Some(suggestion.to_owned()), "{text}");
        assert_eq!(suggested(zeros + 1), None, "{text}");
    }
}
