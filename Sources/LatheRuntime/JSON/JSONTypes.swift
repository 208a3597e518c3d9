/// A set of JSON types.
public struct JSONTypes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The set of these types. (The standard library's own would be compiled into every literal of a generated client.)
    public init(arrayLiteral elements: JSONTypes...) {
        self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
    }

    public static let null = JSONTypes(rawValue: 1)
    public static let boolean = JSONTypes(rawValue: 2)
    /// Numbers without a fraction.
    public static let integer = JSONTypes(rawValue: 4)
    /// Numbers, with a fraction or without.
    public static let number = JSONTypes(rawValue: 8)
    public static let string = JSONTypes(rawValue: 16)
    public static let array = JSONTypes(rawValue: 32)
    public static let object = JSONTypes(rawValue: 64)

    init(_ type: JSONType) {
        switch type {
        case .null: self = .null
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = .number
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }

    /// Whether a value of the type is one of these: an integer is a number, too.
    func accepts(_ type: JSONType) -> Bool {
        contains(JSONTypes(type)) || (type == .integer && contains(.number))
    }
}
