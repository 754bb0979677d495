//! Whole errors of each dialect, and what it suggests: an error is as good in every dialect as
//! in the default.

use saffron::Dialect;

/// Blocks with a blank line between them: the dialect, the text, the suggestion (`-` where there
/// is none), and what a terminal shows.
const ERRORS: &str = include_str!("dialect_messages/errors.txt");

#[test]
fn errors_are_those_of_the_dialect() {
    let mut seen = Vec::new();
    for block in ERRORS.split("\n\n") {
        let (head, rendered) = block.split_once("\nerror[").expect("it has an error");
        let mut head = head.lines().map(|line| line.split_once(": ").map_or("", |(_, said)| said));
        let mut next = || head.next().expect("it has three lines before the error");
        let (dialect, text, suggestion) = (next(), next(), next());
        let dialect: Dialect = dialect.parse().expect("it is a dialect");

        let error = dialect.parse(text).expect_err("it is no expression");
        assert_eq!(error.render().to_string(), format!("error[{}", rendered.trim_end()));
        assert_eq!(error.suggestion().unwrap_or("-"), suggestion, "{dialect}: {text}");
        assert_eq!(dialect.parse_expr(text), Err(error), "{dialect}: {text}");
        seen.push(dialect);
    }
    // The default dialect has its errors in the corpus, and the extended one has no others.
    let unseen: Vec<_> = Dialect::ALL[2..].iter().filter(|one| !seen.contains(one)).collect();
    assert!(unseen.is_empty(), "{unseen:?}");
}
