//! serde: an expression is a string. [`Cron`] writes its canonical form and reads the extended
//! dialect, [`CronExpr`] has the text that was given, [`Dialect`] its name.

use core::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::meaning::cron::Cron;
use crate::text::dialect::Dialect;
use crate::text::error::ParseError;
use crate::text::expr::CronExpr;

impl Serialize for Cron {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for CronExpr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Serialize for Dialect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Cron {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text("a cron expression", extended))
    }
}

impl<'de> Deserialize<'de> for CronExpr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text("a cron expression", str::parse::<Self>))
    }
}

impl<'de> Deserialize<'de> for Dialect {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text("the name of a dialect", str::parse::<Self>))
    }
}

fn extended(text: &str) -> Result<Cron, ParseError> {
    Dialect::EXTENDED.parse(text)
}

/// Reads a string without copying it first.
struct Text<T, E>(&'static str, fn(&str) -> Result<T, E>);

impl<T, E: fmt::Display> Visitor<'_> for Text<T, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<S: Error>(self, text: &str) -> Result<T, S> {
        self.1(text).map_err(S::custom)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn a_schedule_is_its_canonical_text() {
        for text in ["0 9 * * MON-FRI", "30 0 9 * * *", "0 9 13 * +FRI", "0 0 9 * * * 2026"] {
            let cron = Dialect::EXTENDED.parse(text).unwrap();
            let json = serde_json::to_string(&cron).unwrap();
            assert_eq!(json, serde_json::to_string(text).unwrap());
            assert_eq!(serde_json::from_str::<Cron>(&json).unwrap(), cron);
        }
        let error = serde_json::from_str::<Cron>("\"@daily\"").unwrap_err();
        assert!(error.to_string().contains("@daily"), "{error}");
    }

    #[test]
    fn a_dialect_is_its_name() {
        for &dialect in Dialect::ALL {
            let json = serde_json::to_string(&dialect).unwrap();
            assert_eq!(json, serde_json::to_string(dialect.as_str()).unwrap());
            assert_eq!(serde_json::from_str::<Dialect>(&json).unwrap(), dialect);
        }
        let error = serde_json::from_str::<Dialect>("\"quarz\"").unwrap_err();
        assert!(error.to_string().starts_with("unknown dialect \"quarz\""), "{error}");
    }
}
