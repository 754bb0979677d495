//! The months and the years.

use super::values::{A_FEW, Values};
use crate::meaning::calendar::ALL_MONTHS;
use crate::meaning::years;

/// Some months of some years.
#[derive(Debug)]
pub(crate) struct Period {
    pub(crate) months: Months,
    pub(crate) years: Years,
}

/// A set of months: bit 1 for January.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Months(pub(super) u16);

/// A set of years.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Years {
    All,
    /// Evenly spaced, more than one apart.
    Steps {
        first: u16,
        last: u16,
        step: u16,
    },
    /// Anything else.
    Some(years::Years),
}

impl Period {
    /// All months of all years?
    pub(crate) const fn is_all(&self) -> bool {
        self.months.all() && self.years.all()
    }

    /// Are these some of the months, in each of some years?
    pub(crate) fn is_in_each_year(&self) -> bool {
        !self.months.all() && !self.years.all() && self.years.only().is_none()
    }

    /// Is it one month of one year: `January 2027`?
    pub(crate) fn is_one_month(&self) -> bool {
        self.months.only().is_some() && self.years.only().is_some()
    }
}

impl Months {
    pub(crate) const fn all(self) -> bool {
        self.0 == ALL_MONTHS
    }

    /// The only month.
    pub(crate) fn only(self) -> Option<u32> {
        self.0.is_power_of_two().then(|| self.0.ilog2())
    }

    /// The months as a run; it may go on over the end of the year.
    pub(crate) fn run(self) -> Option<(u32, u32)> {
        match Values::of(u64::from(self.0 >> 1), 12, true) {
            Values::Run { first, last } => Some((first + 1, last + 1)),
            _ => None,
        }
    }

    /// Bit 1 for January.
    pub(crate) fn set(self) -> u64 {
        u64::from(self.0)
    }
}

impl Years {
    pub(super) fn of(years: years::Years) -> Self {
        if years.is_all() {
            return Self::All;
        }
        match progression(&years) {
            Some((first, last, step)) if u32::from((last - first) / step) >= A_FEW => {
                Self::Steps { first, last, step }
            }
            _ => Self::Some(years),
        }
    }

    pub(crate) const fn all(&self) -> bool {
        matches!(self, Self::All)
    }

    /// The only year.
    pub(crate) fn only(&self) -> Option<u16> {
        let Self::Some(years) = self else { return None };
        let mut years = years.iter();
        years.next().filter(|_| years.next().is_none())
    }
}

/// The first and last year and the step of three or more evenly spaced years.
fn progression(years: &years::Years) -> Option<(u16, u16, u16)> {
    let mut years = years.iter();
    let (first, second) = (years.next()?, years.next()?);
    let step = second - first;
    let last = years.try_fold(second, |last, year| (year - last == step).then_some(year))?;
    (step > 1 && last > second).then_some((first, last, step))
}

/// The years of which at most two are in a row.
pub(crate) fn years_alone(years: &years::Years) -> impl Iterator<Item = u16> {
    years.runs().filter(|(first, last)| last - first < 2).flat_map(|(first, last)| first..=last)
}

/// The others: the first and the last of each row.
pub(crate) fn years_in_rows(years: &years::Years) -> impl Iterator<Item = (u16, u16)> {
    years.runs().filter(|(first, last)| last - first >= 2)
}
