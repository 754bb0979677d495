//! Reads the golden corpus. tests/corpus/README.md defines the format; anything that
//! is not in it, and any id that comes twice, is an error.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use saffron::Dialect;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// One case: its id, how its expressions are to be read, and what it claims.
#[derive(Debug)]
pub struct Case {
    /// Unique in the whole corpus.
    pub id: String,
    /// The dialect of its expressions.
    pub dialect: Dialect,
    /// The name of the job that they belong to.
    pub job: Option<String>,
    /// The claim.
    pub claim: Claim,
}

/// What a case claims, by its `kind`.
#[derive(Debug)]
#[allow(missing_docs, reason = "the corpus's README defines the kinds")]
pub enum Claim {
    Accept(Accept),
    Reject(Reject),
    Zoned(Zoned),
    Sets(Sets),
    Match(Match),
    Next(Times),
    Prev(Times),
    Equal(Equal),
    Zone(Zone),
    Change(Change),
    Lint(Lint),
    Describe(Describe),
    Translate(Translate),
    Difference(Difference),
}

impl Claim {
    /// All kinds, in the order in which they are counted.
    pub const KINDS: &[&str] = &[
        "accept",
        "reject",
        "zoned",
        "lint",
        "sets",
        "match",
        "next",
        "prev",
        "equal",
        "zone",
        "change",
        "describe",
        "translate",
        "difference",
    ];

    /// The kind, as the case names it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Accept(_) => "accept",
            Self::Reject(_) => "reject",
            Self::Zoned(_) => "zoned",
            Self::Sets(_) => "sets",
            Self::Match(_) => "match",
            Self::Next(_) => "next",
            Self::Prev(_) => "prev",
            Self::Equal(_) => "equal",
            Self::Zone(_) => "zone",
            Self::Change(_) => "change",
            Self::Lint(_) => "lint",
            Self::Describe(_) => "describe",
            Self::Translate(_) => "translate",
            Self::Difference(_) => "difference",
        }
    }
}

macro_rules! claims {
    ($($(#[$doc:meta])* $name:ident { $($(#[$key:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(missing_docs, reason = "the corpus's README defines the keys")]
        pub struct $name { $($(#[$key])* pub $field: $type,)* }
    )*};
}

claims! {
    /// The expression is valid.
    Accept { expr: String, canonical: String, fires: bool, }
    /// The expression is not valid, with this error.
    Reject {
        expr: String,
        code: String,
        // May be null, but not missing.
        #[serde(deserialize_with = "Option::deserialize")]
        field: Option<String>,
        span: [usize; 2],
        #[serde(default)]
        suggestion: Suggestion,
    }
    /// The expression is valid, and a zone's name may stand before it.
    Zoned {
        expr: String,
        canonical: String,
        #[serde(deserialize_with = "Option::deserialize")]
        zone: Option<String>,
    }
    /// The minutes and hours, and the days of some months, are these and no others.
    Sets {
        expr: String,
        minutes: Vec<u32>,
        hours: Vec<u32>,
        dates: BTreeMap<String, Vec<u32>>,
    }
    /// The minutes of these times fire or do not.
    Match { expr: String, yes: Vec<String>, no: Vec<String>, }
    /// The times that follow, or precede, a time.
    Times {
        expr: String,
        from: Option<String>,
        after: Option<String>,
        before: Option<String>,
        times: Vec<String>,
        complete: Option<bool>,
    }
    /// All of `exprs` are the same schedule, and none of `different` is.
    Equal { exprs: Vec<String>, canonical: String, different: Vec<String>, }
    /// All times of a window in a zone.
    Zone {
        expr: String,
        zone: String,
        dst: String,
        from: String,
        until: String,
        times: Vec<String>,
    }
    /// What a change of the clock had to do with a firing.
    Change {
        expr: String,
        zone: String,
        dst: String,
        time: String,
        #[serde(deserialize_with = "Option::deserialize")]
        change: Option<String>,
        #[serde(deserialize_with = "Option::deserialize")]
        from: Option<String>,
    }
    /// All that is found in a valid expression.
    Lint { expr: String, lints: Vec<Found>, }
    /// One finding.
    Found {
        code: String,
        severity: String,
        #[serde(deserialize_with = "Option::deserialize")]
        field: Option<String>,
        span: [usize; 2],
        #[serde(deserialize_with = "Option::deserialize")]
        fix: Option<Fix>,
    }
    /// What to write instead of what was found.
    Fix { span: [usize; 2], text: String, keeps_meaning: bool, }
    /// What is said.
    Describe { expr: String, lang: String, hour12: bool, text: String, }
    /// What it says in another dialect, and why one expression does not say it.
    Translate {
        expr: String,
        to: String,
        expressions: Vec<String>,
        #[serde(deserialize_with = "Option::deserialize")]
        code: Option<String>,
        #[serde(deserialize_with = "Option::deserialize")]
        field: Option<String>,
    }
    /// The first time at which only one of both fires.
    Difference {
        expr: String,
        other: String,
        other_dialect: String,
        after: String,
        #[serde(deserialize_with = "Option::deserialize")]
        time: Option<String>,
    }
}

/// What a case claims about a suggestion.
#[derive(Debug, Default)]
pub enum Suggestion {
    /// Nothing: it may be any, and there need be none.
    #[default]
    Any,
    /// It is this one, or there is none.
    Is(Option<String>),
}

impl<'de> Deserialize<'de> for Suggestion {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        Option::deserialize(value).map(Self::Is)
    }
}

/// The folder of the corpus.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// All cases, in the order of the files' names and of their lines.
///
/// # Panics
///
/// With the file and line of whatever does not fit the format.
#[must_use]
pub fn cases() -> Vec<Case> {
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .expect("the corpus is there")
        .map(|entry| entry.expect("the corpus can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    files.sort();
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("the file is UTF-8");
    let texts: Vec<_> = files.iter().map(|path| (stem(path), read(path))).collect();
    read_all(&texts).unwrap_or_else(|error| panic!("{error}"))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads files, each by the kind that it is named after and its text.
fn read_all(files: &[(String, String)]) -> Result<Vec<Case>, String> {
    let mut ids = HashSet::new();
    let mut cases = Vec::new();
    for (kind, text) in files {
        for (number, line) in text.lines().enumerate() {
            let at = |error| format!("{kind}.jsonl:{}: {error}", number + 1);
            let case = case(kind, line).map_err(at)?;
            if !ids.insert(case.id.clone()) {
                return Err(at(format!("the id {} comes twice", case.id)));
            }
            cases.push(case);
        }
    }
    Ok(cases)
}

fn case(file: &str, line: &str) -> Result<Case, String> {
    let mut keys: Map<String, Value> = serde_json::from_str(line).map_err(|e| e.to_string())?;
    let mut optional = |key: &str| match keys.remove(key) {
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(format!("{key} is no string")),
        None => Ok(None),
    };
    let (_why, job, dialect) = (optional("why")?, optional("job")?, optional("dialect")?);
    let dialect = dialect.map_or(Ok(Dialect::default()), |name| named(&name))?;
    let mut text = |key: &str| optional(key)?.ok_or_else(|| format!("{key} is missing"));
    let (id, kind) = (text("id")?, text("kind")?);
    if kind != file {
        return Err(format!("the kind {kind} belongs into another file"));
    }
    let claim = match kind.as_str() {
        "accept" => Claim::Accept(read(keys)?),
        "reject" => Claim::Reject(read(keys)?),
        "zoned" => Claim::Zoned(read(keys)?),
        "sets" => Claim::Sets(read(keys)?),
        "match" => Claim::Match(read(keys)?),
        "next" => Claim::Next(read(keys)?),
        "prev" => Claim::Prev(read(keys)?),
        "equal" => Claim::Equal(read(keys)?),
        "zone" => Claim::Zone(read(keys)?),
        "change" => Claim::Change(read(keys)?),
        "lint" => Claim::Lint(read(keys)?),
        "describe" => Claim::Describe(read(keys)?),
        "translate" => Claim::Translate(read(keys)?),
        "difference" => Claim::Difference(read(keys)?),
        other => return Err(format!("there is no kind {other}")),
    };
    Ok(Case { id, dialect, job, claim })
}

/// The dialect of a name, and not of another name that it has.
pub(crate) fn named(name: &str) -> Result<Dialect, String> {
    let found = Dialect::ALL.iter().find(|dialect| dialect.as_str() == name);
    found.copied().ok_or_else(|| format!("there is no dialect {name}"))
}

fn read<T: DeserializeOwned>(keys: Map<String, Value>) -> Result<T, String> {
    serde_json::from_value(Value::Object(keys)).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCEPT: &str =
        r#"{"id":"a","kind":"accept","expr":"* * * * *","canonical":"* * * * *","fires":true}"#;
    const REJECT: &str = r#"{"id":"a","kind":"reject","why":"b","expr":"","code":"c","field":null,"span":[0,0],"suggestion":null}"#;

    fn read(files: &[(&str, &str)]) -> Result<usize, String> {
        let files: Vec<_> =
            files.iter().map(|(kind, text)| ((*kind).into(), (*text).into())).collect();
        read_all(&files).map(|cases| cases.len())
    }

    #[test]
    fn the_reader_is_strict() {
        assert_eq!(read(&[("accept", ACCEPT)]), Ok(1));
        assert_eq!(read(&[("reject", REJECT)]), Ok(1));
        let silent = REJECT.replace(r#","suggestion":null"#, "");
        assert_eq!(read(&[("reject", &silent)]), Ok(1));
        let of_job = ACCEPT.replace('}', r#","dialect":"jenkins","job":"nightly"}"#);
        assert_eq!(read(&[("accept", &of_job)]), Ok(1));
        let wrong = [
            ("accept", ACCEPT.replace("fires", "fire")),
            ("accept", ACCEPT.replace(r#","fires":true"#, "")),
            ("accept", ACCEPT.replace(r#""id":"a","#, "")),
            ("accept", ACCEPT.replace('}', r#","more":1}"#)),
            ("accepts", ACCEPT.replace(r#""kind":"accept""#, r#""kind":"accepts""#)),
            ("accept", ACCEPT.replace("true", "1")),
            ("reject", REJECT.replace(r#""field":null,"#, "")),
            ("accept", ACCEPT.replace('}', r#","dialect":"k8s"}"#)),
            ("accept", ACCEPT.replace('}', r#","dialect":null}"#)),
            ("accept", ACCEPT.replace('}', r#","job":1}"#)),
            ("reject", REJECT.replace("[0,0]", "[0]")),
            ("reject", REJECT.replace(r#""why":"b""#, r#""why":1"#)),
            ("reject", ACCEPT.to_owned()),
            ("accept", format!("{ACCEPT}\n\n")),
        ];
        let taken: Vec<_> =
            wrong.iter().filter(|(kind, text)| read(&[(kind, text)]).is_ok()).collect();
        assert!(taken.is_empty(), "taken: {taken:?}");
    }

    #[test]
    fn no_id_comes_twice() {
        let other = REJECT.replace(r#""id":"a""#, r#""id":"b""#);
        assert_eq!(read(&[("accept", ACCEPT), ("reject", &other)]), Ok(2));
        let twice = Err("reject.jsonl:1: the id a comes twice".into());
        assert_eq!(read(&[("accept", ACCEPT), ("reject", REJECT)]), twice);
    }
}
