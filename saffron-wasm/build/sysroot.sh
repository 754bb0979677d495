#!/usr/bin/env bash
# Prints the settings, one a line, under which cargo builds for wasm32-unknown-unknown.
#
# Where the Rust toolchain has that target, none are needed. Where it has not and nothing
# may be downloaded for it, a private sysroot is made once from Debian's packages: their
# rustc, their sources of the standard library, and the linker that comes with any Rust.
# The library is built for size there, and without unwinding.
set -euo pipefail

target=wasm32-unknown-unknown
here=$(cd "$(dirname "$0")" && pwd)
root=${CARGO_TARGET_DIR:-$here/../../target}/wasm-sysroot

if compgen -G "$(rustc --print target-libdir --target $target)/libcore-*.rlib" >/dev/null; then
    exit 0
fi

# The names of the packages of a pattern that another one depends on.
depends() {
    apt-cache depends "$1" | sed -n "s/^ *Depends: \($2\)\$/\1/p" | head -n 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

make_sysroot() {
    local new=$root.new linker library
    linker=$(rustc --print sysroot)/lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld
    rm -rf "$new"
    mkdir -p "$new/packages"

    as_root apt-get update -q
    local libstd llvm
    libstd=$(depends libstd-rust-web-dev 'libstd-rust-web-[0-9.]*')
    llvm=$(depends "$libstd" 'libllvm[0-9]*')
    # apt downloads as a user of its own, who need not see into this directory.
    (cd "$new/packages" && apt-get download -q -o APT::Sandbox::User=root \
        rustc-web libstd-rust-web-dev rust-web-src "$libstd" "$llvm")
    for package in "$new"/packages/*.deb; do
        case $package in
            */rust-web-src_*)
                dpkg-deb --fsys-tarfile "$package" | tar -x -C "$new" --wildcards \
                    './usr/src/rustc-*/library/*' './usr/lib/rustlib/src/*' ;;
            *) dpkg-deb -x "$package" "$new" ;;
        esac
    done
    rm -r "$new/packages"

    (cd "$new/usr/lib" && for file in x86_64-linux-gnu/*.so*; do ln -sf "$file" .; done)
    mkdir -p "$new/usr/lib/rustlib/x86_64-unknown-linux-gnu/bin"
    ln -sf "$linker" "$new/usr/lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld"

    library=$(cd "$new/usr/lib/rustlib/src/rust/library" && pwd -P)
    env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS \
        RUSTC_BOOTSTRAP=1 RUSTC="$new/usr/bin/rustc" LD_LIBRARY_PATH="$new/usr/lib" \
        CARGO_TARGET_DIR="$new/build" CARGO_PROFILE_RELEASE_OPT_LEVEL=z \
        CARGO_PROFILE_RELEASE_PANIC=immediate-abort CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT=true \
        RUSTFLAGS='-Cembed-bitcode=yes -Zforce-unstable-if-unmarked' \
        cargo build --release --locked --target $target --features optimize_for_size \
            --manifest-path "$library/sysroot/Cargo.toml"
    mkdir -p "$new/usr/lib/rustlib/$target/lib"
    cp "$new"/build/$target/release/deps/*.rlib "$new/usr/lib/rustlib/$target/lib/"
    rm -r "$new/build"
    # Only a whole one gets the name.
    rm -rf "$root"
    mv "$new" "$root"
}

[ -d "$root" ] || make_sysroot >&2
root=$(cd "$root" && pwd)
echo "RUSTC=$root/usr/bin/rustc"
# Its standard library aborts without a message, and so must what is linked to it. What
# LLVM is told are the settings that came out smallest, gzipped.
echo "RUSTC_BOOTSTRAP=1"
echo "RUSTFLAGS=-Zunstable-options -Cpanic=immediate-abort -Cllvm-args=--inline-threshold=5 -Cllvm-args=--disable-lsr"
echo "LD_LIBRARY_PATH=$root/usr/lib"
