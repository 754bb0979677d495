//! What can be asked for on the command line.

use std::io;
use std::num::NonZeroUsize;
use std::sync::LazyLock;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args as Options, Parser, Subcommand, ValueEnum};
use saffron::describe::{AnyLanguage, HourCycle};
use saffron::tz::{self, Source, Tz, UnknownZone};
use saffron::{CronExpr, Dialect, DstPolicy};

use crate::input::Parsed;
use crate::output::excerpt;
use crate::time::{self, Time};
use crate::typed;

/// Check cron expressions, explain them, and list their times.
#[derive(Parser)]
#[command(name = "saffron", version = VERSION.as_str(), about, after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The version, and those of the tz databases in the order in which they are asked.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let (first, bundled) = (tz::source(), Source::BUNDLED);
    let then = if first == bundled { String::new() } else { format!(", then {bundled}") };
    format!("{}\ntz database {first}{then}", env!("CARGO_PKG_VERSION"))
});

const EXAMPLES: &str = "\
Examples:
  saffron explain \"0 9 * * MON-FRI\"
  saffron check \"0 0 * * MON\" \"0-0 0-0/1 * * MON,Mon\"
  saffron next \"0 0 L * *\" --count 12
  saffron prev \"30 2 * * *\" --tz America/New_York
  saffron explain \"0 9 * * 1-5\" --dialect crontab
  cut -f 2 jobs.tsv | saffron check --json

The fields are minute, hour, day of month, month and day of week (1 = Sunday), unless --dialect
names the system that the expression is written for.
Exit code: 0 when all expressions are valid, 1 when one is not, 2 for wrong usage.";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Say what one expression means, and when it fires next
    #[command(after_help = "\
Example:
  saffron explain \"0 0 L-1W 2 *\" --tz Europe/Lisbon --24h")]
    Explain(Explain),
    /// Say which expressions are valid, and which are the same schedule as an earlier one
    #[command(after_help = "\
Examples:
  saffron check \"0 0 * * MON\" \"0-0 0-0/1 * * MON,Mon\"
  saffron check --json < expressions.txt")]
    Check(Check),
    /// List the next times
    #[command(after_help = "\
Examples:
  saffron next \"0 9 * * MON-FRI\" --count 5
  saffron next \"30 2 * * *\" --after 2024-03-09T00:00:00Z --tz America/New_York --dst skip
  saffron next --json < expressions.txt")]
    Next(Next),
    /// List the previous times, the latest first
    #[command(after_help = "\
Example:
  saffron prev \"0 0 L * *\" --before 2025-01-01T00:00:00Z --count 12")]
    Prev(Prev),
    /// Write a schedule in the language of another system
    #[command(after_help = "\
Examples:
  saffron translate \"0 9 * * 1-5\" --from crontab --to quartz
  saffron translate \"0 0 1,15 * FRI\" --to aws --json")]
    Translate(Translate),
    /// Say what one expression means in each of the systems that we know
    #[command(after_help = "\
Example:
  saffron elsewhere \"0 9 * * 1-5\" --dialect crontab")]
    Elsewhere(Elsewhere),
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Options)]
pub(crate) struct Explain {
    /// The expression, as one argument or as its fields
    #[arg(required = true, num_args = 1.., value_name = "EXPR", value_parser = typed::value())]
    expression: Vec<String>,
    /// Explain from this time on (RFC 3339) instead of from now
    #[arg(long, value_name = "T", value_parser = time())]
    pub(crate) after: Option<Time>,
    #[command(flatten)]
    pub(crate) dialect: DialectOptions,
    #[command(flatten)]
    pub(crate) clock: ZoneOptions,
    #[command(flatten)]
    pub(crate) language: LanguageOptions,
}

#[derive(Options)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) language: LanguageOptions,
}

#[derive(Options)]
pub(crate) struct Next {
    #[command(flatten)]
    pub(crate) input: Input,
    /// List times after this one (RFC 3339) instead of after now
    #[arg(long, value_name = "T", value_parser = time(), conflicts_with = "from")]
    pub(crate) after: Option<Time>,
    /// List times at or after this one
    #[arg(long, value_name = "T", value_parser = time())]
    pub(crate) from: Option<Time>,
    /// How many times to list
    #[arg(long, short = 'n', value_name = "N", default_value = "1")]
    pub(crate) count: NonZeroUsize,
    #[command(flatten)]
    pub(crate) clock: ZoneOptions,
}

#[derive(Options)]
pub(crate) struct Prev {
    #[command(flatten)]
    pub(crate) input: Input,
    /// List times before this one (RFC 3339) instead of before now
    #[arg(long, value_name = "T", value_parser = time(), conflicts_with = "from")]
    pub(crate) before: Option<Time>,
    /// List times at or before this one
    #[arg(long, value_name = "T", value_parser = time())]
    pub(crate) from: Option<Time>,
    /// How many times to list
    #[arg(long, short = 'n', value_name = "N", default_value = "1")]
    pub(crate) count: NonZeroUsize,
    #[command(flatten)]
    pub(crate) clock: ZoneOptions,
}

#[derive(Options)]
pub(crate) struct Translate {
    /// The expression
    #[arg(value_name = "EXPR", value_parser = typed::value())]
    pub(crate) expression: String,
    /// The system that it is written for
    #[arg(long, value_name = "NAME", default_value_t, ignore_case = true, value_parser = dialects())]
    pub(crate) from: Dialect,
    /// The system to write it for
    #[arg(long, value_name = "NAME", default_value_t, ignore_case = true, value_parser = dialects())]
    pub(crate) to: Dialect,
    /// The full name of the Jenkins job, which decides what H is
    #[arg(long, value_name = "NAME", value_parser = typed::value())]
    pub(crate) job: Option<String>,
    /// Print a JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Options)]
pub(crate) struct Elsewhere {
    /// The expression
    #[arg(value_name = "EXPR", value_parser = typed::value())]
    pub(crate) expression: String,
    #[command(flatten)]
    pub(crate) dialect: DialectOptions,
    /// Look for the first difference after this time (RFC 3339) instead of after now
    #[arg(long, value_name = "T", value_parser = time())]
    pub(crate) after: Option<Time>,
    #[command(flatten)]
    pub(crate) language: LanguageOptions,
    /// Print one JSON object a line
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Options)]
pub(crate) struct Input {
    /// The expressions; without any, each line of standard input is one
    #[arg(value_name = "EXPR", value_parser = typed::value())]
    pub(crate) expressions: Vec<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) dialect: DialectOptions,
}

#[derive(Options)]
pub(crate) struct DialectOptions {
    /// The system that the expressions are written for
    #[arg(
        long,
        value_name = "NAME",
        default_value_t,
        ignore_case = true,
        value_parser = dialects()
    )]
    pub(crate) dialect: Dialect,
    /// The full name of the Jenkins job, which decides what H is
    #[arg(long, value_name = "NAME", value_parser = typed::value())]
    pub(crate) job: Option<String>,
}

fn dialects() -> impl TypedValueParser<Value = Dialect> {
    let all = Dialect::ALL.iter().map(|d| PossibleValue::new(d.as_str()).aliases(d.aliases()));
    PossibleValuesParser::new(all).try_map(|name| name.parse())
}

#[derive(Options)]
pub(crate) struct ZoneOptions {
    /// The time zone of the schedule, by its IANA name; UTC where neither this nor the
    /// expression names one
    #[arg(long = "tz", value_name = "ZONE", value_parser = typed::value())]
    name: Option<String>,
    /// The tz database that knows when clocks change
    #[arg(long, value_name = "SOURCE", default_value = "system")]
    tz_data: TzData,
    /// What happens to times that the clock skips or repeats; what the dialect's system does
    /// where nothing is said
    #[arg(long, value_name = "POLICY", value_parser = policies())]
    dst: Option<DstPolicy>,
}

#[derive(Clone, Copy, ValueEnum)]
enum TzData {
    /// The system's, or the bundled one where that is newer or alone has the zone
    System,
    /// The one in this command, which gives the same answers on every machine
    Bundled,
}

fn policies() -> impl TypedValueParser<Value = DstPolicy> {
    let all = DstPolicy::ALL.iter().map(|p| PossibleValue::new(p.as_str()).help(p.summary()));
    PossibleValuesParser::new(all).try_map(|name| name.parse())
}

#[derive(Options)]
pub(crate) struct LanguageOptions {
    /// The language of descriptions
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = AnyLanguage::CODES.to_vec())]
    lang: String,
    /// Describe times on the 24-hour clock
    #[arg(long = "24h")]
    pub(crate) hour24: bool,
}

fn time() -> impl TypedValueParser<Value = Time> {
    typed::value().try_map(|text| time::parse(&text))
}

impl Explain {
    /// Unquoted fields arrive as arguments of their own.
    pub(crate) fn expression(&self) -> String {
        self.expression.join(" ")
    }
}

impl DialectOptions {
    /// Reads an expression, with the time zone that may stand before it.
    pub(crate) fn read(&self, expression: &str) -> Parsed {
        self.dialect.parse_zoned(expression, self.job.as_deref())
    }
}

impl ZoneOptions {
    /// The zone that the options name, or else UTC.
    pub(crate) fn zone(&self) -> io::Result<Tz> {
        self.find(self.name.as_deref().unwrap_or("UTC")).map_err(io::Error::other)
    }

    /// The zone of an expression: its own, or else that of the options.
    ///
    /// # Errors
    ///
    /// In words, where there is no such zone, or where the two are not the same.
    pub(crate) fn zone_of(&self, expr: &CronExpr) -> Result<Option<Tz>, String> {
        let Some(named) = expr.zone() else { return Ok(None) };
        match &self.name {
            Some(option) if option != named => {
                let (named, option) = (excerpt(named), excerpt(option));
                Err(format!("the expression is for the time zone {named}, and --tz is {option}"))
            }
            _ => self.find(named).map(Some).map_err(|error| error.to_string()),
        }
    }

    /// The policy that is asked for, or else that of the expression's system.
    pub(crate) fn dst_of(&self, expr: &CronExpr) -> DstPolicy {
        self.dst.unwrap_or(expr.dialect().dst())
    }

    fn find(&self, name: &str) -> Result<Tz, UnknownZone> {
        match self.tz_data {
            TzData::System => tz::zone(name),
            TzData::Bundled => tz::bundled(name),
        }
    }
}

impl LanguageOptions {
    pub(crate) fn language(&self) -> AnyLanguage {
        let hour_cycle = self.hour24.then_some(HourCycle::H23);
        AnyLanguage::new(&self.lang, hour_cycle).expect("the argument parser knows the languages")
    }
}
