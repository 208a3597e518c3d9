import OpenAPIDocument
import SourceText

/// One documented way to write a body.
struct BodyCandidate {
    var media: MediaType
    var kind: RequestMediaKind
    /// What the schema comes down to; `nil` where there is none.
    var schema: NormalizedSchema?
    /// What a multipart body is made of.
    var parts: MultipartContent?

    /// - Parameter finder: Says which parts of a multipart body are files.
    init(_ media: MediaType, finder: PartFinder, types: inout TypeLowering, diagnostics: inout Diagnostics) {
        self.media = media
        let schema = media.schema.map { types.normalizer.normalize($0, diagnostics: &diagnostics) }
        self.schema = schema
        kind = RequestMediaKind(media, schema: schema)
        if kind == .multipart { parts = finder.content(of: media, types: &types, diagnostics: &diagnostics) }
    }

    /// The schema of a value that is also a value of another media type: not one of files, and not one that is text by itself.
    var structuredSchema: Schema? {
        guard let schema, kind != .jsonLines, kind != .jsonSequence else { return nil }
        guard RequestMediaKind.isStructured(schema) || kind == .json || kind == .mergePatch else { return nil }
        if let parts, parts.hasFiles { return nil }
        return media.schema
    }

    /// Whether nothing here writes values in this media type.
    var isForeign: Bool {
        guard kind == .bytes || kind == .text else { return false }
        return schema.map(RequestMediaKind.isStructured) == true
    }

    /// Whether there is nothing that could be sent: a form of an object that has no members.
    var isEmpty: Bool {
        guard kind == .form || kind == .multipart, let schema, case .object(let content) = schema.kind else { return false }
        guard case .forbidden = content.additional else { return false }
        return content.properties.allSatisfy { $0.schema.keywords.isReadOnly || $0.schema.boolean == false }
    }

    /// What is preferred where several stand for the same values; the smaller, the better.
    var rank: Int {
        switch kind {
        case .json: media.essence == "application/json" ? 0 : media.essence.contains("*") ? 2 : 1
        case .mergePatch: 3
        case .form: 4
        case .multipart: 5
        case .jsonLines, .jsonSequence: 6
        case .text: media.essence == "text/plain" ? 7 : 8
        case .xml, .bytes: 9
        }
    }
}
