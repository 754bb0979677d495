// Headless Chromium, and a server for its pages.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export function launch() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/** Serves a folder; the answer has the address and a way to stop. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = await readFile(join(folder, name));
      response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/**
 * Opens a page and waits for what it puts in `window.result`. Anything that goes wrong in
 * the page goes wrong here.
 */
export async function resultOf(browser, url) {
  const page = await browser.newPage();
  try {
    const failed = new Promise((_, reject) => {
      page.on('pageerror', reject);
      page.on('requestfailed', (request) => reject(new Error(`no ${request.url()}`)));
    });
    await page.goto(url);
    const found = page.waitForFunction(() => window.result, null, { timeout: 60_000 });
    return await (await Promise.race([found, failed])).jsonValue();
  } finally {
    await page.close();
  }
}
