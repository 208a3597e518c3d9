import SourceText
import SpecLoader
import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

struct OverlayApplierTests {
    private let document =
        "info: {title: A, tags: [x]}\nservers:\n- {url: one, x-a: true}\n- {url: two}\n- {url: three, x-a: null}\n"

    @Test(arguments: [
        ("$.info", "update: {title: B, new: 1}", "{title: B, tags: [x], new: 1}"),
        ("$.info", "update: {tags: [y, z]}", "{title: A, tags: [x, y, z]}"),
        ("$.info", "update: {new: {a: [1]}}", "{title: A, tags: [x], new: {a: [1]}}"),
        ("$.info.title", "update: C", "{title: C, tags: [x]}"),
        ("$.info.tags", "update: y", "{title: A, tags: [x, y]}"),
        ("$.info.tags", "update: [y]", "{title: A, tags: [x, y]}"),
        ("$.info.tags[0]", "remove: true", "{title: A, tags: []}"),
        ("$['info'][\"tags\"]", "remove: true", "{title: A}"),
        ("$.info.*", "remove: true", "{}"),
        ("$['info'].tags", "remove: false\n  update: y", "{title: A, tags: [x, y]}"),
        ("$.info.tags[?@ == 'x']", "update: y", "{title: A, tags: [y]}"),
        ("$.info.tags[?match(@, '[a-z]')]", "remove: true", "{title: A, tags: []}"),
        ("$.info['title', 'title']", "update: null", "{title: null, tags: [x]}"),
        ("$.info.tags", "copy: $.info.title", "{title: A, tags: [x, A]}"),
        ("$.info.tags", "copy: $.info.tags", "{title: A, tags: [x, x]}"),
        ("$.info", "copy: $.info", "{title: A, tags: [x, x]}"),
        ("$.info", "copy: $.servers[1]", "{title: A, tags: [x], url: two}"),
    ])
    func changesInfo(target: String, change: String, info: String) throws {
        let overlaying = try #require(Overlaying(document: document, actions: "- target: \(target)\n  \(change)"))
        #expect(overlaying.messages == [])
        #expect(overlaying.isResult("info: \(info)\n" + document.split(separator: "\n").dropFirst().joined(separator: "\n")))
    }

    @Test(arguments: [
        ("$.servers[?@.x-a]", "[{url: two}]"),
        ("$.servers[?(@.url == 'one')]", "[{url: two}, {url: three, x-a: null}]"),
        ("$.servers[?@.url != \"one\" && @.url != 'two']", "[{url: one, x-a: true}, {url: two}]"),
        ("$.servers[-1]", "[{url: one, x-a: true}, {url: two}]"),
        ("$.servers[0, 2]", "[{url: two}]"),
        ("$..x-a", "[{url: one}, {url: two}, {url: three}]"),
        ("$.servers[*]['url', 'x-a']", "[{}, {}, {}]"),
    ])
    func removesServers(target: String, servers: String) throws {
        let overlaying = try #require(Overlaying(document: document, actions: "- target: \(target)\n  remove: true"))
        #expect(overlaying.messages == [])
        #expect(overlaying.isResult("info: {title: A, tags: [x]}\nservers: \(servers)"))
    }

    @Test func whatIsNewKeepsItsPlaceInTheOverlay() throws {
        let overlaying = try #require(Overlaying(document: document, actions: "- target: $.info\n  update: {title: B}"))
        #expect(overlaying.result["info"]?["title"]?.range.file == 1)
        #expect(overlaying.result["info"]?["tags"]?.range.file == 0)
        #expect(overlaying.result["info"]?.range == overlaying.document["info"]?.range)
    }

    @Test(arguments: [
        (
            "- target: $.nope\n  remove: true",
            "overlay.yaml:4:11: warning: the target matches nothing in the document [overlay-no-match]"
        ),
        (
            "- target: $.info[\n  remove: true",
            "overlay.yaml:4:18: error: expected a name in quotes, a number, *, : or ?, found the end of the query [invalid-target]"
        ),
        (
            "- target: '$.info[?length(@.a)]'\n  remove: true",
            "overlay.yaml:4:20: error: what length() gives must be compared [invalid-target]"
        ),
        ("- target: $\n  remove: true", "overlay.yaml:4:11: error: the whole document cannot be removed [overlay-mismatch]"),
        (
            "- target: $.info\n  update: x",
            "overlay.yaml:5:11: error: a string cannot be merged into a mapping [overlay-mismatch]"
        ),
        (
            "- target: $.info\n  copy: $.servers[*]",
            "overlay.yaml:5:9: error: copy must match one value; it matches 3 [overlay-mismatch]"
        ),
        (
            "- target: $.info\n  update: {tags: {a: b}}",
            "overlay.yaml:5:18: error: a mapping cannot be merged into a list [overlay-mismatch]"
        ),
        (
            "- target: $.info\n  update: {title: [b]}",
            "overlay.yaml:5:19: error: a list cannot be merged into a string [overlay-mismatch]"
        ),
        (
            "- target: $.info.*\n  update: b",
            "overlay.yaml:4:11: error: the target matches a string and a list, which cannot be changed in one action [overlay-mismatch]"
        ),
        (
            "- target: $.info\n  copy: $.servers[0]\n  update: {a: b}",
            "overlay.yaml:5:9: error: an action has either update or copy [invalid-overlay]"
        ),
        (
            "- target: $.info\n  update: {tags: ~}",
            "overlay.yaml:5:18: warning: an empty value changes nothing in a list [overlay-null]"
        ),
        ("- target: $.info", "overlay.yaml:4:11: warning: the action changes nothing [overlay-no-effect]"),
        (
            "- target: $.info\n  remove: yes",
            "overlay.yaml:5:11: error: remove must be true or false, not a string [invalid-overlay]"
        ),
        (
            "- target: $.info.x-no\n  remove: true\n  update: 1",
            "overlay.yaml:6:11: warning: update has no effect beside remove: true [overlay-no-effect]|"
                + "overlay.yaml:4:11: warning: the target matches nothing in the document [overlay-no-match]"
        ),
    ])
    func reportsWhatCannotBeDone(actions: String, message: String) throws {
        let overlaying = try #require(Overlaying(document: document, actions: actions))
        #expect(overlaying.messages == message.split(separator: "|").map { String($0) })
        #expect(overlaying.isResult(document))
    }

    @Test func aKeyThatIsNotKnownIsRefused() throws {
        let overlaying = try #require(Overlaying(document: document, actions: "- target: $.info\n  updat: {}"))
        #expect(overlaying.messages.first == "overlay.yaml:5:3: error: the key \"updat\" is not known here [unknown-key]")
    }

    @Test func whatIsEmptyTakesAnything() throws {
        let overlaying = try #require(Overlaying(document: "tags:\nother: 1", actions: "- target: $\n  update: {tags: [a]}"))
        #expect(overlaying.isResult("{tags: [a], other: 1}"))
        #expect(overlaying.messages == ["overlay.yaml:5:18: warning: a list takes the place of an empty value [overlay-null]"])
    }

    // Version 1.0 has neither copies nor changes of single values.
    @Test(arguments: [
        (
            "- target: $.info.title\n  update: C",
            "overlay.yaml:4:11: warning: the target matches a string, which overlays can change since 1.1 [overlay-version]"
        ),
        ("- target: $.info\n  copy: $.servers[0]", "overlay.yaml:5:9: error: overlays can copy since 1.1 [invalid-overlay]"),
    ])
    func version10(actions: String, message: String) throws {
        let overlaying = try #require(Overlaying(document: document, actions: actions, version: "1.0.7"))
        #expect(overlaying.messages == [message])
    }

    @Test(arguments: ["1.0", "1.1", "2.0.0", "1.2.0", "1.1.x", "1.+1.0", "1.1.-0", "v1.1.0", "1.1.0.0", ""])
    func otherVersionsAreRefused(version: String) throws {
        let overlaying = try #require(
            Overlaying(document: document, actions: "- target: $.info\n  update: {a: b}", version: "'\(version)'")
        )
        #expect(
            overlaying.messages == [
                "overlay.yaml:1:10: error: version \"\(version)\" is not supported; 1.0.x and 1.1.x are [invalid-overlay]"
            ]
        )
    }

    @Test func actionsWorkOnWhatEarlierOnesMade() throws {
        let actions = """
            - target: $
              update: {paths: {/a: {get: {summary: s}}}}
            - target: $.paths
              update: {/b: {}}
            - target: $.paths['/b']
              copy: $.paths['/a']
            - target: $.paths['/a']
              remove: true
            - target: $.paths['/b'].get
              update: {summary: t}
            """
        let overlaying = try #require(Overlaying(document: "info: {}", actions: actions))
        #expect(overlaying.messages == [])
        #expect(overlaying.isResult("{info: {}, paths: {/b: {get: {summary: t}}}}"))
        #expect(overlaying.place(["paths"], ofKey: true) == "overlay.yaml:5:12")
        #expect(overlaying.place(["paths", "/b"], ofKey: true) == "overlay.yaml:7:12")
        // Copied from what the first action wrote.
        #expect(overlaying.place(["paths", "/b", "get"], ofKey: true) == "overlay.yaml:5:25")
        #expect(overlaying.place(["paths", "/b", "get", "summary"]) == "overlay.yaml:13:21")
    }

    @Test func aMergedMappingHasThePlacesOfBoth() throws {
        let text = "a: {old: 1, both: {x: 1}, list: [1]}"
        let actions = "- target: $.a\n  update: {new: 2, both: {y: 2, x: 3}, list: [2]}"
        let overlaying = try #require(Overlaying(document: text, actions: actions))
        let places = [
            (["a"], "openapi.yaml:1:4", "openapi.yaml:1:1"),
            (["a", "old"], "openapi.yaml:1:10", "openapi.yaml:1:5"),
            (["a", "both"], "openapi.yaml:1:19", "openapi.yaml:1:13"),
            // The key is the document's, its value the overlay's.
            (["a", "both", "x"], "overlay.yaml:5:36", "openapi.yaml:1:20"),
            (["a", "both", "y"], "overlay.yaml:5:30", "overlay.yaml:5:27"),
            (["a", "new"], "overlay.yaml:5:17", "overlay.yaml:5:12"),
            (["a", "list", "0"], "openapi.yaml:1:34", "openapi.yaml:1:27"),
            (["a", "list", "1"], "overlay.yaml:5:47", "openapi.yaml:1:27"),
        ]
        for (keys, value, key) in places {
            #expect(overlaying.place(keys) == value)
            #expect(overlaying.place(keys, ofKey: true) == key)
        }
    }

    @Test func overlaysHaveAnchors() throws {
        let overlay = """
            overlay: 1.1.0
            info: {title: T, version: 1.0.0}
            x-limit: &limit {x-rate: 9}
            actions:
            - {target: $.a, update: *limit}
            - {target: $.b, update: {deep: *limit}}
            """
        let overlaying = try #require(Overlaying(document: "a: {}\nb: {}", overlay: overlay))
        #expect(overlaying.messages == [])
        #expect(overlaying.isResult("{a: {x-rate: 9}, b: {deep: {x-rate: 9}}}"))
        #expect(overlaying.place(["b", "deep", "x-rate"]) == "overlay.yaml:3:26")
    }

    @Test func overlaysAreJSON() throws {
        let overlay = """
            {"overlay": "1.1.0", "info": {"title": "T", "version": "1"},
             "actions": [{"target": "$.a['\\ud83d\\ude00']", "update": {"b": "\\ud83d\\ude00"}}]}
            """
        let overlaying = try #require(Overlaying(document: "a: {😀: {}}", overlay: overlay))
        #expect(overlaying.messages == [])
        #expect(overlaying.isResult("a: {😀: {b: 😀}}"))
        #expect(overlaying.place(["a", "😀", "b"])?.hasPrefix("overlay.json:2:") == true)
    }

    // Thirty copies of a document into itself are a thousand million documents.
    @Test func copiesAreBounded() throws {
        let actions = (0..<30).map { "- {target: $, update: {'\($0)': {}}}\n- {target: \"$['\($0)']\", copy: $}" }
        let overlaying = try #require(Overlaying(document: "a: {}", actions: actions.joined(separator: "\n")))
        #expect(overlaying.messages.count == 1)
        #expect(overlaying.messages[0].hasSuffix("error: the overlay adds more than 1000000 values [overlay-limit]"))
    }

    @Test func depthIsBounded() throws {
        let nested = String(repeating: "{a: ", count: 600) + "1" + String(repeating: "}", count: 600)
        let path = String(repeating: ".a", count: 599)
        let overlaying = try #require(Overlaying(document: nested, actions: "- {target: $\(path), update: {b: \(nested)}}"))
        #expect(overlaying.messages.map { $0.contains("nests values more than 1000 deep [overlay-limit]") } == [true])
    }

    @Test func slowQueriesEndTheOverlay() throws {
        let list = "[\(String(repeating: "1, ", count: 200))1]"
        let deep = (0..<60).reduce(list) { text, _ in "[\(text), \(list)]" }
        let overlaying = try #require(
            Overlaying(
                document: "a: \(deep)",
                actions: "- target: $..*..*..*..*\n  remove: true\n- target: $.b\n  remove: true",
                steps: 100_000
            )
        )
        #expect(overlaying.messages == ["overlay.yaml:4:11: error: the query takes too long on this document [overlay-limit]"])
    }
}
