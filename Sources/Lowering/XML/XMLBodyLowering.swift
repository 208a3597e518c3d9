import ClientModel
import OpenAPIDocument
import SourceText

/// Says what a body in XML is to Swift, and how it is spelled.
struct XMLBodyLowering {
    /// What a type declared for the body is called.
    let words: String
    /// Whether it is sent.
    let isSent: Bool

    /// - Returns: `nil` where the body is text: where the schema says so, or says nothing, or says what XML cannot be told; that is reported.
    func lower(
        _ media: MediaType,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> (type: SwiftType, document: XMLDocumentModel)? {
        guard let schema = media.schema else { return nil }
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        switch normalized.kind {
        case .anything, .null: return nil
        // A string without a word about its element is the whole document.
        case .scalar, .enumeration: if XMLNotes(schema, in: types.normalizer.document).isEmpty { return nil }
        case .array, .tuple, .object, .union: break
        }
        var shapes = XMLShapeLowering(
            dialect: types.normalizer.document.dialect,
            keepsUnknown: types.options.unknownProperties == .keep,
            table: types.xmlShapes
        )
        do throws(XMLUnsupported) {
            let document = try shapes.document(schema, words: words, isSent: isSent, types: &types, diagnostics: &diagnostics)
            // Only now: what leads to nothing must not leave anything behind.
            types.xmlShapes = shapes.table
            let type = types.lower(schema, at: TypePlace(parent: nil, words: words), diagnostics: &diagnostics).nullableType
            return (type, document)
        } catch {
            types.xmlShapes.noteText(media, because: error)
            return nil
        }
    }
}
