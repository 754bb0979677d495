//! Days in other words: said with those things only that a dialect has.

use crate::meaning::canon::{Wanted, atoms};
use crate::meaning::day::Days;
use crate::meaning::mask::bits;

impl Wanted {
    /// Some of a dialect's single things of which each day has one at least, as few of them as
    /// say it.
    pub(crate) fn as_union(&self, allows: &dyn Fn(&Days) -> bool) -> Option<Days> {
        if self.is(&Days::EVERY) {
            return Some(Days::EVERY);
        }
        let said = self.union_of(allows);
        self.is(&said).then(|| self.thinned(said))
    }

    /// The same where a day needs one of the month and one of the week: of the week, whole
    /// weekdays if they do, else the n-th ones, else with the last ones.
    pub(crate) fn as_intersection(&self, allows: &dyn Fn(&Days) -> bool) -> Option<Days> {
        self.sides_of_week().into_iter().find_map(|weekdays| {
            let week = Days { weekdays, ..Days::default() };
            let parts = self.parts(&|month| week.in_month(month));
            let of_month = self.union_within(&parts, &|atom| atom.is_of_month() && allows(atom));
            let said = Days { weekdays, both: true, ..of_month };
            let mut allowed = 0;
            for atom in atoms() {
                if atom.weekdays & !weekdays == 0 && allows(&atom) {
                    allowed |= atom.weekdays;
                }
            }
            let is_said = allowed == weekdays && self.is(&said);
            is_said.then(|| self.without_some(said, &Days::is_of_month))
        })
    }

    /// What of the week has all days: weekdays, the n-th ones, and these with the last ones.
    fn sides_of_week(&self) -> [u64; 3] {
        let (mut weekdays, mut nth, mut last) = (0, 0, 0);
        for &(month, days) in self.months() {
            for day in bits(days.into()) {
                let (weekday, n) = ((month.first + day - 1) % 7, (day - 1) / 7 + 1);
                weekdays |= Days::weekday(weekday);
                nth |= Days::nth_weekday(weekday, n);
                last |= if day + 7 > month.len {
                    Days::last_weekday(weekday)
                } else {
                    Days::nth_weekday(weekday, n)
                };
            }
        }
        [weekdays, nth, last]
    }
}
