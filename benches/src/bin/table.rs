//! Prints the table: medians of interleaved runs, ratios, instruction counts.
//!
//!     table                 everything
//!     table --rounds 31     fewer or more rounds than 101
//!     table --row next      the rows whose name has this in it
//!     table --no-peers      the floor and saffron alone
//!     table --no-counts     times only

use std::env;
use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use saffron_benches::allocations::{self, Counting};
use saffron_benches::callgrind::{counts, measured};
use saffron_benches::cases::{Candidate, Row, Selection, rows};
use saffron_benches::peers::{Cronp, Peer};
use saffron_benches::timing::{median, times};
use saffron_benches::workload::{COMMON, Random, SPECIAL, instants};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The columns.
const NAMES: [&str; 8] =
    ["floor", "saffron", "ancestor", "cron", "croner", "cronexpr", "cron-parser", "cronp"];

struct Options {
    rounds: usize,
    selection: Selection,
    counts: bool,
    /// Run every pass for callgrind to count, which is how this program calls itself.
    count: bool,
}

fn main() {
    let mut options = options();
    options.selection.peers &= !options.count;
    let rows = rows(&options.selection);
    if options.count {
        for candidate in rows.iter().flat_map(|row| &row.candidates) {
            // Once before, for what is set up at the first use.
            (candidate.pass)();
            measured(&candidate.pass);
        }
        return;
    }
    let counts = if options.counts { instructions(&options.selection.row, &rows) } else { vec![] };
    print(&rows, &times(&rows, options.rounds), &counts);
    print_left_out(&rows);
    if options.selection.row.is_empty() {
        print_sizes();
        print_tick();
    }
}

fn options() -> Options {
    let selection = Selection { row: String::new(), peers: true };
    let mut options = Options { rounds: 101, selection, counts: true, count: false };
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_else(|| panic!("{argument} wants a value"));
        match argument.as_str() {
            "--rounds" => options.rounds = value().parse().expect("a number of rounds"),
            "--row" => options.selection.row = value(),
            "--no-peers" => options.selection.peers = false,
            "--no-counts" => options.counts = false,
            "--count" => options.count = true,
            other => panic!("there is no option {other}"),
        }
    }
    options
}

fn is_counted(candidate: &Candidate) -> bool {
    candidate.name == "floor" || candidate.name == "saffron"
}

/// Instructions an item, of the floor and of saffron, row by row.
fn instructions(row: &str, rows: &[Row]) -> Vec<f64> {
    let counted = |row: &Row| row.candidates.iter().filter(|one| is_counted(one)).count();
    let items: Vec<usize> = rows.iter().flat_map(|row| vec![row.items; counted(row)]).collect();
    match counts(&["--count", "--row", row]) {
        Ok(counts) => {
            assert_eq!(counts.len(), items.len(), "one count for each candidate");
            counts.iter().zip(items).map(|(count, items)| *count as f64 / items as f64).collect()
        }
        Err(why) => {
            eprintln!("no instruction counts: {why}");
            vec![]
        }
    }
}

fn print(rows: &[Row], times: &[Vec<f64>], counts: &[f64]) {
    println!("| | {} |", NAMES.join(" | "));
    println!("| :-- |{}", " --: |".repeat(NAMES.len()));
    let mut counts = counts.iter();
    for (row, times) in rows.iter().zip(times) {
        let time = |name| {
            let position = row.candidates.iter().position(|one| one.name == name)?;
            Some(times[position])
        };
        let ours = time("saffron").unwrap_or(f64::NAN);
        let cells = NAMES.map(|name| {
            let Some(time) = time(name) else { return String::new() };
            let mut cell = shown(time);
            if name != "saffron" {
                let _ = write!(cell, " ({:.2})", time / ours);
            }
            if (name == "floor" || name == "saffron")
                && let Some(count) = counts.next()
            {
                let _ = write!(cell, ", {count:.0} i");
            }
            cell
        });
        println!("| {} | {} |", row.name, cells.join(" | "));
    }
}

fn shown(nanoseconds: f64) -> String {
    match nanoseconds {
        time if time < 10.0 => format!("{time:.1} ns"),
        time if time < 1e4 => format!("{time:.0} ns"),
        time if time < 1e6 => format!("{:.0} µs", time / 1e3),
        time => format!("{:.1} ms", time / 1e6),
    }
}

fn print_left_out(rows: &[Row]) {
    println!("\nLeft out, since they answer otherwise than saffron:\n");
    for row in rows {
        for (name, how) in &row.left_out {
            println!("- {}: {name} ({how})", row.name);
        }
    }
}

fn print_sizes() {
    println!("\n| | size of the parsed value | allocations a parse, mix |");
    println!("| :-- | --: | --: |");
    print_size::<saffron::Cron>();
    print_size::<ancestor::Cron>();
    print_size::<cron::Schedule>();
    print_size::<croner::Cron>();
    print_size::<cronexpr::Crontab>();
    print_size::<cron_parser::Schedule>();
    print_size::<Cronp>();
    println!("\nSpecials, saffron: {} allocations.", allocated::<saffron::Cron>(&SPECIAL));
}

fn allocated<P: Peer>(expressions: &[&str]) -> usize {
    let spelled: Vec<String> = expressions.iter().map(|text| P::spell(text)).collect();
    allocations::count(|| spelled.iter().for_each(|text| drop(P::parse(text))))
}

fn print_size<P: Peer>() {
    let allocated = allocated::<P>(&COMMON) as f64 / COMMON.len() as f64;
    println!("| {} | {} bytes | {allocated:.1} |", P::NAME, size_of::<P>());
}

/// One instant against a million parsed schedules, as a scheduler asks each minute.
fn print_tick() {
    let texts: Vec<&str> = COMMON.iter().chain(&SPECIAL).copied().collect();
    let mut random = Random::new(5);
    let crons: Vec<saffron::Cron> =
        (0..1_000_000).filter_map(|_| random.pick(&texts).parse().ok()).collect();
    let mut due = 0;
    let samples = instants(51).into_iter().map(|time| {
        let start = Instant::now();
        due += crons.iter().filter(|cron| cron.contains(black_box(time))).count();
        start.elapsed().as_secs_f64() * 1e3
    });
    let median = median(samples.collect());
    println!(
        "\nOne instant against 1,000,000 schedules: {median:.2} ms ({due} due in 51 instants)."
    );
}
