import SourceText
import Testing

@testable import SpecLoader

struct YAMLTests {
    @Test(arguments: [
        ("a: 1\nb:\n  - x\n  - y: z\n", "{a: 1, b: [\"x\", {y: \"z\"}]}"),
        ("{a: [1, 2], 'b': {c: }}", "{a: [1, 2], b: {c: null}}"),
        ("[a: b, c]", "[{a: \"b\"}, \"c\"]"),
        ("a: |\n  one\n  two\nb: >-\n  three\n  four\n", "{a: \"one\ntwo\n\", b: \"three four\"}"),
        ("a: \"\\u00e9\\n\\x41\"", "{a: \"é\nA\"}"),
        ("200: x\ntrue: y\n~: z\n1.0: w\n", "{200: \"x\", true: \"y\", ~: \"z\", 1.0: \"w\"}"),
        ("\u{FEFF}a: 1", "{a: 1}"),
        ("# only\n---\na: 1\n...\n", "{a: 1}"),
        ("%YAML 1.2\n---\na: 1", "{a: 1}"),
        ("x", "\"x\""),
        ("- - - a", "[[[\"a\"]]]"),
        ("? a\n: b\n", "{a: \"b\"}"),
    ])
    func readsWhatYAMLSays(text: String, tree: String) {
        let loading = Loading(text)
        #expect(loading.tree == tree)
        #expect(loading.messages == [])
    }

    // MARK: Aliases

    @Test(arguments: [
        ("a: &x 1\nb: *x", "{a: 1, b: 1}"),
        ("a: &x {c: 1}\nb: [*x, *x]", "{a: {c: 1}, b: [{c: 1}, {c: 1}]}"),
        ("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}"),
        ("&k a: 1\nb: {*k : 2}", "{a: 1, b: {a: 2}}"),
        ("a: &x\nb: *x", "{a: null, b: null}"),
    ])
    func aliases(text: String, tree: String) {
        let loading = Loading(text)
        #expect(loading.tree == tree)
        #expect(loading.messages == [])
    }

    @Test(arguments: [
        ("base: &b {x: 1, y: 2}\nc:\n  <<: *b\n  y: 3\n", "{base: {x: 1, y: 2}, c: {x: 1, y: 3}}"),
        ("base: &b {x: 1, y: 2}\nc:\n  y: 3\n  <<: *b\n", "{base: {x: 1, y: 2}, c: {y: 3, x: 1}}"),
        ("c: {<<: [{x: 1}, {x: 2, y: 2}], z: 3}", "{c: {x: 1, y: 2, z: 3}}"),
        ("c: {'<<': {x: 1}}", "{c: {<<: {x: 1}}}"),
    ])
    func mergeKeys(text: String, tree: String) {
        let loading = Loading(text)
        #expect(loading.tree == tree)
        #expect(loading.messages == [])
    }

    @Test(arguments: [
        (
            "a: *x", "{a: \"*x\"}",
            "warning 1:4 undefined-alias: no anchor before this place is called \"x\"; it is read as the text \"*x\""
        ),
        (
            "a: &x [1, *x]", "{a: [1, null]}",
            "warning 1:11 recursive-alias: the alias \"x\" stands inside the value it stands for; it is read as null"
        ),
        (
            "a: {<<: 1, b: 2}", "{a: {b: 2}}",
            "warning 1:9 invalid-merge: << takes a mapping or a list of mappings, not a number; it is passed over"
        ),
        (
            "a: {<<: [{}, 1]}", "{a: {}}",
            "warning 1:9 invalid-merge: << takes a mapping or a list of mappings, not a list; it is passed over"
        ),
        ("? [a]\n: b", "{}", "warning 1:3 complex-key: a key must be a string, not a list; it is left out with its value"),
        (
            "{{a: 1}: {b: 2}, c: 3}", "{c: 3}",
            "warning 1:2 complex-key: a key must be a string, not a mapping; it is left out with its value"
        ),
    ])
    func whatIsPassedOver(text: String, tree: String, message: String) {
        let loading = Loading(text)
        #expect(loading.tree == tree)
        #expect(loading.messages == [message])
    }

    @Test func aBillionLaughsAreRefused() {
        var text = "a0: &a0 [lol, lol]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let loading = Loading(text)
        #expect(loading.tree == nil)
        #expect(loading.messages == ["error 18:18 alias-expansion: the aliases up to here stand for more than 1000000 values"])
    }

    @Test func aliasesCountToTheNestingOfWhatTheyStandFor() {
        let limits = LoadLimits(depth: 6, aliasedValues: 100)
        #expect(Loading("a: &x [[[1]]]\nb: [[*x]]", loader: SpecLoader(limits: limits)).tree == "{a: [[[1]]], b: [[[[[1]]]]]}")
        #expect(
            Loading("a: &x [[[1]]]\nb: [[[[*x]]]]", loader: SpecLoader(limits: limits)).messages
                == ["error 2:8 nesting-depth: lists and mappings are nested more than 6 deep"]
        )
    }

    @Test(arguments: [
        ("[", "f.yaml"), ("[", "f.json"), ("{\"a\":", "f.json"), ("{a: ", "f.yaml"), ("- ", "f.yaml"), ("? ", "f.yaml"),
    ])
    func deepNestingIsRefusedWithoutACrash(unit: String, path: String) {
        let loading = Loading(String(repeating: unit, count: 100_000), path: path)
        #expect(loading.tree == nil)
        #expect(
            loading.messages == [
                "error 1:\(1000 * unit.utf8.count + 1) nesting-depth: lists and mappings are nested more than 1000 deep"
            ]
        )
    }

    @Test func aThousandLevelsAreFine() {
        let text = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
        #expect(Loading(text).tree == text)
        #expect(Loading(text, path: "f.json").tree == text)
    }

    // MARK: Keys and documents

    @Test func ofTwoKeysTheFirstIsKept() {
        let loading = Loading("a: 1\nb:\n  c: 2\n  'c': 3\na: 4\n")
        #expect(loading.tree == "{a: 1, b: {c: 2}}")
        #expect(
            loading.messages == [
                "warning 4:3 duplicate-key: the key \"c\" is here a second time; the first is used",
                "note 3:3: the first is here",
                "warning 5:1 duplicate-key: the key \"a\" is here a second time; the first is used",
                "note 1:1: the first is here",
            ]
        )
    }

    @Test func duplicatesAreFoundAmongManyKeys() {
        let text = (0..<40).map { "k\($0): \($0)\n" }.joined() + "k3: x\nk39: x\n"
        let loading = Loading(text)
        #expect(loading.root?.mapping?.entries.count == 40)
        #expect(loading.root?["k39"]?.range.start == 297)
        #expect(loading.diagnostics.map(\.id) == ["duplicate-key", "duplicate-key"])
    }

    @Test func theFirstDocumentIsUsed() {
        let loading = Loading("a: 1\n---\nb: 2\n")
        #expect(loading.tree == "{a: 1}")
        #expect(loading.messages == ["warning 2:1 multiple-documents: the file holds more than one document; the first is used"])
    }

    @Test(arguments: ["", " \n", "# nothing\n", "---\n", "\u{FEFF}"])
    func emptyFiles(text: String) {
        let loading = Loading(text)
        #expect(loading.tree == nil)
        #expect(loading.messages == ["error 1:1 empty-document: the file is empty"])
    }

    @Test(arguments: [
        ("a: b: c", ["error 1:5 yaml-syntax: mapping values are not allowed in this context"]),
        (
            "a: [1,\n\nb: 2",
            ["error 3:5 yaml-syntax: did not find expected ',' or ']'", "note 1:4: while parsing a flow sequence"]
        ),
        (
            "a:\n\t- b",
            ["error 2:1 yaml-syntax: found character that cannot start any token"]
        ),
        ("é: \"ü", ["error 1:6 yaml-syntax: found unexpected end of stream", "note 1:4: while scanning a quoted scalar"]),
        ("a: 1\n b: 2", ["error 2:3 yaml-syntax: mapping values are not allowed in this context"]),
        ("é: \u{1}", ["error 1:4 yaml-syntax: the control character U+0001 is not allowed in YAML"]),
    ])
    func syntaxErrors(text: String, messages: [String]) {
        let loading = Loading(text)
        #expect(loading.tree == nil)
        #expect(loading.messages == messages)
    }

    @Test func aBraceInAFlowMappingIsToBeQuoted() {
        let loading = Loading("operations: {pets_list: pets, GET /pets/{id}: pet}")
        #expect(loading.diagnostics.map(\.id) == ["yaml-syntax"])
        #expect(loading.diagnostics.first?.fix?.contains("quotes") == true)
    }
}
