import ClientModel

/// The values that make up a request body: arguments of a method, or what goes with the case of an enum.
struct BodyArguments {
    /// One of them.
    struct Argument {
        /// Label and name, not yet escaped.
        var name: String
        var type: String
        /// What it is where the caller says nothing; `nil` where the caller has to.
        var standard: String?

        /// As it is declared.
        var declaration: Code {
            .text("\(SwiftIdentifier(name).argument): \(type)\(standard.map { " = \($0)" } ?? "")")
        }

        /// As it is used.
        var reference: String { SwiftIdentifier(name).argumentReference }
    }

    let all: [Argument]

    private init(_ all: [Argument]) { self.all = all }

    /// The arguments for a body.
    ///
    /// - Parameter scope: Where they are declared.
    init(_ body: BodyModel, names: TypeNames, scope: TypeNames.Scope) {
        switch body.content {
        case .choice(let id):
            self.init([Self.argument(body.name, names.text(id, in: scope), isRequired: body.isRequired)])
        case .one(let content):
            self.init(content, name: body.name, isRequired: body.isRequired, names: names, scope: scope)
        }
    }

    /// - Parameter name: What the value is called, where it is one.
    init(_ content: RequestContentModel, name: String, isRequired: Bool, names: TypeNames, scope: TypeNames.Scope) {
        guard case .parts(let parts) = content.payload else {
            let type = names.text(content.payload, in: scope) ?? ""
            var arguments = [Self.argument(name, type, isRequired: isRequired)]
            if let type = content.typeArgument {
                let standard = type.isRequired ? nil : StringLiteral(content.mediaType).text
                arguments.append(Argument(name: type.name, type: "String", standard: standard))
            }
            all = arguments
            return
        }
        let arguments = parts.flatMap { Self.arguments(of: $0, names: names, scope: scope) }
        all = arguments.filter { $0.standard == nil } + arguments.filter { $0.standard != nil }
    }

    private static func arguments(of part: PartModel, names: TypeNames, scope: TypeNames.Scope) -> [Argument] {
        var arguments: [Argument] = []
        if case .argument(let name, let isRequired) = part.value {
            arguments.append(argument(name, text(part.content, names, scope), isRequired: isRequired))
        }
        for header in part.headers {
            guard case .argument(let name, let type, let isRequired) = header.value else { continue }
            arguments.append(argument(name, names.text(type, in: scope), isRequired: isRequired))
        }
        return arguments
    }

    /// What is given for parts, in the order of `all`.
    static func names(of parts: [PartModel]) -> [String] {
        var names: [(name: String, isRequired: Bool)] = []
        for part in parts {
            if case .argument(let name, let isRequired) = part.value { names.append((name, isRequired)) }
            for header in part.headers {
                if case .argument(let name, _, let isRequired) = header.value { names.append((name, isRequired)) }
            }
        }
        return (names.filter(\.isRequired) + names.filter { !$0.isRequired }).map { SwiftIdentifier($0.name).argumentReference }
    }

    private static func text(_ content: PartModel.Content, _ names: TypeNames, _ scope: TypeNames.Scope) -> String {
        switch content {
        case .file: "FilePart"
        case .files: "[FilePart]"
        case .fileMap: "[String: FilePart]"
        case .value(let type, _), .json(let type): names.text(type, in: scope)
        case .valueMap(let type): names.text(.dictionary(type), in: scope)
        case .jsonList(let type): names.text(.array(type), in: scope)
        case .bytes: "HTTPBody"
        case .bytesList: "[HTTPBody]"
        }
    }

    private static func argument(_ name: String, _ type: String, isRequired: Bool) -> Argument {
        isRequired ? Argument(name: name, type: type) : Argument(name: name, type: type.asOptional, standard: "nil")
    }
}

extension String {
    /// A type with an optional around it, never two.
    fileprivate var asOptional: String { hasSuffix("?") ? self : self + "?" }
}
