import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Says how properties of a form are written, where that is not what the runtime does by itself ("Encoding Object").
struct FormEncodingLowering {
    /// The rules of a form's properties; an encoding of what is no property means nothing.
    func lower(
        _ media: MediaType,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [FormEncodingModel] {
        let members = media.schema.map { properties(of: $0, types: &types, diagnostics: &diagnostics) } ?? []
        let common = ArrayNotationReader.read(media.extensions, diagnostics: &diagnostics)
        return media.encoding.compactMap { entry in
            guard let property = members.first(where: { $0.name == entry.key }) else {
                if !members.isEmpty, types.reportOnce(entry.encoding.range) {
                    diagnostics.warning(
                        "unused-encoding",
                        "the body has no property '\(entry.key)'; this encoding is passed over",
                        at: entry.encoding.range
                    )
                }
                return nil
            }
            return rule(entry.encoding, of: property.schema, common: common, types: &types, diagnostics: &diagnostics)
                .map { FormEncodingModel(key: entry.key, rule: $0) }
        }
    }

    /// The properties of an object, or of all objects that it may be.
    private func properties(
        of schema: Schema,
        depth: Int = 0,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [Schema.Property] {
        guard depth < 8 else { return [] }
        switch types.normalizer.normalize(schema, diagnostics: &diagnostics).kind {
        case .object(let content): return content.properties
        case .union(let content):
            return content.variants.flatMap { variant in
                properties(of: variant.schema, depth: depth + 1, types: &types, diagnostics: &diagnostics)
            }
        default: return []
        }
    }

    /// - Parameter common: How the whole form writes arrays in style `deepObject`, where that is said.
    /// - Returns: `nil` where a value is written by what it is.
    func rule(
        _ encoding: Encoding,
        of schema: Schema,
        common: ArrayNotation? = nil,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> FormEncodingModel.Rule? {
        if Self.isOneJSONText(encoding) { return FormEncodingModel.Rule(style: .json, explode: false) }
        // OpenAPI 3.1.1 §4.8.15.1.2: with any of these, the media type means nothing.
        if encoding.style != nil || encoding.explode != nil || encoding.allowReserved != nil {
            let dialect = types.normalizer.document.dialect
            let style = style(encoding, dialect, diagnostics: &diagnostics)
            let arrays =
                ArrayNotationReader.read(encoding.extensions, diagnostics: &diagnostics)
                ?? ArrayNotationReader.read(schema.keywords.extensions, diagnostics: &diagnostics)
            let document = ArrayNotationReader.read(types.normalizer.document.extensions, diagnostics: &diagnostics)
            let rule = FormEncodingModel.Rule(
                style: style,
                explode: encoding.explode ?? (style == .form || style == .deepObject),
                allowReserved: encoding.allowReserved ?? false,
                arrays: arrays ?? common ?? document ?? .indexed,
                items: dialect == .swagger20 ? CollectionFormats.separators(within: schema) : []
            )
            let isUsual = rule == FormEncodingModel.Rule(style: .form, explode: true)
            return isUsual && isPlain(schema, types: &types, diagnostics: &diagnostics) ? nil : rule
        }
        let first = encoding.contentType?.split(separator: ",").first?.split(separator: ";").first
        guard let type = first?.split(separator: " ").joined().lowercased() else { return nil }
        let isJSON = type == "application/json" || type.hasSuffix("+json") || type == "text/json"
        return isJSON ? FormEncodingModel.Rule(style: .json, explode: false) : nil
    }

    /// Whether a value is one JSON text even if it is an array: what no word of the specification says of parts.
    static func isOneJSONText(_ encoding: Encoding) -> Bool {
        encoding.extensions[ArrayNotationReader.key]?.string == "json"
    }

    /// Whether values of a schema are written by what they are as style `form` has them: text, or a list of text.
    private func isPlain(_ schema: Schema, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Bool {
        switch types.normalizer.normalize(schema, diagnostics: &diagnostics).kind {
        case .scalar, .enumeration: return true
        case .array(let items?):
            switch types.normalizer.normalize(items, diagnostics: &diagnostics).kind {
            case .scalar, .enumeration: return true
            default: return false
            }
        default: return false
        }
    }

    private func style(
        _ encoding: Encoding,
        _ dialect: Dialect,
        diagnostics: inout Diagnostics
    ) -> ParameterModel.Style {
        guard let written = encoding.style else { return .form }
        let known: [ParameterModel.Style] =
            [.form, .spaceDelimited, .pipeDelimited, .deepObject] + (dialect == .swagger20 ? [.tabDelimited] : [])
        if let style = known.first(where: { $0.rawValue == written }) { return style }
        diagnostics.warning(
            "unknown-style",
            "'\(written)' is no style of a form; 'form' is used",
            at: encoding.range,
            fix: "a form takes \(known.map(\.rawValue).joined(separator: ", "))"
        )
        return .form
    }
}
