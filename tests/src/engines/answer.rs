//! A question about an expression's first times, and what the core or an engine says.

use std::fmt;

use chrono::{DateTime, SecondsFormat};
use saffron::Dialect;

/// For the first times of an expression after one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Whose language it is in.
    pub dialect: Dialect,
    /// The expression.
    pub text: String,
    /// The job whose name decides what `H` is.
    pub job: Option<String>,
    /// In Unix seconds: the times are after it.
    pub start: i64,
    /// Whose clock the expression is about.
    pub zone: String,
    /// How many times are wanted.
    pub count: usize,
}

/// What was said of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is none.
    Error,
    /// It is one, by an engine that knows no times.
    Valid,
    /// Its first times in Unix seconds; fewer than were wanted where there are no more.
    Times(Vec<i64>),
}

impl Answer {
    /// Reads `error`, `valid`, `never`, or times with spaces between: Unix seconds as drivers
    /// write them, or RFC 3339 as recordings have them.
    ///
    /// # Errors
    ///
    /// The word that is none of these.
    pub fn read(text: &str) -> Result<Self, String> {
        match text {
            "error" => Ok(Self::Error),
            "valid" => Ok(Self::Valid),
            "never" => Ok(Self::Times(Vec::new())),
            times => times.split(' ').map(seconds).collect::<Result<_, _>>().map(Self::Times),
        }
    }

    /// Whether an engine's answer is the core's.
    #[must_use]
    pub fn agrees(&self, core: &Self) -> bool {
        self == core || (*self == Self::Valid && matches!(core, Self::Times(_)))
    }
}

/// Unix seconds, of either form.
///
/// # Errors
///
/// The text, where it is neither.
pub fn seconds(text: &str) -> Result<i64, String> {
    let moment = || DateTime::parse_from_rfc3339(text).map(|time| time.timestamp());
    text.parse().or_else(|_| moment()).map_err(|_| format!("{text:?} is no time"))
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Error => f.write_str("error"),
            Self::Valid => f.write_str("valid"),
            Self::Times(times) if times.is_empty() => f.write_str("never"),
            Self::Times(times) => {
                let moments = times.iter().map(|time| moment(*time));
                f.write_str(&moments.collect::<Vec<_>>().join(" "))
            }
        }
    }
}

fn moment(time: i64) -> String {
    DateTime::from_timestamp(time, 0)
        .map_or_else(|| time.to_string(), |time| time.to_rfc3339_opts(SecondsFormat::Secs, true))
}
