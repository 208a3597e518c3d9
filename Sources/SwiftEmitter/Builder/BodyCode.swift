import ClientModel

/// Writes how a request body is put together and given to the call.
struct BodyCode {
    let names: TypeNames
    /// The columns before a statement.
    let indentation: Int
    /// Names that something else has where the statements stand.
    let taken: Set<String>

    /// The arguments of `body` for a body that is one value; `nil` for one in parts.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - isRequired: Whether there has to be a body.
    func statement(_ content: RequestContentModel, value: String, isRequired: Bool) -> Code? {
        let typeArgument = content.typeArgument.map { SwiftIdentifier($0.name).argumentReference }
        let type = Code.labelled("contentType", .text(typeArgument ?? StringLiteral(content.mediaType).text))
        let checks = [ConstraintCode.argument(content.constraints)].compactMap { $0 }
        let isUsual = typeArgument == nil
        switch content.payload {
        case .json(let json):
            // Where the body must be there, `nil` is `null`, not the lack of a body.
            let isNull = json.isOptional && isRequired
            let types = isUsual && content.mediaType == "application/json" ? [] : [type]
            return list([.labelled("json", .text(isNull ? ".some(\(value))" : value))] + types + checks)
        case .form(_, let encoding):
            let types = content.mediaType == "application/x-www-form-urlencoded" ? [] : [type]
            return list([.labelled("form", .text(value))] + Self.encodings(encoding) + types + checks)
        case .xml(let xml, let document):
            let isNull = xml.isOptional && isRequired
            let types = isUsual && content.mediaType == "application/xml" ? [] : [type]
            let shape = XMLCode(names.xmlShapes).arguments(document)
            return list([.labelled("xml", .text(isNull ? ".some(\(value))" : value))] + shape + types + checks)
        case .text: return list([.labelled("text", .text(value)), type])
        case .bytes: return list([.text(value), type])
        case .multipart: return list([.labelled("multipart", .text(value))])
        case .stream(_, let framing):
            let label = framing == .lines ? "jsonLines" : "jsonSequence"
            let usual = framing == .lines ? "application/jsonl" : "application/json-seq"
            return list([.labelled(label, .text(value))] + (content.mediaType == usual ? [] : [type]))
        case .parts: return nil
        }
    }

    /// The statements for a body in parts; `nil` for one that is one value.
    ///
    /// - Parameter isRequired: Whether there has to be a body; otherwise one without parts is none.
    func multipart(_ content: RequestContentModel, isRequired: Bool) -> MultipartView? {
        guard case .parts(let parts) = content.payload else { return nil }
        let form = ["form", "parts", "multipart", "multipartBody"].first { !taken.contains($0) } ?? "thisMultipartBody"
        let isEverEmpty = !isRequired && !parts.contains { $0.isRequired }
        return MultipartView(
            form: form,
            kind: kind(content.mediaType),
            parts: parts.map { part in
                let code = PartCode(part)
                let lead = "\(form).\(code.function)("
                return PartView(function: code.function, part: layout(list(code.arguments), after: lead))
            },
            whole: isEverEmpty ? "\(form).isEmpty ? nil : \(form)" : form
        )
    }

    private func kind(_ mediaType: String) -> String {
        let essence = mediaType.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        let subtype = essence.split(separator: "/", maxSplits: 1).last.map(String.init) ?? ""
        switch subtype {
        case "form-data": return ".formData"
        case "mixed", "*": return ".mixed"
        default: return ".init(\(StringLiteral(subtype).text))"
        }
    }

    /// The argument for how the properties of a form are written; none where that is as usual.
    static func encodings(_ encodings: [FormEncodingModel]) -> [Code] {
        let rules = encodings.map { Code.labelled(StringLiteral($0.key).text, rule($0.rule)) }
        return rules.isEmpty ? [] : [.labelled("encoding", .dictionary(rules))]
    }

    /// How a property becomes part of a form.
    static func rule(_ rule: FormEncodingModel.Rule) -> Code {
        switch rule.style {
        case .json: return .text(".json")
        case .deepObject where rule.explode && !rule.allowReserved && rule.arrays == .indexed: return .text(".deepObject")
        case .form where rule.items.isEmpty:
            var arguments: [Code] = rule.explode ? [] : [.text("explode: false")]
            if rule.allowReserved { arguments.append(.text("allowReserved: true")) }
            return .call(".form", arguments)
        default:
            var arguments: [Code] = [.text(".\(rule.style.rawValue)"), .text("explode: \(rule.explode)")]
            if rule.allowReserved { arguments.append(.text("allowReserved: true")) }
            if rule.arrays != .indexed { arguments.append(.text("arrays: .\(rule.arrays.rawValue)")) }
            if !rule.items.isEmpty { arguments.append(ParameterStyleCode.items(rule.items)) }
            return .call(".style", arguments)
        }
    }

    // MARK: Choices

    /// The statement that chooses among several kinds of body.
    func choice(_ body: BodyModel, _ bodies: BodiesModel, call: String) -> BodyChoiceView {
        BodyChoiceView(
            value: SwiftIdentifier(body.name).argumentReference,
            cases: bodies.cases.map { view($0, call: call) },
            isOptional: !body.isRequired
        )
    }

    private func view(_ body: BodiesModel.Case, call: String) -> BodyCaseView {
        let member = ".\(SwiftIdentifier(body.name).member)"
        let names = Self.boundNames(of: body.content)
        let bindings = names.map { Code.text("let \($0)") }
        let pattern = bindings.isEmpty ? member : layout(.call(member, bindings), after: "case ", trailing: 1)
        let inner = BodyCode(names: self.names, indentation: indentation + 4, taken: taken.union(names))
        var view = BodyCaseView(pattern: pattern, multipart: inner.multipart(body.content, isRequired: true))
        guard let statement = inner.statement(body.content, value: names.first ?? "", isRequired: true) else { return view }
        let lead = "\(call).body("
        let line = statement.oneLine
        if indentation + "case \(pattern): \(lead)\(line))".utf8.count <= Code.lineLength {
            view.line = line
        } else {
            view.block = inner.layout(statement, after: lead)
        }
        return view
    }

    /// What the values of a case are called where it is chosen.
    static func boundNames(of content: RequestContentModel) -> [String] {
        let type = [content.typeArgument?.name].compactMap { $0 }
        return switch content.payload {
        case .json, .form, .xml: ["value"] + type
        case .text: ["text"] + type
        case .bytes: ["bytes"] + type
        case .stream: ["values"] + type
        case .multipart: ["parts"]
        case .parts(let parts): BodyArguments.names(of: parts)
        }
    }

    // MARK: Layout

    private func list(_ arguments: [Code]) -> Code { .list(open: "", items: arguments, close: "", isCollection: false) }

    /// The arguments as they stand behind the beginning of a statement.
    func layout(_ code: Code, after lead: String, trailing: Int = 1) -> String {
        code.layout(indentation: indentation, column: indentation + lead.utf8.count, trailing: trailing)
    }
}
