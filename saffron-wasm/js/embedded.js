// The package where WebAssembly may be compiled at once. The code is part of the file:
// nothing to fetch, to await, to configure in a bundler, or to lose on the way.

/* global WASM: its code as text, put here by build/bundle.js */

import { start } from './start.js';
import { decode } from './text.js';

start(new WebAssembly.Module(decode(WASM)));

export * from './cron.js';
