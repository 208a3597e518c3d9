import SourceText
import SpecLoader
import Testing

/// Every node knows the bytes it was made from.
struct RangeTests {
    @Test func valuesOfABlockDocument() throws {
        let loading = Loading(
            """
            é: ü  # comment
            text: |
              eins
              zwei ä

            # between
            quoted: "ß\\n"
            folded: >-
               x

            list:
            - a
            - b: 1   

            empty:
            last: {a: [1 , 2 ] , b: }
            """
        )
        let root = try #require(loading.root)
        func text(_ key: String) throws -> String { loading.text(try #require(root[key]).range) }
        #expect(try text("é") == "ü")
        #expect(try text("text") == "|\n  eins\n  zwei ä")
        #expect(try text("quoted") == "\"ß\\n\"")
        #expect(try text("folded") == ">-\n   x")
        #expect(try text("list") == "- a\n- b: 1")
        #expect(try text("empty") == "")
        #expect(try text("last") == "{a: [1 , 2 ] , b: }")
        #expect(loading.text(try #require(root["list"]?.sequence?.last).range) == "b: 1")
        #expect(loading.text(try #require(root["last"]?["a"]).range) == "[1 , 2 ]")
        #expect(
            root.mapping?.entries.map { loading.text($0.keyRange) } == ["é", "text", "quoted", "folded", "list", "empty", "last"]
        )
        #expect(loading.text(root.range).hasPrefix("é: ü"))
        #expect(Int(root.range.end) == loading.file.bytes.count)
        let empty = try #require(root["empty"]).range
        #expect(loading.file.position(at: Int(empty.start)) == SourcePosition(line: 15, column: 7))
    }

    @Test func anchorsAndTagsAreNoPartOfTheValue() throws {
        let loading = Loading("a: &x !!str  12\nb: !foo &y\n  # c\n  c: 1\nd: &z [1]\ne: *z\nf: &e\ng: [&p q: 1 , 2]")
        let root = try #require(loading.root)
        func text(_ key: String) throws -> String { loading.text(try #require(root[key]).range) }
        #expect(try text("a") == "12")
        #expect(try text("b") == "c: 1")
        #expect(try text("d") == "[1]")
        #expect(try text("f") == "")
        #expect(loading.text(try #require(root["g"]?.sequence?.first).range).hasSuffix("q: 1"))
        // An alias has the range of what it stands for.
        #expect(root["e"]?.range == root["d"]?.range)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineBreaksOfEveryKind(lineBreak: String) throws {
        let loading = Loading("a: é\(lineBreak)b:\(lineBreak)  - \"x\(lineBreak)  y\"\(lineBreak)  - ö\(lineBreak)")
        #expect(loading.tree == "{a: \"é\", b: [\"x y\", \"ö\"]}")
        let items = try #require(loading.root?["b"]?.sequence)
        #expect(items.map { loading.text($0.range) } == ["\"x\(lineBreak)  y\"", "ö"])
    }

    /// NEL and the line separator are breaks to libyaml, one byte they are not.
    @Test func unusualCharactersDoNotShiftWhatFollows() throws {
        let loading = Loading("a: \"x\u{85}y\u{2028}z😀\"\n\u{1F600}: \"\u{E000}\"\nend: here\n")
        let root = try #require(loading.root)
        #expect(loading.text(try #require(root["end"]).range) == "here")
        #expect(root.mapping?.entries.map { loading.text($0.keyRange) } == ["a", "😀", "end"])
    }

    @Test func aByteOrderMarkCounts() throws {
        let loading = Loading("\u{FEFF}a: é\nb: c")
        #expect(loading.text(try #require(loading.root?["b"]).range) == "c")
        #expect(loading.root?.range.start == 3)
        let json = Loading("\u{FEFF}{\"a\": \"c\"}", path: "f.json")
        #expect(json.text(try #require(json.root?["a"]).range) == "\"c\"")
    }
}
