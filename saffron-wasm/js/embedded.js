// The package where WebAssembly may be compiled at once. The code is part of the file:
// nothing to fetch, to await, to configure in a bundler, or to lose on the way.

/* global WASM: its bytes as hexadecimal digits, put here by build/bundle.js */

import { start } from './start.js';

start(new WebAssembly.Module(Uint8Array.from(WASM.match(/../g), (byte) => parseInt(byte, 16))));

export * from './cron.js';
