//! Lints: what is valid, and yet may not be what was meant. They are found in the tree, when
//! they are asked for.

mod numbered_weekday;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;
use core::str::FromStr;

use crate::name::UnknownName;
use crate::text::excerpt::Excerpt;
use crate::text::expr::CronExpr;
use crate::text::field::Field;

/// The lints. Each has a stable code, the same in every binding.
// More lints will come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LintCode {
    /// A weekday by its number, which is another day in crontab: 1 is Sunday here and Monday
    /// there.
    NumberedWeekday,
}

/// How much a finding matters.
// More severities may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// It is likely that something else was meant.
    Warning,
    /// It is worth knowing.
    Note,
}

/// A finding in an expression that is valid: what it is, where, and what to write instead.
///
/// ```
/// use saffron::{Cron, CronExpr};
///
/// let text = "0 9 * * 1-5";
/// let expr: CronExpr = text.parse()?;
/// let [lint] = &expr.lint()[..] else { panic!("there is one finding") };
/// assert_eq!(
///     lint.render().to_string(),
///     "\
/// warning[numbered-weekday]: 1-5 is Sunday through Thursday here, but Monday through Friday in crontab
///   0 9 * * 1-5
///           ^^^
///   help: write SUN-THU to keep these days, or MON-FRI if crontab's are meant"
/// );
///
/// let fix = lint.fix().unwrap();
/// let mut fixed = text.to_owned();
/// fixed.replace_range(fix.span(), fix.text());
/// assert_eq!(fixed, "0 9 * * SUN-THU");
/// assert!(fix.keeps_meaning() && fixed.parse::<Cron>()? == expr.cron());
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lint(Box<Finding>);

/// The parts of a lint, boxed so that a list of them is small.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Finding {
    code: LintCode,
    severity: Severity,
    field: Option<Field>,
    span: Range<usize>,
    message: String,
    help: Option<String>,
    fix: Option<Fix>,
    excerpt: Excerpt,
}

/// What to write instead of what a lint found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fix {
    span: Range<usize>,
    text: String,
    keeps_meaning: bool,
}

impl CronExpr {
    /// What is valid here and yet may not be what was meant, in the order of the text. It is
    /// looked for only when it is asked for, in time linear in the length of the text.
    ///
    /// ```
    /// use saffron::{CronExpr, LintCode};
    ///
    /// let lint = |text: &str| text.parse().map(|expr: CronExpr| expr.lint());
    /// assert_eq!(lint("0 9 * * 7")?[0].code(), LintCode::NumberedWeekday);
    /// assert_eq!(lint("0 9 * * MON-FRI")?, []);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn lint(&self) -> Vec<Lint> {
        numbered_weekday::find(self).map(|finding| Lint(Box::new(finding))).into_iter().collect()
    }
}

impl Lint {
    /// Which lint it is, to match on.
    #[must_use]
    pub fn code(&self) -> LintCode {
        self.0.code
    }

    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.0.severity
    }

    /// The field that it is about; `None` where it is about the whole expression.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        self.0.field
    }

    /// The byte span in the text that it is about.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.0.span.clone()
    }

    /// One line that says what was found.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What to do about it, in words.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.0.help.as_deref()
    }

    /// What to write instead, where there is one thing to write. Every fix parses.
    #[must_use]
    pub fn fix(&self) -> Option<&Fix> {
        self.0.fix.as_ref()
    }

    /// The finding for a terminal: several lines, with carets under the span and no line break
    /// at the end. Long text is cut to the part around the span.
    #[must_use]
    pub fn render(&self) -> impl fmt::Display + '_ {
        Rendered(&self.0)
    }
}

impl Fix {
    /// The byte span to replace.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The text to put there.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Is the schedule the same with the fix?
    #[must_use]
    pub const fn keeps_meaning(&self) -> bool {
        self.keeps_meaning
    }
}

impl LintCode {
    /// All lints.
    pub const ALL: &'static [Self] = &[Self::NumberedWeekday];

    /// The stable code of the lint, in kebab case.
    ///
    /// ```
    /// use saffron::LintCode;
    ///
    /// assert_eq!(LintCode::NumberedWeekday.as_str(), "numbered-weekday");
    /// assert!(LintCode::ALL.iter().all(|code| code.as_str().parse() == Ok(*code)));
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NumberedWeekday => "numbered-weekday",
        }
    }
}

impl Severity {
    /// All severities, the gravest first.
    pub const ALL: &'static [Self] = &[Self::Warning, Self::Note];

    /// The stable name of the severity.
    ///
    /// ```
    /// use saffron::Severity;
    ///
    /// assert_eq!(Severity::Warning.as_str(), "warning");
    /// assert!(Severity::ALL.iter().all(|one| one.as_str().parse() == Ok(*one)));
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// The [code](LintCode::as_str).
impl fmt::Display for LintCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the [code](LintCode::as_str).
impl FromStr for LintCode {
    type Err = UnknownName;

    fn from_str(code: &str) -> Result<Self, UnknownName> {
        UnknownName::find(code, Self::ALL, Self::as_str, "lint")
    }
}

/// The [name](Severity::as_str).
impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the [name](Severity::as_str).
impl FromStr for Severity {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        UnknownName::find(name, Self::ALL, Self::as_str, "severity")
    }
}

/// The [message](Lint::message).
impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.message)
    }
}

struct Rendered<'a>(&'a Finding);

impl fmt::Display for Rendered<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { code, severity, message, help, excerpt, .. } = self.0;
        writeln!(f, "{severity}[{code}]: {message}")?;
        excerpt.write(f, "", help.as_deref())
    }
}
