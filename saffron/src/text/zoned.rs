//! Expressions with a time zone before them, as some systems take them. A zone is never part of
//! a schedule: what is read is both, apart.

use crate::text::blank::is_space_char;
use crate::text::dialect::Dialect;
use crate::text::dialect::rules::ZonePrefix;
use crate::text::error::ParseError;
use crate::text::expr::CronExpr;

impl Dialect {
    /// An expression with the time zone that may stand before it: `CRON_TZ=…` or `TZ=…` in
    /// [`KUBERNETES`](Self::KUBERNETES), and `TZ=…` on a line of its own in
    /// [`JENKINS`](Self::JENKINS). No other dialect takes one there. `job` is as of
    /// [`parse_for_job`](Self::parse_for_job). Whether there is such a zone is not asked.
    ///
    /// # Errors
    ///
    /// For a text that is no expression of this dialect behind the zone, as of
    /// [`parse`](Self::parse).
    ///
    /// ```
    /// use saffron::Dialect;
    ///
    /// let expr = Dialect::KUBERNETES.parse_zoned("CRON_TZ=Asia/Tokyo 0 9 * * 1-5", None)?;
    /// assert_eq!(expr.zone(), Some("Asia/Tokyo"));
    /// assert_eq!(expr.cron().to_string(), "0 9 * * MON-FRI");
    ///
    /// let expr = Dialect::JENKINS.parse_zoned("TZ=Europe/London\nH 9 * * *", Some("nightly"))?;
    /// assert_eq!(expr.zone(), Some("Europe/London"));
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    pub fn parse_zoned(self, text: &str, job: Option<&str>) -> Result<CronExpr, ParseError> {
        let (zone, rest) = self.split_zone(text);
        let before = text.len() - rest.len();
        let expr = self.tree(rest, job).map_err(|error| error.behind(before))?;
        Ok(expr.behind(text, before, zone))
    }

    /// The zone that stands before an expression, and the expression.
    pub(crate) fn split_zone(self, text: &str) -> (Option<&str>, &str) {
        let start = text.trim_start_matches(is_space_char);
        let (prefixes, ends): (&[&str], fn(char) -> bool) = match self.table().rules.zone {
            ZonePrefix::None => return (None, text),
            ZonePrefix::Word => (&["CRON_TZ=", "TZ="], |c| c == ' '),
            ZonePrefix::Line => (&["TZ="], |c| c == '\n'),
        };
        let Some(named) = prefixes.iter().find_map(|prefix| start.strip_prefix(prefix)) else {
            return (None, text);
        };
        let (zone, rest) = named.split_at(named.find(ends).unwrap_or(named.len()));
        (Some(zone.trim_end_matches(is_space_char)), rest)
    }
}
