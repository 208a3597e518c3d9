import ClientModel

/// The Swift type of strings, numbers and booleans by their format (OpenAPI Format Registry).
struct ScalarLowering {
    /// Formats of strings that stay `String` (`SchemaOptions.plainFormats`).
    var plainFormats: Set<String> = []

    func type(_ scalar: NormalizedSchema.ScalarType, format: String?) -> SwiftType {
        switch scalar {
        case .boolean: .bool
        case .integer: Self.integers[format ?? ""] ?? .int
        case .number: Self.numbers[format ?? ""] ?? Self.integers[format ?? ""] ?? .double
        case .string: string(format)
        }
    }

    private func string(_ format: String?) -> SwiftType {
        // Both names stand for the same encoding.
        let format = format == "base64" ? "byte" : format
        guard let format, !plainFormats.contains(format) else { return .string }
        return Self.strings[format] ?? .string
    }

    private static let strings: [String: SwiftType] = [
        "date-time": .date, "date": .calendarDate, "uuid": .uuid, "byte": .data,
    ]

    private static let integers: [String: SwiftType] = [
        "int8": .sized(.int8), "int16": .sized(.int16), "int32": .int32, "int64": .int64, "uint8": .sized(.uint8),
        "uint16": .sized(.uint16), "uint32": .sized(.uint32), "uint64": .sized(.uint64), "uint": .sized(.uint), "integer": .int,
    ]

    private static let numbers: [String: SwiftType] = ["float": .float, "double": .double, "decimal": .decimal]
}
