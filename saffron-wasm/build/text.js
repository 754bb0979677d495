// WebAssembly as text to put into a JavaScript file: ASCII, so that no wrong charset can
// hurt it, and a character for each common byte, so that it compresses like the bytes.
// js/text.js reads it.

/** What needs no escape in a string literal. */
const SYMBOLS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (symbol) => !'"\'`\\$'.includes(symbol),
);
/** The last two symbols start a pair, for the bytes that have no symbol of their own. */
const SINGLE = SYMBOLS.length - 2;

/** The text, and the bytes that its symbols and pairs stand for, in order. */
export function encode(bytes) {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] += 1;
  const order = Uint8Array.from(counts.keys()).sort((a, b) => counts[b] - counts[a] || a - b);
  const codes = [];
  order.forEach((byte, rank) => {
    const pair = rank - SINGLE;
    codes[byte] =
      pair < 0
        ? SYMBOLS[rank]
        : SYMBOLS[SINGLE + Math.floor(pair / SYMBOLS.length)] + SYMBOLS[pair % SYMBOLS.length];
  });
  const text = Array.from(bytes, (byte) => codes[byte]).join('');
  return { symbols: SYMBOLS.join(''), order: Buffer.from(order).toString('hex'), text };
}
