import Foundation

/// The JSON texts that are read: made here, the same on every machine.
enum Payload {
    static let smallObjects = array(20_000, item)

    static let large = array(200_000, item)

    private static func item(_ index: Int) -> String {
        #"{"id":\#(index),"name":"item \#(index)","active":\#(index % 2 == 0),"score":\#(Double(index) / 8),"owner":"user \#(index % 97) of the team"}"#
    }

    static let integers = array(200_000) { index in "\(index &* 2_654_435_761 % 1_000_000_007)" }

    /// Seventeen digits, the most a double takes.
    static let doubles: Data = {
        var numbers = Numbers()
        return array(100_000) { _ in "\(Double.random(in: -1e6 ... 1e6, using: &numbers))" }
    }()

    /// Objects in objects, sixty deep, as JSONDecoder's own limit is at 512.
    static let nested = array(500) { index in
        (0..<60).reversed().reduce("{\"depth\":60}") { inner, depth in "{\"depth\":\(depth),\"child\":\(inner)}" }
    }

    static let escapedStrings = array(20_000) { index in
        #""line \#(index)\nwith \"quotes\", a tab\t, \\ and \u00e9\u20ac\ud83d\ude00 at the end""#
    }

    static let longStrings = array(100) { index in "\"" + String(repeating: "a plain sentence of \(index) ", count: 2_000) + "\""
    }

    static let events: Data = {
        let keys = ["startedAt", "stoppedAt", "pausedAt", "resumedAt", "failedAt", "retriedAt", "movedAt", "deletedAt"]
        return array(8_000) { index in #"{"\#(keys[index % 8])":\#(index),"by":"user \#(index % 31)"}"# }
    }()

    private static func array(_ count: Int, _ element: (Int) -> String) -> Data {
        Data(("[" + (0..<count).map(element).joined(separator: ",") + "]").utf8)
    }

    /// A generator that gives the same numbers in every run (xorshift).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64 = 0x9e37_79b9_7f4a_7c15
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }
}
