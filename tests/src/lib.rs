//! What the tests share: the corpus and what runs it through a binding, an oracle, and a
//! generator of expressions.

pub mod answerer;
pub mod answers;
pub mod claims;
pub mod conformance;
pub mod corpus;
pub mod engines;
pub mod facts;
pub mod generate;
pub mod oracle;
pub mod question;
pub mod random;
pub mod texts;
pub mod zoneinfo;
