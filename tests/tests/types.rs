//! What the types promise to whoever stores and shares them.

use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::str::FromStr;

use chrono::{DateTime, Utc};
use saffron::tz::{Source, Tz, UnknownZone};
use saffron::{Cron, CronExpr, DstPolicy, ErrorKind, Field, Iter, ParseError, Schedule};
use serde::Serialize;
use serde::de::DeserializeOwned;

const fn can_be_shared<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
const fn is_a_value<T: Copy + Eq + Hash + Debug>() {}
const fn is_text<T: FromStr<Err = ParseError> + Display + Serialize + DeserializeOwned>() {}
const fn is_an_error<T: Error + Clone + Eq>() {}

const _: () = {
    can_be_shared::<Cron>();
    can_be_shared::<CronExpr>();
    can_be_shared::<Schedule>();
    can_be_shared::<ParseError>();
    can_be_shared::<Iter<DateTime<Utc>>>();
    can_be_shared::<Tz>();
    can_be_shared::<Source>();
    can_be_shared::<UnknownZone>();
    is_a_value::<Cron>();
    is_a_value::<Schedule>();
    is_a_value::<DstPolicy>();
    is_a_value::<Field>();
    is_a_value::<ErrorKind>();
    is_text::<Cron>();
    is_text::<CronExpr>();
    is_an_error::<ParseError>();
    is_an_error::<UnknownZone>();
};

#[test]
fn sizes_are_those_of_the_readme() {
    assert_eq!(size_of::<Cron>(), 96);
    // A zone is a reference to its table.
    assert_eq!(size_of::<Tz>(), size_of::<usize>());
    // A successful parse carries no error around.
    assert_eq!(size_of::<Result<(), ParseError>>(), size_of::<usize>());
}
