//! What is measured and compared: the same work for saffron, its peers and a
//! hand-written floor. README.md tells how to run it and what came out.

pub mod allocations;
pub mod callgrind;
pub mod cases;
pub mod expressions;
pub mod floor;
pub mod peers;
pub mod timing;
pub mod workload;
