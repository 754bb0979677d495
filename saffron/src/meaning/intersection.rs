//! The canonical form of days that both day fields must name, where no union says them.
//!
//! # Why there is one
//!
//! A *cell* is what the day of the week can tell apart at the finest: a weekday, which one of the
//! month it is, and whether it is the last. There are six of a weekday: the first, the second and
//! the third; the fourth, when it is not the last and when it is; and the fifth. A weekday side W is
//! a union of cells: `d#n` is one, save that `d#4` is both of the fourth, and `dL` is the fourth
//! that is the last with the fifth.
//!
//! Let S be the days on which the schedule fires, and T the cells that S touches. Two sides A and W
//! say S when A ∩ W = S. For a given W, let A(W) be all atoms of the day of the month whose days
//! within W lie in S: whatever A says S beside W consists of such atoms, and so W is the side of
//! *some* pair exactly when A(W) ∩ W = S. Call such a W good.
//!
//! - A good W covers T, since S lies within W and W is made of whole cells.
//! - What lies between T and a good W is good too: fewer days within W can only add atoms to A(W),
//!   and none of S is lost.
//!
//! So it is enough to look at the least weekday sides that cover T. There is one for each weekday
//! but for those of which S touches the fourth that is the last and neither the other fourth nor
//! the fifth: these can be covered by `d#4` or by `dL`. All choices are tried in a fixed order, and
//! what was written lies above one of them: the first good one is taken. Then each weekday, in order, is
//! said in every week where that is still good, and last, atoms are left out of A(W) as in a union.
//! All of it looks at S only.

use crate::meaning::calendar::Month;
use crate::meaning::canon::Wanted;
use crate::meaning::day::Days;
use crate::meaning::mask::bits;

/// All seven weekdays, in a set of cells.
const WEEK: u64 = 0x7F;

pub(crate) struct Intersection<'a> {
    wanted: &'a Wanted,
    /// The atoms whose days within the cells that are touched are wanted: no side has others.
    candidates: Days,
    /// The weekdays of which the fourth, when it is the last, has to be covered, and nothing
    /// else tells how.
    ambiguous: u64,
    /// The least cover of all other cells.
    least: u64,
}

impl<'a> Intersection<'a> {
    pub(crate) fn of(wanted: &'a Wanted) -> Self {
        let mut touched = 0;
        for &(month, days) in wanted.months() {
            bits(days.into()).for_each(|day| touched |= cell(month, day));
        }
        let [fourth, fourth_and_last, fifth] = [3, 4, 5].map(|row| touched >> (7 * row) & WEEK);
        // `dL` is exact where it stands for both of its cells; a fourth that is not the last needs `d#4`.
        let of_last = fourth_and_last & fifth & !fourth;
        let of_fifth = fifth & !of_last;
        let up_to_third = touched & ((1 << 21) - 1);
        let least = up_to_third | fourth << 21 | of_fifth << 28 | of_last << 35;
        let ambiguous = fourth_and_last & !fourth & !fifth;
        let within = |month: Month| {
            let is_touched = |&day: &u32| cell(month, day) & touched != 0;
            (1..=month.len).filter(is_touched).fold(0, |days, day| days | 1 << day)
        };
        let all = Days::EVERY_OF_MONTH;
        Self { wanted, candidates: of_month_within(wanted, &all, &within), ambiguous, least }
    }

    /// The canonical days.
    pub(crate) fn days(&self) -> Days {
        let mut said = self.first_good();
        for d in 0..7 {
            let one = Days::weekday(d) | Days::last_weekday(d);
            if said.weekdays & one != 0 {
                let whole = self.beside(said.weekdays & !one | Days::weekday(d));
                if self.wanted.is(&whole) {
                    said = whole;
                }
            }
        }
        self.wanted.without_some(said, &Days::is_of_month)
    }

    /// The first least cover that is good, with all atoms beside it.
    fn first_good(&self) -> Days {
        let mut lasts = 0;
        loop {
            let said = self.beside(self.least | (self.ambiguous & !lasts) << 21 | lasts << 35);
            // The next subset.
            lasts = lasts.wrapping_sub(self.ambiguous) & self.ambiguous;
            if lasts == 0 || self.wanted.is(&said) {
                return said;
            }
        }
    }

    /// A weekday side, with all atoms that can stand beside it.
    fn beside(&self, weekdays: u64) -> Days {
        let side = Days { weekdays, ..Days::default() };
        let part = |month| side.in_month(month);
        let of_month = of_month_within(self.wanted, &self.candidates, &part);
        Days { weekdays, both: true, ..of_month }
    }
}

/// Of some atoms of the day of the month, those that have days within a part of the months, and all of these wanted.
fn of_month_within(wanted: &Wanted, atoms: &Days, part: &dyn Fn(Month) -> u32) -> Days {
    let is_candidate = |atom: &Days| atom.is_of_month() && atom.is_part_of(atoms);
    wanted.union_within(&wanted.parts(part), &is_candidate)
}

/// The cell of a day: bit `7 * row + d`, where the rows are the first three weekdays, the fourth
/// when it is not the last and when it is, and the fifth.
fn cell(month: Month, day: u32) -> u64 {
    let row = match (day - 1) / 7 {
        3 if day + 7 > month.len => 4,
        4 => 5,
        week => week,
    };
    1 << (7 * row + (month.first + day - 1) % 7)
}
