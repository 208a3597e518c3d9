import ClientModel

/// Makes the view model of a method that is given the closure for an operation.
struct FakeOperationViewBuilder {
    private let operation: OperationModel
    /// The method's name.
    private let method: String
    /// How the closure is given.
    private let path: String
    private let names: TypeNames
    private let access: String
    private let answer: FakeAnswerCode

    /// - Parameter place: The place of the operation among all of them.
    init(place: Int, _ fake: FakeModel, _ model: ClientModel, names: TypeNames, access: String) {
        operation = model.operations[place]
        method = fake.operations[place].method
        path = fake.path(of: place, in: model)
        self.names = names
        self.access = access
        answer = FakeAnswerCode(operation, model, names: names)
    }

    /// The type of the body that the closure is given; `nil` where it is given the request only.
    static func bodyType(of operation: OperationModel) -> SwiftType? {
        guard let body = operation.body, case .json(let type)? = body.single?.payload else { return nil }
        return body.isRequired ? type : type.asOptional
    }

    /// The types that the closure has and returns.
    var types: [SwiftType] { [Self.bodyType(of: operation)].compactMap { $0 } + answer.types }

    /// Whether the closure returns something of the runtime.
    var showsRuntime: Bool { answer.showsRuntime }

    func view(isFirst: Bool) -> FakeOperationView {
        let body = Self.bodyType(of: operation)
        let reader = operation.body?.isRequired == true ? "json" : "optionalJSON"
        let parameters = ["\(names.testingPrefix)FakeRequest"] + [body.map { names.text($0, in: .client) }].compactMap { $0 }
        let name = SwiftIdentifier(method).declaration
        let closure = "@escaping @Sendable (\(parameters.joined(separator: ", "))) async throws -> \(answer.result)"
        let value = answer.value { request in
            "await answer(\(request)\(body == nil ? "" : ", \(request).\(reader)()"))"
        }
        return FakeOperationView(
            isFirst: isFirst,
            documentation: documentation,
            name: name,
            arguments: Code.arguments(
                [.text("_ answer: \(closure)")],
                after: "\(access)func \(name)(",
                before: ") {",
                indentation: 4
            ),
            operation: StringLiteral(path).text,
            value: value,
            choice: answer.choice { request in
                "answer(\(request)\(body == nil ? "" : ", \(request).\(reader)()"))"
            }
        )
    }

    private var documentation: [String] {
        var comment = DocumentationComment(indentation: 4)
        comment.add("Says what `\(operation.name)` answers: `\(operation.method) \(operation.path.filter { $0 != "`" })`.")
        comment.add(answer.remark)
        return comment.lines
    }
}
