import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Says how one documented way to write a body is written, and of what type its value is.
struct BodyContentLowering {
    /// What types declared for the parts of a multipart body are called after.
    let operationName: String
    /// What a type declared for the body is called.
    let words: String
    /// Names that arguments for parts must not have.
    var reserved: Set<String>
    /// Whether the body has to be there.
    let isRequired: Bool
    let finder: PartFinder

    func lower(_ candidate: BodyCandidate, types: inout TypeLowering, diagnostics: inout Diagnostics) -> RequestContentModel {
        let media = candidate.media
        var content = RequestContentModel(mediaType: media.name, payload: .bytes)
        switch candidate.kind {
        case .json, .mergePatch:
            content.payload = .json(type(of: media.schema, types: &types, diagnostics: &diagnostics))
            // A range is nothing to send.
            if media.essence.contains("*") { content.mediaType = "application/json" }
        case .form: content.payload = form(candidate, types: &types, diagnostics: &diagnostics)
        case .multipart: content.payload = parts(candidate, types: &types, diagnostics: &diagnostics)
        case .jsonLines: content.payload = stream(candidate, framing: .lines, types: &types, diagnostics: &diagnostics)
        case .jsonSequence: content.payload = stream(candidate, framing: .sequence, types: &types, diagnostics: &diagnostics)
        case .xml:
            content.payload = .text
            let body = XMLBodyLowering(words: words, isSent: true).lower(media, types: &types, diagnostics: &diagnostics)
            if let body { content.payload = .xml(body.type, body.document) }
        case .text:
            types.reportReplacedText(media, diagnostics: &diagnostics)
            content.payload = .text
            if media.essence.contains("*") { setRange(of: &content, to: media.essence, standard: "text/plain") }
        case .bytes:
            if media.essence.contains("*") { setRange(of: &content, to: media.essence, standard: "application/octet-stream") }
        }
        content.constraints = constraints(of: media, content.payload, types: &types, diagnostics: &diagnostics)
        return content
    }

    /// The caller says which media type of a range it is.
    private func setRange(of content: inout RequestContentModel, to range: String, standard: String) {
        content.mediaType = standard
        var scope = NameScope(reserved: reserved)
        content.typeArgument = .init(
            name: scope.allocate(["contentType", "bodyContentType"], suffix: "Value"),
            range: range,
            isRequired: isRequired && content.payload == .bytes
        )
    }

    private func type(of schema: Schema?, types: inout TypeLowering, diagnostics: inout Diagnostics) -> SwiftType {
        guard let schema else { return .json }
        return types.lower(schema, at: TypePlace(parent: nil, words: words), diagnostics: &diagnostics).nullableType
    }

    private func form(
        _ candidate: BodyCandidate,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> RequestPayloadModel {
        guard let schema = candidate.media.schema else { return .form(.dictionary(.json), encoding: []) }
        let type = self.type(of: schema, types: &types, diagnostics: &diagnostics)
        switch candidate.schema?.kind {
        case .scalar?, .enumeration?, .array?, .tuple?, .null?:
            if types.reportOnce(schema.range) {
                diagnostics.warning(
                    "form-without-properties",
                    "a form is made of the properties of an object, and this is none; such a call fails before it is sent",
                    at: schema.range,
                    fix: "describe an object, or use another media type"
                )
            }
        default: break
        }
        let encoding = FormEncodingLowering().lower(candidate.media, types: &types, diagnostics: &diagnostics)
        return .form(type, encoding: encoding)
    }

    private func parts(
        _ candidate: BodyCandidate,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> RequestPayloadModel {
        guard let parts = candidate.parts, !parts.isFree else { return .multipart }
        reportVariants(candidate, types: &types, diagnostics: &diagnostics)
        reportUnusedEncodings(candidate.media, parts, types: &types, diagnostics: &diagnostics)
        return .parts(
            PartsLowering(operationName: operationName, reserved: reserved, finder: finder)
                .lower(parts, types: &types, diagnostics: &diagnostics)
        )
    }

    private func reportVariants(_ candidate: BodyCandidate, types: inout TypeLowering, diagnostics: inout Diagnostics) {
        guard case .union(let content)? = candidate.schema?.kind, let schema = candidate.media.schema,
            types.reportOnce(schema.range)
        else { return }
        diagnostics.warning(
            "multipart-variants",
            "the parts of all \(content.variants.count) variants are arguments; which of them go together is not checked",
            at: schema.range,
            kind: .unsupported
        )
    }

    private func reportUnusedEncodings(
        _ media: MediaType,
        _ parts: MultipartContent,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) {
        let keys = Set(parts.members.compactMap(\.key))
        guard !keys.isEmpty, !parts.members.contains(where: \.isRest) else { return }
        for entry in media.encoding where !keys.contains(entry.key) && types.reportOnce(entry.encoding.range) {
            diagnostics.warning(
                "unused-encoding",
                "the body has no part '\(entry.key)'; this encoding is passed over",
                at: entry.encoding.range
            )
        }
    }

    private func stream(
        _ candidate: BodyCandidate,
        framing: RequestPayloadModel.StreamFraming,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> RequestPayloadModel {
        var schema = candidate.media.itemSchema
        if schema == nil, case .array(let items)? = candidate.schema?.kind { schema = items ?? schema }
        if schema == nil, case .object? = candidate.schema?.kind { schema = candidate.media.schema }
        if schema == nil, case .union? = candidate.schema?.kind { schema = candidate.media.schema }
        guard let schema else { return .stream(.json, framing: framing) }
        let place = TypePlace(parent: nil, words: words)
        return .stream(
            types.lower(schema, at: place.element, diagnostics: &diagnostics).nullableType,
            framing: framing
        )
    }

    /// What holds for the body as a whole.
    private func constraints(
        of media: MediaType,
        _ payload: RequestPayloadModel,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ConstraintsModel? {
        guard let schema = media.schema else { return nil }
        switch payload {
        case .json(let type), .form(let type, _), .xml(let type, _):
            let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
            return ConstraintLowering().lower(normalized, as: type.unwrapped, types: &types, diagnostics: &diagnostics)
        case .parts, .multipart, .text, .bytes, .stream: return nil
        }
    }
}
