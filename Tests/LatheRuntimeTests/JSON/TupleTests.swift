import Foundation
import LatheRuntime
import Testing

/// A tuple with everything that element tables know.
private struct Segment: Tuple {
    var name: String
    var size: Int?
    var last: Double?
    var more: [String?]

    static let elements = Elements<Segment> { element in
        element(\.name)
        element.nullable(\.size)
        element(\.last)
        element.rest(\.more)
    }

    init(name: String, size: Int?, last: Double? = nil, more: [String?] = []) {
        self.name = name
        self.size = size
        self.last = last
        self.more = more
    }
}

/// A tuple whose memory has padding, and a box for itself.
private struct Chain: Tuple {
    let flag: Bool
    let next: Boxed<Chain?>

    static let elements = Elements<Chain> { element in
        element(\.flag)
        element(\.next)
    }
}

@Suite struct TupleTests {
    @Test(arguments: [
        (#"["a", 1]"#, Segment(name: "a", size: 1)), (#"["a", null]"#, Segment(name: "a", size: nil)),
        (#"["a", null, 1.5]"#, Segment(name: "a", size: nil, last: 1.5)),
        (#"["a", 1, null, "x", null]"#, Segment(name: "a", size: 1, more: ["x", nil])),
        (#" [ "a" , 1 , 2 , "x" ] "#, Segment(name: "a", size: 1, last: 2, more: ["x"])),
    ])
    private func readsAndWrites(json: String, value: Segment) throws {
        #expect(try Segment(json: json.utf8) == value)
        #expect(try JSONValue(json: try value.json()) == JSONValue(json: json.utf8))
    }

    @Test(arguments: [
        ("[]", "$[0]: expected a required element, found nothing (byte 0)"),
        ("  [\"a\"]", "$[1]: expected a required element, found nothing (byte 2)"),
        ("[1, 2]", "$[0]: expected a string, found an integer (byte 1)"),
        ("[\"a\", \"b\"]", "$[1]: expected an integer, found a string (byte 6)"),
        ("[\"a\", 1, [], 3]", "$[2]: expected a number, found an array (byte 9)"),
        ("[\"a\", 1, 2, \"x\", 4]", "$[4]: expected a string, found an integer (byte 17)"),
        ("{}", "$: expected an array, found an object (byte 0)"),
        ("[\"a\", 1", "$: expected a comma or a closing bracket, found the end of the text (byte 7)"),
    ])
    func refuses(json: String, message: String) {
        let error = #expect(throws: JSONError.self) { try Segment(json: json.utf8) }
        #expect(error?.description == message)
    }

    @Test func aFailureInsideHasThePathOfBoth() {
        let error = #expect(throws: JSONError.self) { try [String: [Segment]](json: #"{"a": [["b", 1], ["c", 1, 2, 3]]}"#.utf8) }
        #expect(error?.path == "$.a[1][3]")
    }

    @Test func aValueThatCannotBeWrittenHasItsPlace() {
        let error = #expect(throws: JSONError.self) { try Segment(name: "a", size: 1, last: .infinity).json() }
        #expect(error?.path == "$[2]")
    }

    /// An element that the array has no place for is passed over; an array that is too long for its memory would be a crash.
    @Test func moreElementsArePassedOver() throws {
        #expect(
            try Chain(json: "[true, [false], {}, 3]".utf8) == Chain(flag: true, next: Boxed(Chain(flag: false, next: Boxed(nil))))
        )
    }

    @Test func isHashedByItsElements() {
        #expect(Segment(name: "a", size: 1).hashValue == Segment(name: "a", size: 1).hashValue)
        #expect(Segment(name: "a", size: 1) != Segment(name: "a", size: 1, more: [nil]))
        #expect(Set([Segment(name: "a", size: 1), Segment(name: "a", size: nil), Segment(name: "a", size: 1)]).count == 2)
    }

    @Test func worksWithEveryCoder() throws {
        let value = Segment(name: "a", size: nil, more: ["x"])
        let data = try JSONEncoder().encode([value])
        #expect(String(decoding: data, as: UTF8.self) == #"[["a",null,null,"x"]]"#)
        #expect(try JSONDecoder().decode([Segment].self, from: data) == [value])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Segment.self, from: Data("[1]".utf8)) }
    }

    /// A failure half-way destroys what was read, once.
    @Test func nothingLeaks() throws {
        weak var object: Tracker.Token?
        do {
            let error = #expect(throws: JSONError.self) { try Pair(json: "[1, 2, false]".utf8) }
            #expect(error?.path == "$[2]")
            let pair = try Pair(json: "[1, 2]".utf8)
            object = pair.first.token
            #expect(object != nil)
        }
        #expect(object == nil)
        #expect(Tracker.Token.count.value == 0)
    }
}

/// A value whose lifetime can be seen.
private struct Tracker: JSONRepresentable {
    final class Token: Sendable {
        static let count = Counter()
        init() { Token.count.add(1) }
        deinit { Token.count.add(-1) }
    }
    let number: Int
    let token = Token()
    init(from reader: inout JSONReader) throws(JSONError) { number = try reader.read() }
    func write(to writer: inout JSONWriter) throws(JSONError) { try number.write(to: &writer) }
    static func == (left: Tracker, right: Tracker) -> Bool { left.number == right.number }
    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var number = 0
    func add(_ difference: Int) { lock.withLock { number += difference } }
    var value: Int { lock.withLock { number } }
}

private struct Pair: Tuple {
    let first: Tracker
    let second: Tracker
    let rest: [Tracker]
    static let elements = Elements<Pair> { element in
        element(\.first)
        element(\.second)
        element.rest(\.rest)
    }
}
