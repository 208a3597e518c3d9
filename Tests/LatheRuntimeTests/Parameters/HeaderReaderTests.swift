import Foundation
import Testing

@testable import LatheRuntime

@Suite struct HeaderReaderTests {
    private func read<Value: JSONRepresentable>(_ text: String, _ shape: HeaderShape = .scalar) throws -> Value {
        try HeaderReader(text: text, shape: shape).value()
    }

    struct Color: Model {
        let red: Int
        let name: String
        let isWarm: Bool?
        static let fields = Fields<Color> { field in
            field("R", \.red)
            field("name", \.name)
            field("warm", \.isWarm)
        }
    }

    @Test func readsScalars() throws {
        #expect(try read("12") == 12)
        #expect(try read("12") == "12")
        #expect(try read("1.5e3") == 1500.0)
        #expect(try read("true") == true)
        #expect(try read("true") == "true")
        #expect(try read("") == "")
        #expect(try read("1970-01-01T00:00:00Z") == Date(timeIntervalSince1970: 0))
        #expect(try read("a \"quoted\" one") == "a \"quoted\" one")
        #expect(throws: JSONError.self) { try read("x") as Int }
        #expect(throws: JSONError.self) { try read("") as Int }
    }

    @Test func readsArraysAndObjects() throws {
        #expect(try read("1, 2,3", .array) == [1, 2, 3])
        #expect(try read("1, 2,3", .array) == ["1", "2", "3"])
        #expect(try read("", .array) == [String]())
        #expect(try read("true,false", .array) == [true, false])
        #expect(try read("R,100,name,7,warm,true", .object) as [String: String] == ["R": "100", "name": "7", "warm": "true"])
        #expect(try read("R=100,G=200", .explodedObject) == ["R": 100, "G": 200])
        #expect(try read("R=100,name=red,warm=true", .explodedObject) == Color(red: 100, name: "red", isWarm: true))
        #expect(try read("R=100,name=7,warm=true", .explodedObject) == Color(red: 100, name: "7", isWarm: true))
        #expect(try read("R=1,R=2,name=a'b", .explodedObject) == Color(red: 2, name: "a'b", isWarm: nil))
        #expect(try read("R,100,name,red", .object) == Color(red: 100, name: "red", isWarm: nil))
        #expect(try read(#"{"a":[1]}"#, .json) == ["a": [1]])
        for text in ["R", "R,", "R=1", "=,=", ",,,"] {
            #expect(throws: JSONError.self) { try read(text, .object) as Color }
            #expect(throws: JSONError.self) { try read(text, .explodedObject) as Color }
        }
    }

    @Test(.timeLimit(.minutes(1))) func readsLongObjects() throws {
        let text = (0..<3000).map { "k\($0),\($0)" }.joined(separator: ",")
        let numbers: [String: Int] = try read(text, .object)
        #expect(numbers.count == 3000 && numbers["k2999"] == 2999)
    }
}
