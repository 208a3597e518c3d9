import JSONSyntax
import Testing

@Suite struct JSONScannerStructureTests {
    @Test(
        arguments: [
            ("null", .null), (" true", .boolean), ("\t\r\nfalse", .boolean), ("-1", .number), ("9", .number), ("\"\"", .string),
            ("[", .array),
            ("{", .object), ("\u{FEFF}{", .object),
        ] as [(String, JSONKind)]
    )
    func peeks(text: String, expected: JSONKind) throws {
        let kinds = try scanning(text.utf8) { scanner in [try scanner.peek(), try scanner.peek()] }
        #expect(kinds == [expected, expected])
    }

    @Test func walksOverAnObject() throws {
        let text = #" { "a" : [ 1 , true ] , "b\n" : { } , "" : [] } "#
        try scanning(text.utf8) { scanner in
            var names: [String] = []
            var more = try scanner.beginObject()
            while more {
                let name = try scanner.memberName()
                names.append(scanner.text(of: name))
                if names.last == "a" {
                    #expect(try scanner.beginArray())
                    #expect(try scanner.number().significand == 1)
                    #expect(try scanner.nextElement())
                    #expect(try scanner.boolean())
                    #expect(try !scanner.nextElement())
                } else {
                    try scanner.skipValue()
                }
                more = try scanner.nextMember()
            }
            try scanner.finish()
            #expect(names == ["a", "b\n", ""])
            #expect(scanner.remainingDepth == 512)
        }
    }

    @Test func aCopyLooksAhead() throws {
        try scanning("[1, 2]".utf8) { scanner in
            var ahead = scanner
            try ahead.skipValue()
            #expect(ahead.offset == 6)
            #expect(scanner.offset == 0)
        }
    }

    @Test(arguments: [
        ("", "0: a value"), ("  ", "2: a value"), ("nul", "0: true, false or null"), ("nulL", "0: true, false or null"),
        ("truth", "0: true, false or null"), ("NaN", "0: a value"), ("[", "1: a value"),
        ("[1", "2: a comma or a closing bracket"),
        ("[1,", "3: a value"), ("[1,]", "3: a value"), ("[1 2]", "3: a comma or a closing bracket"),
        ("[1}", "2: a comma or a closing bracket"),
        ("{", "1: a member name in quotation marks"), ("{a", "1: a member name in quotation marks"), ("{\"a\"", "4: a colon"),
        ("{\"a\":", "5: a value"), ("{\"a\":1", "6: a comma or a closing brace"),
        ("{\"a\":1,}", "7: a member name in quotation marks"),
        ("{\"a\":1]", "6: a comma or a closing brace"), ("1 2", "2: the end of the text"), ("{}}", "2: the end of the text"),
        ("nullx", "4: the end of the text"), ("// no", "0: a value"), ("[1]\u{FEFF}", "3: the end of the text"),
    ])
    func refuses(text: String, expected: String) {
        #expect(failure(in: text.utf8) == expected)
    }

    @Test func limitsNesting() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[{\"a\":", count: depth) + "1" + String(repeating: "}]", count: depth)
        }
        #expect(failure(in: nested(256).utf8) == nil)
        #expect(failure(in: ("[" + nested(256) + "]").utf8) == "1532: less nesting")
        #expect(failure(in: "[[[]]]".utf8, depthLimit: 3) == nil)
        #expect(failure(in: "[[[]]]".utf8, depthLimit: 2) == "2: less nesting")
        #expect(failure(in: "[{\"a\":[]}]".utf8, depthLimit: 2) == "6: less nesting")
        #expect(failure(in: "1".utf8, depthLimit: 0) == nil)
        #expect(failure(in: "{}".utf8, depthLimit: 0) == "0: less nesting")
        #expect(failure(in: "[[],[],[[]]]".utf8, depthLimit: 3) == nil)
    }

    /// The bits of the levels must come back in order when more than one word of them was full.
    @Test(arguments: [63, 64, 65, 127, 128, 129, 500])
    func keepsMixedLevelsApart(depth: Int) {
        let isObject = (0..<depth).map { $0 % 3 == 0 || $0 % 7 == 0 }
        let opening = isObject.map { $0 ? "{\"k\":[],\"l\":" : "[0," }.joined()
        let closing = isObject.reversed().map { $0 ? "}" : "]" }
        #expect(failure(in: (opening + "0" + closing.joined()).utf8) == nil)
        for wrong in closing.indices {
            var altered = closing
            altered[wrong] = closing[wrong] == "}" ? "]" : "}"
            #expect(failure(in: (opening + "0" + altered.joined()).utf8) != nil)
        }
    }

    @Test func saysWhatItFound() throws {
        scanning("a\"\n\u{7F}é".utf8) { scanner in
            #expect(scanner.found(at: 0) == "\"a\"")
            #expect(scanner.found(at: 1) == "a quotation mark")
            #expect(scanner.found(at: 2) == "byte 0x0A")
            #expect(scanner.found(at: 3) == "byte 0x7F")
            #expect(scanner.found(at: 4) == "byte 0xC3")
            #expect(scanner.found(at: 6) == "the end of the text")
        }
    }

    /// Every beginning of a text that ends too early is refused, whatever it ends in.
    @Test func refusesEveryTruncation() {
        let text = Array(#"{"a":[1.5e3,true,false,null,"x\u00e9\ud83d\ude00é€😀",{"b":{}}],"c":-0}"#.utf8)
        #expect(failure(in: text) == nil)
        for count in 0..<text.count { #expect(failure(in: text[..<count]) != nil, "the first \(count) bytes") }
    }

    /// Names as most are written; with others the scanner stays where it is, for `memberName()` to read them or to say what is wrong.
    @Test(arguments: [
        (#""a":1"#, "a"), (#""":"#, ""), (#""a name of more than sixteen bytes":1"#, "a name of more than sixteen bytes"),
        (#" "a":1"#, nil), (#""a" :1"#, nil), (#""a\n":1"#, nil), (#""é":1"#, nil), (#""a"#, nil), (#""a""#, nil),
        (#""a","#, nil),
        ("a:", nil), ("", nil), ("\"\t\":", nil),
    ])
    func plainNamesAreRead(json: String, expected: String?) {
        scanning(json.utf8) { scanner in
            let name = scanner.plainMemberName()
            #expect(name.map { scanner.text(of: $0) } == expected)
            #expect(scanner.offset == (expected.map { $0.utf8.count + 3 } ?? 0))
        }
    }
}
