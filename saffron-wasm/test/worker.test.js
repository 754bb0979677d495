// The package in a Cloudflare Worker, on the real runtime.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { project } from './support/files.js';

test('a Worker answers', async () => {
  const { folder } = project({
    'main.js': `
      import { Cron, validate } from 'saffron-cron';
      export default {
        fetch() {
          const cron = new Cron('30 2 * * *', { timeZone: 'America/New_York' });
          const next = cron.next(new Date('2024-03-10T00:00:00Z'));
          return Response.json({ next, code: validate('0 9 * * 0').code });
        },
      };
    `,
  });
  // As Cloudflare's own tool does it: bundle the code, and leave the WebAssembly beside it.
  const outdir = join(folder, 'out');
  await build({
    absWorkingDir: folder,
    entryPoints: ['main.js'],
    outdir,
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    loader: { '.wasm': 'copy' },
  });
  const wasm = readdirSync(outdir).find((name) => name.endsWith('.wasm'));
  const miniflare = new Miniflare({
    compatibilityDate: '2025-01-01',
    modules: [
      { type: 'ESModule', path: 'main.js', contents: readFileSync(join(outdir, 'main.js'), 'utf8') },
      { type: 'CompiledWasm', path: wasm, contents: readFileSync(join(outdir, wasm)) },
    ],
  });
  const response = await miniflare.dispatchFetch('http://localhost/');
  assert.deepEqual(await response.json(), {
    next: '2024-03-10T07:00:00.000Z',
    code: 'value-out-of-range',
  });
  await miniflare.dispose();
});
