// The package as it is published: what is in it, how large it is, and that Node and
// TypeScript can use it either way.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { project, root } from './support/files.js';

/** In KB, gzipped: the WebAssembly and its glue, in two files or as text in one. */
const BUDGET = 82;
const USE = `
  const found = new Cron('30 2 * * *', { timeZone: 'America/New_York' }).next(new Date('2024-03-10T00:00:00Z'));
  if (found.toISOString() !== '2024-03-10T07:00:00.000Z') throw new Error(String(found));
  try { new Cron('0 9 * * 0') } catch (error) { if (!(error instanceof CronError)) throw error }
`;

const { folder, installed, tarball } = project({
  'esm.js': `import { Cron, CronError } from 'saffron-cron'; ${USE}`,
  'cjs.cjs': `const { Cron, CronError } = require('saffron-cron'); ${USE}`,
  'both.js': `
    import { createRequire } from 'node:module';
    import { Cron } from 'saffron-cron';
    if (createRequire(import.meta.url)('saffron-cron').Cron !== Cron) throw new Error('two packages');
  `,
});

test('the package holds what it needs and nothing else', () => {
  assert.deepEqual(tarball.files.map((file) => file.path).sort(), [
    'LICENSE-APACHE', 'LICENSE-MIT', 'README.md',
    'dist/index.d.cts', 'dist/index.d.ts', 'dist/node.js', 'dist/saffron.cjs',
    'dist/saffron.js', 'dist/saffron.wasm', 'dist/worker.js', 'package.json',
  ]);
});

test('what a page or a Worker loads is small', () => {
  const size = (...names) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(installed, 'dist', name)), { level: 9 }).length, 0);
  const sizes = { browser: size('saffron.js'), worker: size('worker.js', 'saffron.wasm') };
  for (const [name, bytes] of Object.entries(sizes)) {
    console.log(`size ${name}: ${(bytes / 1024).toFixed(1)} KB gzipped`);
    assert(bytes <= BUDGET * 1024, `${name}: ${bytes} bytes`);
  }
});

test('no file asks for anything of Node', () => {
  for (const name of readdirSync(join(installed, 'dist'))) {
    if (name.endsWith('.wasm')) continue;
    const text = readFileSync(join(installed, 'dist', name), 'utf8');
    assert.doesNotMatch(text, /node:|['"](fs|path|module|util|url)['"]|\bBuffer\b|\bprocess\./, name);
  }
});

test('Node: import', () => void execFileSync(process.execPath, ['esm.js'], { cwd: folder }));
test('Node: require', () => void execFileSync(process.execPath, ['cjs.cjs'], { cwd: folder }));
test('Node: both are one', () => void execFileSync(process.execPath, ['both.js'], { cwd: folder }));

test('the types are right, for import, require and bundlers', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const common = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,esnext.disposable', '--types', ''];
  const check = (file, ...options) => {
    cpSync(join(root, 'test/types.ts'), join(folder, file));
    execFileSync(process.execPath, [tsc, ...common, ...options, file], { cwd: folder, stdio: 'inherit' });
  };
  check('import.mts', '--module', 'node20');
  check('require.cts', '--module', 'node20');
  check('bundler.ts', '--module', 'esnext', '--moduleResolution', 'bundler');
});
