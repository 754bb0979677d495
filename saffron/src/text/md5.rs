//! MD5 (RFC 1321), in a loop rather than written out: all that it decides is which values a
//! job's name draws, and what a page downloads has to be small.

/// The whole part of `2^32 * |sin(n + 1)|`.
#[rustfmt::skip]
const SINES: [u32; 64] = [
    0xD76A_A478, 0xE8C7_B756, 0x2420_70DB, 0xC1BD_CEEE,
    0xF57C_0FAF, 0x4787_C62A, 0xA830_4613, 0xFD46_9501,
    0x6980_98D8, 0x8B44_F7AF, 0xFFFF_5BB1, 0x895C_D7BE,
    0x6B90_1122, 0xFD98_7193, 0xA679_438E, 0x49B4_0821,
    0xF61E_2562, 0xC040_B340, 0x265E_5A51, 0xE9B6_C7AA,
    0xD62F_105D, 0x0244_1453, 0xD8A1_E681, 0xE7D3_FBC8,
    0x21E1_CDE6, 0xC337_07D6, 0xF4D5_0D87, 0x455A_14ED,
    0xA9E3_E905, 0xFCEF_A3F8, 0x676F_02D9, 0x8D2A_4C8A,
    0xFFFA_3942, 0x8771_F681, 0x6D9D_6122, 0xFDE5_380C,
    0xA4BE_EA44, 0x4BDE_CFA9, 0xF6BB_4B60, 0xBEBF_BC70,
    0x289B_7EC6, 0xEAA1_27FA, 0xD4EF_3085, 0x0488_1D05,
    0xD9D4_D039, 0xE6DB_99E5, 0x1FA2_7CF8, 0xC4AC_5665,
    0xF429_2244, 0x432A_FF97, 0xAB94_23A7, 0xFC93_A039,
    0x655B_59C3, 0x8F0C_CC92, 0xFFEF_F47D, 0x8584_5DD1,
    0x6FA8_7E4F, 0xFE2C_E6E0, 0xA301_4314, 0x4E08_11A1,
    0xF753_7E82, 0xBD3A_F235, 0x2AD7_D2BB, 0xEB86_D391,
];

/// By how many bits the steps of each round turn a word, by turns.
const TURNS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];

/// The digest of a message.
pub(crate) fn digest(message: &[u8]) -> [u8; 16] {
    let (blocks, rest) = message.as_chunks();
    // The message ends with a one, and the last block with its length in bits.
    let mut padded = [0; 128];
    padded[..rest.len()].copy_from_slice(rest);
    padded[rest.len()] = 0x80;
    let end = if rest.len() < 56 { 64 } else { 128 };
    padded[end - 8..end].copy_from_slice(&(8 * message.len() as u64).to_le_bytes());

    let start = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476];
    let (last_blocks, _) = padded[..end].as_chunks();
    let state = blocks.iter().chain(last_blocks).fold(start, with_block);
    let mut digest = [0; 16];
    for (bytes, word) in digest.as_chunks_mut().0.iter_mut().zip(state) {
        *bytes = word.to_le_bytes();
    }
    digest
}

#[allow(clippy::many_single_char_names, reason = "the names of RFC 1321")]
fn with_block(state: [u32; 4], block: &[u8; 64]) -> [u32; 4] {
    let (words, _) = block.as_chunks();
    let [mut a, mut b, mut c, mut d] = state;
    for (n, sine) in SINES.into_iter().enumerate() {
        let (mixed, word) = match n / 16 {
            0 => (b & c | !b & d, n),
            1 => (b & d | c & !d, 5 * n + 1),
            2 => (b ^ c ^ d, 3 * n + 5),
            _ => (c ^ (b | !d), 7 * n),
        };
        let word = u32::from_le_bytes(words[word % 16]);
        let sum = a.wrapping_add(mixed).wrapping_add(sine).wrapping_add(word);
        (a, d, c) = (d, c, b);
        b = b.wrapping_add(sum.rotate_left(TURNS[n / 16][n % 4]));
    }
    let [was_a, was_b, was_c, was_d] = state;
    [was_a.wrapping_add(a), was_b.wrapping_add(b), was_c.wrapping_add(c), was_d.wrapping_add(d)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_rfc() {
        let digits = "1234567890".repeat(8);
        for (message, expected) in [
            ("", 0xD41D_8CD9_8F00_B204_E980_0998_ECF8_427E_u128),
            ("abc", 0x9001_5098_3CD2_4FB0_D696_3F7D_28E1_7F72),
            (
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
                0xD174_AB98_D277_D9F5_A561_1C2C_9F41_9D9F,
            ),
            (&digits, 0x57ED_F4A2_2BE3_C955_AC49_DA2E_2107_B67A),
        ] {
            assert_eq!(u128::from_be_bytes(digest(message.as_bytes())), expected, "{message}");
        }
    }

    /// Where the padding takes a block of its own.
    #[test]
    fn every_length_around_a_block_has_its_padding() {
        let of = |len: usize| u128::from_be_bytes(digest("a".repeat(len).as_bytes()));
        assert_eq!(
            [55, 56, 63, 64].map(of),
            [
                0xEF17_72B6_DFF9_A122_3585_5295_4AD0_DF65,
                0x3B0C_8AC7_03F8_28B0_4C6C_1970_06D1_7218,
                0xB065_21F3_9153_D618_5506_06BE_2974_66D5,
                0x0148_42D4_80B5_7149_5A4A_0363_793F_7367
            ]
        );
    }
}
