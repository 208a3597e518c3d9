import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes a struct of the header fields that a response describes ("Header Object").
struct HeadersLowering {
    /// What the struct is called, without `Headers`.
    let words: String
    /// What has the header fields, for the comment: `listIssues`.
    let operationName: String

    /// - Returns: `nil` where the response describes none.
    func lower(_ response: Response, types: inout TypeLowering, diagnostics: inout Diagnostics) -> SwiftType? {
        let headers = known(response.headers, diagnostics: &diagnostics)
        if headers.isEmpty { return nil }
        var content = ObjectContent()
        content.properties = headers.map { header in
            Schema.Property(
                name: header.name,
                nameRange: header.range,
                schema: schema(of: header, types: &types, diagnostics: &diagnostics)
            )
        }
        content.required = Set(headers.filter(\.isRequired).map(\.name))
        let name = SwiftName.upperCamel(words) + "Headers"
        let place = response.componentName.map { "the response `\($0)`" } ?? "an answer of `\(operationName)`"
        let id = types.add(
            wish: NameWish(name: name, reason: .derived, origin: name),
            parent: nil,
            documentation: "The header fields of \(place): `try response.headers(\(name).self)`.",
            deprecated: nil
        )
        var structure = StructureLowering(id: id, content: content).lower(types: &types, diagnostics: &diagnostics)
        structure.headers = headers.map { header in
            HeaderModel(name: header.name, shape: shape(of: header, types: &types, diagnostics: &diagnostics))
        }
        types.replaceShape(of: id, with: .structure(structure))
        return .declared(id)
    }

    /// The headers whose names are names, each once.
    private func known(_ headers: [Header], diagnostics: inout Diagnostics) -> [Header] {
        var names: Set<String> = []
        return headers.filter { header in
            guard HTTPToken.isToken(header.name) else {
                diagnostics.warning(
                    "invalid-header-name",
                    "'\(header.name)' is no name of a header field; it is left out",
                    at: header.range
                )
                return false
            }
            if names.insert(header.name.lowercased()).inserted { return true }
            diagnostics.warning(
                "duplicate-header",
                "the header '\(header.name)' is described twice; names of header fields have no case",
                at: header.range
            )
            return false
        }
    }

    private static func isCookie(_ header: Header) -> Bool { header.name.lowercased() == "set-cookie" }

    /// The schema with what the header says about itself.
    private func schema(of header: Header, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Schema {
        var keywords = header.schema?.keywords ?? Schema.Keywords()
        if header.schema == nil { keywords.types = ["string"] }
        // Several cookies cannot be one value (RFC 9110 §5.3).
        if Self.isCookie(header), let schema = header.schema, !isArray(schema, types: &types, diagnostics: &diagnostics) {
            keywords = Schema.Keywords()
            keywords.types = ["array"]
            keywords.items = schema
        }
        keywords.description = header.description ?? keywords.description
        keywords.isDeprecated = keywords.isDeprecated || header.isDeprecated
        keywords.extensions.merge(header.extensions) { $1 }
        return types.keep(Schema(keywords, boolean: header.schema?.boolean, range: header.schema?.range ?? header.range))
    }

    private func isArray(_ schema: Schema, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Bool {
        switch types.normalizer.normalize(schema, diagnostics: &diagnostics).kind {
        case .array, .tuple: true
        default: false
        }
    }

    private func shape(of header: Header, types: inout TypeLowering, diagnostics: inout Diagnostics) -> HeaderModel.Shape {
        if header.isJSON { return .json }
        if Self.isCookie(header) { return .lines }
        guard let schema = header.schema else { return .scalar }
        switch types.normalizer.normalize(schema, diagnostics: &diagnostics).kind {
        case .array, .tuple: return .array
        case .object: return header.explode ? .explodedObject : .object
        case .anything, .null, .scalar, .enumeration, .union: return .scalar
        }
    }
}
