//! `H`: a value that stands for "any, but always the same for this job", which Jenkins draws
//! from the job's name (SPEC, "jenkins").

use core::ops::Range;

use crate::text::dialect::spec::Spec;
use crate::text::expr::{Item, Values};
use crate::text::md5;
use crate::text::parse::Sink;

/// Draws a value for each `H` on its way to a sink.
pub(crate) struct Draw<'a> {
    from: Source,
    sink: &'a mut dyn Sink,
    /// The first `H` for which there was no job.
    pub(crate) unnamed: Option<(&'static Spec, Range<usize>)>,
}

/// What decides.
enum Source {
    Job(Random),
    FirstValue,
    Unnamed,
}

impl<'a> Draw<'a> {
    pub(crate) fn new(job: Option<&str>, sink: &'a mut dyn Sink) -> Self {
        let from = job.map_or(Source::Unnamed, |job| Source::Job(Random::of_job(job)));
        Self { from, sink, unnamed: None }
    }

    /// Draws the first of its values for each `H`, which some job has.
    pub(crate) fn first(sink: &'a mut dyn Sink) -> Self {
        Self { from: Source::FirstValue, sink, unnamed: None }
    }
}

impl Sink for Draw<'_> {
    fn item(&mut self, spec: &'static Spec, item: Item, span: Range<usize>) {
        let Item::Plain(Values::Hash { range, .. }, step) = item else {
            return self.sink.item(spec, item, span);
        };
        let limits = spec.drawn_from(range);
        let choices = step.filter(|&step| step > 1).unwrap_or(limits.count());
        let drawn = match &mut self.from {
            Source::Job(random) => limits.first + random.below(choices),
            Source::FirstValue => limits.first,
            Source::Unnamed => {
                self.unnamed.get_or_insert((spec, span));
                return;
            }
        };
        self.sink.item(spec, Item::Plain(Values::Hash { range, drawn }, step), span);
    }

    fn plus(&mut self) {
        self.sink.plus();
    }
}

/// `java.util.Random`, which is a linear congruence on 48 bits.
struct Random(u64);

impl Random {
    const MULTIPLIER: u64 = 0x5_DEEC_E66D;
    const MASK: u64 = (1 << 48) - 1;

    /// Seeded by the job's full name, as Jenkins does.
    fn of_job(name: &str) -> Self {
        let digest = md5::digest(name.as_bytes());
        let folded: [u8; 8] = core::array::from_fn(|n| digest[n] ^ digest[n + 8]);
        Self((u64::from_be_bytes(folded) ^ Self::MULTIPLIER) & Self::MASK)
    }

    /// A number below `bound`, which is positive: `nextInt(bound)`.
    fn below(&mut self, bound: u16) -> u16 {
        let bound = u32::from(bound);
        let drawn = if bound.is_power_of_two() {
            (u64::from(bound) * u64::from(self.bits())) >> 31
        } else {
            loop {
                let bits = self.bits();
                let drawn = bits % bound;
                // The last values, which are fewer than the bound, would favour small ones.
                if bits - drawn <= i32::MAX.cast_unsigned() - (bound - 1) {
                    break u64::from(drawn);
                }
            }
        };
        u16::try_from(drawn).unwrap_or_default()
    }

    /// The next 31 bits.
    fn bits(&mut self) -> u32 {
        self.0 = (self.0.wrapping_mul(Self::MULTIPLIER) + 0xB) & Self::MASK;
        u32::try_from(self.0 >> 17).unwrap_or_default()
    }
}
