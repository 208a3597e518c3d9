import SourceText
import SpecLoader

extension OperationReader {
    private static let mediaTypeFields: Set<String> = ["schema", "example", "examples", "encoding"]
    private static let fieldsOf32: Set<String> = ["itemSchema", "prefixEncoding", "itemEncoding"]

    /// Reads the field `content` of a parameter, a body, a response or a header.
    mutating func readContent(_ object: ObjectReader, diagnostics: inout Diagnostics) -> [MediaType] {
        var result: [MediaType] = []
        for entry in contentEntries(object, diagnostics: &diagnostics) {
            let names = MediaTypeKey(entry: entry).read(diagnostics: &diagnostics)
            guard let media = readMediaType(entry, diagnostics: &diagnostics) else { continue }
            for name in names where !result.contains(where: { $0.name == name }) {
                result.append(media)
                result[result.count - 1].name = name
            }
        }
        return result
    }

    /// The members of `content`, also where all of it is a reference, which the specification has no room for.
    private func contentEntries(_ object: ObjectReader, diagnostics: inout Diagnostics) -> [Mapping.Entry] {
        guard let node = object.node("content"), let reference = node["$ref"], let text = reference.string else {
            return object.entries("content", diagnostics: &diagnostics)
        }
        guard let resolved = components.resolve(node, kind: "content", diagnostics: &diagnostics) else { return [] }
        diagnostics.warning(
            "wrong-reference",
            "'content' can't be a reference as a whole; what '\(text)' leads to is read",
            at: reference.range,
            fix: "refer to the response, or from within the media type"
        )
        let entries = resolved.node.mapping?.entries ?? []
        // What it leads to is all media types, or one.
        guard entries.contains(where: { $0.key == "schema" }) else { return entries }
        return [Mapping.Entry(key: "application/json", keyRange: reference.range, value: resolved.node)]
    }

    private mutating func readMediaType(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> MediaType? {
        guard let resolved = components.resolve(entry.value, kind: "media type", diagnostics: &diagnostics),
            let media = ObjectReader(resolved.node, kind: "media type", diagnostics: &diagnostics)
        else {
            // The body is there, whatever it is.
            return MediaType(name: entry.key, range: entry.keyRange)
        }
        if entry.value["$ref"] != nil, schemas.dialect < .openAPI32 {
            schemas.noteForeign("'$ref' of a media type", at: entry.value.range)
        }
        // What 3.2 adds is read in every version: it can mean nothing else.
        noteNewer(["itemSchema", "prefixEncoding", "itemEncoding"], of: media, since: .openAPI32)
        media.reportUnknown(known: Self.mediaTypeFields.union(Self.fieldsOf32), diagnostics: &diagnostics)
        let stream = readStream(media.extensions, diagnostics: &diagnostics)
        return MediaType(
            name: entry.key,
            schema: media.node("schema").map { schemas.read($0, diagnostics: &diagnostics) },
            itemSchema: stream?.item ?? media.node("itemSchema").map { schemas.read($0, diagnostics: &diagnostics) },
            streamEnd: stream?.end,
            encoding: media.entries("encoding", diagnostics: &diagnostics).compactMap { entry in
                readEncoding(entry.value, diagnostics: &diagnostics)
                    .map { MediaType.NamedEncoding(key: entry.key, encoding: $0) }
            },
            prefixEncoding: media.sequence("prefixEncoding", diagnostics: &diagnostics)
                .compactMap { readEncoding($0, diagnostics: &diagnostics) },
            itemEncoding: media.node("itemEncoding").flatMap { readEncoding($0, diagnostics: &diagnostics) },
            extensions: media.extensions,
            range: entry.keyRange
        )
    }

    private mutating func readEncoding(_ node: Node, diagnostics: inout Diagnostics) -> Encoding? {
        guard let object = ObjectReader(node, kind: "encoding", diagnostics: &diagnostics) else { return nil }
        object.reportUnknown(
            known: ["contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding"],
            diagnostics: &diagnostics
        )
        // Parts that have parts (OpenAPI 3.2).
        noteUnsupported(["encoding", "prefixEncoding", "itemEncoding"], of: object)
        return Encoding(
            contentType: object.string("contentType", diagnostics: &diagnostics),
            headers: readHeaders(object, diagnostics: &diagnostics),
            style: object.string("style", diagnostics: &diagnostics),
            explode: object.bool("explode", diagnostics: &diagnostics),
            allowReserved: object.bool("allowReserved", diagnostics: &diagnostics),
            extensions: object.extensions,
            range: node.range
        )
    }

    private static let headerFields: Set<String> = [
        "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example",
        "examples", "content",
    ]

    /// Reads the field `headers` of a response or an encoding.
    mutating func readHeaders(_ object: ObjectReader, diagnostics: inout Diagnostics) -> [Header] {
        object.entries("headers", diagnostics: &diagnostics).compactMap { entry -> Header? in
            // `Content-Type` is described by the media types and ignored here (OpenAPI 3.1.1 §4.8.17.1, §4.8.15.1.1).
            guard entry.key.lowercased() != "content-type",
                let resolved = components.resolve(entry.value, kind: "header", diagnostics: &diagnostics),
                let header = ObjectReader(resolved.node, kind: "header", diagnostics: &diagnostics)
            else { return nil }
            header.reportUnknown(known: Self.headerFields, onlySlips: true, diagnostics: &diagnostics)
            let content = readContent(header, diagnostics: &diagnostics).first
            return Header(
                name: entry.key,
                description: header.string("description", diagnostics: &diagnostics),
                isRequired: header.bool("required", diagnostics: &diagnostics) ?? false,
                isDeprecated: header.bool("deprecated", diagnostics: &diagnostics) ?? false,
                explode: header.bool("explode", diagnostics: &diagnostics) ?? false,
                schema: header.node("schema").map { schemas.read($0, diagnostics: &diagnostics) } ?? content?.schema,
                isJSON: content?.isJSON ?? false,
                extensions: header.extensions,
                range: entry.keyRange
            )
        }
    }
}
