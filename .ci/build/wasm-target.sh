#!/usr/bin/env bash
# Chooses one compiler that can build for wasm32-unknown-unknown, for both halves of the program.
#
#  * The active rustc has the target (`rustup target add`, a CI image): nothing is done.
#  * Otherwise, on Debian 12 with bookworm-security (root or sudo), where only packages can be downloaded: takes rustc,
#    cargo, clippy, rustfmt and the library's sources from Debian's rustc-web packages, builds std for wasm32 once,
#    puts it where that rustc looks, and links /usr as the rustup toolchain $WASM_TOOLCHAIN.
#
# stdout: one line, the value for RUSTUP_TOOLCHAIN; empty when nothing need be set.
# stderr: what is done, and on failure what is missing.
set -euo pipefail

TARGET=wasm32-unknown-unknown
OLDEST=94 # Rust 1.94: sqlx 0.9 needs it
WASM_TOOLCHAIN=${WASM_TOOLCHAIN:-debian-web}
BUILD=$(cd "$(dirname "$0")" && pwd)/build.sh
SUDO=
[ "$(id -u)" = 0 ] || SUDO=sudo

say() { printf '    %s\n' "$*" >&2; }
missing() { say "$*"; exit 1; }
minor() { "$@" -V | sed 's/^rustc 1\.\([0-9]*\).*/\1/'; }

# "$@" is a rustc: has it a std for the target?
has_target() {
  local lib
  lib=$("$@" --print target-libdir --target "$TARGET" 2>/dev/null) || return 1
  compgen -G "$lib/libcore-*.rlib" >/dev/null && compgen -G "$lib/libstd-*.rlib" >/dev/null || return 1
  # ours says which compiler built it: an upgraded rustc-web needs it built again
  [ ! -e "$lib/.built-by" ] || [ "$("$@" -vV)" = "$(cat "$lib/.built-by")" ]
}

if has_target rustc; then
  [ "$(minor rustc)" -ge $OLDEST ] || missing "$(rustc -V) is too old: rustup update, then rustup target add $TARGET (1.$OLDEST or newer is needed)"
  echo
  exit 0
fi
if has_target rustup run "$WASM_TOOLCHAIN" rustc && [ -x /usr/bin/cargo-clippy ] && [ -x /usr/bin/cargo-fmt ]; then
  echo "$WASM_TOOLCHAIN"
  exit 0
fi

command -v rustup >/dev/null || missing "rustup is missing: install it with https://rustup.rs"
command -v apt-get >/dev/null || missing "the wasm target is missing: rustup target add $TARGET"
"$BUILD" packages rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web gcc libc6-dev \
  || missing "Debian's Rust did not install: rustup target add $TARGET needs none of it"
[ "$(minor /usr/bin/rustc)" -ge $OLDEST ] \
  || missing "rustc-web $(/usr/bin/rustc -V | cut -d' ' -f2) is too old: add bookworm-security to apt's sources, or rustup target add $TARGET"
# wasm-ld must come from an LLVM as new as the compiler's, and rustc-web brings no rust-lld
llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
"$BUILD" packages "lld-$llvm"

RUSTC=/usr/bin/rustc
HOST=$($RUSTC -vV | sed -n 's/^host: //p')
LIB=$($RUSTC --print target-libdir --target "$TARGET")
$SUDO mkdir -p "/usr/lib/rustlib/$HOST/bin"
$SUDO ln -sfn "/usr/bin/lld-$llvm" "/usr/lib/rustlib/$HOST/bin/rust-lld" # where rustc looks for its linker first

if ! has_target $RUSTC; then
  say "building std for $TARGET, about a minute, once"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir "$work/src"
  echo '#![no_std]' >"$work/src/lib.rs"
  printf '[package]\nname = "mkstd"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"
  # env -u: none of the caller's flags may leak into std
  (cd "$work" && env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_RUSTFLAGS -u CARGO_BUILD_TARGET \
    -u RUSTC_WRAPPER -u RUSTUP_TOOLCHAIN RUSTC=$RUSTC RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/target" \
    /usr/bin/cargo build --release --target "$TARGET" -Zbuild-std=std,panic_abort,test >&2)
  $SUDO rm -rf "$LIB"
  $SUDO mkdir -p "$LIB"
  find "$work/target/$TARGET/release" -name '*.rlib' ! -name 'libmkstd*' -exec $SUDO cp -t "$LIB/" {} +
  echo 'fn main() { println!("{}", std::env::args().count()) }' >"$work/proof.rs"
  $RUSTC --target "$TARGET" -O -o "$work/proof.wasm" "$work/proof.rs" >&2 # std and linker fit together
  $RUSTC -vV | $SUDO tee "$LIB/.built-by" >/dev/null
fi

rustup toolchain link "$WASM_TOOLCHAIN" /usr >&2
has_target rustup run "$WASM_TOOLCHAIN" rustc || missing "the toolchain $WASM_TOOLCHAIN still lacks $TARGET: rustup target add $TARGET"
echo "$WASM_TOOLCHAIN"
