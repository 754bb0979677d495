//! Numbers that look random, the same for the same seed.

/// `SplitMix64`.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Begins at a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number of a range, both ends included.
    ///
    /// # Panics
    ///
    /// Panics where the range is empty.
    pub fn between(&mut self, first: u32, last: u32) -> u32 {
        let span = u64::from(last - first) + 1;
        first + u32::try_from(self.number() % span).expect("less than the span")
    }

    /// Whether it happens, in so many of a hundred cases.
    #[allow(clippy::missing_panics_doc, reason = "the range is not empty")]
    pub fn in_hundred(&mut self, cases: u32) -> bool {
        self.between(1, 100) <= cases
    }

    /// One of several.
    ///
    /// # Panics
    ///
    /// Panics where there is none.
    pub fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        let last = u32::try_from(among.len() - 1).expect("a short list");
        &among[self.between(0, last) as usize]
    }
}
