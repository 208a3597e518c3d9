import OpenAPIDocument
import SourceText
import SpecLoader

/// What a response body is, going by its media type and its schema.
enum BodyFormat: Hashable {
    case json
    case text
    /// `*/*` with a string: JSON or text, as the response says.
    case textOrJSON
    case xml
    case binary
    case parts
    case events
    case jsonLines
    case jsonSequence

    init(_ media: MediaType, types: inout TypeLowering, diagnostics: inout Diagnostics) {
        let essence = media.essence
        if essence == "text/event-stream" {
            self = .events
        } else if media.isJSONLines {
            self = .jsonLines
        } else if media.isJSONSequence {
            self = .jsonSequence
        } else if essence.hasPrefix("multipart/") {
            self = .parts
        } else if media.isJSON {
            self = .json
        } else {
            let schema = media.schema.map { types.normalizer.normalize($0, diagnostics: &diagnostics) }
            self = Self.format(essence, schema)
        }
    }

    private static func format(_ essence: String, _ schema: NormalizedSchema?) -> BodyFormat {
        let isString = schema.map(isText)
        if schema.map(isBinary) == true { return .binary }
        if essence == "*/*" || essence == "*" {
            guard let isString else { return .binary }
            return isString ? .textOrJSON : .json
        }
        if essence == "application/xml" || essence == "text/xml" || essence.hasSuffix("+xml") {
            return essence == "image/svg+xml" && isString != true ? .binary : .xml
        }
        if essence.hasPrefix("text/") { return .text }
        return isString == true && texts.contains(essence) ? .text : .binary
    }

    private static func isBinary(_ schema: NormalizedSchema) -> Bool {
        if case .scalar(.string, let format) = schema.kind { format == "binary" } else { false }
    }

    private static func isText(_ schema: NormalizedSchema) -> Bool {
        switch schema.kind {
        case .scalar(.string, let format): format != "binary"
        case .enumeration(let values): values.allSatisfy { $0.string != nil }
        default: false
        }
    }

    /// Media types outside `text/` that are text all the same, where the schema is a string.
    private static let texts: Set<String> = [
        "application/text", "application/plain", "application/sdp", "application/yaml", "application/x-yaml",
        "application/vnd.yaml",
        "application/toml", "application/javascript", "application/graphql", "application/sql", "application/jwt",
        "application/jose", "application/x-pem-file", "application/x-sh", "application/csv", "application/html",
        "application/vnd.apple.mpegurl", "application/x-www-form-urlencoded",
    ]
}
