//! The time zones of the platform.

use std::rc::Rc;

use saffron::OffsetFn;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the platform's `Intl` knows of a zone: the offset at any instant, and nothing else.
    pub type Offsets;

    /// The seconds east of UTC at a time in milliseconds since 1970.
    #[wasm_bindgen(method)]
    fn at(this: &Offsets, ms: f64) -> i32;
}

/// A time zone; it remembers what the platform said of it.
#[wasm_bindgen]
pub struct Zone(pub(crate) Rc<dyn saffron::Zone>);

#[wasm_bindgen]
impl Zone {
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn new(offsets: Offsets) -> Self {
        Self(Rc::new(OffsetFn::new(move |time| offsets.at(time as f64 * 1000.0))))
    }
}
