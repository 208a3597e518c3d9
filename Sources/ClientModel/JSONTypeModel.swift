/// The JSON types that a decision tells apart. A number without a fraction is an `integer`.
package enum JSONTypeModel: String, Hashable, Sendable, CaseIterable, Comparable {
    case null, boolean, integer, number, string, array, object

    package static func < (a: JSONTypeModel, b: JSONTypeModel) -> Bool { a.rawValue < b.rawValue }
}
