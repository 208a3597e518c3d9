/// The measure of compile cost: structs of ten `public var` properties with a memberwise initialiser, one file, nothing synthesised
/// (the first row of the table in Documentation/compile-cost.md).
struct PlainStructs {
    var count = 400

    /// As Swift.
    var text: String {
        var numbers = Numbers()
        let structures = (0..<count).map { structure($0, &numbers) }
        return "import Foundation\n\n" + structures.joined(separator: "\n\n") + "\n"
    }

    private func structure(_ index: Int, _ numbers: inout Numbers) -> String {
        let properties = (0..<10).map { place in
            let type = type(in: index, &numbers)
            return (name: "prop\(place)Name", type: numbers.next(below: 10) < 6 ? "\(type)?" : type)
        }
        let lines = properties.map { "    /// The property \($0.name) of it.\n    public var \($0.name): \($0.type)" }
        let parameters = properties.map { "\($0.name): \($0.type)\($0.type.hasSuffix("?") ? " = nil" : "")" }
        let assignments = properties.map { "        self.\($0.name) = \($0.name)" }
        return """
            /// The structure \(index).
            public struct Model\(index): Sendable {
            \(lines.joined(separator: "\n"))
                public init(\(parameters.joined(separator: ", "))) {
            \(assignments.joined(separator: "\n"))
                }
            }
            """
    }

    /// Mostly scalars, some arrays, some of the first hundred structs by value.
    private func type(in index: Int, _ numbers: inout Numbers) -> String {
        switch numbers.next(below: 20) {
        case 0..<12: ["String", "Int", "Bool", "Double"][numbers.next(below: 4)]
        case 12..<15: "[String]"
        case 15..<19 where index >= 100: "Model\(numbers.next(below: 100))"
        default: "Int"
        }
    }

    private struct Numbers {
        var state: UInt64 = 0x2545_f491_4f6c_dd1d
        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }
}
