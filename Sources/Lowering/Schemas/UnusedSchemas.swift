import OpenAPIDocument
import SourceText

/// Names the schemas that would be types if an operation led to them.
struct UnusedSchemas {
    let document: OpenAPIDocument

    /// How many are listed in the message.
    private static let listed = 10

    /// - Parameter types: the types that operations lead to.
    func report(beside types: TypeLowering, diagnostics: inout Diagnostics) {
        let known = Self.components(types)
        var all = types
        // What is wrong in them is no concern of a client without them.
        var unheeded = Diagnostics()
        for named in document.schemas where !known.contains(named.name) {
            _ = all.lower(named.schema, at: TypePlace(parent: nil, words: named.name), diagnostics: &unheeded)
        }
        let found = Self.components(all).subtracting(known)
        let unused = document.schemas.filter { found.contains($0.name) }
        guard let first = unused.first else { return }
        let names = unused.prefix(Self.listed).map(\.name).joined(separator: ", ") + (unused.count > Self.listed ? ", …" : "")
        diagnostics.warning(
            "unused-schema",
            "no operation leads to \(unused.count == 1 ? "the schema" : "\(unused.count) schemas"), left out: \(names)",
            at: first.schema.range,
            fix: "'types: all' in the configuration makes types of them"
        )
    }

    private static func components(_ types: TypeLowering) -> Set<String> {
        Set(types.declarations.filter(\.isComponent).map(\.wish.origin))
    }
}
