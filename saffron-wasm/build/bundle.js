// Makes dist/ of generated/ and js/: the WebAssembly made small, and one file of code for
// each way to load it.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { encode } from './text.js';

mkdirSync('dist', { recursive: true });
execFileSync('node_modules/.bin/wasm-opt', [
  // The first bytes of memory are the end of the stack: no pointer leads there.
  '--flatten', '--rereloop', '-Oz', '--low-memory-unused', '-Oz',
  '--strip-debug', '--strip-producers', '--strip-target-features',
  // What the compiler assumes of every engine; each has it since 2021 at the latest.
  '--enable-bulk-memory', '--enable-mutable-globals', '--enable-nontrapping-float-to-int',
  '--enable-reference-types', '--enable-multivalue', '--enable-sign-ext',
  'generated/saffron_wasm_bg.wasm', '-o', 'dist/saffron.wasm',
], { stdio: 'inherit' });

const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  define: { WASM: JSON.stringify(encode(readFileSync('dist/saffron.wasm'))) },
  external: ['./saffron.wasm', './saffron.cjs'],
};
await build({ ...common, entryPoints: ['js/embedded.js'], format: 'esm', outfile: 'dist/saffron.js' });
await build({ ...common, entryPoints: ['js/embedded.js'], format: 'cjs', outfile: 'dist/saffron.cjs' });
await build({ ...common, entryPoints: ['js/worker.js'], format: 'esm', outfile: 'dist/worker.js' });
copyFileSync('js/node.js', 'dist/node.js');
// One declaration for both module systems: TypeScript tells them apart by the extension.
const index = readFileSync('js/index.d.ts', 'utf8').replace(/^(import|export) .* from '.\/facts.js';\n/gm, '');
const types = readFileSync('js/facts.d.ts', 'utf8') + index;
writeFileSync('dist/index.d.ts', types);
writeFileSync('dist/index.d.cts', types);
