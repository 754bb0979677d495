//! Whole errors, as a terminal shows them: the corpus has their codes, spans and
//! suggestions, this the words and the caret.

use saffron::Cron;

const ERRORS: &[(&str, &[&str])] = &[
    (
        "*/61 * * * *",
        &[
            "error[step-out-of-range]: step 61 is out of range",
            "  */61 * * * *",
            "    ^^ expected 1-60, as the minute has 60 values",
            "  help: write */60",
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
            "error[name-not-allowed]: the minute has no name MON",
            "  MON 0 * * *",
            "  ^^^ expected 0-59",
            "  help: MON is a day of week",
        ],
    ),
    (
        "0,,1 * * * *",
        &[
            "error[missing-value]: a value is missing in the minute",
            "  0,,1 * * * *",
            "    ^ expected 0-59",
        ],
    ),
    (
        "*/ * * * *",
        &[
            "error[missing-value]: a step is missing in the minute",
            "  */ * * * *",
            "    ^ expected 1-60",
        ],
    ),
    (
        "0 0 * * MON#",
        &[
            "error[missing-value]: an occurrence is missing in the day of week",
            "  0 0 * * MON#",
            "              ^ expected #1 to #5",
        ],
    ),
    (
        "0 0 L- * *",
        &[
            "error[missing-value]: an offset is missing in the day of month",
            "  0 0 L- * *",
            "        ^ expected L-1 to L-30",
        ],
    ),
    (
        "0 0 1- * *",
        &[
            "error[missing-value]: the end of a range is missing in the day of month",
            "  0 0 1- * *",
            "        ^ expected 1-31, L, L-n, LW, L-nW or nW",
        ],
    ),
    (
        "1-2-3 * * * *",
        &[
            "error[unexpected-text]: unexpected -3 in the minute",
            "  1-2-3 * * * *",
            "     ^^ expected a comma or the end of the field",
        ],
    ),
    (
        "*61 * * * *",
        &[
            "error[unexpected-text]: unexpected 61 in the minute",
            "  *61 * * * *",
            "   ^^ expected a comma or the end of the field",
        ],
    ),
    (
        "5x * * * *",
        &[
            "error[unexpected-text]: unexpected x in the minute",
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
            "error[missing-value]: a value is missing in the minute".to_owned(),
            format!("  …{},99,{}…", "1,".repeat(16), "2,".repeat(14)),
            format!("  {}^ expected 0-59", " ".repeat(33)),
        ]
        .join("\n")
    );
    assert_eq!(
        rendered(&format!("0 0 * * {}", "X".repeat(60))),
        [
            format!("error[unknown-name]: day of week {}… is unknown", "X".repeat(24)),
            format!("  0 0 * * {}…", "X".repeat(32)),
            format!("          {} expected 1-7 (1 = Sunday) or SUN-SAT", "^".repeat(33)),
        ]
        .join("\n")
    );
}
