//! Any text parses or has an error whose parts fit it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saffron::{Cron, CronExpr};

fuzz_target!(|text: &str| {
    let cron = text.parse::<Cron>();
    let tree = text.parse::<CronExpr>();
    match (cron, tree) {
        (Ok(cron), Ok(tree)) => assert_eq!(tree.cron(), cron),
        (Err(error), Err(same)) => {
            assert_eq!(error, same);
            assert!(text.get(error.span()).is_some());
            assert!(error.to_string().len() < 400);
            assert!(error.render().to_string().len() < 1200);
            if let Some(suggestion) = error.suggestion() {
                let mut fixed = text.to_owned();
                fixed.replace_range(error.span(), suggestion);
                let mended = error.span().start + suggestion.len();
                // The next error is further on; its span may begin before, with its field.
                let gained = fixed.parse::<Cron>().err().is_none_or(|next| {
                    let span = next.span();
                    span.start >= mended || span.end > mended
                });
                assert!(gained, "{fixed:?} is no better");
            }
        }
        (cron, tree) => panic!("{cron:?} is not {tree:?}"),
    }
});
