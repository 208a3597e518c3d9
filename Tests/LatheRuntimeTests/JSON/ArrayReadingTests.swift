import Testing

@testable import LatheRuntime

/// Arrays are read into memory that is reckoned beforehand: whatever their length, they must come out whole, and failures must destroy what was read.
@Suite struct ArrayReadingTests {
    struct Thing: Model {
        let name: String
        let size: Int?
        static let fields = Fields<Thing> { field in
            field("name", \.name)
            field("size", \.size)
        }
    }

    @Test(arguments: [0, 1, 2, 15, 16, 17, 31, 100, 2_048, 2_049, 5_000])
    func lengths(_ count: Int) throws {
        let names = (0..<count).map { "a name of more than fifteen bytes \($0)" }
        let json = "[" + names.map { "{\"name\":\"\($0)\"}" }.joined(separator: ", ") + "]"
        #expect(try [Thing](json: Array(json.utf8)).map(\.name) == names)
        #expect(try [String](json: Array(("[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]").utf8)) == names)
        let numbers = (0..<count).map { $0 * 7 - 3 }
        #expect(try [Int](json: Array("\(numbers)".utf8)) == numbers)
        #expect(try [Double](json: Array("\(numbers)".utf8)) == numbers.map(Double.init))
        #expect(try [Int?](json: Array("\(numbers)".utf8)) == numbers)
    }

    @Test("Elements that grow or shrink make the reckoning wrong, and nothing else")
    func growing() throws {
        let sizes = Array(1...400) + Array((1...400).reversed()) + Array(repeating: 1, count: 3_000)
        let texts = sizes.map { String(repeating: "x", count: $0) }
        for texts in [texts, texts.reversed()] {
            let json = try texts.json()
            let read = try [String](json: json)
            #expect(read == texts)
            #expect(read.capacity <= 2 * read.count + 8)
        }
    }

    @Test("Arrays in arrays do not keep the memory of what follows them")
    func nested() throws {
        let lists = (0..<300).map { index in (0..<(index % 40)).map { "element \($0)" } }
        let read = try [[String]](json: try lists.json())
        #expect(read == lists)
        #expect(read.allSatisfy { $0.capacity <= 2 * $0.count + 8 })
    }

    @Test(arguments: [0, 3, 15, 16, 17, 100, 3_000])
    func failures(_ place: Int) throws {
        let good = "{\"name\":\"a name of more than fifteen bytes\"}"
        let elements = (0..<4_000).map { $0 == place ? "{\"name\":7}" : good }
        let json = "[" + elements.joined(separator: ",") + "]"
        let error = #expect(throws: JSONError.self) { try [Thing](json: Array(json.utf8)) }
        #expect(error?.path == "$[\(place)].name")
    }

    @Test("Commas without numbers do not crash", arguments: ["[,,,]", "[1,,2]", "[1,2", "[1,2,", "[", "[1 2]", "[1,\"]\",3]"])
    func brokenNumbers(_ json: String) {
        #expect(throws: JSONError.self) { try [Int](json: Array(json.utf8)) }
        #expect(throws: JSONError.self) { try [Double](json: Array(json.utf8)) }
    }
}
