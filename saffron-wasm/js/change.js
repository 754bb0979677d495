// What a change of the clock had to do with a time, made on the WebAssembly side.

/** `from` is what the wall clock skips, in seconds since 1970 on that clock. */
export function clockChange(kind, from) {
  if (from === undefined) return { kind };
  // A clock has no Z and, here, no fractions of a second.
  return { kind, from: new Date(from * 1000).toISOString().slice(0, -'.000Z'.length) };
}
