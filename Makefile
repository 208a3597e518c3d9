# Lathe. `make generate` writes the clients, `make test` tests everything; see `make help`.

SWIFT ?= swift
PREFIX ?= /usr/local
# The tool is built like the tests, so that `make generate && make test` compiles it once.
# Package.swift looks for the folders in Generated/, which a cached manifest would not.
BUILD_FLAGS ?= --manifest-cache none
LATHE = .build/debug/lathe
CONFIGURATIONS = $(wildcard Specs/*/lathe.yaml)
EMBEDDED = Sources/SwiftEmitter/EmbeddedTemplates.swift

.PHONY: help
help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

.PHONY: generate
generate: lathe ## Write the clients of Specs/ into Generated/
	$(LATHE) generate $(CONFIGURATIONS)

.PHONY: test
test: check ## Run all tests
	$(SWIFT) build $(BUILD_FLAGS) --build-tests
	$(MAKE) --no-print-directory fuzz-targets
	$(MAKE) --no-print-directory consumer
	$(MAKE) --no-print-directory matrix
	$(MAKE) --no-print-directory corpus-sample
	$(MAKE) --no-print-directory judge-setup
	$(MAKE) --no-print-directory guard
	$(MAKE) --no-print-directory transports
	$(MAKE) --no-print-directory examples
	$(SWIFT) test $(BUILD_FLAGS) --skip-build --no-parallel

.PHONY: check
check: embedded-check lathe ## Fail when Generated/ or the embedded templates are stale
	$(LATHE) check $(CONFIGURATIONS)

.PHONY: golden
golden: lathe ## Rewrite the expected output of the tests
	LATHE_GOLDEN=1 $(SWIFT) test $(BUILD_FLAGS) --filter 'Golden|Fixture|Catalogue|LoweringTests.ToleranceTests'

.PHONY: diagnostics
diagnostics: lathe ## Write Documentation/diagnostics.md from the catalogue
	$(LATHE) diagnostics --format markdown > Documentation/diagnostics.md

.PHONY: consumer
consumer: lathe ## Generate, build and run the outside package in Tests/Consumer
	@$(MAKE) --no-print-directory -C Tests/Consumer LATHE=$(CURDIR)/$(LATHE) SWIFT=$(SWIFT) test

.PHONY: example
example: ## Run the example of SYSTEM (phrase-studio, gladia, camb-ai, wiremock-cloud, realtimekit)
	@$(MAKE) --no-print-directory -C Examples SWIFT=$(SWIFT) run SYSTEM=$(SYSTEM)

.PHONY: examples
examples: ## Run every example and compare what it prints
	@$(MAKE) --no-print-directory -C Examples SWIFT=$(SWIFT) test

.PHONY: matrix
matrix: lathe ## Compile every construct with each access level under other settings, and use it (after a build of the tests)
	@$(MAKE) --no-print-directory -C Tests/Matrix LATHE=$(CURDIR)/$(LATHE) test

.PHONY: judge
judge: judge-setup ## Have every operation of the clients judged by openapi-core (needs python3 and PyPI)
	$(SWIFT) build $(BUILD_FLAGS) --build-tests
	$(SWIFT) test $(BUILD_FLAGS) --skip-build --no-parallel --filter JudgeTests

# Where there is no Python the tests that need it are left out, but not in CI.
.PHONY: judge-setup
judge-setup:
	@sh Tests/Judge/setup.sh .build-judge
	@if [ -e .build-judge/requirements.txt ]; then cd Tests/Judge && PYTHONDONTWRITEBYTECODE=1 ../../.build-judge/bin/python -m unittest -q; fi

# With the package traits that bring AsyncHTTPClient, swift-crypto, swift-log and the like. LATHE_TRANSPORTS leaves out of Package.swift what
# is not needed here.
TRANSPORT_FLAGS = $(BUILD_FLAGS) --traits AsyncHTTPClient,Crypto,Logging,Metrics,Tracing --scratch-path .build-transports
# Without their trait these are empty, and nobody would notice.
TRAIT_SUITES = LatheWebhooksTests LatheOAuthTests.AuthorizationCodeFlowTests LatheLoggingTests LatheMetricsTests LatheTracingTests
TRANSPORT_MEMORY = .build-transports/debug/TransportMemory

.PHONY: transports
transports: ## Build with all package traits, test what they add and every transport, measure memory with 128 MiB
	LATHE_TRANSPORTS=1 $(SWIFT) build $(TRANSPORT_FLAGS) --build-tests
	@LATHE_TRANSPORTS=1 $(SWIFT) test list $(TRANSPORT_FLAGS) --skip-build > .build-transports/tests.txt
	@for suite in $(TRAIT_SUITES); do grep -q "^$$suite[./]" .build-transports/tests.txt || \
	    { echo "no tests of $$suite were built" >&2; exit 1; }; done
	LATHE_TRANSPORTS=1 $(SWIFT) test $(TRANSPORT_FLAGS) --skip-build --no-parallel
	$(TRANSPORT_MEMORY) 128 32

.PHONY: memory
memory: ## Send and receive 1 GiB with every transport; fails where that takes more than 64 MiB of memory
	LATHE_TRANSPORTS=1 $(SWIFT) build $(TRANSPORT_FLAGS) --product TransportMemory
	$(TRANSPORT_MEMORY) 1024 64

.PHONY: random
random: ## Try random schemas (SEEDS=100 of them, FIRST=1)
	$(SWIFT) build $(BUILD_FLAGS) --build-tests
	LATHE_SEEDS=$(or $(SEEDS),100) LATHE_FIRST_SEED=$(or $(FIRST),1) \
	    $(SWIFT) test $(BUILD_FLAGS) --skip-build --no-parallel --filter RandomSchemaTests

# The fuzzers are built with coverage for libFuzzer and the address sanitizer; LATHE_FUZZ leaves out of Package.swift what they do not
# need. The mutator runs the tool as it is.
FUZZ_FOLDER = $(CURDIR)/.build-fuzz
FUZZ_FLAGS = $(BUILD_FLAGS) -c release --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing --disable-dead-strip \
    --scratch-path $(FUZZ_FOLDER)
FUZZERS ?= loader json pipeline mutator
SECONDS_EACH ?= 60

.PHONY: fuzz
fuzz: lathe fuzz-build ## Look for crashes with libFuzzer and mutated documents (SECONDS_EACH=60, FUZZERS="loader json pipeline mutator")
	@result=0; for target in $(FUZZERS); do \
	    if [ $$target = mutator ]; then \
	        sh Tests/Fuzz/mutate.sh $(or $(SEED),$$(date +%s)) $(SECONDS_EACH) $(FUZZ_FOLDER) || result=1; \
	    else sh Tests/Fuzz/fuzz.sh $$target $(SECONDS_EACH) $(FUZZ_FOLDER) || result=1; fi; \
	done; exit $$result

.PHONY: fuzz-one
fuzz-one: lathe fuzz-build ## Try the mutated document of one seed again (SEED=1)
	sh Tests/Fuzz/mutate.sh $(SEED) 0 $(FUZZ_FOLDER)

# No test builds the fuzzers: this says at least when a target is missing from what they are built with.
.PHONY: fuzz-targets
fuzz-targets:
	@LATHE_FUZZ=1 $(SWIFT) package --manifest-cache none --scratch-path $(FUZZ_FOLDER) show-dependencies > /dev/null

.PHONY: fuzz-build
fuzz-build:
	@for target in $(FUZZERS); do case $$target in \
	    loader) product=LoaderFuzzer ;; json) product=JSONFuzzer ;; pipeline) product=PipelineFuzzer ;; *) continue ;; esac; \
	    LATHE_FUZZ=1 $(SWIFT) build $(FUZZ_FLAGS) --product $$product || exit 1; done
	case "$(FUZZERS)" in *mutator*) LATHE_FUZZ=1 $(SWIFT) build $(BUILD_FLAGS) --scratch-path $(FUZZ_FOLDER) --product DocumentMutator ;; esac

.PHONY: injection
injection: ## Put every hostile text into every place of a document (takes an hour)
	LATHE_FUZZ=tests $(SWIFT) build $(BUILD_FLAGS) --build-tests
	LATHE_FUZZ=tests LATHE_INJECTION=all $(SWIFT) test $(BUILD_FLAGS) --skip-build --no-parallel --filter InjectionTests

# What is generated is type-checked against these.
RUNTIME_MODULES = .build/debug/Modules

.PHONY: corpus
corpus: libyaml $(EMBEDDED) ## Generate from every document of ../shared/corpus, type-check, write Documentation/corpus.md (ONLY=names, CHECK=no)
	@if [ -d ../shared/corpus ]; then :; else echo "no ../shared/corpus here: there are no documents to generate from"; exit 1; fi
	$(SWIFT) build $(BUILD_FLAGS) -c release --product lathe
	$(SWIFT) build $(BUILD_FLAGS) --target LatheURLSession
	$(SWIFT) build $(BUILD_FLAGS) --target LatheXML
	@LATHE=$(CURDIR)/.build/release/lathe MODULES=$(CURDIR)/$(RUNTIME_MODULES) CHECK=$(CHECK) \
	    PAGE=$(CURDIR)/Documentation/corpus.md sh Tests/Corpus/corpus.sh $(ONLY)

.PHONY: corpus-sample
corpus-sample: lathe ## The same for the few documents of Tests/Corpus/sample.txt
	@LATHE=$(CURDIR)/$(LATHE) MODULES=$(CURDIR)/$(RUNTIME_MODULES) TABLE=$(CURDIR)/.build-corpus/sample.tsv \
	    LIST=$(CURDIR)/Tests/Corpus/sample.txt sh Tests/Corpus/corpus.sh

# Built for release: what the compiler makes of fast paths is what is guarded.
GUARD = sh Tests/Guard/guard.sh $(LATHE) .build-guard/release/CountedReading .build-guard/work

.PHONY: guard-build
guard-build: lathe
	$(SWIFT) build $(BUILD_FLAGS) -c release --product CountedReading --scratch-path .build-guard

.PHONY: guard
guard: guard-build ## Count lines, bytes, allocations and instructions, and compare with Tests/Guard/expected.tsv
	@$(GUARD)

.PHONY: guard-record
guard-record: guard-build ## Expect what is counted now
	@$(GUARD) record

# What is measured is built for release. PARTS: generate compile run call allocations tool
.PHONY: bench
bench: ## Measure generating, compiling and running beside others; write Documentation/benchmarks.md (needs ../shared)
	$(SWIFT) build $(BUILD_FLAGS) -c release --product lathe
	@$(MAKE) --no-print-directory -C Tests/Bench LATHE=$(CURDIR)/.build/release/lathe SWIFT=$(SWIFT) bench

.PHONY: lint
lint: ## Check the format of all Swift
	git ls-files 'Sources/*.swift' 'Tests/*.swift' 'Examples/*.swift' Package.swift ':!Tests/Fixtures' ':!Tests/*/Golden' | \
	    xargs $(SWIFT) format lint --strict --parallel

.PHONY: check-all
check-all: lint check test ## Everything, also what is too slow for every commit
	$(MAKE) --no-print-directory random SEEDS=50 FIRST=3
	if [ -d ../shared/corpus ]; then $(MAKE) --no-print-directory corpus; fi
	$(MAKE) --no-print-directory memory
	$(MAKE) --no-print-directory injection
	$(MAKE) --no-print-directory fuzz SECONDS_EACH=30
	# Swift keeps bits of its own in pointers to indirect cases, and the leak checker then misses that constants hold them; that nothing
	# leaks is counted in LifetimeTests.
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test $(BUILD_FLAGS) --sanitize=address --scratch-path .build-address --filter 'LatheRuntimeTests|JSONSyntaxTests|SpecLoaderTests'

.PHONY: install
install: libyaml $(EMBEDDED) ## Build a release and install lathe under PREFIX
	$(SWIFT) build -c release --product lathe
	mkdir -p "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/lathe "$(DESTDIR)$(PREFIX)/bin/lathe"
	strip "$(DESTDIR)$(PREFIX)/bin/lathe"

# Of lib….so and lib….a in one folder the linker takes the first, so that it gets a folder with archives alone, and a yaml-0.1.pc that
# names it. FoundationEssentials is not in the binary: nothing of the generator imports it.
STATIC = $(CURDIR)/.build-static
ARCHIVES = $(STATIC)/archives
STATIC_FLAGS = --static-swift-stdlib -Xlinker -L$(ARCHIVES) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc

.PHONY: static
static: libyaml $(EMBEDDED) ## Build .build-static/lathe for Linux machines without Swift and libyaml, and run it on nothing but a C library
	@mkdir -p $(ARCHIVES)
	@for name in libyaml.a libstdc++.a; do file=$$(cc -print-file-name=$$name); \
	    [ -e "$$file" ] || { echo "There is no $$name here." >&2; exit 1; }; ln -sf "$$file" $(ARCHIVES)/; done
	@printf 'Name: yaml\nDescription: archives alone\nVersion: 0\nLibs: -L%s -lyaml\n' $(ARCHIVES) > $(ARCHIVES)/yaml-0.1.pc
	PKG_CONFIG_PATH=$(ARCHIVES) $(SWIFT) build $(BUILD_FLAGS) -c release --product lathe --scratch-path $(STATIC) $(STATIC_FLAGS)
	strip -o $(STATIC)/lathe $(STATIC)/release/lathe
	sh Tests/Static/try.sh $(STATIC)/lathe

.PHONY: clean
clean: ## Remove what was built
	rm -rf .build .build-* Examples/.build Tests/Matrix/.build Tests/Consumer/.build Tests/Consumer/Sources/*/Generated
	rm -rf Tests/Bench/.build Tests/Bench/Sources/Payloads Tests/Bench/Sources/GitHub Tests/Bench/Sources/GitHubSynthesised

# The tool itself. Swift's build system knows what is out of date.
.PHONY: lathe
lathe: libyaml $(EMBEDDED)
	$(SWIFT) build $(BUILD_FLAGS) --product lathe

$(EMBEDDED): $(wildcard Templates/*.mustache) Templates/embed.sh
	sh Templates/embed.sh > $@.new && mv $@.new $@

.PHONY: embedded-check
embedded-check:
	@sh Templates/embed.sh | cmp -s - $(EMBEDDED) || { echo "$(EMBEDDED) is stale; run 'make generate'" >&2; exit 1; }

# libyaml's headers, from the system's package manager where they are missing.
.PHONY: libyaml
libyaml:
	@if pkg-config --exists yaml-0.1 2>/dev/null || ls /usr/include/yaml.h /usr/local/include/yaml.h \
	    /opt/homebrew/include/yaml.h 2>/dev/null | grep -q .; then :; \
	elif command -v apt-get >/dev/null; then \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    echo "installing libyaml-dev"; $$sudo apt-get update -qq && $$sudo apt-get install -y -qq libyaml-dev >/dev/null; \
	elif command -v brew >/dev/null; then echo "installing libyaml"; brew install --quiet libyaml; \
	else echo "Lathe needs libyaml: install its development package (libyaml-dev, libyaml-devel or libyaml)." >&2; exit 1; fi
