// Answers for the npm package in a page: Chromium loads the package's file as it is.

import { copyFileSync, mkdtempSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { launch, serve } from '../../saffron-wasm/test/support/browser.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PAGE = `<!doctype html><title>test</title><script type="module">
  import * as saffron from './saffron.js';
  import { answer } from './answer.js';
  window.answerAll = (lines) => lines.map((line) => answer(line, saffron));
</script>`;
/** How many questions cross to the page at once. */
const BATCH = 100;

const folder = mkdtempSync(join(tmpdir(), 'saffron-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
copyFileSync(here('../../saffron-wasm/dist/saffron.js'), join(folder, 'saffron.js'));
copyFileSync(here('answer.js'), join(folder, 'answer.js'));
writeFileSync(join(folder, 'index.html'), PAGE);

const browser = await launch();
const server = await serve(folder);
const page = await browser.newPage();
page.on('pageerror', (error) => {
  throw error;
});
await page.goto(server.url);
await page.waitForFunction(() => window.answerAll, null, { timeout: 60_000 });
const lines = (await text(process.stdin)).split('\n').filter(Boolean);
while (lines.length > 0) {
  const found = await page.evaluate((some) => window.answerAll(some), lines.splice(0, BATCH));
  writeSync(1, found.map((line) => `${line}\n`).join(''));
}
await browser.close();
await server.close();
