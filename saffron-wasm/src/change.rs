//! What a change of the clock had to do with a firing, as an object.

use saffron::ClockChange;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "../js/change.js")]
extern "C" {
    pub type Change;

    /// `from` is what the wall clock would show, in seconds since 1970 on that clock.
    #[wasm_bindgen(js_name = clockChange)]
    fn new(kind: &str, from: Option<f64>) -> Change;
}

impl From<ClockChange> for Change {
    #[allow(clippy::cast_precision_loss)]
    fn from(change: ClockChange) -> Self {
        match change {
            ClockChange::Moved { from } => new("moved", Some(from as f64)),
            ClockChange::FirstPass => new("first-pass", None),
            ClockChange::SecondPass => new("second-pass", None),
        }
    }
}
