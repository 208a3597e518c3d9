import ClientModel
import OpenAPIDocument
import SourceText

/// Says how the bytes of a response body and a Swift value correspond.
struct PayloadLowering {
    let format: BodyFormat

    /// - Parameter words: what a type declared for the body is called.
    func lower(_ media: MediaType, words: String, types: inout TypeLowering, diagnostics: inout Diagnostics) -> PayloadModel {
        switch format {
        case .json: return .json(json(media.schema, words: words, types: &types, diagnostics: &diagnostics))
        case .text:
            types.reportReplacedText(media, diagnostics: &diagnostics)
            return .text
        case .xml:
            let body = XMLBodyLowering(words: words, isSent: false).lower(media, types: &types, diagnostics: &diagnostics)
            return body.map { .xml($0.type, $0.document) } ?? .text
        case .textOrJSON:
            types.reportReplacedText(media, diagnostics: &diagnostics)
            return .string
        case .binary:
            let isAnything = ["application/octet-stream", "binary/octet-stream", "*/*", "*"].contains(media.essence)
            return .stream(mediaTypes: isAnything ? [] : [media.essence])
        case .parts: return .parts
        case .events:
            return .events(EventStreamLowering(media: media, words: words).lower(types: &types, diagnostics: &diagnostics))
        case .jsonLines, .jsonSequence:
            return .jsonStream(
                JSONStreamModel(
                    type: element(media, words: words, types: &types, diagnostics: &diagnostics),
                    framing: format == .jsonLines ? .lines : .sequence,
                    mediaType: media.essence
                )
            )
        }
    }

    private func json(
        _ schema: Schema?,
        words: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> SwiftType {
        guard let schema else { return .json }
        return types.lower(schema, at: TypePlace(parent: nil, words: words), diagnostics: &diagnostics).nullableType
    }

    /// What each value of a stream is: what the item's schema says, the items of an array, or else the schema itself.
    private func element(
        _ media: MediaType,
        words: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> SwiftType {
        let words = words + "Item"
        if let item = media.itemSchema { return json(item, words: words, types: &types, diagnostics: &diagnostics) }
        guard let schema = media.schema else { return .json }
        switch types.normalizer.normalize(schema, diagnostics: &diagnostics).kind {
        case .array(let items): return json(items, words: words, types: &types, diagnostics: &diagnostics)
        // A string says that the body is text, and nothing about its lines.
        case .scalar(.string, _): return .json
        default: return json(schema, words: words, types: &types, diagnostics: &diagnostics)
        }
    }
}
