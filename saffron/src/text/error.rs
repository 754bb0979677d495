//! The error of a text that is no expression.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
use core::ops::Range;
use core::str::FromStr;

use crate::name::UnknownName;
use crate::text::excerpt::Excerpt;
use crate::text::field::Field;

/// Why a text is not a cron expression.
///
/// It says what was found, what is allowed, where, and where it can what to write
/// instead. It holds a bounded piece of the text, however long that was, so it can
/// be kept, logged and sent on.
///
/// ```
/// let error = "0 9 * * 0".parse::<saffron::Cron>().unwrap_err();
/// assert_eq!(error.code(), "value-out-of-range");
/// assert_eq!(error.span(), 8..9);
/// assert_eq!(error.suggestion(), Some("SUN"));
/// assert_eq!(
///     error.render().to_string(),
///     "\
/// error[value-out-of-range]: day of week 0 is out of range
///   0 9 * * 0
///           ^ expected 1-7 (1 = Sunday) or SUN-SAT
///   help: write 1 or SUN for Sunday"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ParseError(pub(crate) Box<Report>);

/// The error's parts, boxed so that a successful parse need not carry them around.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Report {
    pub(crate) kind: ErrorKind,
    pub(crate) field: Option<Field>,
    pub(crate) span: Range<usize>,
    /// "day of week 0 is out of range"
    pub(crate) found: String,
    /// "expected 1-7 (1 = Sunday) or SUN-SAT"
    pub(crate) expected: String,
    /// "write 1 or SUN for Sunday"
    pub(crate) help: Option<String>,
    pub(crate) suggestion: Option<String>,
    pub(crate) excerpt: Excerpt,
}

/// The kinds of error. Each has a stable code, the same in every binding.
// A dialect may have errors that none has today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// There is nothing but white space.
    EmptyExpression,
    /// Fewer than five fields.
    TooFewFields,
    /// More than five fields: seconds and years have no field here.
    TooManyFields,
    /// `@daily` and its like.
    Nickname,
    /// `TZ=…` before the fields.
    TimeZone,
    /// `?` for "no specific value".
    QuestionMark,
    /// `H`, a value that Jenkins picks.
    JenkinsHash,
    /// A value that the field does not have.
    ValueOutOfRange,
    /// A step of zero, or larger than the number of values in the field.
    StepOutOfRange,
    /// The n of `L-n` is not within 1-30.
    OffsetOutOfRange,
    /// The n of `d#n` is not within 1-5.
    OccurrenceOutOfRange,
    /// Letters in a field with names that are none of them.
    UnknownName,
    /// Letters in a field that has no names.
    NameNotAllowed,
    /// `L`, `W` or `#` in a field or a place that has no such thing.
    SpecialNotAllowed,
    /// A list item, the end of a range, a step or a number is not there.
    MissingValue,
    /// Text that belongs nowhere.
    UnexpectedText,
    /// A range whose start is after its end, in a dialect that does not read it.
    ReversedRange,
    /// `v/n`, in a dialect whose steps follow `*` and ranges only.
    StepAfterValue,
    /// A special in a list, in a dialect that takes it alone only.
    SpecialInList,
    /// Not exactly one of the day fields is `?`.
    DayFields,
    /// `a~b`, a value that some systems pick at random.
    RandomRange,
    /// Another way to say when: `@every`, `@reboot`, `rate(…)`, `at(…)`, `30 seconds`, `01:00:00`.
    OtherForm,
    /// `H`, and no job whose name decides it.
    JobName,
}

impl ErrorKind {
    /// All kinds.
    ///
    /// ```
    /// use saffron::ErrorKind;
    ///
    /// assert!(ErrorKind::ALL.iter().all(|kind| kind.as_str().parse() == Ok(*kind)));
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::EmptyExpression,
        Self::TooFewFields,
        Self::TooManyFields,
        Self::Nickname,
        Self::TimeZone,
        Self::QuestionMark,
        Self::JenkinsHash,
        Self::ValueOutOfRange,
        Self::StepOutOfRange,
        Self::OffsetOutOfRange,
        Self::OccurrenceOutOfRange,
        Self::UnknownName,
        Self::NameNotAllowed,
        Self::SpecialNotAllowed,
        Self::MissingValue,
        Self::UnexpectedText,
        Self::ReversedRange,
        Self::StepAfterValue,
        Self::SpecialInList,
        Self::DayFields,
        Self::RandomRange,
        Self::OtherForm,
        Self::JobName,
    ];

    /// The stable code of the kind, a short word in kebab case.
    ///
    /// ```
    /// assert_eq!(saffron::ErrorKind::StepOutOfRange.as_str(), "step-out-of-range");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EmptyExpression => "empty-expression",
            Self::TooFewFields => "too-few-fields",
            Self::TooManyFields => "too-many-fields",
            Self::Nickname => "nickname",
            Self::TimeZone => "time-zone",
            Self::QuestionMark => "question-mark",
            Self::JenkinsHash => "jenkins-hash",
            Self::ValueOutOfRange => "value-out-of-range",
            Self::StepOutOfRange => "step-out-of-range",
            Self::OffsetOutOfRange => "offset-out-of-range",
            Self::OccurrenceOutOfRange => "occurrence-out-of-range",
            Self::UnknownName => "unknown-name",
            Self::NameNotAllowed => "name-not-allowed",
            Self::SpecialNotAllowed => "special-not-allowed",
            Self::MissingValue => "missing-value",
            Self::UnexpectedText => "unexpected-text",
            Self::ReversedRange => "reversed-range",
            Self::StepAfterValue => "step-after-value",
            Self::SpecialInList => "special-in-list",
            Self::DayFields => "day-fields",
            Self::RandomRange => "random-range",
            Self::OtherForm => "other-form",
            Self::JobName => "job-name",
        }
    }
}

/// The [code](ErrorKind::as_str).
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the [code](ErrorKind::as_str).
impl FromStr for ErrorKind {
    type Err = UnknownName;

    fn from_str(code: &str) -> Result<Self, UnknownName> {
        UnknownName::find(code, Self::ALL, Self::as_str, "kind of error")
    }
}

impl ParseError {
    /// The same of a text that has so many more bytes before it.
    pub(crate) fn behind(mut self, bytes: usize) -> Self {
        let Range { start, end } = self.0.span;
        self.0.span = start + bytes..end + bytes;
        self
    }

    /// The kind of the error, to match on.
    ///
    /// ```
    /// use saffron::{Cron, ErrorKind};
    ///
    /// let error = "*/0 * * * *".parse::<Cron>().unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::StepOutOfRange);
    /// ```
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The stable code of the error: a short word in kebab case, the same in every
    /// binding.
    ///
    /// ```
    /// let error = "@daily".parse::<saffron::Cron>().unwrap_err();
    /// assert_eq!(error.code(), "nickname");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.kind.as_str()
    }

    /// The field that is at fault; `None` where the whole expression is.
    ///
    /// ```
    /// use saffron::{Cron, Field};
    ///
    /// let field = |text: &str| text.parse::<Cron>().unwrap_err().field();
    /// assert_eq!(field("0 24 * * *"), Some(Field::Hour));
    /// assert_eq!(field("0 24 * *"), None);
    /// ```
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        self.0.field
    }

    /// The byte span of the offending text; empty where something is missing.
    ///
    /// ```
    /// let error = "0 9 * * MON-".parse::<saffron::Cron>().unwrap_err();
    /// assert_eq!(error.span(), 12..12);
    /// ```
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.0.span.clone()
    }

    /// One line that says what was found and what is allowed.
    ///
    /// ```
    /// let error = "60 * * * *".parse::<saffron::Cron>().unwrap_err();
    /// assert_eq!(error.message().to_string(), "minute 60 is out of range: expected 0-59");
    /// ```
    #[must_use]
    pub fn message(&self) -> impl fmt::Display + '_ {
        Message(&self.0)
    }

    /// What to write in place of the [span](Self::span), where that is known; it may be
    /// empty. It is a valid replacement: if anything else is wrong, that comes after it.
    ///
    /// ```
    /// let text = "0 0 * * MONDAY";
    /// let error = text.parse::<saffron::Cron>().unwrap_err();
    /// let mut fixed = text.to_owned();
    /// fixed.replace_range(error.span(), error.suggestion().unwrap());
    /// assert_eq!(fixed, "0 0 * * MON");
    /// ```
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        self.0.suggestion.as_deref()
    }

    /// The suggestion in words, or other advice where there is none.
    ///
    /// ```
    /// let error = "0 9–17 * * *".parse::<saffron::Cron>().unwrap_err();
    /// assert_eq!(error.suggestion(), Some("-17"));
    /// assert_eq!(error.help(), Some("write 9-17"));
    /// ```
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.0.help.as_deref()
    }

    /// The error for a terminal: several lines, with a caret under the span and no
    /// line break at the end. Long text is cut to the part around the span.
    #[must_use]
    pub fn render(&self) -> impl fmt::Display + '_ {
        Rendered(&self.0)
    }
}

struct Message<'a>(&'a Report);

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.found, self.0.expected)
    }
}

struct Rendered<'a>(&'a Report);

impl fmt::Display for Rendered<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { kind, found, expected, help, excerpt, .. } = self.0;
        writeln!(f, "error[{kind}]: {found}")?;
        excerpt.write(f, expected, help.as_deref())
    }
}

/// The [message](ParseError::message).
impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl core::error::Error for ParseError {}
