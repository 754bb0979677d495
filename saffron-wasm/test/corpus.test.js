// Every case of the golden corpus, in Node.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as saffron from 'saffron-cron';
import { corpusFiles, corpusZones } from './support/files.js';
import { read, run } from './support/corpus.js';

test('every case of the corpus holds', () => {
  const { summary, wrong } = run(read(corpusFiles()), saffron, 'node');
  console.log(summary);
  // Should a case of a zone fail, this is where to look first.
  console.log(`tz database: ${process.versions.tz} here, ${corpusZones()} of the corpus`);
  assert.deepEqual(wrong, []);
});

test('the reader is strict', () => {
  const accept = '{"id":"a","kind":"accept","expr":"* * * * *","canonical":"* * * * *","fires":true}';
  assert.equal(read([accept]).length, 1);
  assert.throws(() => read([accept, accept]), /comes twice/);
  assert.throws(() => read([accept.replace('"fires"', '"fire"')]), /unknown key/);
  assert.throws(() => read([accept.replace(',"fires":true', '')]), /missing key/);
  assert.throws(() => read([accept.replace('accept', 'accepts')]), /unknown kind/);
});

test('a false case is found', () => {
  const claim = { expr: '0 9 * * *', canonical: '0 8 * * *', fires: true };
  assert.equal(run([{ id: 'a', kind: 'accept', claim }], saffron, 'node').wrong.length, 2);
});
