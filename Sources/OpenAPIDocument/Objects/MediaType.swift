package import SourceText

/// One way a body is written ("Media Type Object").
package struct MediaType: Sendable {
    /// As written, with its parameters (`application/json; charset=utf-8`).
    package var name: String
    package var schema: Schema? = nil
    /// What each value of a stream is (OpenAPI 3.2, or `x-lathe-stream`).
    package var itemSchema: Schema? = nil
    /// What ends a stream of events instead of an event, where the document says.
    package var streamEnd: StreamEnd? = nil
    /// How properties of a form or parts of a multipart body are written, in the order of the document.
    package var encoding: [NamedEncoding] = []
    /// How parts without a name are written, by position (OpenAPI 3.2).
    package var prefixEncoding: [Encoding] = []
    /// How the parts behind those are written (OpenAPI 3.2).
    package var itemEncoding: Encoding? = nil
    package var extensions: Extensions = [:]
    package var range: SourceRange

    /// `end` of `x-lathe-stream`.
    package enum StreamEnd: Hashable, Sendable {
        /// The event with this data.
        case data(String)
        /// Nothing (`null`): the stream ends with the connection.
        case none
    }

    /// The encoding of one property.
    package struct NamedEncoding: Sendable {
        /// The name of the property.
        package var key: String
        package var encoding: Encoding
    }

    /// The type and subtype in lower case, without parameters.
    package var essence: String {
        // As nearly all are written.
        let isEssence = name.utf8.allSatisfy { byte in
            (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: ";") && !(0x41...0x5A).contains(byte)
        }
        if isEssence { return name }
        return (name.split(separator: ";").first ?? "").lowercased().split(separator: " ").joined()
    }

    /// The type and subtype in lower case with the parameters that tell it from others: not `charset` and `boundary`, which a server
    /// chooses, nor `q`, which is none of a media type.
    package var acceptedName: String {
        let parameters = name.split(separator: ";").dropFirst().map { $0.drop { $0 == " " } }.filter { parameter in
            let key = parameter.prefix { $0 != "=" }.lowercased()
            return parameter.contains("=") && !["charset", "boundary", "q"].contains(key)
        }
        return parameters.reduce(essence) { "\($0); \($1)" }
    }

    /// Whether the body is values one after another ("Sequential Media Types" of OpenAPI 3.2).
    package var isStream: Bool { essence == "text/event-stream" || isJSONLines || isJSONSequence }

    /// Whether the body is JSON values, one a line.
    package var isJSONLines: Bool {
        [
            "application/jsonl", "application/x-jsonl", "application/ndjson", "application/x-ndjson", "application/jsonlines",
            "application/x-jsonlines", "application/json-lines", "application/x-json-stream", "application/stream+json",
        ].contains(essence)
    }

    /// Whether the body is a JSON text sequence (RFC 7464, RFC 8091 for `+json-seq`).
    package var isJSONSequence: Bool { essence == "application/json-seq" || essence.hasSuffix("+json-seq") }

    /// Whether a name the user wrote means it, with or without parameters.
    package func isNamed(_ other: String) -> Bool {
        let other = other.lowercased()
        return other == name.lowercased() || other == essence
    }

    /// Whether the body is JSON (RFC 6839 §3.1 for `+json`).
    package var isJSON: Bool {
        essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json") && !isJSONLines
    }
}
