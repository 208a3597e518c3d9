/// The name a type would like to have.
struct NameWish: Hashable {
    /// Who chose it; a better reason is served first.
    enum Reason: Int, Comparable {
        /// `x-lathe-name`.
        case given
        /// A key of `components`.
        case component
        /// A key of `components` and how the schema is used.
        case form
        /// Made from a title, a property or an operation.
        case derived

        static func < (a: Reason, b: Reason) -> Bool { a.rawValue < b.rawValue }
    }

    /// A Swift name.
    var name: String
    var reason: Reason
    /// The words it was made from, which decide between two wishes for one name.
    var origin: String
    /// Other names that say what it is, for where the first is taken.
    var alternatives: [String] = []
}
