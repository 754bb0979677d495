// The package where WebAssembly comes compiled, by importing it: in Cloudflare Workers.

import { start } from './start.js';
import module from './saffron.wasm';

start(module);

export * from './cron.js';
