//! What is asked of a binding, and how it answers: `tests/answerers/README.md` has the
//! same for whoever writes an answerer.

use saffron::{Cron, Dialect, ParseError};
use serde::{Serialize, Serializer};

/// One question. As JSON it is one line, with the question's name as `ask`.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Question {
    /// Is it valid, and if not, why not?
    Parse(Text),
    /// The same where a time zone may stand before it: which one does?
    ParseZoned(Text),
    /// What does it mean, in words?
    Describe {
        /// The expression.
        #[serde(flatten)]
        text: Text,
        /// The language's tag.
        lang: String,
        /// 12 or 23, or 0 for what is usual in the language.
        hour_cycle: u8,
    },
    /// Do both fire at the same times?
    Equal {
        /// One expression.
        #[serde(flatten)]
        text: Text,
        /// The other, which belongs to the same job.
        other: String,
        /// The other's dialect.
        #[serde(serialize_with = "name")]
        other_dialect: Dialect,
    },
    /// Which of the instants from one on, each so many seconds after the one before, lie in a
    /// minute that fires?
    Contains {
        /// What is asked, and on which clock.
        #[serde(flatten)]
        on: Schedule,
        /// The first instant.
        #[serde(flatten)]
        from: Instant,
        /// The end, which is not part of it, in Unix seconds.
        until: i64,
        /// Seconds between two instants.
        step: i64,
    },
    /// The times at or after an instant.
    NextFrom(Steps),
    /// The times after an instant.
    NextAfter(Steps),
    /// The times at or before an instant, backwards.
    PrevFrom(Steps),
    /// The times before an instant, backwards.
    PrevBefore(Steps),
    /// The times of a range.
    Between(Range),
    /// The times of a range, taken from its end.
    BetweenBack(Range),
    /// What had a change of the clock to do with a firing?
    ClockChange {
        /// What is asked, and on which clock.
        #[serde(flatten)]
        on: Schedule,
        /// The firing, in Unix seconds.
        time: i64,
    },
    /// What is valid, and yet may not be what was meant?
    Lint(Text),
    /// What does it say in the words of another dialect?
    Write {
        /// The expression.
        #[serde(flatten)]
        text: Text,
        /// The dialect to write it in.
        #[serde(serialize_with = "name")]
        to: Dialect,
    },
    /// At which time after another does only one of both fire?
    FirstDifference {
        /// One expression.
        #[serde(flatten)]
        text: Text,
        /// The other, which belongs to the same job.
        other: String,
        /// The other's dialect.
        #[serde(serialize_with = "name")]
        other_dialect: Dialect,
        /// In Unix seconds.
        time: i64,
    },
    /// What would it mean in each of the dialects?
    Elsewhere {
        /// The expression, which belongs to no job.
        #[serde(flatten)]
        text: Text,
        /// Where to look for differences from, in Unix seconds.
        time: i64,
    },
    /// How many seconds east of UTC the clock stands.
    Offset {
        /// The zone's name.
        zone: String,
        /// The instant, in Unix seconds.
        time: i64,
    },
}

/// A text, and how it is to be read.
#[derive(Clone, Debug, Serialize)]
pub struct Text {
    /// The text, which may be no expression.
    pub expr: String,
    /// Its dialect.
    #[serde(serialize_with = "name")]
    pub dialect: Dialect,
    /// The name of the job that it belongs to.
    pub job: Option<String>,
}

impl Text {
    /// What it means.
    ///
    /// # Errors
    ///
    /// Where it is no expression.
    pub fn parse(&self) -> Result<Cron, ParseError> {
        match &self.job {
            None => self.dialect.parse(&self.expr),
            Some(job) => self.dialect.parse_for_job(&self.expr, job),
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn name<S: Serializer>(dialect: &Dialect, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(dialect.as_str())
}

/// An expression on a clock.
#[derive(Clone, Debug, Serialize)]
pub struct Schedule {
    /// The expression.
    #[serde(flatten)]
    pub text: Text,
    /// The zone's name in the tz database.
    pub zone: String,
    /// The policy's name.
    pub dst: String,
}

/// An instant that may lie within its second.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Instant {
    /// In Unix seconds, rounded down.
    pub time: i64,
    /// What was rounded away.
    pub nanos: u32,
}

impl Instant {
    /// The first second that is not before it.
    #[must_use]
    pub fn rounded_up(self) -> i64 {
        self.time + i64::from(self.nanos > 0)
    }
}

/// Which times, step by step.
#[derive(Clone, Debug, Serialize)]
pub struct Steps {
    /// What is asked, and on which clock.
    #[serde(flatten)]
    pub on: Schedule,
    /// Where to start.
    #[serde(flatten)]
    pub start: Instant,
    /// The most times to give.
    pub count: usize,
    /// The last instant that may be among them, in Unix seconds.
    pub last: i64,
}

/// From an instant on up to another, which is not part of it, in Unix seconds.
#[derive(Clone, Debug, Serialize)]
pub struct Range {
    /// What is asked, and on which clock.
    #[serde(flatten)]
    pub on: Schedule,
    /// The start.
    pub from: i64,
    /// The end.
    pub until: i64,
}

/// The parts of an answer, as one line.
#[must_use]
pub fn line(parts: &[String]) -> String {
    parts.iter().map(|part| escaped(part)).collect::<Vec<_>>().join("\t")
}

/// Times as one part of an answer.
#[must_use]
pub fn list(times: &[i64]) -> String {
    times.iter().map(i64::to_string).collect::<Vec<_>>().join(",")
}

/// A part of an answer, as it stands in the line.
#[must_use]
pub fn escaped(part: &str) -> String {
    part.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}
