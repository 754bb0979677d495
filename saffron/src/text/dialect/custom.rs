//! Dialects of one's own: rules are taken from a dialect, changed, and made a table.

use crate::text::dialect::rules::{
    DayRule, Layouts, Names, Nicknames, QuestionMark, Reversed, Rules, Star, StepLimit, Weekdays,
    ZonePrefix,
};
use crate::text::dialect::spec::Specials;
use crate::text::dialect::{Dialect, Table};
use crate::time::dst::DstPolicy;

impl Dialect {
    /// A dialect of one's own, from a table that lives as long as the program. It is not among
    /// [`ALL`](Self::ALL), and no name is looked up for it.
    ///
    /// ```
    /// use saffron::dialect::{Reversed, Table};
    /// use saffron::Dialect;
    ///
    /// // crontab, in which ranges go on from the last value to the first.
    /// static HOUSE: Table =
    ///     Dialect::UNIX.rules().with_name("house").with_reversed(Reversed::Wraps).table();
    ///
    /// let house = Dialect::new(&HOUSE);
    /// assert!(Dialect::UNIX.parse("0 22-2 * * 1-5").is_err());
    /// assert_eq!(house.parse("0 22-2 * * 1-5")?.to_string(), "0 22-2 * * MON-FRI");
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub const fn new(table: &'static Table) -> Self {
        Self(table)
    }

    /// The rules of the dialect, to make others from.
    #[must_use]
    pub const fn rules(self) -> Rules {
        self.0.rules
    }
}

/// Defines one method a rule.
macro_rules! rules {
    ($($(#[$doc:meta])* $with:ident, $rule:ident: $type:ty;)*) => {
        impl Rules {
            $(
                $(#[$doc])*
                #[must_use]
                pub const fn $with(mut self, $rule: $type) -> Self {
                    self.$rule = $rule;
                    self
                }
            )*

            /// The table of these rules, for [`Dialect::new`].
            #[must_use]
            pub const fn table(self) -> Table {
                Table::of(self)
            }
        }
    };
}

rules! {
    /// The name of the dialect.
    with_name, name: &'static str;
    /// Which fields an expression may have.
    with_layouts, layouts: Layouts;
    /// How days of the week are numbered.
    with_weekdays, weekdays: Weekdays;
    /// How months and weekdays may be named.
    with_names, names: Names;
    /// What a range is whose start is after its end.
    with_reversed, reversed: Reversed;
    /// Does `v/n` run from v through the last value? Else it is an error.
    with_steps_from_value, steps_from_value: bool;
    /// Is `/n` the same as `*/n`? Else it is an error.
    with_steps_alone, steps_alone: bool;
    /// The largest step.
    with_step_limit, step_limit: StepLimit;
    /// Where `?` may stand.
    with_question_mark, question_mark: QuestionMark;
    /// Which day field says nothing.
    with_star, star: Star;
    /// Which days fire.
    with_days, days: DayRule;
    /// May `+` before the day of week ask for both day fields to match?
    with_plus, plus: bool;
    /// What the day fields take beside values.
    with_specials, specials: Specials;
    /// Those of the specials that may stand in a list.
    with_listed, listed: Specials;
    /// May `L` and `#n` follow a range of weekdays?
    with_special_ranges, special_ranges: bool;
    /// May specials be written in small letters?
    with_either_case, either_case: bool;
    /// `@daily` and its like.
    with_nicknames, nicknames: Nicknames;
    /// How a time zone may stand before the fields.
    with_zone, zone: ZonePrefix;
    /// Is `H` a value that the job's name decides?
    with_hash, hash: bool;
    /// The policy for clock changes.
    with_dst, dst: DstPolicy;
}
