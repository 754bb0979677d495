// WebAssembly as text, as build/text.js writes it.

/** What needs no escape in a string literal. */
export const SYMBOLS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (symbol) => !'"\'`\\$'.includes(symbol),
);
/** The last two symbols start a pair, for the bytes that have no symbol of their own. */
export const SINGLE = SYMBOLS.length - 2;

export function decode({ common, text }) {
  const ranks = new Map(SYMBOLS.map((symbol, rank) => [symbol, rank]));
  const bytes = inOrder((byte) => (parseInt(common[byte >> 2], 16) >> (byte & 3)) & 1);
  const decoded = [];
  for (let i = 0; i < text.length; i += 1) {
    let rank = ranks.get(text[i]);
    if (rank >= SINGLE) {
      i += 1;
      rank = SINGLE + (rank - SINGLE) * SYMBOLS.length + ranks.get(text[i]);
    }
    decoded.push(bytes[rank]);
  }
  return Uint8Array.from(decoded);
}

/** All bytes: those with a symbol of their own, then the others. */
export function inOrder(isCommon) {
  return Array.from({ length: 256 }, (_, byte) => byte).sort((a, b) => isCommon(b) - isCommon(a));
}
