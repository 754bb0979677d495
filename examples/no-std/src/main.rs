//! The core without std: it would not link if anything below it used std, since the
//! panic handler would then be there twice. Exit code 0 when the answer is right.
#![no_std]
#![no_main]

use core::alloc::{GlobalAlloc, Layout};
use core::ptr::null_mut;
use core::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use saffron::Cron;

/// Hands out a fixed piece of memory once and never takes it back: enough for an error.
struct Arena;

const SIZE: usize = 1 << 16;
static USED: AtomicUsize = AtomicUsize::new(0);
static mut MEMORY: [u8; SIZE] = [0; SIZE];

// SAFETY: every call moves the mark on before it hands out the memory below, so no two
// calls hand out the same.
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let room = layout.size() + layout.align();
        let start = USED.fetch_add(room, Ordering::Relaxed);
        if start + room > SIZE {
            return null_mut();
        }
        let memory = (&raw mut MEMORY).cast::<u8>();
        let padding = (memory as usize + start).wrapping_neg() % layout.align();
        // SAFETY: the sum is below SIZE, as was just checked.
        unsafe { memory.add(start + padding) }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static ARENA: Arena = Arena;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

/// The ready-made `alloc` is built to unwind and names these two; this program aborts
/// instead, so neither is called.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

#[unsafe(no_mangle)]
extern "C" fn _Unwind_Resume() {}

/// Called by the C library's start-up code.
#[unsafe(no_mangle)]
extern "C" fn main() -> i32 {
    let leap_day: Cron = match "0 0 29 2 *".parse() {
        Ok(cron) => cron,
        Err(_) => return 1,
    };
    let time: Option<DateTime<Utc>> = DateTime::from_timestamp(3_981_398_400, 0); // 2096-03-01
    let next = time.and_then(|time| leap_day.next_after(time)).map(|time| time.timestamp());
    let unused = "0 0 * * 0".parse::<Cron>().is_err_and(|error| error.suggestion() == Some("SUN"));
    if next == Some(4_233_686_400) && unused { 0 } else { 1 } // 2104-02-29
}
