import OpenAPIDocument

/// What a media type means for a request body.
enum RequestMediaKind: Hashable {
    case json
    /// A JSON Merge Patch (RFC 7396): `null` removes.
    case mergePatch
    case form
    case multipart
    case jsonLines
    case jsonSequence
    case text
    case xml
    /// Anything else: bytes.
    case bytes

    /// - Parameter schema: What the schema of the body comes down to; `nil` where there is none.
    init(_ media: MediaType, schema: NormalizedSchema?) {
        let essence = media.essence
        let subtype = essence.split(separator: "/").last.map(String.init) ?? ""
        if essence == "application/merge-patch+json" {
            self = .mergePatch
        } else if media.isJSON {
            self = .json
        } else if essence == "application/x-www-form-urlencoded" {
            self = .form
        } else if essence.hasPrefix("multipart/") {
            self = .multipart
        } else if media.isJSONLines || media.isJSONSequence {
            // Without a word about the values it is a file of them.
            let hasValues = media.itemSchema != nil || schema.map(Self.isStructured) == true
            let kind: RequestMediaKind = media.isJSONLines ? .jsonLines : .jsonSequence
            self = hasValues ? kind : .bytes
        } else if subtype == "xml" || subtype.hasSuffix("+xml") {
            self = .xml
        } else if essence.hasPrefix("text/") {
            self = .text
        } else if essence == "*/*" || essence == "application/*" {
            self = schema.map(Self.isValue) == true ? .json : .bytes
        } else if let schema, case .scalar(.string, let format) = schema.kind, format != "binary",
            schema.constraints.contentEncoding == nil, !PartFinder.isBinary(essence)
        {
            // What is described as a string is one, whatever its media type.
            self = .text
        } else {
            self = .bytes
        }
    }

    /// Whether values of the schema are made of others.
    static func isStructured(_ schema: NormalizedSchema) -> Bool {
        switch schema.kind {
        case .object, .array, .tuple, .union: true
        case .anything, .null, .scalar, .enumeration: false
        }
    }

    /// Whether the schema is of values, not of bytes.
    private static func isValue(_ schema: NormalizedSchema) -> Bool {
        switch schema.kind {
        case .anything, .scalar(.string, "binary"?): false
        default: schema.constraints.contentMediaType == nil
        }
    }
}
