import ClientModel

/// Makes the view model of a method: what it asks for, how it describes the call, what it returns.
struct OperationViewBuilder {
    private static let indentation = 4

    private let operation: OperationModel
    private let names: TypeNames
    private let access: String
    private let call: CallCode

    init(_ operation: OperationModel, names: TypeNames, access: String) {
        self.operation = operation
        self.names = names
        self.access = access
        self.call = CallCode(operation, names: names, indentation: Self.indentation + 4)
    }

    private var model: ClientModel { names.model }

    func view(isFirst: Bool) -> OperationView {
        let arguments = MethodArguments(operation, model, names: names)
        let locals = arguments.localNames
        let success = SuccessCode(
            operation,
            model,
            names: names,
            call: locals.call,
            reply: locals.reply,
            indentation: Self.indentation + 4
        )
        let body = operation.body.map { self.body($0, locals: locals) }
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
            server: operation.server.map { StringLiteral($0).text },
            idempotencyKey: operation.idempotencyKey.map { StringLiteral($0).text },
            accept: operation.accept.map { StringLiteral($0).text },
            authorizations: call.authorizations,
            parameters: call.parameters,
            bodyChanges: call.bodyChanges,
            body: body?.statement,
            multipart: body?.multipart,
            bodies: body?.choice,
            failures: call.failures,
            finish: success.finish,
            success: success.value,
            reply: success.reply(called: locals.reply)
        )
    }

    /// One of the three ways to send a body.
    private struct Body {
        var statement: String?
        var multipart: MultipartView?
        var choice: BodyChoiceView?
    }

    private func body(_ body: BodyModel, locals: MethodArguments.LocalNames) -> Body {
        let code = BodyCode(names: names, indentation: Self.indentation + 4, taken: locals.taken)
        switch body.content {
        case .one(let content):
            let value = SwiftIdentifier(body.name).argumentReference
            let statement = code.statement(content, value: value, isRequired: body.isRequired)
            return Body(
                statement: statement.map { code.layout($0, after: "\(locals.call).body(") },
                multipart: code.multipart(content, isRequired: body.isRequired)
            )
        case .choice(let id):
            guard let bodies = bodies(id) else { return Body() }
            return Body(choice: code.choice(body, bodies, call: locals.call))
        }
    }

    /// The kinds of body that a declaration stands for, also as another name for it.
    private func bodies(_ id: TypeID) -> BodiesModel? {
        switch model[id].shape {
        case .bodies(let bodies): bodies
        case .alias(.declared(let target)): bodies(target)
        default: nil
        }
    }
}
