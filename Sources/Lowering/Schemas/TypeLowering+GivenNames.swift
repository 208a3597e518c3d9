import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// The names that the user gives types.
extension TypeLowering {
    /// Remembers where a name was given, and says what is made of one that is not fit for Swift.
    mutating func noteGivenName(of schema: Schema, _ wish: NameWish, diagnostics: inout Diagnostics) {
        guard let node = schema.keywords.extensions["x-lathe-name"] else { return }
        if wish.name != wish.origin, reportOnce(node.range) {
            let message = "'\(wish.origin)' is no Swift name; '\(wish.name)' is used"
            diagnostics.warning("invalid-name", message, at: node.range)
        }
        if givenNames[wish.name] == nil { givenNames[wish.name] = node.range }
    }

    /// Says which of them others have, once all have their names.
    func reportGivenNames(of drafts: [DraftDeclaration], named declarations: [TypeDeclaration], _ diagnostics: inout Diagnostics)
    {
        for (draft, declaration) in zip(drafts, declarations) where draft.wish.reason == .given {
            GivenName.check(
                draft.wish.name,
                at: givenNames[draft.wish.name],
                became: declaration.name,
                diagnostics: &diagnostics
            )
        }
    }
}
