//! What the tests share: the corpus, an oracle, and a generator of expressions.

pub mod corpus;
pub mod generate;
pub mod oracle;
