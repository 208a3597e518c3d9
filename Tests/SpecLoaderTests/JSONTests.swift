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
        let loading = Loading("{\"a\": 1,\n b: [1]\n}", path: "f.json")
        #expect(loading.tree == "{a: 1, b: [1]}")
        #expect(
            loading.messages == [
                "warning 2:2 json-syntax: this is not JSON: expected a member name in quotation marks, found \"b\"; the file is read as YAML"
            ]
        )
    }

    @Test(arguments: [
        ("{\"a\": 1,\n \"b\": [1,],\n}", "{a: 1, b: [1]}", "2:10", "a comma behind the last element"),
        ("// x: \"1\"\n{\"a\": \"//\" /* ] */, \"b\": 2}", "{a: \"//\", b: 2}", "1:1", "comments"),
        ("{\"a\": \"\\ud83d\", \"b\": \"\\ud83d\\ude00\"}", "{a: \"\u{FFFD}\", b: \"😀\"}", "1:8", "half a surrogate pair"),
    ])
    func whatManyWriteInJSONIsPassedOver(text: String, tree: String, place: String, found: String) throws {
        let loading = Loading(text, path: "f.json")
        #expect(loading.tree == tree)
        let message = try #require(loading.messages.first)
        #expect(message.hasPrefix("warning \(place) json-syntax: this is not JSON: expected "))
        #expect(message.hasSuffix("; passed over: \(found)"))
        #expect(loading.messages.count == 1)
    }

    /// What is taken out leaves spaces behind, so that every place is that of the file.
    @Test func placesStayWhereTheyAre() throws {
        let loading = Loading("{ /* one\n two */ \"a\": 1, // three\n \"b\": [2,], \"b\": 3 }", path: "f.json")
        #expect(loading.messages.contains { $0.hasPrefix("warning 3:13 duplicate-key") })
        #expect(loading.text(try #require(loading.root?["b"]?.range)) == "[2,]")
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
