/// The integer types of Swift that only a format asks for.
package enum IntegerType: String, Hashable, Sendable {
    case int8 = "Int8"
    case int16 = "Int16"
    case uint8 = "UInt8"
    case uint16 = "UInt16"
    case uint32 = "UInt32"
    case uint64 = "UInt64"
    case uint = "UInt"

    /// The size in bytes.
    package var size: Int {
        switch self {
        case .int8, .uint8: 1
        case .int16, .uint16: 2
        case .uint32: 4
        case .uint64, .uint: 8
        }
    }

    /// Whether a value is one of the type's.
    package func contains(_ value: Int64) -> Bool {
        switch self {
        case .int8: Int8(exactly: value) != nil
        case .int16: Int16(exactly: value) != nil
        case .uint8: UInt8(exactly: value) != nil
        case .uint16: UInt16(exactly: value) != nil
        case .uint32: UInt32(exactly: value) != nil
        case .uint64, .uint: value >= 0
        }
    }
}
