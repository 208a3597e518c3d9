import ClientModel
import OpenAPIDocument
import SourceText

/// Says how the bytes of a media type and a Swift value correspond.
struct PayloadLowering {
    /// - Parameter words: what a type declared for the body is called.
    func lower(_ media: MediaType, words: String, types: inout TypeLowering, diagnostics: inout Diagnostics) -> PayloadModel {
        if media.isJSON || media.essence == "*/*" {
            guard let schema = media.schema else { return .json(.json) }
            return .json(
                types.lower(schema, at: TypePlace(parent: nil, words: words), diagnostics: &diagnostics).nullableType
            )
        }
        return MediaTypeChoice().isText(media) ? .text : .bytes
    }
}
