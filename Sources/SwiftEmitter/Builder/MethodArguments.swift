import ClientModel

/// The arguments of a method.
struct MethodArguments {
    /// The arguments without parentheses.
    let code: Code
    /// Names within the method that no argument hides.
    let localNames: LocalNames

    struct LocalNames {
        var call: String
        var reply: String
        var core: String
    }

    init(_ operation: OperationModel, names: TypeNames) {
        var items: [(code: Code, isOptional: Bool)] = []
        var taken: Set<String> = []
        for parameter in operation.parameters {
            guard case .argument(let name, let type) = parameter.value else { continue }
            taken.insert(SwiftIdentifier(name).argumentReference)
            items.append(Self.argument(name, names.text(type, in: .client), isOptional: !parameter.isRequired))
        }
        if let body = operation.body {
            let type = names.text(body.payload, in: .client)
            taken.insert(SwiftIdentifier(body.name).argumentReference)
            let isOptional = !body.isRequired
            let item = Self.argument(body.name, isOptional ? type.asOptional : type, isOptional: isOptional)
            // What has to be given comes before what may be left out.
            let place = isOptional ? items.count : items.firstIndex { $0.isOptional } ?? items.count
            items.insert(item, at: place)
        }
        self.code = .list(open: "", items: items.map(\.code), close: "", isCollection: false)
        self.localNames = LocalNames(
            call: Self.free("call", "request", besides: taken),
            reply: Self.free("reply", "response", besides: taken),
            core: taken.contains("core") ? "self.core" : "core"
        )
    }

    private static func argument(_ name: String, _ type: String, isOptional: Bool) -> (code: Code, isOptional: Bool) {
        (.text("\(SwiftIdentifier(name).argument): \(type)\(isOptional ? " = nil" : "")"), isOptional)
    }

    private static func free(_ first: String, _ second: String, besides taken: Set<String>) -> String {
        if !taken.contains(first) { return first }
        var name = second
        while taken.contains(name) { name = "this" + name.prefix(1).uppercased() + name.dropFirst() }
        return name
    }
}

extension String {
    /// A type with an optional around it, never two.
    fileprivate var asOptional: String { hasSuffix("?") ? self : self + "?" }
}
