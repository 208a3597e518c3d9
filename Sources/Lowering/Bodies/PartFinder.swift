import OpenAPIDocument
import SourceText
import SpecLoader

/// Finds the parts of a multipart body, and which of them are files ("Encoding Object", default values).
struct PartFinder {
    let dialect: Dialect

    func content(of media: MediaType, types: inout TypeLowering, diagnostics: inout Diagnostics) -> MultipartContent {
        if media.itemEncoding != nil || !media.prefixEncoding.isEmpty {
            return ordered(media, types: &types, diagnostics: &diagnostics)
        }
        guard let schema = media.schema else { return MultipartContent(isFree: true) }
        guard let object = object(of: schema, types: &types, diagnostics: &diagnostics) else {
            return MultipartContent(isFree: true)
        }
        var content = MultipartContent()
        for property in object.properties {
            let normalized = types.normalizer.normalize(property.schema, diagnostics: &diagnostics)
            // What only the server sets is not sent.
            if normalized.allowsNothing || normalized.isReadOnly && !normalized.isWriteOnly { continue }
            let encoding = media.encoding.first { $0.key == property.name }?.encoding
            let kind = kind(of: property.schema, encoding, types: &types, diagnostics: &diagnostics)
            content.members.append(
                MultipartContent.Member(
                    key: property.name,
                    schema: property.schema,
                    isRequired: object.required.contains(property.name),
                    kind: kind,
                    encoding: encoding
                )
            )
        }
        switch object.additional {
        case .schema(let schema):
            let kind = kind(of: schema, nil, types: &types, diagnostics: &diagnostics)
            content.members.append(
                MultipartContent.Member(
                    key: nil,
                    schema: schema,
                    // Where nothing else could be sent, an empty body says nothing.
                    isRequired: content.members.isEmpty,
                    kind: kind,
                    isRest: true
                )
            )
        case .unspecified, .anything: content.isFree = content.members.isEmpty
        case .forbidden: break
        }
        return content
    }

    // MARK: Members

    /// The members of an object, of all variants where it is a choice; `nil` for what is no object.
    private func object(
        of schema: Schema,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ObjectContent? {
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        switch normalized.kind {
        case .object(let content): return content
        case .union(let union):
            let flat = NestedVariants().flatten(union, normalizer: &types.normalizer, diagnostics: &diagnostics)
            var result: ObjectContent?
            for variant in flat.variants {
                guard let content = object(of: variant.schema, types: &types, diagnostics: &diagnostics) else { return nil }
                result = result.map { Self.either($0, content) } ?? content
            }
            return result
        default: return nil
        }
    }

    /// The members of two objects of which a value is one: only what both require is required.
    private static func either(_ a: ObjectContent, _ b: ObjectContent) -> ObjectContent {
        var result = a
        for property in b.properties where a.property(property.name) == nil { result.properties.append(property) }
        result.required = a.required.intersection(b.required)
        switch (a.additional, b.additional) {
        case (.schema, _): break
        case (_, .schema), (.forbidden, _): result.additional = b.additional
        default: break
        }
        return result
    }

    // MARK: Order

    /// Parts that are known by their order (OpenAPI 3.2).
    private func ordered(
        _ media: MediaType,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> MultipartContent {
        var prefix: [Schema] = []
        var items = media.itemSchema
        if let schema = media.schema {
            let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
            switch normalized.kind {
            case .array(let element): items = items ?? element
            case .tuple(let tuple):
                prefix = tuple.prefix
                if case .schema(let rest) = tuple.rest { items = items ?? rest }
            default: break
            }
        }
        var content = MultipartContent()
        for (place, schema) in prefix.enumerated() {
            let encoding = media.prefixEncoding.indices.contains(place) ? media.prefixEncoding[place] : media.itemEncoding
            let kind = kind(of: schema, encoding, types: &types, diagnostics: &diagnostics)
            content.members.append(
                MultipartContent.Member(key: nil, schema: schema, isRequired: true, kind: kind, encoding: encoding)
            )
        }
        if let items {
            let kind = kind(of: items, media.itemEncoding, types: &types, diagnostics: &diagnostics)
            content.members.append(
                MultipartContent.Member(
                    key: nil,
                    schema: items,
                    isRequired: prefix.isEmpty,
                    kind: kind,
                    encoding: media.itemEncoding,
                    isRepeated: true
                )
            )
        }
        content.isFree = content.members.isEmpty
        return content
    }

    // MARK: Files

    /// What a part of a schema is.
    func kind(
        of schema: Schema,
        _ encoding: Encoding?,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> PartKind {
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        switch normalized.kind {
        case .scalar(.string, let format):
            if format == "binary" { return .file }
            if format == "byte" || format == "base64" || normalized.constraints.contentEncoding != nil { return .value }
            let type = encoding?.contentType ?? normalized.constraints.contentMediaType?.value
            return type.map(Self.isBinary) == true ? .file : .value
        case .anything:
            if normalized.allowsNothing || normalized.constraints.contentEncoding != nil { return .value }
            if let type = encoding?.contentType ?? normalized.constraints.contentMediaType?.value {
                return Self.isBinary(type) ? .file : .value
            }
            // OpenAPI 3.1.1 §4.8.15.1.1: what has no type is `application/octet-stream`.
            return dialect.hasJSONSchema ? .file : .value
        case .array(let items?):
            return kind(of: items, encoding, types: &types, diagnostics: &diagnostics) == .value ? .value : .files
        case .union(let content):
            let kinds = content.variants.map { kind(of: $0.schema, encoding, types: &types, diagnostics: &diagnostics) }
            return kinds.contains(.files) ? .files : kinds.contains(.file) ? .file : .value
        default: return .value
        }
    }

    /// The variants of a part that may be a file and are none.
    func otherVariants(
        of schema: Schema,
        _ encoding: Encoding?,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [UnionContent.Variant] {
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        guard case .union(let content) = normalized.kind else { return [] }
        return content.variants.filter { kind(of: $0.schema, encoding, types: &types, diagnostics: &diagnostics) == .value }
    }

    /// Whether content of any of these media types is no text that a program would have as a string.
    static func isBinary(_ list: String) -> Bool {
        let types = list.lowercased().split(separator: ",").map { item in
            item.prefix { $0 != ";" }.split(separator: " ").joined()
        }
        return !types.isEmpty
            && types.allSatisfy { type in
                let top = type.prefix { $0 != "/" }
                return ["image", "audio", "video", "font", "model", "*"].contains(top) && type != "image/svg+xml"
                    || binaryTypes.contains(type) || type.hasSuffix("+zip") || type.hasPrefix("application/vnd.openxmlformats")
            }
    }

    private static let binaryTypes: Set<String> = [
        "application/octet-stream", "application/*", "application/pdf", "application/zip", "application/gzip",
        "application/x-gzip",
        "application/x-tar", "application/x-zip-compressed", "application/x-7z-compressed", "application/x-bzip2",
        "application/wasm",
        "application/ogg", "application/mp4", "application/msword", "application/vnd.ms-excel", "application/java-archive",
    ]
}
