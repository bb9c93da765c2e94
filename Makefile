# Everything a person runs. The steps are in .ci/build/build.sh; this file says which, in which order, and holds the one
# place for what both halves of the program are compiled with.

DATA ?= target/data
SPEC ?=
ONLY ?=
BASE_URL ?=
PAGE ?=
BUILD := .ci/build/build.sh

# leptos and its macros read these when they are compiled, so the wasm and the server must be built with the same.
export LEPTOS_OUTPUT_NAME := kontaktvejviser
export LEPTOS_SITE_ROOT := target/site
export LEPTOS_SITE_PKG_DIR := pkg
export LEPTOS_SITE_ADDR := 127.0.0.1:3000
export LEPTOS_RELOAD_PORT := 3001
export LEPTOS_LIB_DIR := app
export LEPTOS_BIN_DIR := server
export LEPTOS_JS_MINIFY := true
export LEPTOS_HASH_FILES := true
export LEPTOS_HASH_FILE_NAME := hash.txt
export SERVER_FN_PREFIX := /api
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

# Where it serves and keeps its data. Not for the tests: they choose their own.
run dev: export KONTAKT_ADDR := $(or $(KONTAKT_ADDR),127.0.0.1:3000)
run dev: export KONTAKT_DATA_DIR := $(abspath $(DATA))
run dev: export KONTAKT_KEY_FILE := $(abspath $(DATA))/keys
run: export SERVER_BINARY := target/release/server
dev: export SERVER_BINARY := target/debug/server
test browser: export SPEC := $(SPEC)
bench: export ONLY := $(ONLY)
accessibility: export BASE_URL := $(BASE_URL)
accessibility: export PAGE := $(PAGE)

TOOLS := machine compiler npm wasm-bindgen

.PHONY: help run dev test browser accessibility bench build front server-debug tools env clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{gsub(/[$$][$$]/, "$$", $$2); printf "  make %-13s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

run: ## build what is missing and serve on http://127.0.0.1:3000 (data in target/data; DATA=folder for another place)
	@$(BUILD) $(TOOLS) front server keys
	@exec $(SERVER_BINARY)

dev: ## the same with the debug server, built and started again at every change
	@$(BUILD) $(TOOLS)
	@exec end2end/node_modules/.bin/nodemon --quiet --signal SIGTERM --delay 0.3 \
		--watch app --watch server --watch style --watch content --watch public --ext '*' \
		--exec '$(BUILD) compiler front server-debug keys && exec $(SERVER_BINARY)'

test: ## everything: format, lints, unit, integration, browser and accessibility tests
	@$(BUILD) machine compiler fmt npm chromium wasm-bindgen front clippy app-alone tests browser

browser: ## the browser tests alone (SPEC=pages.spec.ts for one)
	@$(BUILD) $(TOOLS) chromium front server-debug browser

accessibility: ## every page and state against WCAG 2.2; writes end2end/report/index.html (BASE_URL=http://... for a server that runs already)
	@rm -rf end2end/report
	@$(BUILD) $(if $(BASE_URL),npm chromium,$(TOOLS) chromium front server-debug) accessibility; status=$$?; \
		cat end2end/report/resultat.txt 2>/dev/null; exit $$status

bench: ## what searching costs and is worth, beside tantivy, SQLite, MiniSearch and PostgreSQL (ONLY=worth or speed; about 15 minutes)
	@$(BUILD) machine compiler npm bench

build: ## the release binary, with the site in it: target/release/server
	@$(BUILD) $(TOOLS) front server

front: ## the browser's half: target/site
	@$(BUILD) $(TOOLS) front

server-debug: ## target/debug/server, which reads target/site
	@$(BUILD) $(TOOLS) front server-debug

tools: ## what the build and the tests need, without building
	@$(BUILD) $(TOOLS) chromium

env: ## what cargo and cargo leptos should be run with by hand: eval "$$(make -s env)"
	@$(BUILD) compiler >&2
	@env | awk '/^(LEPTOS_|SERVER_FN_PREFIX=)/ {print "export " $$0}' | LC_ALL=C sort
	@sed -n 's/^\(..*\)$$/export RUSTUP_TOOLCHAIN=\1/p' target/stamps/compiler
	@echo 'export PATH="$(CURDIR)/target/tools/bin:$(CURDIR)/end2end/node_modules/.bin:$$PATH"'
	@echo 'export SASS_PATH="$(CURDIR)/end2end/node_modules"'
	@echo 'export KONTAKT_DATA_DIR="$(abspath $(DATA))" KONTAKT_KEY_FILE="$(abspath $(DATA))/keys"'

clean: ## remove what was built; the data (target/data) and the tools (target/tools) stay
	rm -rf target/debug target/release target/front target/site target/site.next target/stamps target/timings.tsv \
		end2end/test-results end2end/playwright-report end2end/report
