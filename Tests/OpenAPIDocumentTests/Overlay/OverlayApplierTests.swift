import SourceText
import SpecLoader
import Testing

@testable import OpenAPIDocument

struct OverlayApplierTests {
    private let document =
        "info: {title: A, tags: [x]}\nservers:\n- {url: one, x-a: true}\n- {url: two}\n- {url: three, x-a: null}\n"

    @Test(arguments: [
        ("$.info", "update: {title: B, new: 1}", "{title: B, tags: [x], new: 1}"),
        ("$.info", "update: {tags: [y, z]}", "{title: A, tags: [x, y, z]}"),
        ("$.info", "update: {tags: {a: b}}", "{title: A, tags: {a: b}}"),
        ("$.info.title", "update: C", "{title: C, tags: [x]}"),
        ("$.info.tags", "update: y", "{title: A, tags: [x, y]}"),
        ("$.info.tags", "update: [y]", "{title: A, tags: [x, y]}"),
        ("$.info.tags[0]", "remove: true", "{title: A, tags: []}"),
        ("$['info'][\"tags\"]", "remove: true", "{title: A}"),
        ("$.info.*", "remove: true", "{}"),
        ("$.info.tags", "remove: false", "{title: A, tags: [x]}"),
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
        ("- target: '$.info[?length(@.a)]'", "overlay.yaml:4:20: error: the function length() is not supported [invalid-target]"),
        ("- target: $\n  remove: true", "overlay.yaml:4:11: error: the whole document cannot be removed [overlay-mismatch]"),
        (
            "- target: $.info\n  update: x",
            "overlay.yaml:5:11: error: the target is a mapping, so that update must be a mapping, not a string [overlay-mismatch]"
        ),
        (
            "- target: $.info\n  copy: $.servers[*]",
            "overlay.yaml:5:9: error: copy must match one value; it matches 3 [overlay-mismatch]"
        ),
        ("- target: $.info\n  updat: {}", "overlay.yaml:5:3: error: the key \"updat\" is not known here [unknown-key]"),
    ])
    func reportsWhatCannotBeDone(actions: String, message: String) throws {
        let overlaying = try #require(Overlaying(document: document, actions: actions))
        #expect(overlaying.messages == [message])
        #expect(overlaying.isResult(document))
    }

    @Test func deepQueriesAreRefused() {
        var parser = JSONPathParser("$" + String(repeating: "[?@", count: 10_000))
        #expect(throws: JSONPathError.self) { _ = try parser.parse() }
    }
}
