//! The day rule: which days of a month fire.
//!
//! A month is its length and the weekday of its first day, 28 kinds in all.
//! Everything a day field can say is a few bit masks, and a month's firing days
//! are some shifts of them: there is no loop over days.

use crate::meaning::calendar::Month;

/// Bit 0 of each of the five weeks that a month can touch, counted from its 1st.
const WEEKS: u64 = 0x1020_4081;
/// The five weeks: bit `7 * (n - 1) + d` is the n-th weekday `d` (0 = Sunday).
const NTH: u64 = (1 << 35) - 1;
/// Above them a sixth week: bit `35 + d` is the last weekday `d`.
const LAST: u32 = 35;

/// What the two day fields say together. An open field (`*`) beside a closed one
/// says nothing, two open fields say all days; what is said is a union, unless both must match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Days {
    /// `d` is all five of `d#1` to `d#5`; `dL` stands above them.
    pub(crate) weekdays: u64,
    /// Bit `n`: day n.
    pub(crate) days: u32,
    /// Bit `n`: `L-n`, the n-th day before the last.
    pub(crate) from_last: u32,
    /// Bit `n`: `nW`.
    pub(crate) nearest: u32,
    /// Bit `n`: `L-nW`.
    pub(crate) nearest_from_last: u32,
    /// A day must match the weekdays as well as what is said of the days of the month.
    pub(crate) both: bool,
}

/// Bits 1 to `len`.
pub(crate) const fn days_of(len: u32) -> u32 {
    (u32::MAX >> (31 - len)) & !1
}

impl Days {
    /// All days.
    pub(crate) const EVERY: Self = Self { days: days_of(31), ..Self::NONE };

    /// Everything that the day of the month can say.
    pub(crate) const EVERY_OF_MONTH: Self = Self {
        days: !1,
        from_last: !0 >> 1,
        nearest: !1,
        nearest_from_last: !0 >> 1,
        ..Self::NONE
    };

    /// No day.
    const NONE: Self =
        Self { weekdays: 0, days: 0, from_last: 0, nearest: 0, nearest_from_last: 0, both: false };

    /// All weekdays of all weeks.
    pub(crate) const EVERY_WEEKDAY: u64 = NTH;

    /// The bits of weekday `d` (0 = Sunday), in every week.
    pub(crate) const fn weekday(d: u32) -> u64 {
        WEEKS << d
    }

    /// The bit of the n-th weekday `d`.
    pub(crate) const fn nth_weekday(d: u32, n: u32) -> u64 {
        1 << (7 * (n - 1) + d)
    }

    /// The bit of the last weekday `d`.
    pub(crate) const fn last_weekday(d: u32) -> u64 {
        1 << (LAST + d)
    }

    /// The firing days of a month: bit `n` is day n.
    #[inline]
    pub(crate) fn in_month(&self, month: Month) -> u32 {
        // Half of all schedules name no weekdays: `next` takes a twentieth less for asking.
        let plain = match self.weekdays {
            0 => self.days,
            weekdays => self.days | month.spread(weekdays),
        };
        let days = if self.is_plain() { plain } else { self.with_specials(plain, month) };
        days & days_of(month.len)
    }

    /// Does day `day` of a month fire, a day whose weekday is `weekday`, where a day is enough that
    /// either field names? `month` is asked for only where the answer depends on it.
    #[inline]
    pub(crate) fn either_fires_on(
        &self,
        day: u32,
        weekday: u32,
        month: impl FnOnce() -> Month,
    ) -> bool {
        let week = (day - 1) / 7 * 7;
        let plain = u64::from(self.days >> day) | self.weekdays >> (week + weekday);
        plain & 1 != 0 || (!self.is_plain() && self.in_month(month()) >> day & 1 != 0)
    }

    /// Is a day enough that either field names, and does nothing depend on how long the month is?
    pub(crate) const fn is_plain(&self) -> bool {
        (self.from_last | self.nearest | self.nearest_from_last | self.both as u32) == 0
            && self.weekdays >> LAST == 0
    }

    /// The weekdays that are wanted in every week of the month, in all five weeks.
    pub(crate) const fn whole_weekdays(&self) -> u64 {
        let every_week = self.weekdays
            & self.weekdays >> 7
            & self.weekdays >> 14
            & self.weekdays >> 21
            & self.weekdays >> 28;
        WEEKS * (every_week & 0x7F)
    }

    /// Do weekdays stand here for some weeks of the month only?
    pub(crate) const fn has_some_weeks_only(&self) -> bool {
        self.weekdays != self.whole_weekdays()
    }

    /// Is this one day of the month, or one special, and nothing else?
    pub(crate) const fn is_single(&self) -> bool {
        let of_month = self.days.count_ones()
            + self.from_last.count_ones()
            + self.nearest.count_ones()
            + self.nearest_from_last.count_ones();
        self.weekdays.count_ones() + of_month == 1
    }

    /// Does the day of the month say anything?
    pub(crate) const fn names_days(&self) -> bool {
        (self.days | self.from_last | self.nearest | self.nearest_from_last) != 0
    }

    /// Both together.
    pub(crate) const fn with(&self, other: &Self) -> Self {
        Self {
            weekdays: self.weekdays | other.weekdays,
            days: self.days | other.days,
            from_last: self.from_last | other.from_last,
            nearest: self.nearest | other.nearest,
            nearest_from_last: self.nearest_from_last | other.nearest_from_last,
            both: self.both,
        }
    }

    /// What is said here and not there.
    pub(crate) const fn without(&self, other: &Self) -> Self {
        Self {
            weekdays: self.weekdays & !other.weekdays,
            days: self.days & !other.days,
            from_last: self.from_last & !other.from_last,
            nearest: self.nearest & !other.nearest,
            nearest_from_last: self.nearest_from_last & !other.nearest_from_last,
            both: self.both,
        }
    }

    /// Is all of this said there, too?
    pub(crate) fn is_part_of(&self, other: &Self) -> bool {
        self.without(other) == Self::NONE
    }

    /// Is nothing said of the day of the week?
    pub(crate) const fn is_of_month(&self) -> bool {
        self.weekdays == 0
    }

    /// Does any day fire in some month whose longest form has `len` days?
    pub(crate) fn any_in(&self, len: u32) -> bool {
        if self.both { self.any_of_both_in(len) } else { self.any_of_either_in(len) }
    }

    /// The same where a day is enough that either field names.
    pub(crate) fn any_of_either_in(&self, len: u32) -> bool {
        let days = (self.days | self.nearest) & days_of(len);
        // `L-n` exists where n is smaller than the length.
        let from_last = (self.from_last | self.nearest_from_last) & (days_of(len) >> 1);
        // Every weekday occurs four times in any month, and a fifth in a 29-day one.
        let weekdays = if len > 28 { self.weekdays } else { self.weekdays & !(0x7F << 28) };
        u64::from(days | from_last) | weekdays != 0
    }

    /// Days that both fields must name depend on the kind of the month.
    #[cold]
    fn any_of_both_in(&self, len: u32) -> bool {
        // The short form of 29 days is 28; no other length has one.
        let lengths = if len == 29 { 28..=29 } else { len..=len };
        lengths.into_iter().any(|len| (0..7).any(|first| self.in_month(Month { len, first }) != 0))
    }

    /// The days of a month that either field names, or that both do; those in `plain` are of either.
    fn with_specials(&self, plain: u32, month: Month) -> u32 {
        if self.both {
            self.of_month(month) & self.of_week(month)
        } else if self.weekdays >> LAST == 0 {
            plain | self.of_month(month)
        } else {
            plain | self.of_month(month) | month.spread_last(self.weekdays >> LAST)
        }
    }

    /// The days of a month that the day of the month names.
    pub(crate) fn of_month(&self, month: Month) -> u32 {
        let days = self.days | month.mirror(self.from_last);
        if self.nearest | self.nearest_from_last == 0 {
            days
        } else {
            days | self.nearest_weekdays(month)
        }
    }

    /// The days of a month that the day of the week names.
    pub(crate) fn of_week(&self, month: Month) -> u32 {
        month.spread(self.weekdays) | month.spread_last(self.weekdays >> LAST)
    }

    /// The days of `nW` and `L-nW`.
    fn nearest_weekdays(&self, month: Month) -> u32 {
        let first_day = 1 << 1;
        let last_day = 1 << month.len;
        let wanted = (self.nearest | month.mirror(self.nearest_from_last)) & days_of(month.len);
        let saturdays = wanted & month.spread(Self::weekday(6));
        let sundays = wanted & month.spread(Self::weekday(0));
        wanted & !(saturdays | sundays)
            | (saturdays & !first_day) >> 1
            | (saturdays & first_day) << 2
            | (sundays & !last_day) << 1
            | (sundays & last_day) >> 2
    }
}

impl Month {
    /// The days on which the n-th weekdays of `weekdays` fall.
    fn spread(self, weekdays: u64) -> u32 {
        // Each week starts on the 1st's weekday: rotate all five lanes of seven at once.
        let stay = WEEKS * (0x7F >> self.first);
        let rotated = ((weekdays & NTH) >> self.first) & stay
            | (weekdays << (7 - self.first)) & (NTH & !stay);
        truncate(rotated << 1)
    }

    /// The days on which the last of each weekday of `pattern` falls (bit 0 = Sunday).
    fn spread_last(self, pattern: u64) -> u32 {
        let last_week_starts = (self.first + self.len) % 7;
        let rotated = ((pattern | pattern << 7) >> last_week_starts) & 0x7F;
        truncate(rotated << (self.len - 6))
    }

    /// Counts from the last day instead of from the first: bit `n` becomes day `len - n`.
    const fn mirror(self, from_last: u32) -> u32 {
        from_last.reverse_bits() >> (31 - self.len)
    }
}

/// The low half: a month's days are bits 1 to 31, what falls beyond is no day of it.
#[allow(clippy::cast_possible_truncation)]
const fn truncate(bits: u64) -> u32 {
    bits as u32
}
