//! What is asked of a binding, and how it answers: `tests/answerers/README.md` has the
//! same for whoever writes an answerer.

use serde::Serialize;

/// One question. As JSON it is one line, with the question's name as `ask`.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Question {
    /// Is it valid, and if not, why not?
    Parse {
        /// The text.
        expr: String,
    },
    /// What does it mean, in words?
    Describe {
        /// The expression.
        expr: String,
        /// The language's tag.
        lang: String,
        /// 12 or 23, or 0 for what is usual in the language.
        hour_cycle: u8,
    },
    /// Do both fire at the same times?
    Equal {
        /// One expression.
        expr: String,
        /// The other.
        other: String,
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
    Lint {
        /// The expression.
        expr: String,
    },
    /// How many seconds east of UTC the clock stands.
    Offset {
        /// The zone's name.
        zone: String,
        /// The instant, in Unix seconds.
        time: i64,
    },
}

/// An expression on a clock.
#[derive(Clone, Debug, Serialize)]
pub struct Schedule {
    /// The expression.
    pub expr: String,
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
