import ClientModel

/// The arguments of a method.
struct MethodArguments {
    /// The arguments without parentheses.
    let code: Code
    /// The same as items.
    let items: [Item]
    /// Names within the method that no argument hides.
    let localNames: LocalNames

    /// One argument.
    struct Item {
        /// Label and name, not yet escaped.
        var name: String
        /// As it is declared.
        var declaration: Code
        var isOptional: Bool

        /// As it is handed on under the same label.
        var forwarded: Code { forwarded(as: SwiftIdentifier(name).argumentReference) }

        /// The label with another value.
        func forwarded(as value: String) -> Code { .text("\(SwiftIdentifier(name).label): \(value)") }
    }

    struct LocalNames {
        var call: String
        var reply: String
        var core: String
        /// The arguments, and what a body is taken apart into.
        var taken: Set<String>
    }

    init(_ operation: OperationModel, _ model: ClientModel, names: TypeNames) {
        var items: [Item] = []
        var taken: Set<String> = []
        for parameter in operation.parameters {
            guard case .argument(let name, let type) = parameter.value else { continue }
            taken.insert(SwiftIdentifier(name).argumentReference)
            let isOptional = !parameter.isRequired
            let text = "\(SwiftIdentifier(name).argument): \(names.text(type, in: .client))\(isOptional ? " = nil" : "")"
            items.append(Item(name: name, declaration: .text(text), isOptional: isOptional))
        }
        if let body = operation.body {
            let arguments = BodyArguments(body, names: names, scope: .client).all
            taken.formUnion(arguments.map(\.reference))
            if case .choice(let id) = body.content, case .bodies(let bodies) = model[id].shape {
                for body in bodies.cases { taken.formUnion(BodyCode.boundNames(of: body.content)) }
            }
            Self.insert(arguments, of: body, into: &items)
        }
        self.items = items
        self.code = .list(open: "", items: items.map(\.declaration), close: "", isCollection: false)
        self.localNames = LocalNames(
            call: Self.free("call", "request", besides: taken),
            reply: Self.free("reply", "response", besides: taken),
            core: taken.contains("core") ? "self.core" : "core",
            taken: taken
        )
    }

    /// What has to be given comes before what may be left out, and parts before parameters: they are what the call is about.
    private static func insert(
        _ arguments: [BodyArguments.Argument],
        of body: BodyModel,
        into items: inout [Item]
    ) {
        var isFirst = body.isRequired
        if case .parts? = body.single?.payload { isFirst = true }
        let place = isFirst ? items.firstIndex { $0.isOptional } ?? items.count : items.count
        let added = arguments.map { Item(name: $0.name, declaration: $0.declaration, isOptional: $0.standard != nil) }
        items.insert(contentsOf: added, at: place)
    }

    private static func free(_ first: String, _ second: String, besides taken: Set<String>) -> String {
        if !taken.contains(first) { return first }
        var name = second
        while taken.contains(name) { name = "this" + name.prefix(1).uppercased() + name.dropFirst() }
        return name
    }
}
