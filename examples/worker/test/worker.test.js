// The Worker on the real runtime: the cases that examples/go-api runs too, and what those
// can't say.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';

const folder = fileURLToPath(new URL('..', import.meta.url));
/** The moment of the tests: a Friday. */
const NOW = '2025-01-03T12:00:00Z';
const KEYS = ['name', 'method', 'path', 'headers', 'body', 'status', 'response'];

let worker;
before(() => {
  const read = (name) => readFileSync(`${folder}dist/${name}`);
  const wasm = readdirSync(`${folder}dist`).find((name) => name.endsWith('.wasm'));
  worker = new Miniflare({
    compatibilityDate: '2025-01-01',
    bindings: { NOW },
    modules: [
      { type: 'ESModule', path: 'index.js', contents: read('index.js').toString() },
      { type: 'CompiledWasm', path: wasm, contents: read(wasm) },
    ],
  });
});
after(() => worker.dispose());

function send({ method, path, headers, body }) {
  return worker.dispatchFetch(`http://localhost${path}`, { method, headers, body });
}

async function post(path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await send({ method: 'POST', path, headers, body: JSON.stringify(body) });
  return { status: response.status, ...(await response.json()) };
}

const good = (result) => ({ status: 200, result, success: true, errors: null, messages: null });
const bad = (error) => ({ status: 400, result: {}, success: false, errors: [error], messages: null });

test('the shared cases', async () => {
  const cases = JSON.parse(readFileSync(`${folder}cases.json`, 'utf8'));
  for (const one of cases) {
    assert.deepEqual(Object.keys(one).filter((key) => !KEYS.includes(key)), [], one.name);
    const response = await send(one);
    const text = await response.text();
    assert.equal(response.status, one.status, `${one.name}: ${text}`);
    if ('response' in one) assert.deepEqual(JSON.parse(text), one.response, one.name);
    assert.equal(response.headers.get('access-control-allow-origin'), '*', one.name);
    if (text) assert.equal(response.headers.get('content-type'), 'application/json', one.name);
  }
  console.log(`worker cases workerd: ${cases.length}`);
});

test('a description', async () => {
  assert.deepEqual(await post('/describe', { cron: '0 9 * * MON-FRI' }), good({
    est_future_times: ['06', '07', '08', '09', '10'].map((day) => `2025-01-${day}T09:00:00.000Z`),
    description: 'At 9:00 AM, Monday through Friday',
  }));
  assert.deepEqual((await post('/describe', { cron: '0 0 30 2 *' })).result.est_future_times, []);
});

test('the earliest time', async () => {
  const nextOf = (body) => post('/next', body);
  const next = (time) => good({ next: time });
  const office = '0 9 * * MON-FRI';
  assert.deepEqual(await nextOf({ cron: office }), next('2025-01-06T09:00:00.000Z'));
  assert.deepEqual(await nextOf({ cron: '* * * * *' }), next('2025-01-03T12:00:00.000Z'));
  assert.deepEqual(await nextOf({ crons: [office, '0 0 * * *'] }), next('2025-01-04T00:00:00.000Z'));
  assert.deepEqual(await nextOf({ crons: ['0 0 30 2 *', office] }), next('2025-01-06T09:00:00.000Z'));
  assert.deepEqual(await nextOf({ crons: ['0 0 30 2 *'] }), next(null));
});

test('text of any kind', async () => {
  const found = await post('/validate', { crons: ["0 0 * * '<b>💥"] });
  assert.equal(found.status, 400);
  assert.match(found.errors[0], /^Failed to parse expression at index '0': /);
  assert.deepEqual(await post('/validate', { crons: ['* * * * *', '*/1 * * * *'] }),
    bad("Expression '*/1 * * * *' already exists in the form of '* * * * *'"));
});

test('a preflight and a wrong method say what is allowed', async () => {
  const preflight = await send({ method: 'OPTIONS', path: '/next' });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-methods'), 'POST, OPTIONS');
  assert.equal(preflight.headers.get('access-control-allow-headers'), 'Content-Type');
  const wrong = await send({ method: 'GET', path: '/next' });
  assert.equal(wrong.headers.get('allow'), 'POST, OPTIONS');
});

test('the largest body, and one that is larger', async () => {
  const sized = (size) => {
    const frame = JSON.stringify({ crons: [], fill: '' });
    return { crons: [], fill: 'x'.repeat(size - frame.length) };
  };
  assert.equal((await post('/validate', sized(65_536))).status, 200);
  const larger = await post('/validate', sized(65_537));
  assert.equal(larger.status, 413);
  assert.deepEqual(larger.errors, ['The body is larger than 65536 bytes']);
});
