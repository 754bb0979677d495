//! What the bindings share, written from the core: names, codes, limits, and what each means.
//! `cargo run -p saffron-tests --bin facts -- --write` writes the files anew.

mod c;
mod go;
mod js;
mod python;
mod source;

use std::fmt::Debug;
use std::path::{Path, PathBuf};

use saffron::describe::AnyLanguage;
use saffron::{Dialect, DstPolicy, ErrorKind, Field, InexpressibleKind, LintCode, Severity};

/// A file that is generated: where it lies in the project, and what it holds.
#[derive(Debug)]
pub struct File {
    /// Relative to the project.
    pub path: &'static str,
    /// The whole text.
    pub text: String,
}

/// One of several things that have a name: its name in Rust, its text, and its documentation.
struct Fact {
    name: String,
    text: &'static str,
    doc: Vec<String>,
}

/// A dialect: its name for programs, its other names, and its policy.
struct DialectFact {
    fact: Fact,
    aliases: &'static [&'static str],
    policy: DstPolicy,
}

/// All that bindings are told.
struct Facts {
    dialects: Vec<DialectFact>,
    codes: Vec<Fact>,
    inexpressible: Vec<Fact>,
    fields: Vec<Fact>,
    policies: Vec<Fact>,
    lints: Vec<Fact>,
    severities: Vec<Fact>,
    languages: Vec<&'static str>,
    /// The least and the greatest value of each field.
    limits: Vec<(usize, usize)>,
}

/// All generated files.
///
/// # Panics
///
/// Where the sources cannot be read.
#[must_use]
pub fn files() -> Vec<File> {
    let facts = Facts {
        dialects: dialects(),
        codes: named("ErrorKind", ErrorKind::ALL, ErrorKind::as_str),
        inexpressible: named(
            "InexpressibleKind",
            InexpressibleKind::ALL,
            InexpressibleKind::as_str,
        ),
        fields: named("Field", Field::ALL, Field::as_str),
        policies: named("DstPolicy", DstPolicy::ALL, DstPolicy::as_str),
        lints: named("LintCode", LintCode::ALL, LintCode::as_str),
        severities: named("Severity", Severity::ALL, Severity::as_str),
        languages: AnyLanguage::CODES.to_vec(),
        limits: (0..Field::ALL.len()).map(limits).collect(),
    };
    let header = c::header(&facts);
    vec![
        File { path: "examples/python/saffron_facts.py", text: python::module(&header, &facts) },
        File { path: "go/facts.go", text: go::file(&facts) },
        File { path: "saffron-c/include/saffron.h", text: header },
        File { path: "saffron-wasm/js/facts.d.ts", text: js::types(&facts) },
    ]
}

/// The folder of the whole project.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn named<T: Copy + Debug>(kind: &str, all: &[T], text: fn(T) -> &'static str) -> Vec<Fact> {
    let mut docs = source::variants(kind);
    let fact = |one: &T| {
        let name = format!("{one:?}");
        let doc = docs.remove(&name).unwrap_or_else(|| panic!("{kind}::{name} has no words"));
        Fact { name, text: text(*one), doc }
    };
    all.iter().map(fact).collect()
}

fn dialects() -> Vec<DialectFact> {
    let mut docs = source::constants("Dialect");
    let fact = |dialect: &Dialect| {
        let (text, aliases, policy) = (dialect.as_str(), dialect.aliases(), dialect.dst());
        let name = text.to_uppercase();
        let doc = docs.remove(&name).unwrap_or_else(|| panic!("Dialect::{name} has no words"));
        DialectFact { fact: Fact { name, text, doc }, aliases, policy }
    };
    Dialect::ALL.iter().map(fact).collect()
}

/// The least and the greatest value of a field in the dialect that has all fields.
fn limits(position: usize) -> (usize, usize) {
    let valid = |value: &usize| {
        let mut fields = ["*"; 7].map(str::to_owned);
        fields[position] = value.to_string();
        Dialect::EXTENDED.parse(&fields.join(" ")).is_ok()
    };
    let mut values = (0..10_000).filter(valid);
    let first = values.next().expect("a field takes numbers");
    (first, values.next_back().unwrap_or(first))
}

/// `EmptyExpression` as `EMPTY_EXPRESSION`.
fn screaming(text: &str) -> String {
    text.replace('-', "_").to_uppercase()
}

/// Lines of a comment, each behind a mark.
fn comment(indent: &str, mark: &str, doc: &[String]) -> String {
    doc.iter().map(|line| format!("{indent}{mark} {line}").trim_end().to_owned() + "\n").collect()
}

const GENERATED: &str = "generated from the core by \"make facts\"";
