//! The time zones that the corpus was made for, which lie beside it.

use crate::corpus::folder;

/// Lets this program, and those that it starts, take zones from the corpus's own data: Rust and C
/// look where `TZDIR` says, Go where `ZONEINFO` and Python where `PYTHONTZPATH`. JavaScript asks
/// its platform.
///
/// # Panics
///
/// Where the data are not there.
///
/// # Safety
///
/// The program has no other thread yet.
pub unsafe fn pin() {
    let zoneinfo = std::fs::canonicalize(folder().join("zoneinfo")).expect("the zones are there");
    for name in ["TZDIR", "ZONEINFO", "PYTHONTZPATH"] {
        // SAFETY: there is no other thread, as the caller says.
        unsafe { std::env::set_var(name, &zoneinfo) };
    }
}
