import ClientModel

/// Writes the arguments of the statements that describe a call.
struct CallCode {
    private let operation: OperationModel
    private let names: TypeNames
    private let indentation: Int

    /// - Parameter indentation: The columns before a statement.
    init(_ operation: OperationModel, names: TypeNames, indentation: Int) {
        self.operation = operation
        self.names = names
        self.indentation = indentation
    }

    /// Whether a statement changes the call.
    var isChanged: Bool {
        operation.accept != nil || operation.server != nil || !operation.security.isEmpty || !operation.failures.isEmpty
            || operation.idempotencyKey != nil
            || !parameters.isEmpty
            || operation.body != nil
    }

    /// The arguments of `OperationCall`.
    func operation(called call: String) -> String {
        var arguments: [Code] = [string(operation.id), .text(Self.method(operation.method)), string(operation.path)]
        if !operation.tags.isEmpty { arguments.append(.labelled("tags", .array(operation.tags.map(string)))) }
        return layout(arguments, after: "\(isChanged ? "var" : "let") \(call) = OperationCall(")
    }

    /// The arguments of each `authorize`. Without any, an operation for which one alternative is to go without.
    var authorizations: [String] {
        operation.security.map { alternative in
            if alternative.allSatisfy(\.scopes.isEmpty) {
                return layout(alternative.map { string($0.scheme) }, after: "call.authorize(")
            }
            let schemes = alternative.map { requirement in
                Code.labelled(StringLiteral(requirement.scheme).text, .array(requirement.scopes.map(string)))
            }
            return layout([.dictionary(schemes)], after: "call.authorize(")
        }
    }

    var parameters: [ParameterView] {
        operation.parameters.compactMap { parameter in
            let literal = SwiftLiteral(names: names, scope: .client)
            let value: Code? =
                switch parameter.value {
                case .argument(let name, let type): .text(reference(name, type, of: parameter))
                case .fixed(let value): literal.code(value)
                }
            guard let value else { return nil }
            let location = parameter.location.rawValue
            let checks = [ConstraintCode.argument(parameter.constraints)].compactMap { $0 }
            // The whole query has no name.
            let arguments =
                parameter.location == .querystring
                ? [.labelled(parameter.style.rawValue, value)] + BodyCode.encodings(parameter.encoding)
                    + (parameter.style == .text ? [] : checks)
                : [string(parameter.key), value] + ParameterStyleCode(parameter).arguments + checks
            return ParameterView(location: location, parameter: layout(arguments, after: "call.\(location)("))
        }
    }

    /// An argument as it is handed on. Where JSON has to be sent, `nil` is `null`, not the lack of a parameter.
    private func reference(_ name: String, _ type: SwiftType, of parameter: ParameterModel) -> String {
        let reference = SwiftIdentifier(name).argumentReference
        let isNull = parameter.style == .json && parameter.isRequired && type.isOptional
        return isNull ? ".some(\(reference))" : reference
    }

    /// Statements that set members of the body.
    var bodyChanges: [String] {
        guard let body = operation.body, !body.fixed.isEmpty else { return [] }
        let name = SwiftIdentifier(body.name).argumentReference
        let literal = SwiftLiteral(names: names, scope: .client)
        return ["var \(name) = \(name)"]
            + body.fixed.map { "\(name).\(SwiftIdentifier($0.property).member) = \(literal.code($0.value)?.oneLine ?? "nil")" }
    }

    /// The arguments of each `failure`.
    var failures: [String] {
        operation.failures.map { failure in
            let status = StatusCode.pattern(failure.status)
            let arguments: [Code] =
                switch failure.payload {
                case .json(let type): [.text(status), .text("\(names.text(type, in: .client)).self")]
                case .xml(let type, let document):
                    [.text(status), .text("\(names.text(type, in: .client)).self")]
                        + XMLCode(names.xmlShapes).arguments(document, label: "xml")
                case .text: [.labelled("text", .text(status))]
                case .string: [.labelled("string", .text(status))]
                case .bytes: [.labelled("bytes", .text(status))]
                // A failure is read to its end: lowering gives it no stream.
                case .empty, .stream, .parts, .events, .jsonStream: [.text(status)]
                }
            return layout(arguments, after: "call.failure(")
        }
    }

    private func string(_ string: String) -> Code { .text(StringLiteral(string).text) }

    /// The arguments as they stand behind the beginning of a statement.
    private func layout(_ arguments: [Code], after lead: String) -> String {
        Code.arguments(arguments, after: lead, before: ")", indentation: indentation)
    }

    /// What errors call an operation.
    static func subject(_ operation: OperationModel) -> Code {
        let arguments: [Code] = [
            .labelled("id", .text(StringLiteral(operation.id).text)),
            .labelled("method", .text(method(operation.method))),
            .labelled("path", .text(StringLiteral(operation.path).text)),
        ]
        return .call("APIOperation", arguments)
    }

    /// The method: a constant where HTTP's types have one.
    static func method(_ method: String) -> String {
        let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]
        if known.contains(method) { return ".\(method.lowercased())" }
        // The characters of a token (RFC 9110 §5.6.2), which is what a method has to be: so the name is never refused.
        let token = method.unicodeScalars.filter { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar))
        }
        let name = token.isEmpty ? "GET" : String(String.UnicodeScalarView(token))
        return "HTTPRequest.Method(\(StringLiteral(name).text))!"
    }
}
