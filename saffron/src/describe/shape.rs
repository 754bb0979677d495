//! shape
use crate::cron::Cron;
pub(crate) struct Shape(pub Cron);
impl Shape { pub(crate) fn of(cron: &Cron) -> Self { Self(*cron) } }
