import ClientModel

/// Makes the view model of a method: what it asks for, how it describes the call, what it returns.
struct OperationViewBuilder {
    private static let indentation = 4

    private let operation: OperationModel
    private let model: ClientModel
    private let names: TypeNames
    private let access: String
    private let call: CallCode

    init(_ operation: OperationModel, _ model: ClientModel, names: TypeNames, access: String) {
        self.operation = operation
        self.model = model
        self.names = names
        self.access = access
        self.call = CallCode(operation, names: names, indentation: Self.indentation + 4)
    }

    func view(isFirst: Bool) -> OperationView {
        let arguments = MethodArguments(operation, names: names)
        let locals = arguments.localNames
        let success = SuccessCode(
            operation,
            model,
            names: names,
            call: locals.call,
            reply: locals.reply,
            indentation: Self.indentation + 4
        )
        let name = SwiftIdentifier(operation.name).declaration
        let head = "\(access)func \(name)("
        let tail = ") async throws" + (success.result.map { " -> \($0)" } ?? "") + " {"
        return OperationView(
            isFirst: isFirst,
            documentation: OperationDocumentation(operation, names: names, indentation: Self.indentation).lines,
            attribute: Attributes.deprecated(operation.deprecated),
            name: name,
            arguments: arguments.code.layout(
                indentation: Self.indentation,
                column: Self.indentation + head.utf8.count,
                trailing: tail.utf8.count
            ),
            result: success.result,
            binding: call.isChanged ? "var" : "let",
            call: locals.call,
            core: locals.core,
            operation: call.operation(called: locals.call),
            accept: operation.accept.map { StringLiteral($0).text },
            authorizations: call.authorizations,
            parameters: call.parameters,
            bodyChanges: call.bodyChanges,
            body: call.body,
            failures: call.failures,
            finish: success.finish,
            success: success.value,
            reply: success.reply(called: locals.reply)
        )
    }
}
