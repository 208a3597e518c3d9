import Testing

@testable import LatheRuntime

/// Every cell of "Style Examples" in the OpenAPI Specification.
///
/// The tables of 3.0.4, 3.1.1 and 3.2.0 agree where they overlap: 3.2 added the rows of style `cookie` and no longer writes the `?` of a
/// query. Their column `undefined` was `empty` before and shows what an empty string becomes; what is undefined (`null`) is not sent, as in
/// RFC 6570 §2.3. A cell that is `nil` is *n/a*: undefined, and only required not to stop the program.
@Suite struct StyleTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let style: ParameterStyle
        let explode: Bool
        let locations: [ParameterLocation]
        let empty: String?
        let scalar: String?
        let list: String?
        let object: String?
        var testDescription: String { "\(style) \(explode)" }

        init(
            _ style: ParameterStyle,
            _ explode: Bool,
            _ locations: [ParameterLocation],
            _ empty: String?,
            _ scalar: String?,
            _ list: String?,
            _ object: String?
        ) {
            self.style = style
            self.explode = explode
            self.locations = locations
            self.empty = empty
            self.scalar = scalar
            self.list = list
            self.object = object
        }
    }

    struct Color: Model {
        let red: Int
        let green: Int
        let blue: Int
        static let fields = Fields<Color> { field in
            field("R", \.red)
            field("G", \.green)
            field("B", \.blue)
        }
    }

    static let rows = [
        Row(.matrix, false, [.path], ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        Row(.matrix, true, [.path], ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        Row(.label, false, [.path], ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        Row(.label, true, [.path], ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        Row(.simple, false, [.path, .header], "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        Row(.simple, true, [.path, .header], "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
        Row(.form, false, [.query, .cookie], "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        Row(.form, true, [.query], "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        Row(
            .spaceDelimited,
            false,
            [.query],
            nil,
            nil,
            "color=blue%20black%20brown",
            "color=R%20100%20G%20200%20B%20150"
        ),
        Row(.spaceDelimited, true, [.query], nil, nil, nil, nil),
        Row(.pipeDelimited, false, [.query], nil, nil, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        Row(.pipeDelimited, true, [.query], nil, nil, nil, nil),
        Row(.deepObject, false, [.query], nil, nil, nil, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        Row(.deepObject, true, [.query], nil, nil, nil, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        Row(.cookie, false, [.cookie], "color=", "color=blue", nil, nil),
        Row(.cookie, true, [.cookie], "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
        // Not in the table: an exploded form cookie, where the table's `&` would be part of the value (appendix D).
        Row(.form, true, [.cookie], "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    ]

    @Test(arguments: rows) func writesTheRow(row: Row) throws {
        for location in row.locations {
            let serializer = ParameterSerializer(
                name: "color",
                place: .parameter(location),
                style: row.style,
                explode: row.explode,
                allowReserved: false
            )
            func check(_ value: some JSONRepresentable, _ expected: String?) throws {
                let text = try serializer.text(of: ParameterValue(json: value.json()))
                if let expected { #expect(text == expected) }
            }
            try check("", row.empty)
            try check("blue", row.scalar)
            try check(["blue", "black", "brown"], row.list)
            try check(Color(red: 100, green: 200, blue: 150), row.object)
            for nothing in ["null", "[]", "{}"] {
                #expect(try serializer.text(of: ParameterValue(json: Array(nothing.utf8))) == nil)
            }
        }
    }

    /// The same rows hold for a property of a form body, without a `?` before it ("Encoding Object", `style`).
    @Test(arguments: rows.filter { $0.locations.contains(.query) }) func writesTheRowIntoAForm(row: Row) throws {
        let encoding = ["color": FormPropertyEncoding.style(row.style, explode: row.explode)]
        func check(_ value: some JSONRepresentable, _ expected: String?) throws {
            let json = try ["color": JSONValue(json: value.json())].json()
            let text = try FormSerializer(place: .form, encoding: encoding).text(of: json)
            guard let expected else { return }
            // A dictionary's members are sorted by name.
            #expect(text.split(separator: "&").sorted() == expected.split(separator: "&").sorted())
        }
        try check("", row.empty)
        try check("blue", row.scalar)
        try check(["blue", "black", "brown"], row.list)
        if row.explode || row.style == .deepObject { try check(Color(red: 100, green: 200, blue: 150), row.object) }
    }
}
