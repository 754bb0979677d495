// Gives the glue its WebAssembly.

import * as glue from '../generated/saffron_wasm_bg.js';

export function start(module) {
  const { exports } = new WebAssembly.Instance(module, { './saffron_wasm_bg.js': glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}
