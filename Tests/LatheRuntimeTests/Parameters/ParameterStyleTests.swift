import Testing

@testable import LatheRuntime

@Suite struct ParameterStyleTests {
    @Test func encodesNamesAndValuesButNotDelimiters() {
        #expect(query("status[]", ["a,b", "c&d=é"]) == ["status%5B%5D=a%2Cb&status%5B%5D=c%26d%3D%C3%A9"])
        #expect(query("s", ["a,b", "c"], explode: false) == ["s=a%2Cb,c"])
        #expect(query("s", ["a|b", "c"], style: .pipeDelimited, explode: false) == ["s=a%7Cb%7Cc"])
        #expect(query("q", "a b+c") == ["q=a%20b%2Bc"])
        #expect(query("m", ["k&1": "v=1"]) == ["k%261=v%3D1"])
    }

    @Test func keepsReservedCharactersThatDoNotEndTheValue() {
        #expect(query("u", "https://h/a?b=c", allowReserved: true) == ["u=https://h/a?b=c"])
        #expect(query("u", "a&b#c+d[e] %", allowReserved: true) == ["u=a%26b%23c%2Bd%5Be%5D%20%25"])
        #expect(query("u", "100%25%zz", allowReserved: true) == ["u=100%25%25zz"])
        #expect(query("u", "100%25") == ["u=100%2525"])
    }

    @Test func writesScalarsAsJSONDoes() {
        #expect(query("n", 1.5) == ["n=1.5"])
        #expect(query("n", Int64.min) == ["n=-9223372036854775808"])
        #expect(query("n", -7) == ["n=-7"])
        #expect(query("b", true) == ["b=true"])
        #expect(query("b", Bool?.none) == [])
        #expect(query("l", [1, nil, 3]) == ["l=1&l=3"])
    }

    @Test func writesOneJSONText() {
        #expect(query("f", ["a": [1, 2]], style: .json) == ["f=%7B%22a%22%3A%5B1%2C2%5D%7D"])
        var call = OperationCall("op", .get, "/")
        call.header("X-Filter", ["a": [1, 2]], style: .json)
        #expect(call.headerFields == [HTTPField.Name("X-Filter")!: #"{"a":[1,2]}"#])
    }

    @Test func writesDeepObjectsDeeper() {
        let filter: [String: JSONValue] = ["when": ["from": "a b", "days": [1, 2], "to": nil]]
        let items = query("f", filter, style: .deepObject)
        let parts = Set(items[0].split(separator: "&"))
        #expect(parts == ["f%5Bwhen%5D%5Bfrom%5D=a%20b", "f%5Bwhen%5D%5Bdays%5D%5B0%5D=1", "f%5Bwhen%5D%5Bdays%5D%5B1%5D=2"])
    }

    @Test(
        arguments: [
            (.indexed, "f%5Bdays%5D%5B0%5D=1&f%5Bdays%5D%5B1%5D=2"),
            (.brackets, "f%5Bdays%5D%5B%5D=1&f%5Bdays%5D%5B%5D=2"),
            (.repeated, "f%5Bdays%5D=1&f%5Bdays%5D=2"),
        ] as [(DeepObjectArrays, String)]
    )
    func writesArraysOfDeepObjects(notation: DeepObjectArrays, text: String) {
        #expect(query("f", ["days": [1, 2]], style: .deepObject, arrays: notation) == [text])
    }

    @Test func writesObjectsInArraysOfDeepObjects() {
        let items: [[String: JSONValue]] = [["price": "p"], ["more": [["deep": 1]]]]
        #expect(
            query("items", items, style: .deepObject) == ["items%5B0%5D%5Bprice%5D=p&items%5B1%5D%5Bmore%5D%5B0%5D%5Bdeep%5D=1"]
        )
    }

    @Test func writesListsWithOtherSeparators() {
        #expect(query("l", ["a\tb", "c"], style: .tabDelimited, explode: false) == ["l=a%09b%09c"])
        var call = OperationCall("op", .get, "/{p}/{q}/{r}")
        call.path("p", [1, 2], style: .pipeDelimited)
        call.path("q", ["a b", "c"], style: .spaceDelimited)
        call.path("r", [[1, 2], [3]], items: [.pipe])
        call.header("X-P", [1, 2], style: .pipeDelimited)
        call.header("X-T", [1, 2], style: .tabDelimited)
        call.header("X-N", [[1, 2], [], [3]], items: [.space])
        #expect(call.pathValues == ["p": "1%7C2", "q": "a%20b%20c", "r": "1%7C2,3"])
        #expect(call.headerFields[HTTPField.Name("X-P")!] == "1|2")
        #expect(call.headerFields[HTTPField.Name("X-T")!] == "1\t2")
        #expect(call.headerFields[HTTPField.Name("X-N")!] == "1 2,3")
        #expect(call.problem == nil)
    }

    @Test func writesListsInsideListsAsDeepAsIsSaid() {
        func query(_ value: some JSONRepresentable, explode: Bool, _ items: [ListSeparator]) -> ([String], String?) {
            var call = OperationCall("op", .get, "/")
            call.query("m", value, explode: explode, items: items)
            return (call.queryItems, call.problem?.description)
        }
        #expect(query([["a,b", "c"], ["d"]], explode: true, [.comma]) == (["m=a%2Cb,c&m=d"], nil))
        #expect(query([["a", "c"], ["d"]], explode: false, [.pipe]) == (["m=a%7Cc,d"], nil))
        #expect(query([[[1, 2], [3]], [[4]]], explode: false, [.pipe, .tab]) == (["m=1%092%7C3,4"], nil))
        let refusal = "the query parameter 'm' cannot be sent: style form cannot write an array or object inside another"
        #expect(query([[[1]]], explode: true, [.pipe]) == ([], refusal))
        #expect(query([["a": 1]], explode: true, [.pipe]) == ([], refusal))
    }

    @Test func tellsAnEmptyArrayFromNoneWhereEmptyIsAllowed() {
        #expect(query("l", [String]()) == [])
        #expect(query("l", [String](), allowEmptyValue: true) == ["l="])
        #expect(query("l", [String: Int](), explode: false, allowEmptyValue: true) == ["l="])
        #expect(query("l", [String: Int](), style: .deepObject, allowEmptyValue: true) == ["l="])
        #expect(query("l", [String]?.none, allowEmptyValue: true) == [])
        #expect(query("l", "", allowEmptyValue: true) == ["l="])
        #expect(query("l", ["a"], allowEmptyValue: true) == ["l=a"])
    }

    @Test func writesCookiesAsTheyAre() {
        func cookies(_ value: some JSONRepresentable, explode: Bool = true) -> ([String], String?) {
            var call = OperationCall("op", .get, "/")
            call.cookie("c", value, style: .cookie, explode: explode)
            return (call.cookieItems, call.problem?.description)
        }
        #expect(cookies("Hello%2C%20world!") == (["c=Hello%2C%20world!"], nil))
        #expect(cookies(["greeting": "Hello%2C%20world!"]) == (["greeting=Hello%2C%20world!"], nil))
        for text in ["a b", "a;b", "a,b", "a\"b", "a\\b", "é", "a\r\nb"] {
            let (items, problem) = cookies(text)
            #expect(items == [])
            #expect(
                problem
                    == "the cookie parameter 'c' cannot be sent: a cookie cannot hold spaces, quotes, commas, semicolons, backslashes or letters beyond ASCII"
            )
            #expect(cookies(["k": text]).0 == [])
        }
    }

    @Test func keepsAPathParameterOneSegment() throws {
        func path(_ value: some JSONRepresentable, allowReserved: Bool = false) throws -> String {
            var call = OperationCall("op", .get, "/a/{id}/b")
            call.path("id", value, allowReserved: allowReserved)
            return try PathTemplate("/a/{id}/b").filled(with: call.pathValues)
        }
        #expect(try path("../a b?") == "/a/..%2Fa%20b%3F/b")
        #expect(try path("../a b?", allowReserved: true) == "/a/..%2Fa%20b%3F/b")
        #expect(try path("a#%2F", allowReserved: true) == "/a/a%23%2F/b")
        for dots in ["%2e", "%2E%2e", ".%2E", "..", "."] {
            #expect(throws: RequestError.Reason.unsafePathParameter(name: "id")) { try path(dots, allowReserved: true) }
        }
    }

    @Test func refusesNestingWhereTheStyleHasNone() {
        var call = OperationCall("op", .get, "/")
        call.query("f", [[1], [2]])
        #expect(
            call.problem?.description
                == "the query parameter 'f' cannot be sent: style form cannot write an array or object inside another"
        )
    }

    @Test func refusesWhatJSONHasNoTextFor() {
        var call = OperationCall("op", .get, "/")
        call.query("f", Double.nan)
        #expect(
            call.problem?.description.hasPrefix("the query parameter 'f' cannot be sent: its value cannot be encoded: $") == true
        )
    }

    private func query<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explode: Bool = true,
        allowReserved: Bool = false,
        allowEmptyValue: Bool = false,
        arrays: DeepObjectArrays = .indexed
    ) -> [String] {
        var call = OperationCall("op", .get, "/")
        call.query(
            name,
            value,
            style: style,
            explode: explode,
            allowReserved: allowReserved,
            allowEmptyValue: allowEmptyValue,
            arrays: arrays
        )
        return call.queryItems
    }

    @Test(arguments: ["a; admin", "a\r\nX: y", "a=b", ""]) func refusesNamesOfCookies(name: String) {
        var call = OperationCall("op", .get, "/")
        call.cookie("c", [name: "1"], style: .cookie)
        #expect(call.cookieItems == [])
        #expect(call.problem != nil)
    }

    @Test func keepsNamesWholeWhereReservedCharactersStay() {
        var call = OperationCall("op", .get, "/")
        call.query("f", ["a=b/c": "d=e"], allowReserved: true)
        call.query("f", ["a=b": "c"], style: .deepObject, allowReserved: true)
        #expect(call.queryItems == ["a%3Db/c=d=e", "f%5Ba%3Db%5D=c"])
    }
}
