import SpecLoader
import Testing

struct JSONTests {
    @Test(arguments: [
        (
            #"{"a": [1, -2.50e3, true, false, null, "x"], "b": {}, "c": []}"#,
            #"{a: [1, -2.50e3, true, false, null, "x"], b: {}, c: []}"#
        ),
        (#"[[[]], {"a": {"b": [{}]}}]"#, #"[[[]], {a: {b: [{}]}}]"#),
        (#"{"\ud83d\ude00": "\ud83d\ude00\n"}"#, "{😀: \"😀\n\"}"),
        ("  \n 12 ", "12"),
    ])
    func readsJSON(text: String, tree: String) {
        let loading = Loading(text, path: "f.JSON")
        #expect(loading.tree == tree)
        #expect(loading.messages == [])
    }

    /// libyaml allows 1,024 bytes.
    @Test func longKeys() {
        let key = String(repeating: "k", count: 2000)
        #expect(Loading("{\"\(key)\": 1}").tree == "{\(key): 1}")
    }

    @Test func rangesAndDuplicates() throws {
        let loading = Loading("{\n  \"ä\" : [ 1, \"é\" ],\n  \"b\": 2.5 ,\n  \"b\": {\"c\" : null}\n}\n", path: "f.json")
        let root = try #require(loading.root)
        #expect(loading.text(root.range) == "{\n  \"ä\" : [ 1, \"é\" ],\n  \"b\": 2.5 ,\n  \"b\": {\"c\" : null}\n}")
        #expect(loading.text(try #require(root["ä"]).range) == "[ 1, \"é\" ]")
        #expect(loading.text(try #require(root["ä"]?.sequence?.last).range) == "\"é\"")
        #expect(loading.text(try #require(root["b"]).range) == "2.5")
        #expect(root.mapping?.entries.map { loading.text($0.keyRange) } == ["\"ä\"", "\"b\""])
        #expect(
            loading.messages == [
                "warning 4:3 duplicate-key: the key \"b\" is here a second time; the first is used",
                "note 3:3: the first is here",
            ]
        )
    }

    @Test func whatIsNoJSONMayBeYAML() {
        let loading = Loading("{\"a\": 1,\n \"b\": [1,],\n}", path: "f.json")
        #expect(loading.tree == "{a: 1, b: [1]}")
        #expect(
            loading.messages == [
                "warning 2:10 json-syntax: this is not JSON: expected a value, found \"]\"; the file is read as YAML"
            ]
        )
    }

    @Test func flowYAMLIsNoWarningUnderItsOwnName() {
        let loading = Loading("{a: 1}")
        #expect(loading.tree == "{a: 1}")
        #expect(loading.messages == [])
    }

    @Test(arguments: [
        ("f.json", "error 1:8 json-syntax: expected a value, found \"}\""),
        ("f.yaml", "error 1:10 yaml-syntax: did not find expected <document start>"),
    ])
    func whatIsNeitherIsReportedByItsName(path: String, message: String) {
        let loading = Loading(path == "f.json" ? "{\"a\": [}" : "{\"a\": 1} }", path: path)
        #expect(loading.tree == nil)
        #expect(loading.messages.first == message)
    }
}
