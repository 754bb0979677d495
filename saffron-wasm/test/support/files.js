// The corpus's files, and the package as a user gets it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = join(root, '../tests/corpus');

export function corpusFiles() {
  const names = readdirSync(corpus).filter((name) => name.endsWith('.jsonl')).sort();
  return names.map((name) => readFileSync(join(corpus, name), 'utf8'));
}

/** The version of the tz database that the corpus was made for. */
export function corpusZones() {
  return readFileSync(join(corpus, 'tzdb.txt'), 'utf8').trim();
}

/**
 * A folder with some files and the packed package in node_modules, removed when the test
 * process ends.
 */
export function project(files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'saffron-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const installed = join(folder, 'node_modules/saffron-cron');
  mkdirSync(installed, { recursive: true });
  // Without the scripts: what is tested is built already.
  const packed = execFileSync(
    'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [tarball] = Object.values(JSON.parse(packed));
  execFileSync('tar', ['-xzf', join(folder, tarball.filename), '-C', installed, '--strip-components=1']);
  for (const [name, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    writeFileSync(join(folder, name), text);
  }
  return { folder, installed, tarball };
}
