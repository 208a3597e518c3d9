import ClientModel

/// The comment of a method: what the document says about the operation, its parameters and its failures.
struct OperationDocumentation {
    let lines: [String]

    init(_ operation: OperationModel, names: TypeNames, indentation: Int) {
        var comment = DocumentationComment(indentation: indentation)
        comment.add(operation.summary)
        if operation.description != operation.summary { comment.add(operation.description) }
        let parameters = Self.parameters(operation)
        if !parameters.isEmpty { comment.separate() }
        if parameters.count == 1 {
            comment.addItem("- Parameter \(parameters[0].name):", parameters[0].text)
        } else if parameters.count > 1 {
            comment.addItem("- Parameters:", "")
            for parameter in parameters { comment.addItem("- \(parameter.name):", parameter.text, indentation: "  ") }
        }
        if let failures = Self.failures(operation, names) {
            if parameters.isEmpty { comment.separate() }
            comment.addItem("- Throws:", failures)
        }
        if let headers = Self.headers(operation, names) {
            comment.separate()
            comment.addItem("- Note:", headers)
        }
        self.lines = comment.lines
    }

    /// The arguments about which the document says something.
    private static func parameters(_ operation: OperationModel) -> [(name: String, text: String)] {
        var parameters: [(name: String, text: String)] = operation.parameters.compactMap { parameter in
            guard case .argument(let name, _) = parameter.value else { return nil }
            // In the list of parameters, what is true of one is written in sentences behind what the document says.
            let facts = Facts(parameter).texts.map { $0.hasSuffix(".") ? $0 : "\($0)." }
            let texts = [parameter.documentation.map(sentence)].compactMap { $0 } + facts
            return texts.isEmpty ? nil : (name, texts.joined(separator: " "))
        }
        if let body = operation.body { parameters += self.parameters(body) }
        return parameters.filter { !DescriptionText($0.text).lines.isEmpty }
    }

    private static func parameters(_ body: BodyModel) -> [(name: String, text: String)] {
        if case .parts(let parts)? = body.single?.payload { return PartDocumentation(parts).items }
        let facts = ConstraintText(body.single?.constraints).texts
        var parameters = [(name: body.name, text: PartDocumentation.text(body.documentation, facts: facts))]
        if let type = body.single?.typeArgument { parameters.append((type.name, "Its media type: `\(type.range)`.")) }
        return parameters.filter { !$0.text.isEmpty }
    }

    /// A text that others can follow.
    static func sentence(_ text: String) -> String {
        var trimmed = text[...]
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        guard let last = trimmed.last, last.isLetter || last.isNumber || last == ")" else { return String(trimmed) }
        return trimmed + "."
    }

    /// Which errors stand for which documented failures; `nil` where none is documented.
    private static func failures(_ operation: OperationModel, _ names: TypeNames) -> String? {
        var types: [(name: String, statuses: [String])] = []
        for failure in operation.failures {
            let name = names.text(failure.payload, in: .client) ?? "NoBody"
            let status = status(failure.status)
            if let known = types.firstIndex(where: { $0.name == name }) {
                types[known].statuses.append(status)
            } else {
                types.append((name, [status]))
            }
        }
        if types.isEmpty { return nil }
        let texts = types.map { "`ResponseError<\($0.name)>` (\($0.statuses.joined(separator: ", ")))" }
        return "\(texts.joined(separator: ", ")), or another `ClientError`."
    }

    /// Which types have which documented header fields; `nil` where there are none beside what is returned.
    private static func headers(_ operation: OperationModel, _ names: TypeNames) -> String? {
        if case .headers = operation.success { return nil }
        let types = operation.headers.map { "`\(names.text($0.type, in: .client))` (\(status($0.status)))" }
        return types.isEmpty ? nil : "Header fields: \(types.joined(separator: ", "))."
    }

    private static func status(_ status: StatusModel) -> String {
        switch status {
        case .code(let code): "\(code)"
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "any other status"
        }
    }
}
