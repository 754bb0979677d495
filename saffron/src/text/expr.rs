//! The tree: what was written, field by field and item by item, with spans.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use crate::text::dialect::Dialect;
use crate::text::dialect::spec::Spec;
use crate::text::field::Field;
use crate::text::parse::Sink;

/// An expression as it was written: fields of items, each with the byte span
/// that it came from. [`Cron`](crate::Cron) is what it means.
///
/// ```
/// use saffron::{CronExpr, Field, Item, Value, Values};
///
/// let expr: CronExpr = "0 9 * * MON-6".parse()?;
/// let weekdays = expr.field(Field::DayOfWeek).unwrap();
/// assert_eq!(weekdays.span(), 8..13);
/// let monday_to_friday = Values::Range(Value::named(2), Value::numbered(6));
/// assert_eq!(weekdays.items()[0].item, Item::Plain(monday_to_friday, None));
/// assert_eq!(expr.to_string(), "0 9 * * MON-6");
/// # Ok::<(), saffron::ParseError>(())
/// ```
///
#[doc = include_str!("syntax.md")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CronExpr {
    dialect: Dialect,
    text: String,
    zone: Option<String>,
    fields: Vec<FieldExpr>,
}

/// One field of a [`CronExpr`]: a list of one or more items.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FieldExpr {
    field: Field,
    asks_for_both: bool,
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

/// One item of a field's list. Numbers are the dialect's own, names have the numbers that they
/// stand for there: in the default dialect, days of the week are 1 (Sunday) to 7 (Saturday).
// A dialect may have items that none has today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Item {
    /// Values, and the step between them where one is written: `v/s` runs from v
    /// through the field's last value.
    Plain(Values, Option<u16>),
    /// `L-n` in the day of month, and `L` as `n = 0`: the n-th day before the last.
    FromLast(u16),
    /// `nW`: the weekday nearest to day n.
    Nearest(u16),
    /// `L-nW`, and `LW` as `n = 0`: the weekday nearest to the n-th day before the last.
    NearestFromLast(u16),
    /// `L` in the day of week: the week's last day, Saturday.
    LastOfWeek,
    /// `d#n`: the n-th weekday d of the month.
    Nth(Value, u16),
    /// `dL`, or `d#L`: the last weekday d of the month.
    LastWeekday(Value),
    /// `a-b#n`: the n-th of each of the weekdays.
    NthOfRange(Value, Value, u16),
    /// `a-bL`, or `a-b#L`: the last of each of the weekdays.
    LastOfRange(Value, Value),
}

/// The values of an item before its step is applied.
// A dialect may have values that none has today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Values {
    /// `*`: all of them.
    All,
    /// `?`: all of them, too.
    Any,
    /// `v`.
    One(Value),
    /// `a-b`; where a is after b, the dialect says what it means.
    Range(Value, Value),
    /// `H` or `H(a-b)`: a value of the field or the range, which the name of the job decides.
    Hash {
        /// The range, where one is written.
        range: Option<(u16, u16)>,
        /// The value, or the first one where a step is written.
        drawn: u16,
    },
}

/// A value, written as a number or by its name.
///
/// ```
/// use saffron::Value;
///
/// let (number, name) = (Value::numbered(6), Value::named(6));
/// assert_eq!((number.number(), number.is_name()), (6, false));
/// assert_eq!((name.number(), name.is_name()), (6, true));
/// ```
// The top bit is set for a name: as an enum, it takes the parser a twentieth more instructions.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Value(u16);

impl Value {
    const NAME: u16 = 1 << 15;

    /// A value that is written as a number, which is below 32,768.
    #[must_use]
    pub const fn numbered(number: u16) -> Self {
        Self(number & !Self::NAME)
    }

    /// A value that is written by its name, by the number that the name stands for.
    #[must_use]
    pub const fn named(number: u16) -> Self {
        Self(number | Self::NAME)
    }

    /// Its number in the field, however it is written: 6 for `FRI`.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0 & !Self::NAME
    }

    /// Is it written by its name?
    #[must_use]
    pub const fn is_name(self) -> bool {
        self.0 & Self::NAME != 0
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = if self.is_name() { "Name" } else { "Number" };
        f.debug_tuple(form).field(&self.number()).finish()
    }
}

impl CronExpr {
    /// The fields, in the order in which they were written.
    ///
    /// ```
    /// use saffron::{CronExpr, FieldExpr, Field};
    ///
    /// let expr: CronExpr = "0 9 1,15W,L * *".parse()?;
    /// let fields: Vec<Field> = expr.fields().iter().map(FieldExpr::field).collect();
    /// assert_eq!(fields, Field::ALL[1..6]);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn fields(&self) -> &[FieldExpr] {
        &self.fields
    }

    /// One field of the expression; `None` where it has no such field. In the default dialect it
    /// has all but seconds and years.
    ///
    /// ```
    /// use saffron::{CronExpr, Field};
    ///
    /// let expr: CronExpr = "0 9 1,15W,L * *".parse()?;
    /// assert_eq!(expr.field(Field::DayOfMonth).unwrap().items().len(), 3);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn field(&self, field: Field) -> Option<&FieldExpr> {
        self.fields.iter().find(|expr| expr.field == field)
    }

    /// The dialect that it was read in.
    ///
    /// ```
    /// use saffron::{CronExpr, Dialect};
    ///
    /// let expr: CronExpr = "0 9 * * *".parse()?;
    /// assert_eq!(expr.dialect(), Dialect::SAFFRON);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The name of the time zone that stands before the expression, where one was
    /// [read](Dialect::parse_zoned).
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        self.zone.as_deref()
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
}

impl FieldExpr {
    /// Which field it is.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// Does a `+` before the field ask for both day fields to match?
    #[must_use]
    pub const fn asks_for_both(&self) -> bool {
        self.asks_for_both
    }

    /// The items of the field, in the order in which they were written; at least one.
    ///
    /// ```
    /// use saffron::{CronExpr, Field, Item, Values};
    ///
    /// let expr: CronExpr = "0 9 L-3,*/10 * *".parse()?;
    /// let [last, tenth] = expr.field(Field::DayOfMonth).unwrap().items() else { panic!() };
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
    /// assert_eq!(&expr.as_str()[expr.field(Field::Hour).unwrap().span()], "9-17,22");
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
pub(crate) struct Tree {
    fields: Vec<FieldExpr>,
    plus: bool,
}

impl Sink for Tree {
    fn item(&mut self, spec: &'static Spec, item: Item, span: Range<usize>) {
        let spanned = SpannedItem { span, item };
        match self.fields.last_mut() {
            Some(last) if last.field == spec.field => last.items.push(spanned),
            _ => self.fields.push(FieldExpr {
                field: spec.field,
                asks_for_both: core::mem::take(&mut self.plus),
                items: [spanned].into(),
            }),
        }
    }

    fn plus(&mut self) {
        self.plus = true;
    }
}

impl Tree {
    pub(crate) fn of(self, dialect: Dialect, text: &str) -> CronExpr {
        CronExpr { dialect, text: text.into(), zone: None, fields: self.fields }
    }
}

impl CronExpr {
    /// The same as the end of a text that has so many more bytes, and a zone, before it.
    pub(crate) fn behind(mut self, text: &str, bytes: usize, zone: Option<&str>) -> Self {
        let items = self.fields.iter_mut().flat_map(|field| &mut field.items);
        for SpannedItem { span, .. } in items {
            *span = span.start + bytes..span.end + bytes;
        }
        Self { text: text.into(), zone: zone.map(String::from), ..self }
    }
}

impl fmt::Display for CronExpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}
