// A dialect's facts, made on the WebAssembly side.

export function dialectFacts(name, aliases, dst) {
  return { name, aliases, dst };
}
