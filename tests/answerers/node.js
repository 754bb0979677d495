// Answers for the npm package in Node.

import { createInterface } from 'node:readline';
import { writeSync } from 'node:fs';
import * as saffron from '../../saffron-wasm/dist/node.js';
import { answer } from './answer.js';

// Should an answer about a zone differ, this is where to look first.
console.error(`node: Intl has the tz database ${process.versions.tz}`);
for await (const line of createInterface({ input: process.stdin })) {
  writeSync(1, `${answer(line, saffron)}\n`);
}
