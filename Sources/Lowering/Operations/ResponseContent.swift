import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// The kinds of body that a response can have and a client tells apart, and the media types that are left out.
///
/// Media types with the same Swift value are one kind. What says the same as JSON in another notation is left out, since a client
/// that reads JSON asks for that.
struct ResponseContent {
    struct Kind {
        /// In the order of the document; with parameters where nothing else tells it from another kind.
        var mediaTypes: [String]
        /// What is asked for: with the parameters that name another representation, such as a version.
        var accepted: [String]
        var payload: PayloadModel
    }

    private(set) var kinds: [Kind] = []
    private(set) var leftOut: [MediaType] = []

    /// - Parameters:
    ///   - only: The media type that the user chose, where the response has it.
    ///   - words: what a type declared for the body is called.
    init(
        _ response: Response,
        only: String? = nil,
        words: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) {
        let content = Self.restricted(response, only: only, diagnostics: &diagnostics)
        let formats = content.map { BodyFormat($0, types: &types, diagnostics: &diagnostics) }
        let json = zip(content, formats).filter { $0.1 == .json }.map(\.0)
        for (media, format) in zip(content, formats) {
            if !json.isEmpty, format != .json, Self.isInstead(of: json, media, format, types: &types, diagnostics: &diagnostics) {
                if !Self.isSaidAgain(media, in: json, types: &types, diagnostics: &diagnostics) || format != .text {
                    leftOut.append(media)
                }
                continue
            }
            let isFirst = kinds.isEmpty
            let more = isFirst ? "" : SwiftName.upperCamel(MediaTypeName.words(of: media.essence))
            let payload = PayloadLowering(format: format).lower(
                media,
                words: words + more,
                types: &types,
                diagnostics: &diagnostics
            )
            add(payload, media.acceptedName)
        }
        nameKinds()
        mergeStrings()
    }

    /// What is left of them where the user chose one, or `x-lathe-content-type` does.
    static func restricted(_ response: Response, only: String?, diagnostics: inout Diagnostics) -> [MediaType] {
        if let only {
            let kept = response.content.filter { $0.isNamed(only) }
            return kept.isEmpty ? response.content : kept
        }
        guard let node = response.extensions["x-lathe-content-type"] else { return response.content }
        let names = node.sequence?.compactMap(\.string) ?? node.string.map { [$0] } ?? []
        let kept = response.content.filter { media in names.contains(where: media.isNamed) }
        guard kept.isEmpty else { return kept }
        diagnostics.error(
            "unknown-content-type",
            "the response has none of the media types that 'x-lathe-content-type' names",
            at: node.range,
            fix: "name one of: \(response.content.map(\.name).joined(separator: ", "))"
        )
        return response.content
    }

    /// Whether a media type is another notation of what there is as JSON, or one for people.
    private static func isInstead(
        of json: [MediaType],
        _ media: MediaType,
        _ format: BodyFormat,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Bool {
        switch format {
        case .xml, .parts: true
        case .text: media.essence == "text/html" || isStructured(media, types: &types, diagnostics: &diagnostics)
        case .binary: isStructured(media, types: &types, diagnostics: &diagnostics)
        case .json, .textOrJSON, .events, .jsonLines, .jsonSequence: false
        }
    }

    private static func isStructured(_ media: MediaType, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Bool {
        guard let schema = media.schema else { return false }
        switch types.normalizer.normalize(schema, diagnostics: &diagnostics).kind {
        case .object, .array, .tuple, .union: return true
        case .anything, .null, .scalar, .enumeration: return false
        }
    }

    /// Whether JSON has the same schema: nothing is lost then.
    private static func isSaidAgain(
        _ media: MediaType,
        in json: [MediaType],
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Bool {
        guard let schema = media.schema else { return false }
        let identity = types.normalizer.normalize(schema, diagnostics: &diagnostics).identity
        for other in json.compactMap(\.schema)
        where types.normalizer.normalize(other, diagnostics: &diagnostics).identity === identity {
            return true
        }
        return false
    }

    private mutating func add(_ payload: PayloadModel, _ accepted: String) {
        let same = kinds.firstIndex { kind in
            // Bytes are bytes: what they are documented to be is told by the media types.
            if case .stream = kind.payload, case .stream = payload { true } else { kind.payload == payload }
        }
        guard let same else {
            kinds.append(Kind(mediaTypes: [], accepted: [accepted], payload: payload))
            return
        }
        if !kinds[same].accepted.contains(accepted) { kinds[same].accepted.append(accepted) }
        if case .stream(let types) = kinds[same].payload, case .stream(let others) = payload {
            let isAnything = types.isEmpty || others.isEmpty
            kinds[same].payload = .stream(mediaTypes: isAnything ? [] : types + others.filter { !types.contains($0) })
        }
    }

    /// Versions of one media type are told apart by their parameters; what has none of them is taken for the first.
    private mutating func nameKinds() {
        func essence(_ name: String) -> String { String(name.prefix { $0 != ";" }) }
        for (place, kind) in kinds.enumerated() {
            for name in kind.accepted {
                let isTaken = kinds.indices.contains { other in
                    guard other != place, kinds[other].accepted.contains(where: { essence($0) == essence(name) }) else {
                        return false
                    }
                    return other < place || kinds[other].accepted.contains(essence(name))
                }
                let told = isTaken ? name : essence(name)
                if !kinds[place].mediaTypes.contains(told) { kinds[place].mediaTypes.append(told) }
            }
        }
    }

    /// A JSON string and a text are both a string.
    private mutating func mergeStrings() {
        guard let json = kinds.firstIndex(where: { $0.payload == .json(.string) }),
            let text = kinds.firstIndex(where: { $0.payload == .text && $0.mediaTypes == ["text/plain"] || $0.payload == .string }
            )
        else { return }
        let kept = min(json, text)
        let mediaTypes = kinds[kept].mediaTypes + kinds[max(json, text)].mediaTypes
        let accepted = kinds[kept].accepted + kinds[max(json, text)].accepted
        kinds[kept] = Kind(mediaTypes: mediaTypes, accepted: accepted, payload: .string)
        kinds.remove(at: max(json, text))
    }
}
