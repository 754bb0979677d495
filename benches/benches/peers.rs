//! The rows of the table under criterion, with its statistics and its comparison to the
//! run before: `cargo bench --manifest-path benches/Cargo.toml -- "next, mix"`.

use std::time::Duration;

use criterion::{Criterion, Throughput};
use saffron_benches::cases::{Selection, rows};

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(20)
        .configure_from_args();
    for row in rows(&Selection { row: String::new(), peers: true }) {
        let mut group = criterion.benchmark_group(row.name);
        group.throughput(Throughput::Elements(row.items as u64));
        for candidate in &row.candidates {
            group.bench_function(candidate.name, |bencher| bencher.iter(&candidate.pass));
        }
        group.finish();
    }
    criterion.final_summary();
}
