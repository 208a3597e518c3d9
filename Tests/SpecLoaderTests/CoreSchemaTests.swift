import SpecLoader
import Testing

/// YAML 1.2.2, section 10.3.2.
struct CoreSchemaTests {
    @Test(arguments: ["~", "null", "Null", "NULL", ""])
    func nulls(text: String) { #expect(Loading("a: \(text)").tree == "{a: null}") }

    @Test(arguments: ["true", "True", "TRUE"])
    func trues(text: String) { #expect(Loading("a: \(text)").tree == "{a: true}") }

    @Test(arguments: ["false", "False", "FALSE"])
    func falses(text: String) { #expect(Loading("a: \(text)").tree == "{a: false}") }

    @Test(arguments: [
        "0", "12", "-12", "+7", "007", "0o17", "0x1F", "0xabCDef", "1.5", "-1.", ".5", "+.5e3", "1e3", "1E-3", "12e+03", "0.",
        ".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN", "123456789012345678901234567890",
    ])
    func numbersKeepTheirText(text: String) { #expect(Loading("a: \(text)").tree == "{a: \(text)}") }

    @Test(arguments: [
        "no", "yes", "on", "off", "y", "n", "No", "12:30", "1_000", "2024-01-01", "2024-01-01T00:00:00Z", "tRue", "nULL", "0o8",
        "0xG", "0x", "0b1", "-0x1F", "1e", "1e+", ".", "-", "+", "e3", ".e3", "1.2.3", "1.5e3.2", ".infinity", "-.nan", "nulls",
        "truest",
        "<<", "=", "..",
    ])
    func everythingElseIsAString(text: String) {
        #expect(Loading("- \(text == "-" ? "-1-" : text)").tree == "[\"\(text == "-" ? "-1-" : text)\"]")
    }

    @Test(arguments: ["'true'", "\"12\"", "'~'", "!!str 12", "! 12", "!!str null"])
    func quotedOrTaggedIsAString(text: String) {
        #expect(Loading("a: \(text)").root?["a"]?.string != nil)
    }

    @Test func tagsDecide() {
        let loading = Loading("[!!int '12', !!float 1, !!float '1.5', !!bool 'true', !!null '', !!null x, 1]")
        #expect(loading.tree == "[12, 1, 1.5, true, null, \"x\", 1]")
        #expect(loading.messages == ["warning 1:73 tag-mismatch: \"x\" is not what its tag !!null says; it is read as a string"])
        #expect(
            Loading("[!!int '12', !!float 1, !!float '1.5', !!bool 'true', !!null '', !<tag:yaml.org,2002:str> 1]").tree
                == "[12, 1, 1.5, true, null, \"1\"]"
        )
    }

    @Test func unknownTagsAreWarnedAbout() {
        let loading = Loading("a: !include x.yaml\nb: !foo\n  c: !!binary aGk=\nd: !!map {}\ne: !!seq []")
        #expect(loading.tree == "{a: \"x.yaml\", b: {c: \"aGk=\"}, d: {}, e: []}")
        #expect(
            loading.messages == [
                "warning 1:13 unknown-tag: the tag !include is not known; the value is read as a string",
                "warning 3:3 unknown-tag: the tag !foo is not known; the value is read without it",
                "warning 3:15 unknown-tag: the tag !!binary is not known; the value is read as a string",
            ]
        )
    }
}
