import Foundation
import LatheRuntime
import Measuring
import Payloads

/// Reading and writing JSON, against JSONDecoder and JSONEncoder with synthesised `Codable`.
struct JSONBench {
    /// Part of the name of what is measured; all where it is empty.
    var only = ""
    /// What is said after the name.
    var note = ""

    func run() throws {
        try compare("many small objects", Payload.smallObjects, [Item].self, [Comparison.Item].self, 10)
        try compare("integers", Payload.integers, [Int].self, [Int].self, 10)
        try compare("doubles", Payload.doubles, [Double].self, [Double].self, 10)
        if only.isEmpty { try checkDoubles() }
        try compare("deep nesting", Payload.nested, [Node].self, [Comparison.Node].self, 10)
        try compare("escaped strings", Payload.escapedStrings, [String].self, [String].self, 5)
        try compare("long plain strings", Payload.longStrings, [String].self, [String].self, 1)
        if only.isEmpty || only == "String" { try longStringsAgainstString() }
        try compare("union of eight variants", Payload.events, [Event].self, [Comparison.Event].self, 20, writing: nil)
    }

    /// Measures both directions.
    ///
    /// - Parameters:
    ///   - goal: how many times as fast it is to be.
    ///   - writing: the same for writing; `nil` where there is no goal.
    func compare<Ours: JSONRepresentable, Theirs: Codable>(
        _ name: String,
        _ payload: Data,
        _: Ours.Type,
        _: Theirs.Type,
        _ goal: Double,
        writing: Double? = -1,
        decoder: JSONDecoder = JSONDecoder(),
        encoder: JSONEncoder = JSONEncoder()
    ) throws {
        guard only.isEmpty || name.contains(only) else { return }
        let bytes = [UInt8](payload)
        let reading = try Duel {
            keep(try Ours(json: bytes))
        } theirs: {
            keep(try decoder.decode(Theirs.self, from: payload))
        }
        report("read \(name)\(note)", reading, bytes.count, .atLeast(goal, unit: "×"))
        let ours = try Ours(json: bytes)
        let theirs = try decoder.decode(Theirs.self, from: payload)
        let duel = try Duel {
            keep(try ours.json())
        } theirs: {
            keep(try encoder.encode(theirs))
        }
        let bound = writing.map { $0 < 0 ? goal : $0 }
        report("write \(name)\(note)", duel, bytes.count, bound.map { .atLeast($0, unit: "×") } ?? .none(unit: "×"))
    }

    private func report(_ name: String, _ duel: Duel, _ size: Int, _ goal: Row.Goal) {
        let rate = { (seconds: Double) in "\((Double(size) / seconds / 1e6).short) MB/s" }
        Row("Run", name, rate(duel.ours), compared: rate(duel.theirs), value: duel.ratio, goal: goal).report()
    }

    /// Every double that was read is written so that the same is read again.
    private func checkDoubles() throws {
        let read = try [Double](json: [UInt8](Payload.doubles))
        let again = try [Double](json: try read.json())
        let exact = try JSONDecoder().decode([Double].self, from: Payload.doubles)
        let same = zip(read, exact).filter { $0.bitPattern == $1.bitPattern }.count
        let kept = zip(read, again).filter { $0.bitPattern == $1.bitPattern }.count
        let share = Double(min(same, kept)) / Double(exact.count) * 100
        Row(
            "Run",
            "doubles read and written exactly",
            "\(min(same, kept)) of \(exact.count)",
            value: share,
            goal: .atLeast(100, unit: " %")
        ).report()
    }

    /// Against what must be done in any case: a string is made of the same bytes, one for each.
    private func longStringsAgainstString() throws {
        let bytes = [UInt8](Payload.longStrings)
        let texts = try [String](json: bytes).map { [UInt8]($0.utf8) }
        let duel = try Duel {
            keep(try [String](json: bytes))
        } theirs: {
            keep(texts.map { String(decoding: $0, as: UTF8.self) })
        }
        Row(
            "Run",
            "long plain strings against String(decoding:as:)",
            duel.ours.seconds,
            compared: duel.theirs.seconds,
            value: duel.ours / duel.theirs,
            goal: .atMost(1.5, unit: "×")
        ).report()
    }
}

/// Keeps the optimiser from leaving out what is measured.
@inline(never)
func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }
