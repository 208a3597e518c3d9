import Testing

@testable import LatheRuntime

@Suite struct ParameterStyleTests {
    static let list = ["blue", "black", "brown"]
    static let object = Color(red: 100, green: 200, blue: 150)

    struct Color: Model {
        let red: Int
        let green: Int
        let blue: Int
        static let fields = Fields<Color> { field in
            field("R", \.red)
            field("G", \.green)
            field("B", \.blue)
        }
        init(red: Int, green: Int, blue: Int) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let location: ParameterLocation
        let style: ParameterStyle
        let explode: Bool
        let empty: String
        let scalar: String
        let list: String
        let object: String
        var testDescription: String { "\(location) \(style) \(explode)" }

        init(
            _ location: ParameterLocation,
            _ style: ParameterStyle,
            _ explode: Bool,
            _ empty: String,
            _ scalar: String,
            _ list: String,
            _ object: String
        ) {
            self.location = location
            self.style = style
            self.explode = explode
            self.empty = empty
            self.scalar = scalar
            self.list = list
            self.object = object
        }
    }

    /// "Style Examples" of the OpenAPI Specification 3.1.
    static let table = [
        Row(.path, .matrix, false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        Row(.path, .matrix, true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        Row(.path, .label, false, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        Row(.path, .label, true, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        Row(.path, .simple, false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        Row(.path, .simple, true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
        Row(.header, .simple, false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        Row(.header, .simple, true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
        Row(.query, .form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        Row(.query, .form, true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        Row(
            .query,
            .spaceDelimited,
            false,
            "color=",
            "color=blue",
            "color=blue%20black%20brown",
            "color=R%20100%20G%20200%20B%20150"
        ),
        Row(
            .query,
            .pipeDelimited,
            false,
            "color=",
            "color=blue",
            "color=blue%7Cblack%7Cbrown",
            "color=R%7C100%7CG%7C200%7CB%7C150"
        ),
        Row(
            .query,
            .deepObject,
            true,
            "color=",
            "color=blue",
            "color=blue&color=black&color=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
        ),
        Row(.cookie, .form, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    ]

    @Test(arguments: table) func writesTheTable(row: Row) throws {
        let serializer = ParameterSerializer(
            name: "color",
            location: row.location,
            style: row.style,
            explode: row.explode,
            allowReserved: false
        )
        func text(_ value: some JSONRepresentable) throws -> String? {
            try serializer.text(of: ParameterValue(json: value.json()))
        }
        #expect(try text("") == row.empty)
        #expect(try text("blue") == row.scalar)
        #expect(try text(Self.list) == row.list)
        #expect(try text(Self.object) == row.object)
        #expect(try text([String]()) == nil)
        #expect(try text([String: Int]()) == nil)
        #expect(try text(String?.none) == nil)
    }

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
        #expect(parts == ["f%5Bwhen%5D%5Bfrom%5D=a%20b", "f%5Bwhen%5D%5Bdays%5D=1", "f%5Bwhen%5D%5Bdays%5D=2"])
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
        allowReserved: Bool = false
    ) -> [String] {
        var call = OperationCall("op", .get, "/")
        call.query(name, value, style: style, explode: explode, allowReserved: allowReserved)
        return call.queryItems
    }
}
