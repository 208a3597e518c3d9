import ClientModel

/// Makes the view model of a method that follows a link.
struct LinkViewBuilder {
    private static let indentation = 4

    let link: LinkModel
    let names: TypeNames
    let access: String

    private var model: ClientModel { names.model }

    func view() -> LinkView {
        let operation = model.operations[link.operation]
        let arguments = MethodArguments(operation, model, names: names)
        let locals = arguments.localNames
        let source = Self.free("source", besides: locals.taken)
        let given = Dictionary(link.arguments.map { ($0.name, $0.value) }) { first, _ in first }
        let declared =
            [Code.text("from \(source): \(names.text(link.sourceType, in: .client))")]
            + arguments.items.filter { given[$0.name] == nil }.map(\.declaration)
        let call = arguments.items.map { item in
            guard let value = given[item.name] else { return item.forwarded }
            return .labelled(
                SwiftIdentifier(item.name).label,
                code(value, source: source, isRequired: !item.isOptional, operation, core: locals.core)
            )
        }
        let name = SwiftIdentifier(link.name).declaration
        let success = SuccessCode(operation, model, names: names, call: locals.call, reply: locals.reply, indentation: 0)
        let called = SwiftIdentifier(operation.name)
        let method = locals.taken.contains(called.declaration) ? "self.\(called.member)" : called.declaration
        let tail = ") async throws" + (success.result.map { " -> \($0)" } ?? "") + " {"
        return LinkView(
            documentation: documentation(operation, source: source, given: given),
            attribute: Attributes.deprecated(operation.deprecated),
            name: name,
            arguments: Code.arguments(
                declared,
                after: "\(access)func \(name)(",
                before: tail,
                indentation: Self.indentation
            ),
            result: success.result,
            call: Code.call(method, call).layout(
                indentation: Self.indentation + 4,
                column: Self.indentation + 4 + "try await ".utf8.count
            )
        )
    }

    private static func free(_ name: String, besides taken: Set<String>) -> String {
        var name = name
        while taken.contains(name) { name = "link" + name.prefix(1).uppercased() + name.dropFirst() }
        return name
    }

    /// The expression for an argument.
    private func code(
        _ value: LinkModel.Value,
        source: String,
        isRequired: Bool,
        _ operation: OperationModel,
        core: String
    ) -> Code {
        switch value {
        case .constant(let literal, let type):
            return SwiftLiteral(names: names, scope: .client).code(literal, as: type) ?? .text("nil")
        case .member(let path, let conversion, let expression):
            let member = MemberPathCode(path: path).code(in: source)
            let converted = converted(member, isOptional: path.isOptional, conversion)
            guard converted.isOptional, isRequired else { return .text(converted.text) }
            return .call(
                "\(core).linked",
                [
                    .text(converted.text), .text(StringLiteral(expression).text),
                    .labelled("to", CallCode.subject(operation)),
                ]
            )
        }
    }

    private func converted(
        _ member: String,
        isOptional: Bool,
        _ conversion: LinkModel.Conversion
    ) -> (text: String, isOptional: Bool) {
        switch conversion {
        case .none: return (member, isOptional)
        case .rawValue: return ("\(member)\(isOptional ? "?" : "").rawValue", isOptional)
        case .uuidText: return ("\(member)\(isOptional ? "?" : "").uuidString.lowercased()", isOptional)
        case .to(let type):
            let name = names.text(type, in: .client)
            return (isOptional ? "\(member).map { \(name)($0) }" : "\(name)(\(member))", isOptional)
        case .exactly(let type):
            let name = names.text(type, in: .client)
            return (isOptional ? "\(member).flatMap { \(name)(exactly: $0) }" : "\(name)(exactly: \(member))", true)
        }
    }

    private func documentation(
        _ operation: OperationModel,
        source: String,
        given: [String: LinkModel.Value]
    ) -> [String] {
        var comment = DocumentationComment(indentation: Self.indentation)
        let type = names.text(link.sourceType, in: .client)
        comment.add("Calls `\(operation.name)` for a `\(type)`, as the link '\(link.link)' says.")
        comment.add(link.description)
        let remaining = link.remaining.map { (name: $0.name, text: "What `\($0.expression)` was.") }
        if !remaining.isEmpty { comment.separate() }
        if remaining.count == 1 {
            comment.addItem("- Parameter \(remaining[0].name):", remaining[0].text)
        } else if remaining.count > 1 {
            comment.addItem("- Parameters:", "")
            for item in remaining { comment.addItem("- \(item.name):", item.text, indentation: "  ") }
        }
        let expressions = link.arguments.compactMap { argument -> String? in
            guard case .member(let path, let conversion, let expression) = argument.value else { return nil }
            if case .exactly = conversion { return "`\(expression)`" }
            return path.isOptional ? "`\(expression)`" : nil
        }
        if !expressions.isEmpty {
            if remaining.isEmpty { comment.separate() }
            comment.addItem(
                "- Throws:",
                "`RequestError` where \(expressions.joined(separator: " or ")) is not there, or what `\(operation.name)` throws."
            )
        }
        return comment.lines
    }
}
