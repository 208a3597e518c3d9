import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns an operation's parameters into arguments: required ones first, each group in the order of the document.
struct ParameterLowering {
    let operationName: String

    func lower(
        _ operation: Operation,
        scope: inout NameScope,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [ParameterModel] {
        let inPath = Set(PathTemplate.parameterNames(in: operation.path))
        var models: [ParameterModel] = []
        for parameter in operation.parameters where parameter.location != "path" || inPath.contains(parameter.name) {
            guard let location = ParameterModel.Location(rawValue: parameter.location) else {
                diagnostics.warning(
                    "unsupported-parameter",
                    "'\(parameter.location)' is no place for a parameter; it is left out",
                    at: parameter.range,
                    kind: .unsupported,
                    fix: "use path, query, header or cookie"
                )
                continue
            }
            if location == .header, Self.ownHeaders.contains(parameter.name.lowercased()) {
                // OpenAPI 3.1.1 §4.8.12.1: such parameter definitions are ignored; content and credentials decide.
                continue
            }
            models.append(lower(parameter, location: location, scope: &scope, types: &types, diagnostics: &diagnostics))
        }
        return models.filter(\.isRequired) + models.filter { !$0.isRequired }
    }

    /// Headers that the body, the responses and the security requirements stand for.
    private static let ownHeaders: Set<String> = ["accept", "content-type", "authorization"]

    private func lower(
        _ parameter: Parameter,
        location: ParameterModel.Location,
        scope: inout NameScope,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ParameterModel {
        let given = GivenName.read("x-lathe-name", in: parameter.extensions, diagnostics: &diagnostics)
        let name = scope.allocate(given ?? SwiftName.lowerCamel(parameter.name), suffix: "Value")
        let place = TypePlace(parent: nil, words: SwiftName.upperCamel(operationName) + SwiftName.upperCamel(parameter.name))
        let isRequired = parameter.isRequired || location == .path
        var type = SwiftType.string
        var standard: DefaultLowering.Default?
        var constraints: ConstraintsModel?
        if let schema = parameter.schema {
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
        let style = style(parameter, location: location, diagnostics: &diagnostics)
        return ParameterModel(
            key: parameter.name,
            location: location,
            style: style,
            // OpenAPI 3.1.1 §4.8.12.2: explode is true by default for form, false for the others.
            explode: parameter.explode ?? (style == .form),
            allowReserved: parameter.allowReserved,
            documentation: documentation(parameter),
            defaultText: standard?.text,
            constraints: constraints,
            isRequired: isRequired,
            value: .argument(name: name, type: type)
        )
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

    private func style(
        _ parameter: Parameter,
        location: ParameterModel.Location,
        diagnostics: inout Diagnostics
    ) -> ParameterModel.Style {
        if parameter.isJSON { return .json }
        let usual: ParameterModel.Style = location == .path || location == .header ? .simple : .form
        guard let written = parameter.style else { return usual }
        guard let style = ParameterModel.Style(rawValue: written), style != .json else {
            diagnostics.warning(
                "unknown-style",
                "'\(written)' is no style of parameters; '\(usual.rawValue)' is used",
                at: parameter.range
            )
            return usual
        }
        return style
    }
}
