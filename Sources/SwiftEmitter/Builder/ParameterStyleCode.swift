import ClientModel

/// Writes how a parameter is serialised, where it is not as its location has it by default.
struct ParameterStyleCode {
    let arguments: [Code]

    init(_ parameter: ParameterModel) {
        let isNamed = parameter.location == .query || parameter.location == .cookie
        let usualStyle: ParameterModel.Style = isNamed ? .form : .simple
        var arguments: [Code] = []
        switch parameter.style {
        // One text cannot be taken apart.
        case .json: arguments.append(.text("style: .json"))
        case .text: break
        default:
            if parameter.style != usualStyle { arguments.append(.text("style: .\(parameter.style.rawValue)")) }
            // Objects in brackets have no other way.
            if parameter.style != .deepObject, parameter.explode != isNamed {
                arguments.append(.text("explode: \(parameter.explode)"))
            }
        }
        // Header fields and cookies are not parts of a URL.
        if parameter.allowReserved, parameter.location == .query || parameter.location == .path {
            arguments.append(.text("allowReserved: true"))
        }
        if parameter.allowEmptyValue, parameter.location == .query { arguments.append(.text("allowEmptyValue: true")) }
        if parameter.style == .deepObject, parameter.arrays != .indexed {
            arguments.append(.text("arrays: .\(parameter.arrays.rawValue)"))
        }
        if !parameter.items.isEmpty { arguments.append(Self.items(parameter.items)) }
        self.arguments = arguments
    }

    /// `items: [.pipe, .comma]`.
    static func items(_ separators: [ListSeparator]) -> Code {
        .text("items: [\(separators.map { ".\($0.rawValue)" }.joined(separator: ", "))]")
    }
}
