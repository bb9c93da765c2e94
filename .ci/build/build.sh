#!/usr/bin/env bash
# The steps of the build. The Makefile says which ones, in which order, and exports the variables they share.
#   .ci/build/build.sh STEP...             runs the steps; the first failure stops with the step's name and the mend
#   .ci/build/build.sh packages NAME...    installs the Debian packages that are missing (wasm-target.sh asks for this)
# What is already done is skipped. Every step leaves a line in target/timings.tsv: when, step, seconds, result.
set -euo pipefail
cd "$(dirname "$0")/../.."

: "${LEPTOS_OUTPUT_NAME:?start this by make, which exports what both halves are compiled with; or first run: eval \"\$(make -s env)\"}"
NAME=$LEPTOS_OUTPUT_NAME
SITE=$LEPTOS_SITE_ROOT
STAMPS=target/stamps
TIMINGS=target/timings.tsv
NODE_BIN=end2end/node_modules/.bin
BINDGEN=target/tools/bin/wasm-bindgen

say() { printf '    %s\n' "$*" >&2; }
missing() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
sha() { if has sha256sum; then sha256sum; else shasum -a 256; fi; }
has cargo || [ ! -x "$HOME/.cargo/bin/cargo" ] || export PATH="$HOME/.cargo/bin:$PATH" # rustup was installed in this very shell

# ---- the machine ----------------------------------------------------------------------------------------------------

packages() {
  local name root='' wanted=''
  for name; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed$' || wanted="$wanted $name"
  done
  [ -n "$wanted" ] || return 0
  if [ "$(id -u)" != 0 ]; then
    has sudo || missing "these Debian packages are missing, and there is neither root nor sudo to install them:$wanted"
    root=sudo
  fi
  say "apt-get install$wanted"
  # another apt may hold the lock (unattended upgrades): wait for it
  $root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 update -qq >&2 \
    || say "apt-get update failed; trying with the lists that are here"
  # shellcheck disable=SC2086 # a list of names
  $root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $wanted >&2
}

step_machine() {
  has cargo || missing "Rust is missing: install it with https://rustup.rs"
  has node || missing "Node is missing: install Node 20.19 or newer, with npm (https://nodejs.org)"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || missing "Node $(node -v) is too old: 20.19 or newer is needed"
  has npm || missing "npm is missing: it comes with Node (Debian: apt-get install npm)"
  if ! has cc; then
    has apt-get || missing "a C compiler is missing (cc): install gcc or clang; SQLite and ring are compiled from C"
    packages gcc libc6-dev
  fi
}

# One compiler for both halves, for fmt and for clippy.
step_compiler() {
  mkdir -p "$STAMPS"
  .ci/build/wasm-target.sh >"$STAMPS/compiler.new" || { rm -f "$STAMPS/compiler.new"; return 1; }
  mv "$STAMPS/compiler.new" "$STAMPS/compiler"
}
choose_compiler() {
  local toolchain
  [ -e "$STAMPS/compiler" ] || return 0
  read -r toolchain <"$STAMPS/compiler" || true
  if [ -n "$toolchain" ]; then export RUSTUP_TOOLCHAIN=$toolchain; fi
}

# The shell without a window first: it is the same browser, and the suite needs half the time in it.
find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -n "$name" ] && command -v "$name" 2>/dev/null; then return 0; fi
  done
  return 1
}
fresh_chromium() { { [ -z "${CHROMIUM:-}" ] || has "$CHROMIUM"; } && find_chromium >/dev/null; }
step_chromium() {
  [ -z "${CHROMIUM:-}" ] || has "$CHROMIUM" || missing "CHROMIUM=$CHROMIUM is not a program"
  has apt-get || missing "no browser for the tests: install Chromium or Google Chrome, or set CHROMIUM=/path/to/it"
  packages chromium-headless-shell || packages chromium
  find_chromium >/dev/null || missing "the package chromium brought no browser (a snap stub?): install Chromium or Chrome, and set CHROMIUM=/path/to/it"
}

# ---- tools ----------------------------------------------------------------------------------------------------------

npm_key() { { cat end2end/package.json end2end/package-lock.json; node -v; } | sha; }
fresh_npm() { [ "$(npm_key)" = "$(cat end2end/node_modules/.installed 2>/dev/null)" ]; }
step_npm() {
  has npm || missing "Node is missing: install Node 20.19 or newer, with npm (https://nodejs.org)"
  # no package needs its install script: esbuild and the watcher carry ready binaries
  (cd end2end && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  npm_key >end2end/node_modules/.installed
}

# wasm-bindgen the tool must equal wasm-bindgen the crate: the lock file says which.
bindgen_version() { awk -F'"' '/^name = /{name = $2} /^version = / && name == "wasm-bindgen" {print $2; exit}' Cargo.lock; }
fresh_wasm_bindgen() { [ -x $BINDGEN ] && [ "$($BINDGEN --version)" = "wasm-bindgen $(bindgen_version)" ]; }
step_wasm_bindgen() {
  local version install
  [ -e Cargo.lock ] || missing "Cargo.lock is missing: it says which wasm-bindgen is needed (git checkout Cargo.lock, or cargo generate-lockfile)"
  version=$(bindgen_version)
  [ -n "$version" ] || missing "Cargo.lock names no wasm-bindgen"
  say "wasm-bindgen-cli $version, about 4 minutes the first time"
  export CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_DEBUG=0
  install=(cargo install wasm-bindgen-cli --version "$version" --bin wasm-bindgen --no-default-features --root target/tools --target-dir target/tools-build)
  # a tool, not a half of the program: the person's own compiler will do, and rustup's is built faster than Debian's
  env -u RUSTUP_TOOLCHAIN "${install[@]}" || "${install[@]}"
  rm -rf target/tools-build
}

# ---- what is built --------------------------------------------------------------------------------------------------

# Everything that can change a byte of target/site.
front_key() {
  {
    printf '%s\n' "$NAME" "$SITE" "$LEPTOS_SITE_PKG_DIR" "$SERVER_FN_PREFIX" "${RUSTFLAGS:-}"
    rustc -vV
    find app style public content/rules -type f ! -path 'app/tests/*' 2>/dev/null | LC_ALL=C sort | while IFS= read -r file; do printf '%s\n' "$file"; cat "$file"; done
    cat Cargo.toml Cargo.lock end2end/package-lock.json .ci/build/build.sh .ci/build/finish-site.mjs
  } | sha
}
fresh_front() { [ -e "$SITE/hash.txt" ] && [ "$(front_key)" = "$(cat $STAMPS/front 2>/dev/null)" ]; }
step_front() {
  local key next=$SITE.next pkg=$SITE.next/$LEPTOS_SITE_PKG_DIR
  key=$(front_key) # before the build: an edit during it builds again next time
  cargo build -p app --lib --no-default-features --features hydrate \
    --target wasm32-unknown-unknown --profile wasm-release --target-dir target/front
  rm -rf "$next"
  mkdir -p "$pkg"
  cp -R public/. "$next/"
  $BINDGEN --target=web --no-typescript --out-name="$NAME" --out-dir="$pkg" \
    target/front/wasm32-unknown-unknown/wasm-release/app.wasm
  $NODE_BIN/wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext \
    --enable-mutable-globals --enable-reference-types --enable-multivalue \
    "$pkg/${NAME}_bg.wasm" -o "$pkg/$NAME.wasm"
  rm "$pkg/${NAME}_bg.wasm"
  $NODE_BIN/esbuild --minify --format=esm --log-level=warning --allow-overwrite --outfile="$pkg/$NAME.js" "$pkg/$NAME.js"
  $NODE_BIN/sass --load-path=end2end/node_modules --quiet-deps --style=compressed --no-source-map style/main.scss "$pkg/$NAME.css"
  node .ci/build/finish-site.mjs "$next" "$LEPTOS_SITE_PKG_DIR" "$NAME"
  # the same bytes again: keep the old folder, so that the server which embeds it is not built again
  if diff -rq "$next" "$SITE" >/dev/null 2>&1; then rm -rf "$next"; else rm -rf "$SITE" && mv "$next" "$SITE"; fi
  # leptos reads hash.txt beside the server's executable
  local profile
  for profile in debug release; do mkdir -p "target/$profile" && cp "$SITE/hash.txt" "target/$profile/hash.txt"; done
  mkdir -p "$STAMPS" && echo "$key" >"$STAMPS/front"
}

step_server() { cargo build -p server --bin server --release --locked; }
step_server_debug() { cargo build -p server --bin server; }

# ---- what is checked ------------------------------------------------------------------------------------------------

step_fmt() {
  cargo fmt --version >/dev/null 2>&1 || missing "rustfmt is missing: rustup component add rustfmt"
  cargo fmt --all --check
}
step_clippy() {
  cargo clippy --version >/dev/null 2>&1 || missing "clippy is missing: rustup component add clippy"
  cargo clippy --workspace --all-targets -- -D warnings
}
# `ssr` is built by the workspace (the server asks for it) and `hydrate` by front; no feature at all must be asked for.
step_app_alone() { cargo check -p app --lib --no-default-features; }
# Leaves target/debug/server too, because the integration tests ask for it: the browser tests run that one.
step_tests() { cargo test --workspace; }
step_browser() {
  CHROMIUM=$(find_chromium) || missing "no browser: make tools"
  export CHROMIUM
  [ -x target/debug/server ] || missing "target/debug/server is missing: make server-debug"
  # shellcheck disable=SC2086 # SPEC may name several
  cd end2end && node_modules/.bin/playwright test ${SPEC:-}
}
# BASE_URL: a server that runs already; PAGE: only what has this in its name.
step_accessibility() {
  CHROMIUM=$(find_chromium) || missing "no browser: make tools"
  export CHROMIUM
  [ -n "${BASE_URL:-}" ] || [ -x target/debug/server ] || missing "target/debug/server is missing: make server-debug"
  cd end2end && node_modules/.bin/playwright test --config accessibility.config.ts ${PAGE:+--grep "$PAGE"}
}

# ---- measuring ------------------------------------------------------------------------------------------------------

# The peers outside Rust have a package.json of their own, so that the build's npm step never waits for them.
step_bench() {
  (cd server/benches/search/peers && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  # shellcheck disable=SC2086 # ONLY may name several
  cargo bench -p server --bench search -- ${ONLY:-}
}

# ---- running it -----------------------------------------------------------------------------------------------------

fresh_keys() { [ -e "${KONTAKT_KEY_FILE:?}" ]; }
step_keys() {
  mkdir -p "$(dirname "$KONTAKT_KEY_FILE")" "${KONTAKT_DATA_DIR:?}"
  "${SERVER_BINARY:?}" key create "$KONTAKT_KEY_FILE"
}

# ---- the runner -----------------------------------------------------------------------------------------------------

about() {
  case $1 in
  machine) echo "Rust, Node, npm and a C compiler" ;;
  compiler) echo "one compiler that knows wasm32-unknown-unknown" ;;
  chromium) echo "the browser for the tests" ;;
  npm) echo "npm ci in end2end (sass, esbuild, wasm-opt, dkfds, playwright)" ;;
  wasm-bindgen) echo "the tool that fits the crate in Cargo.lock" ;;
  front) echo "the browser's half: wasm, script and style into $SITE" ;;
  server) echo "the release binary with the site in it: target/release/server" ;;
  server-debug) echo "target/debug/server, which reads $SITE" ;;
  fmt) echo "cargo fmt --check" ;;
  clippy) echo "cargo clippy, warnings are errors" ;;
  app-alone) echo "the app crate with no feature" ;;
  tests) echo "unit and integration tests" ;;
  browser) echo "browser and accessibility tests against target/debug/server" ;;
  bench) echo "what searching costs and is worth, beside others" ;;
  accessibility) echo "every page and state of ${BASE_URL:-target/debug/server} against WCAG 2.2" ;;
  keys) echo "a key ring for this installation: ${KONTAKT_KEY_FILE:-}" ;;
  *) return 1 ;;
  esac
}
mend() {
  case $1 in
  machine) echo "install what the line above names, then run make again" ;;
  compiler) echo "rustup target add wasm32-unknown-unknown (needs the network); on Debian 12 see the lines above" ;;
  chromium) echo "install Chromium yourself, or name it: CHROMIUM=/path/to/chromium make test" ;;
  npm) echo "is the registry reachable (npm ping)? If package.json was edited: cd end2end && npm install --omit-lockfile-registry-resolved" ;;
  wasm-bindgen) echo "is crates.io reachable? To start afresh: rm -rf target/tools target/tools-build" ;;
  front) echo "the first error above names the file in app/, style/ or public/; strange errors from old artefacts: rm -rf target/front" ;;
  server) echo "the first error above names the file; a stale Cargo.lock is mended by: cargo check" ;;
  server-debug | app-alone | tests) echo "the first error above names the file or the test; one test again: eval \"\$(make -s env)\"; cargo test NAME" ;;
  fmt) echo "eval \"\$(make -s env)\"; cargo fmt --all" ;;
  clippy) echo "the first error above names the file; again: eval \"\$(make -s env)\"; cargo clippy --workspace --all-targets" ;;
  browser) echo "one spec again, filmed: TRACE=1 make browser SPEC=pages.spec.ts ; films and the server's log are in end2end/test-results" ;;
  accessibility) echo "open end2end/report/index.html and mend what it says; one page again: make accessibility PAGE=/forslag" ;;
  bench) echo "the first error above names it; one half alone: make bench ONLY=worth (or speed)" ;;
  keys) echo "is the folder of $KONTAKT_KEY_FILE writable? Another place: make run DATA=/some/folder" ;;
  esac
}
record() { # step seconds result
  mkdir -p target
  [ -e $TIMINGS ] || printf 'when\tstep\tseconds\tresult\n' >$TIMINGS
  printf '%s\t%s\t%s\t%s\n' "$(date +%Y-%m-%dT%H:%M:%S)" "$1" "$2" "$3" >>$TIMINGS
}
run() {
  local step=$1 function=${1//-/_} started=$SECONDS status seconds
  if declare -F "fresh_$function" >/dev/null && "fresh_$function"; then
    printf '==> %-12s already done\n' "$step"
    record "$step" 0 skipped
    return
  fi
  printf '==> %-12s %s\n' "$step" "$(about "$step")"
  set +e # `if (…)` would switch -e off inside
  (set -e; "step_$function")
  status=$?
  set -e
  seconds=$((SECONDS - started))
  if [ $status -ne 0 ]; then
    record "$step" $seconds failed
    printf '\n==> %s FAILED after %s s\n    mend: %s\n' "$step" $seconds "$(mend "$step")" >&2
    exit 1
  fi
  record "$step" $seconds "done"
  printf '==> %-12s done in %s s\n' "$step" $seconds
}

if [ "${1:-}" = packages ]; then
  shift
  packages "$@"
  exit
fi
for step; do
  about "$step" >/dev/null || { echo "build.sh: no step is called $step" >&2; exit 2; }
done
for step; do
  run "$step"
  [ "$step" != compiler ] || choose_compiler
done
[ $# -lt 2 ] || printf '==> all %s steps passed in %s s\n' $# $SECONDS
