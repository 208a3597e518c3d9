import Testing

@testable import LatheRuntime

@Suite struct ValueCheckTests {
    private func failure(_ check: ValueCheck, _ json: String) -> String? {
        do {
            try ValueCheck.check([check], json: Array(json.utf8))
            return nil
        } catch {
            #expect(error.kind == .constraint)
            return "\(error)"
        }
    }

    @Test(
        arguments: [
            (.minimum(1), ["1", "1.5", "9223372036854775807", #""0""#, "null", "[0]"], ["0", "0.999", "-9223372036854775808"]),
            (.above(1), ["1.0001", "2"], ["1", "1.0", "0"]), (.maximum(0.5), ["0.5", "-1"], ["0.51", "1"]),
            (.below(9_007_199_254_740_993), ["9007199254740992"], ["9007199254740993", "9007199254740994"]),
            (.multiple(of: 3), ["0", "-9", "9007199254740993"], ["1", "9007199254740994", "1.5"]),
            (.multiple(of: 0.01), ["0.07", "1.1", "4.35", "19.99", "100"], ["0.075", "1.001"]),
            (.length(1...2), [#""a""#, #""ab""#, #""👍🏽""#, "12345"], [#""""#, #""abc""#, #""👨‍👩‍👧""#]),
            (.length(2...), [#""ab""#], [#""é""#]), (.items(1...1), ["[1]", "{}"], ["[]", "[1,2]"]),
            (.uniqueItems, ["[]", "[1,2]", #"[1,"1",[1],{"a":1}]"#], ["[1,1.0]", #"[{"a":1,"b":2},{"b":2,"a":1}]"#]),
            (.members(1...), [#"{"a":1}"#, "[]"], ["{}"]), (.eachItem([.minimum(1)]), ["[1,2]", "[]"], ["[1,0]"]),
            (.eachValue([.minimum(1)]), [#"{"a":1}"#], [#"{"a":1,"b":0}"#]),
            (.pattern("^[a-z]+$"), [#""abc""#, "1"], [#""""#, #""aB""#, #""1a""#]), (.pattern("b"), [#""abc""#], [#""ac""#]),
            (.pattern(#"^\d{2}$"#), [#""12""#], [#""٣٤""#, #""1""#]), (.pattern(#"^\w+$"#), [#""a_1""#], [#""ä""#]),
            (.pattern(#"^https?:\/\/[^\s]+$"#), [#""https://a.example/b""#], [#""ftp://a""#]),
            (.pattern(#"^\p{Lu}"#), [#""Äa""#], [#""äA""#]), (.pattern("^.$"), [#""é""#], [#""ab""#]),
            (.pattern("(?<=a)b"), [#""not understood""#], []),
        ] as [(ValueCheck, [String], [String])]
    )
    func tellsRightFromWrong(check: ValueCheck, right: [String], wrong: [String]) {
        for json in right { #expect(failure(check, json) == nil, "\(json)") }
        for json in wrong { #expect(failure(check, json) != nil, "\(json)") }
    }

    @Test func namesThePlace() {
        #expect(
            failure(.eachItem([.eachValue([.length(0...1)])]), #"[{}, {"a": "xy"}]"#)
                == #"$[1].a: expected at most 1 character, found 2 in "xy""#
        )
    }

    @Test func longValuesAreCut() {
        let json = "\"" + String(repeating: "x", count: 1000) + "\""
        #expect(failure(.length(0...1), json).map { $0.count < 150 } == true)
    }

    struct Checked: Model {
        var a: Int?
        var b: Int?
        var c: Int = 0
        static let fields = Fields<Checked> { field in
            field("a", \.a, checks: [.minimum(1)])
            field.nullable("b", \.b, checks: [.minimum(1)])
            field("c", \.c, default: 1, checks: [.minimum(1)])
        }
    }

    /// Reading, comparing and writing for any other purpose know nothing of checks.
    @Test func onlyWhatIsSentIsChecked() throws {
        let value = try read(Checked.self, #"{"a":0,"b":null,"c":0}"#)
        #expect(try text(value) == #"{"a":0,"b":null,"c":0}"#)
        let error = #expect(throws: JSONError.self) { try value.checkedJSON([]) }
        #expect(error?.path == "$.a")
        #expect(throws: JSONError.self) { try Checked(c: 0).checkedJSON([]) }
        #expect(throws: Never.self) { try Checked(c: 1).checkedJSON([]) }
    }
}
