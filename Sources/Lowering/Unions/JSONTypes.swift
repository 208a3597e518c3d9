import ClientModel

/// A set of JSON types. Deciding on unions asks for them all the time, so it is a number and not a `Set`.
struct JSONTypes: Hashable, ExpressibleByArrayLiteral {
    private var bits: UInt8 = 0

    init(arrayLiteral types: JSONTypeModel...) { self.init(types) }

    init(_ types: some Sequence<JSONTypeModel>) {
        for type in types { bits |= Self.bit(type) }
    }

    static let all = JSONTypes(JSONTypeModel.allCases)

    /// All types in their order.
    static let order = JSONTypeModel.allCases.sorted()

    var count: Int { bits.nonzeroBitCount }

    func contains(_ type: JSONTypeModel) -> Bool { bits & Self.bit(type) != 0 }

    func isDisjoint(with other: JSONTypes) -> Bool { bits & other.bits == 0 }

    mutating func formUnion(_ other: JSONTypes) { bits |= other.bits }

    func sorted() -> [JSONTypeModel] { Self.order.filter(contains) }

    private static func bit(_ type: JSONTypeModel) -> UInt8 {
        switch type {
        case .null: 1
        case .boolean: 2
        case .integer: 4
        case .number: 8
        case .string: 16
        case .array: 32
        case .object: 64
        }
    }
}
