import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns an operation's parameters into arguments: required ones first, each group in the order of the document, and those of the path
/// in the order in which the path names them.
struct ParameterLowering {
    let operationName: String
    /// The header that the runtime fills in where the caller does not.
    let idempotencyKey: String?
    let dialect: Dialect
    /// How the document writes arrays inside style `deepObject`, where it says so.
    let notation: ArrayNotation?

    private static let anyArguments = NameScope(reserved: ReservedNames.arguments)

    func lower(
        _ operation: Operation,
        scope: inout NameScope,
        types: inout TypeLowering,
        styles: inout UndefinedStyles,
        diagnostics: inout Diagnostics
    ) -> [ParameterModel] {
        var models: [ParameterModel] = []
        var seen: Set<String> = []
        for parameter in Self.inPathOrder(operation) {
            guard let location = ParameterModel.Location(rawValue: parameter.location) else {
                diagnostics.warning(
                    "unsupported-parameter",
                    "'\(parameter.location)' is no place for a parameter; it is left out",
                    at: parameter.range,
                    kind: .unsupported,
                    fix: "use path, query, header, cookie or, with one media type, querystring"
                )
                continue
            }
            if !seen.insert(parameter.identity).inserted { continue }
            if location == .header, Self.isOwnHeader(parameter.name) {
                // OpenAPI 3.1.1 §4.8.12.1: such parameter definitions are ignored; content and credentials decide.
                continue
            }
            if location == .header, !HTTPToken.isToken(parameter.name) {
                diagnostics.warning(
                    "invalid-header-name",
                    "'\(parameter.name)' is no name of a header field; it is left out",
                    at: parameter.range
                )
                continue
            }
            models.append(
                lower(parameter, location: location, scope: &scope, types: &types, styles: &styles, diagnostics: &diagnostics)
            )
        }
        return models.filter(\.isRequired) + models.filter { !$0.isRequired }
    }

    /// The parameters, with those of the path in its order where they stand.
    private static func inPathOrder(_ operation: Operation) -> [Parameter] {
        let names = PathTemplate.parameterNames(in: operation.path)
        let places = operation.parameters.indices.filter { operation.parameters[$0].location == "path" }
        var result = operation.parameters
        let ordered = places.map { operation.parameters[$0] }.enumerated().sorted { a, b in
            let (first, second) = (names.firstIndex(of: a.element.name) ?? 0, names.firstIndex(of: b.element.name) ?? 0)
            return (first, a.offset) < (second, b.offset)
        }
        for (place, parameter) in zip(places, ordered) { result[place] = parameter.element }
        return result
    }

    /// Headers that the body, the responses and the security requirements stand for.
    static func isOwnHeader(_ name: String) -> Bool { ["accept", "content-type", "authorization"].contains(name.lowercased()) }

    private func lower(
        _ parameter: Parameter,
        location: ParameterModel.Location,
        scope: inout NameScope,
        types: inout TypeLowering,
        styles: inout UndefinedStyles,
        diagnostics: inout Diagnostics
    ) -> ParameterModel {
        let given = GivenName.read("x-lathe-name", in: parameter.extensions, diagnostics: &diagnostics)
        let wish = given ?? SwiftName.lowerCamel(parameter.name)
        // What tells it from a parameter of the same name is where it is sent.
        let isOnlyReserved = !Self.anyArguments.isFree(wish)
        let name = scope.allocate(wish, suffix: isOnlyReserved ? "Value" : SwiftName.upperCamel(location.rawValue))
        GivenName.check("x-lathe-name", in: parameter.extensions, became: name, diagnostics: &diagnostics)
        let place = TypePlace(parent: nil, words: SwiftName.upperCamel(operationName) + SwiftName.upperCamel(parameter.name))
        let isFilledIn = location == .header && parameter.name.lowercased() == idempotencyKey?.lowercased()
        let isRequired = (parameter.isRequired && !isFilledIn) || location == .path
        var type = SwiftType.string
        var standard: DefaultLowering.Default?
        var constraints: ConstraintsModel?
        if let schema = parameter.valueSchema {
            let lowered = types.lower(schema, at: place, diagnostics: &diagnostics)
            // A path has no text for null.
            type = location == .path ? lowered.type : lowered.nullableType
            standard = DefaultLowering(declarations: types.declarations).lower(
                lowered.schema.defaultValue,
                as: lowered.type,
                diagnostics: &diagnostics
            )
            constraints = ConstraintLowering().lower(lowered.schema, as: lowered.type, types: &types, diagnostics: &diagnostics)
        }
        if !isRequired { type = type.asOptional }
        var encoding: [FormEncodingModel] = []
        if location == .querystring, let media = parameter.content.first {
            encoding = FormEncodingLowering().lower(media, types: &types, diagnostics: &diagnostics)
        }
        let serialization = serialization(
            of: parameter,
            location,
            &type,
            declarations: types.declarations,
            styles: &styles,
            &diagnostics
        )
        return ParameterModel(
            key: parameter.name,
            location: location,
            style: serialization.style,
            explode: serialization.explode,
            allowReserved: serialization.allowReserved,
            allowEmptyValue: serialization.allowEmptyValue,
            arrays: serialization.arrays,
            items: serialization.items,
            encoding: serialization.style == .form ? encoding : [],
            documentation: isFilledIn ? filledIn(documentation(parameter)) : documentation(parameter),
            defaultText: standard?.text,
            constraints: constraints,
            isRequired: isRequired,
            value: .argument(name: name, type: type)
        )
    }

    /// How the value becomes text. Where nothing can write its media type, the argument is a text itself.
    private func serialization(
        of parameter: Parameter,
        _ location: ParameterModel.Location,
        _ type: inout SwiftType,
        declarations: [DraftDeclaration],
        styles: inout UndefinedStyles,
        _ diagnostics: inout Diagnostics
    ) -> ParameterStyleLowering.Serialization {
        let shape = ValueShape(of: type, in: declarations)
        guard let media = parameter.content.first, parameter.schema == nil || location == .querystring else {
            if !parameter.content.isEmpty {
                diagnostics.warning(
                    "schema-and-content",
                    "a parameter has a schema or a media type, not both; 'content' is passed over",
                    at: parameter.place(of: "content")
                )
            }
            return location == .querystring
                ? ParameterStyleLowering.Serialization(style: .form, explode: true)
                : ParameterStyleLowering(
                    parameter: parameter,
                    location: location,
                    shape: shape,
                    dialect: dialect,
                    notation: notation
                ).lower(styles: &styles, diagnostics: &diagnostics)
        }
        let content = ParameterContentLowering(parameter: parameter, location: location, media: media, type: type, shape: shape)
            .lower(diagnostics: &diagnostics)
        type = content.type
        let isNamed = location == .query || location == .cookie
        return ParameterStyleLowering.Serialization(style: content.style, explode: isNamed)
    }

    private func filledIn(_ documentation: String?) -> String {
        [documentation.map { $0.hasSuffix(".") ? $0 : $0 + "." }, "Without one, each call has a new key."]
            .compactMap { $0 }.joined(separator: " ")
    }

    /// An argument cannot be declared deprecated in Swift, so that its text says it.
    private func documentation(_ parameter: Parameter) -> String? {
        let keywords = parameter.schema?.keywords
        let reason =
            Deprecation.reason(isDeprecated: parameter.isDeprecated, parameter.extensions)
            ?? keywords.flatMap { Deprecation.reason(isDeprecated: $0.isDeprecated, $0.extensions) }
        guard let reason else { return parameter.description }
        return ["Deprecated.", reason, parameter.description ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
