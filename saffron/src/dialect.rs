//! What [dialects](crate::Dialect) are made of, for those who need one of their own.
//!
//! Systems that read cron expressions differ in some twenty rules. A dialect that differs from
//! one of ours in a few of them is made from its [`Rules`]: see
//! [`Dialect::new`](crate::Dialect::new).

pub use crate::text::dialect::Table;
pub use crate::text::dialect::rules::{
    DayRule, Layouts, Names, Nicknames, QuestionMark, Reversed, Rules, Star, StepLimit, Weekdays,
    ZonePrefix,
};
pub use crate::text::dialect::spec::{Special, Specials};
