import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Decides how a parameter's value becomes text, and says where a document asks for what styles cannot do
/// ("Style Values" in the OpenAPI Specification).
struct ParameterStyleLowering {
    typealias Location = ParameterModel.Location
    typealias Style = ParameterModel.Style

    let parameter: Parameter
    let location: Location
    let shape: ValueShape
    /// Which version's rules hold.
    let dialect: Dialect
    /// How the document writes arrays inside style `deepObject`, where it says so.
    let notation: ArrayNotation?

    struct Serialization {
        var style: Style
        var explode: Bool
        var allowReserved = false
        var allowEmptyValue = false
        var arrays = ArrayNotation.indexed
        var items: [ListSeparator] = []
    }

    func lower(styles: inout UndefinedStyles, diagnostics: inout Diagnostics) -> Serialization {
        let style = style(diagnostics: &diagnostics)
        var result = Serialization(style: style, explode: true)
        // OpenAPI 3.1.1 §4.8.12.2: explode is true by default for form, false for the others; 3.2 adds cookie to form.
        result.explode = style == .deepObject || (parameter.explode ?? (style == .form || style == .cookie))
        if hasCollectionFormat, let schema = parameter.schema { result.items = CollectionFormats.separators(within: schema) }
        result.allowReserved = allowReserved(style, diagnostics: &diagnostics)
        if parameter.allowEmptyValue {
            // An empty text is sent anyway, and a number or a boolean is never empty.
            if location == .query {
                result.allowEmptyValue = shape.kind != .scalar
            } else {
                reportUnused("allowEmptyValue", &diagnostics)
            }
        }
        let own = ArrayNotationReader.read(parameter.extensions, diagnostics: &diagnostics)
        if own != nil, style != .deepObject { reportUnused(ArrayNotationReader.key, &diagnostics) }
        if style == .deepObject { result.arrays = own ?? notation ?? .indexed }
        let isNotationSaid = own != nil || notation != nil
        if result.items.isEmpty {
            for cause in undefined(style, explode: result.explode) where cause != .array || !isNotationSaid {
                styles.note(cause, of: parameter)
            }
            checkNesting(style, diagnostics: &diagnostics)
        }
        return result
    }

    /// What a location takes, the usual style first.
    static func styles(for location: Location) -> [Style] {
        switch location {
        case .path: [.simple, .label, .matrix]
        case .query, .querystring: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form, .cookie]
        }
    }

    /// What Swagger 2.0 has everywhere, as `collectionFormat`.
    static let collectionStyles: [Style] = [.spaceDelimited, .tabDelimited, .pipeDelimited]

    /// Whether the style is a `collectionFormat` of Swagger 2.0, which documents of OpenAPI 3 have, too.
    private var hasCollectionFormat: Bool { dialect == .swagger20 || parameter.extensions[Parameter.collectionFormatMark] != nil }

    private func style(diagnostics: inout Diagnostics) -> Style {
        let possible = Self.styles(for: location) + (hasCollectionFormat ? Self.collectionStyles : [])
        let usual = possible[0]
        guard let written = parameter.style else { return usual }
        guard let style = Style(rawValue: written), style != .json, style != .text,
            style != .tabDelimited || possible.contains(style)
        else {
            diagnostics.warning(
                "unknown-style",
                "'\(written)' is no style of parameters; '\(usual.rawValue)' is used",
                at: parameter.place(of: "style")
            )
            return usual
        }
        guard possible.contains(style) else {
            diagnostics.warning(
                "misplaced-style",
                "style '\(written)' is not for parameters in the \(location.rawValue); '\(usual.rawValue)' is used",
                at: parameter.place(of: "style"),
                fix: "the \(location.rawValue) takes \(possible.map(\.rawValue).joined(separator: ", "))"
            )
            return usual
        }
        return style
    }

    /// What "Style Examples" of the specification calls n/a.
    private func undefined(_ style: Style, explode: Bool) -> [UndefinedStyles.Cause] {
        guard shape.kind != .open else { return [] }
        if style == .deepObject {
            var causes: [UndefinedStyles.Cause] = []
            if shape.kind != .object { causes.append(shape.kind == .array ? .array : .value) }
            if parameter.explode == false { causes.append(.unexploded) }
            return causes
        }
        guard !shape.isNested, style == .spaceDelimited || style == .pipeDelimited else { return [] }
        if shape.kind == .scalar { return [.delimitedValue(style: style.rawValue)] }
        return explode ? [.delimitedExploded(style: style.rawValue)] : []
    }

    /// What no style but deepObject can write.
    private func checkNesting(_ style: Style, diagnostics: inout Diagnostics) {
        guard shape.kind != .open, style != .deepObject, shape.isNested else { return }
        diagnostics.warning(
            "nested-parameter",
            "style '\(style.rawValue)' cannot write an array or object inside another; such a call fails before it is sent",
            at: parameter.range,
            kind: .unsupported,
            fix: location == .query
                ? "use style deepObject, or content with application/json" : "use content with application/json"
        )
    }

    /// Up to 3.1 only the query may keep reserved characters; 3.2 lets every place that is percent-encoded.
    private func allowReserved(_ style: Style, diagnostics: inout Diagnostics) -> Bool {
        guard parameter.allowReserved else { return false }
        if location == .query || (location == .path && dialect == .openAPI32) { return true }
        reportUnused("allowReserved", &diagnostics)
        return false
    }

    private func reportUnused(_ field: String, _ diagnostics: inout Diagnostics) {
        let kind = parameter.style == nil ? "a parameter" : "a parameter of style '\(parameter.style ?? "")'"
        diagnostics.warning(
            "unused-field",
            "'\(field)' means nothing for \(kind) in the \(location.rawValue); it is passed over",
            at: parameter.place(of: field)
        )
    }
}
