//! The dialects beside the engines that they are named for: what these answered once, and what
//! those that a registry has answer now.

pub mod answer;
pub mod core;
pub mod differences;
mod fields;
pub mod generate;
mod known;
pub mod living;
mod quartz;
pub mod random;
mod readings;
pub mod recorded;
pub mod tally;

use std::path::PathBuf;

use saffron::Dialect;

/// An engine, and the dialect that says what it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Engine {
    /// As the list of differences and the output call it.
    pub name: &'static str,
    /// What it reads.
    pub dialect: Dialect,
    /// As the recorded answers call it.
    pub version: &'static str,
}

/// Every engine that was asked, in whatever way.
pub const ENGINES: [Engine; 11] = [
    Engine { name: "cronie", dialect: Dialect::UNIX, version: "cronie 1.7.2" },
    Engine { name: "debian", dialect: Dialect::UNIX, version: "debian cron 3.0pl1-162" },
    Engine { name: "cronsim", dialect: Dialect::UNIX, version: "cronsim 2.8" },
    Engine { name: "robfig", dialect: Dialect::KUBERNETES, version: "robfig/cron v3.0.1" },
    Engine {
        name: "actions",
        dialect: Dialect::GITHUB,
        version: "@actions/workflow-parser 0.3.61",
    },
    Engine { name: "pg_cron", dialect: Dialect::PG_CRON, version: "pg_cron 1.6.7" },
    Engine { name: "jenkins", dialect: Dialect::JENKINS, version: "jenkins 2.579" },
    Engine { name: "ncrontab", dialect: Dialect::AZURE, version: "NCrontab 3.3.3" },
    Engine { name: "quartz", dialect: Dialect::QUARTZ, version: "quartz 2.5.2" },
    Engine { name: "spring", dialect: Dialect::SPRING, version: "spring 7.0.10" },
    Engine { name: "croner", dialect: Dialect::CRONER, version: "croner 11.0.0" },
];

/// The engine of that name.
#[must_use]
pub fn engine(name: &str) -> Option<Engine> {
    ENGINES.into_iter().find(|engine| engine.name == name)
}

/// The folder of the drivers and the recorded answers.
#[must_use]
pub fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/engines"))
}
