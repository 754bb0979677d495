// WebAssembly as text to put into a JavaScript file: ASCII, so that no wrong charset can
// hurt it, and a symbol for each common byte, so that it compresses like the bytes.
// js/text.js reads it.

import { SINGLE, SYMBOLS, inOrder } from '../js/text.js';

/** The text, and which bytes have a symbol of their own: a bit for each, in hexadecimal. */
export function encode(bytes) {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] += 1;
  const byCount = Array.from(counts.keys()).sort((a, b) => counts[b] - counts[a] || a - b);
  const commonBytes = new Set(byCount.slice(0, SINGLE));
  const codes = [];
  inOrder((byte) => commonBytes.has(byte)).forEach((byte, rank) => {
    const pair = rank - SINGLE;
    codes[byte] =
      pair < 0
        ? SYMBOLS[rank]
        : SYMBOLS[SINGLE + Math.floor(pair / SYMBOLS.length)] + SYMBOLS[pair % SYMBOLS.length];
  });
  const digit = (_, i) =>
    [0, 1, 2, 3].reduce((bits, n) => bits | (commonBytes.has(4 * i + n) << n), 0).toString(16);
  return {
    common: Array.from({ length: 64 }, digit).join(''),
    text: Array.from(bytes, (byte) => codes[byte]).join(''),
  };
}
