// The package as a user gets it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

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
