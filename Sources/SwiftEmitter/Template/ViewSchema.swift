/// The names a template can use in one context, and what each of them is.
///
/// A class because view models refer to each other and to themselves, and because two contexts are of the same type exactly when
/// their schemas are the same object.
final class ViewSchema: Sendable {
    /// What a name stands for.
    enum Kind: Sendable {
        case text
        case flag
        case optionalText
        case texts
        /// One view model or none.
        case view(@Sendable () -> ViewSchema)
        case views(@Sendable () -> ViewSchema)
    }

    struct Field: Sendable {
        let name: String
        let kind: Kind
    }

    /// The context inside a section over texts: it has no names, only `{{.}}`.
    static let element = ViewSchema(fields: [])

    let fields: [Field]
    private let indices: [String: Int]

    init(fields: [Field]) {
        self.fields = fields
        self.indices = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of a name in `fields`.
    func index(of name: String) -> Int? { indices[name] }
}
