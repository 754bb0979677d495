//! What parsing, searching and describing allocate, counted by the allocator itself.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fmt::Write;

use chrono::{DateTime, Utc};
use saffron::Cron;
use saffron::describe::German;

struct Counting;

thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: everything is passed on to the system's allocator as it came.
#[allow(unsafe_code, reason = "an allocator cannot be written without")]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BYTES.with(|bytes| bytes.set(bytes.get() + layout.size()));
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// The bytes that `run` asks for on this thread.
fn allocated<T>(run: impl FnOnce() -> T) -> usize {
    let before = BYTES.get();
    std::hint::black_box(run());
    BYTES.get() - before
}

#[test]
fn a_valid_expression_allocates_nothing_whatever_its_length() {
    let long = format!("{} * * * *", vec!["0-59/7"; 150_000].join(","));
    for text in ["0 9 * * MON-FRI", "0 2 1,15W,L-3W,LW * MON#1,FRIL", long.as_str()] {
        assert_eq!(allocated(|| text.parse::<Cron>().unwrap()), 0, "{text:.40}");
    }
}

#[test]
fn an_error_allocates_little_whatever_the_length() {
    let hostile = [
        "9".repeat(1 << 20),
        "ſ".repeat(1 << 19),
        ",".repeat(1 << 20),
        "* ".repeat(1 << 19),
        format!("* * * * {}", "X".repeat(1 << 20)),
        format!("{}0 * * * 8", "0".repeat(1 << 20)),
        format!("* * * * {}0", "1,".repeat(1 << 19)),
        "\0".repeat(1 << 20),
    ];
    for text in hostile {
        let bytes = allocated(|| text.parse::<Cron>().unwrap_err());
        assert!(bytes < 8192, "{bytes} bytes for {text:.20}");
    }
}

#[test]
fn answers_allocate_nothing() {
    let time: DateTime<Utc> = "2096-03-01T00:00:00Z".parse().unwrap();
    for text in ["0 0 29 2 *", "*/5 * * * *", "0 0 L-3W,15W 2 MON#5", "0 0 30 2 *"] {
        let cron: Cron = text.parse().unwrap();
        let bytes = allocated(|| {
            let next = cron.next_after(time);
            let prev = cron.prev_before(time);
            (cron.contains(time), next, prev, cron.iter_from(time).take(10).count(), cron == cron)
        });
        assert_eq!(bytes, 0, "{text}");
    }
}

#[test]
fn a_description_allocates_nothing_but_what_it_is_written_to() {
    let mut buffer = String::with_capacity(1024);
    for text in ["0 9-17 * * MON-FRI", "5,20 1,5,9-12,20 1,15,LW 3,6 MON#1,FRIL", "0 0 30 2 *"] {
        let cron: Cron = text.parse().unwrap();
        let bytes = allocated(|| {
            write!(buffer, "{}{}{cron}", cron.describe(), cron.describe_with(German)).unwrap();
        });
        assert_eq!(bytes, 0, "{text}");
        assert!(!buffer.is_empty());
        buffer.clear();
    }
}
