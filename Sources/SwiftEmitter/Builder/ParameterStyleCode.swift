import ClientModel

/// Writes how a parameter is serialised, where it is not as its location has it by default.
struct ParameterStyleCode {
    let arguments: [Code]

    init(_ parameter: ParameterModel) {
        let isNamed = parameter.location == .query || parameter.location == .cookie
        let usualStyle: ParameterModel.Style = isNamed ? .form : .simple
        var arguments: [Code] = []
        if parameter.style != usualStyle { arguments.append(.text("style: .\(parameter.style.rawValue)")) }
        // One JSON text cannot be taken apart.
        if parameter.style != .json, parameter.explode != isNamed { arguments.append(.text("explode: \(parameter.explode)")) }
        // Header fields and cookies are not parts of a URL.
        if parameter.allowReserved, parameter.location == .query || parameter.location == .path {
            arguments.append(.text("allowReserved: true"))
        }
        self.arguments = arguments
    }
}
