//! Names the shared library for the dynamic linker: the number grows with every
//! change after which a program has to be compiled anew.

fn main() {
    let name = match std::env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("macos" | "ios") => "-Wl,-install_name,@rpath/libsaffron.0.dylib",
        Ok("windows") => return,
        _ => "-Wl,-soname,libsaffron.so.0",
    };
    println!("cargo:rustc-cdylib-link-arg={name}");
    println!("cargo:rerun-if-changed=build.rs");
}
