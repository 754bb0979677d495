// The package in Chromium: as it is, with no bundler, and through Vite.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, createServer } from 'vite';
import { launch, resultOf, serve } from './support/browser.js';
import { project } from './support/files.js';

const MAIN = `
  import { Cron } from 'saffron-cron';
  const cron = new Cron('30 2 * * *', { timeZone: 'America/New_York' });
  window.result = cron.next(new Date('2024-03-10T00:00:00Z')).toISOString();
`;
const FOUND = '2024-03-10T07:00:00.000Z';
/** The strictest policy that lets a page run its own code and this. */
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'">`;
const page = (script, head = '') => `<!doctype html>${head}<title>test</title><script type="module"${script}</script>`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('a plain script loads it as it is', async () => {
  const script = MAIN.replace('saffron-cron', './node_modules/saffron-cron/dist/saffron.js');
  const { folder } = project({ 'index.html': page(`>${script}`) });
  const server = await serve(folder);
  assert.equal(await resultOf(browser, server.url), FOUND);
  await server.close();
});

test('Vite builds it, for a page with a content security policy', async () => {
  const { folder } = project({ 'index.html': page(' src="main.js">', POLICY), 'main.js': MAIN });
  await build({ root: folder, logLevel: 'warn' });
  const server = await serve(join(folder, 'dist'));
  assert.equal(await resultOf(browser, server.url), FOUND);
  await server.close();
});

test('Vite serves it', async () => {
  const { folder } = project({ 'index.html': page(' src="main.js">'), 'main.js': MAIN });
  const server = await createServer({ root: folder, logLevel: 'warn', server: { host: '127.0.0.1' } });
  await server.listen();
  assert.equal(await resultOf(browser, server.resolvedUrls.local[0]), FOUND);
  await server.close();
});
