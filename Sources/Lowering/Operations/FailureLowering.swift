import ClientModel
import OpenAPIDocument
import SourceText

/// Chooses how the body of a failure is read: JSON where there is some, else XML, else text, else bytes. It is always read to its end.
struct FailureLowering {
    /// What a type declared for the body is called.
    let words: String

    struct Result {
        var payload: PayloadModel
        /// What is asked for.
        var mediaTypes: [String] = []
        var leftOut: [MediaType] = []
    }

    func lower(_ response: Response, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Result {
        let content = ResponseContent.restricted(response, only: nil, diagnostics: &diagnostics)
        let formats = content.map { BodyFormat($0, types: &types, diagnostics: &diagnostics) }
        let order: [BodyFormat] = [.json, .textOrJSON, .xml, .text]
        guard let place = order.lazy.compactMap({ formats.firstIndex(of: $0) }).first ?? formats.indices.first else {
            return Result(payload: .empty)
        }
        let media = content[place]
        let format = formats[place]
        let others = zip(content, formats).filter { $0.0.essence != media.essence && !($0.1 == .json && format == .json) }.map(
            \.0
        )
        return Result(
            payload: payload(media, format, types: &types, diagnostics: &diagnostics),
            mediaTypes: [media.essence],
            leftOut: others
        )
    }

    private func payload(
        _ media: MediaType,
        _ format: BodyFormat,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> PayloadModel {
        switch format {
        case .json, .text, .textOrJSON, .xml:
            PayloadLowering(format: format).lower(media, words: words, types: &types, diagnostics: &diagnostics)
        case .events, .jsonLines, .jsonSequence: .text
        case .binary, .parts: .bytes
        }
    }
}
