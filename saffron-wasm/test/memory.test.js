// No memory is lost over a million objects, disposed of or not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';

// The package keeps its memory to itself, so it is caught when it is made.
let memory;
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...args) {
  const instance = new Instance(...args);
  memory = instance.exports.memory;
  return instance;
};
const { Cron, nextTimes, validate } = await import('saffron-cron');

const MILLION = 1_000_000;

test('a million objects that are disposed of', () => {
  new Cron('0 9 * * MON-FRI').dispose();
  const before = memory.buffer.byteLength;
  for (let i = 0; i < MILLION; i += 1) new Cron('0 9 * * MON-FRI').dispose();
  assert.equal(memory.buffer.byteLength, before);
});

test('a million objects that are left to the collector', async () => {
  const before = memory.buffer.byteLength;
  for (let i = 0; i < MILLION; i += 1) {
    new Cron('0 9 * * MON-FRI', { timeZone: 'America/New_York' });
    if (i % 10_000 === 0) {
      globalThis.gc();
      await setImmediate();
    }
  }
  const grown = memory.buffer.byteLength - before;
  console.log(`a million objects took ${grown} bytes`);
  assert(grown < 8 << 20);
});

test('errors and one-offs', () => {
  const before = memory.buffer.byteLength;
  for (let i = 0; i < MILLION / 10; i += 1) {
    validate('0 9 * * 0');
    nextTimes('0 9 * * *', { count: 1, timeZone: 'America/New_York' });
  }
  assert(memory.buffer.byteLength - before < 1 << 20);
});
