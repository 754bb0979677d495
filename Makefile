# The one table of commands. `make help` lists them.

CARGO ?= cargo
# A failure shows what it ran; the machine may have none of these set.
export CARGO_TERM_COLOR ?= auto
export CARGO_LLVM_COV_SETUP = no

.DEFAULT_GOAL := help
.PHONY: fuzz help test format lint rust doc no-std c python go go-test js worker playground agreement features

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

test: tools format lint rust doc no-std c python go-test js worker playground agreement engines rivals bounds dependencies public-api features fuzz ## run every test, and install what they need
	@echo "all tests passed"

.PHONY: tools
tools: ## install what the tests need beyond Rust, Go, Node and Python
	tests/tools

format: ## check that the code is formatted
	$(CARGO) fmt --all --check

lint: ## check the code, with warnings denied
	$(CARGO) clippy --locked --workspace --all-targets --all-features -- -D warnings

rust: ## run the Rust tests, the corpus and the documentation's examples
	$(CARGO) test --locked --workspace --all-features
	$(CARGO) run --quiet --locked --package saffron-tests --bin corpus rust

.PHONY: facts
facts: ## write anew what the bindings are told of the core: the C header, constants, types
	$(CARGO) run --quiet --locked --package saffron-tests --bin facts -- --write

.PHONY: dependencies
dependencies: ## check where dependencies come from, their licences and their reasons
	tests/dependencies

.PHONY: public-api
public-api: ## check that the core's public interface is the one that is listed
	tests/public-api

.PHONY: rivals
rivals: ## compare the core's answers with those of four other libraries
	$(CARGO) run --locked -q --manifest-path benches/Cargo.toml --bin rivals

EXPRESSIONS ?= 10000
test: EXPRESSIONS = 1000
.PHONY: engines
engines: tools ## compare the dialects with living engines, EXPRESSIONS (10000) for each
	$(MAKE) -C tests/engines run EXPRESSIONS=$(EXPRESSIONS)

.PHONY: bounds
bounds: tools ## count the work of parsing up to 16 MB, and of searches
	$(CARGO) run --release --locked -q --manifest-path benches/Cargo.toml --bin bounds

.PHONY: coverage
coverage: ## measure which lines of the core the tests run
	tests/coverage

.PHONY: mutants
mutants: ## break the core in every way, and see which breaks no test notices
	tests/mutants

.PHONY: bench
bench: tools ## measure saffron beside its peers, and print the table
	$(CARGO) run --release --locked -q --manifest-path benches/Cargo.toml --bin table

doc: ## build the documentation, with warnings denied
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --locked --workspace --all-features --no-deps

no-std: ## build and run a program on the core without std
	$(CARGO) run --locked -q --manifest-path examples/no-std/Cargo.toml

c: tools ## build and test the C library, plain, under sanitizers and under valgrind
	$(MAKE) -C saffron-c test
	$(MAKE) -C tests/answerers c

python: ## run the Python example and the corpus over the C library
	$(MAKE) -C saffron-c build
	$(MAKE) -C examples/python test
	$(MAKE) -C tests/answerers python

go: ## build the C library into the Go module
	$(MAKE) -C go lib

go-test: tools ## test the Go module, with the race detector too
	$(MAKE) -C go test
	$(MAKE) -C tests/answerers go

js: tools ## build the npm package and test it in Node, a browser and a Worker
	$(MAKE) -C saffron-wasm test
	$(MAKE) -C tests/answerers node browser

worker: ## test the example Worker on workerd
	$(MAKE) -C saffron-wasm build
	cd examples/worker && npm ci --no-audit --no-fund && npm test

playground: tools ## build the example page and test it in a browser
	$(MAKE) -C saffron-wasm build
	cd examples/playground && npm ci --no-audit --no-fund && npm test

agreement: ## compare what Rust, C, Go and Node answer to random questions
	$(MAKE) -C saffron-c build
	$(MAKE) -C go lib
	$(MAKE) -C saffron-wasm build
	$(MAKE) -C tests/answerers agreement

# Each of the core's features, alone and beside others, builds without a warning, and its tests pass.
features: ## test the core with its features, alone and together
	for features in "" std chrono jiff serde std,serde chrono,jiff,serde std,jiff tz tz,chrono; do \
	    $(CARGO) clippy --quiet --locked -p saffron --no-default-features --features "$$features" -- -D warnings && \
	    $(CARGO) test --quiet --locked -p saffron --lib --no-default-features --features "$$features" || exit; \
	done

FUZZ_SECONDS ?= 60
fuzz: tools ## fuzz the core, the C ABI and Go, FUZZ_SECONDS (60) for each target
	tests/fuzz/run $(FUZZ_SECONDS)
	$(MAKE) -C saffron-c replay
	$(MAKE) -C go fuzz FUZZ_SECONDS=$(FUZZ_SECONDS)
