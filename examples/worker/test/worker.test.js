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
