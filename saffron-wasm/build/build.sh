#!/usr/bin/env bash
# Builds dist/, which is what the npm package holds: crate → WebAssembly and glue → bundles.
set -euo pipefail

cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-$PWD/../target}

[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund

mapfile -t settings < <(build/sysroot.sh)
# Small before fast: the searches are quick at any level.
env "${settings[@]}" CARGO_PROFILE_RELEASE_OPT_LEVEL=z CARGO_PROFILE_RELEASE_PANIC=abort \
    cargo build --release --locked --target wasm32-unknown-unknown \
    --target-dir "$target" --manifest-path Cargo.toml

rm -rf generated dist
cargo run --quiet --locked --manifest-path bindgen/Cargo.toml --target-dir "$target/wasm-tools" -- \
    "$target/wasm32-unknown-unknown/release/saffron_wasm.wasm" generated
node build/bundle.js
