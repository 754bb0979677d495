//! `bindgen INPUT.wasm OUTDIR`: writes the JavaScript glue of a wasm-bindgen crate, as an
//! ES module that leaves it to its importer where the WebAssembly comes from.

use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1);
    let (Some(input), Some(out)) = (args.next(), args.next()) else {
        return Err("usage: bindgen INPUT.wasm OUTDIR".into());
    };
    Bindgen::new()
        .input_path(input)
        .bundler(true)?
        .typescript(false)
        .remove_producers_section(true)
        .generate(out)?;
    Ok(())
}
