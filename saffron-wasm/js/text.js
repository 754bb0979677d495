// Reads what build/text.js writes.

export function decode({ symbols, order, text }) {
  const bytes = order.match(/../g).map((digits) => parseInt(digits, 16));
  const single = symbols.length - 2;
  const decoded = [];
  for (let i = 0; i < text.length; i += 1) {
    let rank = symbols.indexOf(text[i]);
    if (rank >= single) {
      i += 1;
      rank = single + (rank - single) * symbols.length + symbols.indexOf(text[i]);
    }
    decoded.push(bytes[rank]);
  }
  return Uint8Array.from(decoded);
}
