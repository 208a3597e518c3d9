import ClientModel

/// The Swift type of strings, numbers and booleans by their format (OpenAPI Format Registry).
struct ScalarLowering {
    func type(_ scalar: NormalizedSchema.ScalarType, format: String?) -> SwiftType {
        switch (scalar, format) {
        case (.boolean, _): .bool
        case (.integer, "int32"): .int32
        case (.integer, "int64"): .int64
        case (.integer, _): .int
        case (.number, "float"): .float
        case (.number, "int32"): .int32
        case (.number, "int64"): .int64
        case (.number, "integer"): .int
        case (.number, _): .double
        case (.string, "date-time"): .date
        case (.string, "date"): .calendarDate
        case (.string, "uuid"): .uuid
        case (.string, "byte"), (.string, "base64"): .data
        case (.string, _): .string
        }
    }
}
