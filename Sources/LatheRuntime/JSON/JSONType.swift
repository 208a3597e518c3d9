/// The type of a JSON value. A number without a fraction is an `integer`, also when it is written `1.0` or `1e3`.
public enum JSONType: String, Hashable, Sendable, CaseIterable {
    case null, boolean, integer, number, string, array, object

    /// The type with its article, for messages.
    var phrase: String {
        switch self {
        case .null: "null"
        case .array, .object, .integer: "an \(rawValue)"
        case .boolean, .number, .string: "a \(rawValue)"
        }
    }
}
