//! The tree: what was written, field by field and item by item, with spans.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;
use core::str::FromStr;

use crate::meaning::cron::Cron;
use crate::text::error::ParseError;
use crate::text::field::{Field, Spec};
use crate::text::parse::{self, Sink};

/// An expression as it was written: five fields of items, each with the byte span
/// that it came from. [`Cron`] is what it means.
///
/// ```
/// use saffron::{CronExpr, Field, Item, Values};
///
/// let expr: CronExpr = "0 9 * * MON-FRI".parse()?;
/// let weekdays = expr.field(Field::DayOfWeek);
/// assert_eq!(weekdays.span(), 8..15);
/// assert_eq!(weekdays.items()[0].item, Item::Plain(Values::Range(2, 6), None));
/// assert_eq!(expr.to_string(), "0 9 * * MON-FRI");
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CronExpr {
    text: String,
    fields: [FieldExpr; 5],
}

/// One field of a [`CronExpr`]: a list of one or more items.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FieldExpr {
    items: Vec<SpannedItem>,
}

/// An item and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SpannedItem {
    /// The byte span in the text that was parsed.
    pub span: Range<usize>,
    /// What stands there.
    pub item: Item,
}

/// One item of a field's list. Values are the field's own numbers: days of the week
/// are 1 (Sunday) to 7, names are already numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Item {
    /// Values, and the step between them where one is written: `v/s` runs from v
    /// through the field's last value.
    Plain(Values, Option<u8>),
    /// `L-n` in the day of month, and `L` as `n = 0`: the n-th day before the last.
    FromLast(u8),
    /// `nW`: the weekday nearest to day n.
    Nearest(u8),
    /// `L-nW`, and `LW` as `n = 0`: the weekday nearest to the n-th day before the last.
    NearestFromLast(u8),
    /// `d#n`: the n-th weekday d of the month.
    Nth(u8, u8),
    /// `dL`: the last weekday d of the month.
    LastWeekday(u8),
}

/// The values of an item before its step is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Values {
    /// `*`: all of them.
    All,
    /// `v`.
    One(u8),
    /// `a-b`; wraps where a is after b.
    Range(u8, u8),
}

impl CronExpr {
    /// One field of the expression.
    ///
    /// ```
    /// use saffron::{CronExpr, Field};
    ///
    /// let expr: CronExpr = "0 9 1,15W,L * *".parse()?;
    /// assert_eq!(expr.field(Field::DayOfMonth).items().len(), 3);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn field(&self, field: Field) -> &FieldExpr {
        &self.fields[field as usize]
    }

    /// The text, as it was given to the parser.
    ///
    /// ```
    /// let expr: saffron::CronExpr = " 0-0 9 * * Mon".parse()?;
    /// assert_eq!(expr.as_str(), " 0-0 9 * * Mon");
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What the expression means.
    ///
    /// ```
    /// use saffron::{Cron, CronExpr};
    ///
    /// let expr: CronExpr = "0-0 0-0/1 * * MON,Mon".parse()?;
    /// assert_eq!(expr.cron(), "0 0 * * MON".parse()?);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn cron(&self) -> Cron {
        let mut meaning = crate::meaning::cron::Builder::default();
        for (field, spec) in self.fields.iter().zip(&crate::text::field::SPECS) {
            for spanned in &field.items {
                meaning.item(spec, spanned.item, spanned.span.clone());
            }
        }
        meaning.build()
    }
}

impl FieldExpr {
    /// The items of the field, in the order in which they were written; at least one.
    ///
    /// ```
    /// use saffron::{CronExpr, Field, Item, Values};
    ///
    /// let expr: CronExpr = "0 9 L-3,*/10 * *".parse()?;
    /// let [last, tenth] = expr.field(Field::DayOfMonth).items() else { panic!() };
    /// assert_eq!((last.item, last.span.clone()), (Item::FromLast(3), 4..7));
    /// assert_eq!(tenth.item, Item::Plain(Values::All, Some(10)));
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn items(&self) -> &[SpannedItem] {
        &self.items
    }

    /// The byte span of the whole field.
    ///
    /// ```
    /// use saffron::{CronExpr, Field};
    ///
    /// let expr: CronExpr = "0 9-17,22 * * *".parse()?;
    /// assert_eq!(&expr.as_str()[expr.field(Field::Hour).span()], "9-17,22");
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        match (self.items.first(), self.items.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        }
    }
}

/// Collects the tree while the text is parsed.
#[derive(Default)]
struct Tree([Vec<SpannedItem>; 5]);

impl Sink for Tree {
    fn item(&mut self, spec: &'static Spec, item: Item, span: Range<usize>) {
        self.0[spec.field as usize].push(SpannedItem { span, item });
    }
}

impl FromStr for CronExpr {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut tree = Tree::default();
        parse::expression(text, &mut tree)?;
        let fields = tree.0.map(|items| FieldExpr { items });
        Ok(Self { text: text.into(), fields })
    }
}

impl fmt::Display for CronExpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl From<&CronExpr> for Cron {
    fn from(expr: &CronExpr) -> Self {
        expr.cron()
    }
}
