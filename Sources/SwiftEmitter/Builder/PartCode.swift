import ClientModel

/// Writes how a part is added to a multipart body.
struct PartCode {
    /// The method of `MultipartBody`.
    let function: String
    /// Its arguments.
    let arguments: [Code]

    init(_ part: PartModel) {
        let value: Code =
            switch part.value {
            case .argument(let name, _): .text(SwiftIdentifier(name).argumentReference)
            case .fixed(let literal): Self.literal(literal)
            }
        let key = part.key.map { [Code.text(StringLiteral($0).text)] } ?? []
        let type = part.mediaType.map { [Code.labelled("contentType", .text(StringLiteral($0).text))] } ?? []
        let headers = Self.headers(part.headers)
        let checks = [ConstraintCode.argument(part.constraints)].compactMap { $0 }
        switch part.content {
        case .file:
            function = "file"
            arguments = key + [value] + type + headers
        case .files:
            function = "files"
            arguments = key + [value] + type + headers
        case .fileMap:
            function = "files"
            arguments = [value] + type
        case .value(_, let rule):
            function = "value"
            let encoding = rule.map { [Code.labelled("encoding", BodyCode.rule($0))] } ?? type
            arguments = key + [value] + encoding + headers + checks
        case .valueMap:
            function = "values"
            arguments = [value] + checks
        case .json:
            function = "part"
            arguments = [.labelled("json", value)] + type + headers + checks
        case .jsonList:
            function = "parts"
            arguments = [.labelled("json", value)] + type + headers + checks
        case .bytes:
            function = "part"
            arguments = [value] + Self.concrete(type) + headers
        case .bytesList:
            function = "parts"
            arguments = [value] + Self.concrete(type) + headers
        }
    }

    /// A part without a name has to say what it is.
    private static func concrete(_ type: [Code]) -> [Code] {
        type.isEmpty ? [.text("contentType: \"application/octet-stream\"")] : type
    }

    private static func headers(_ headers: [PartHeaderModel]) -> [Code] {
        if headers.isEmpty { return [] }
        let fields = headers.map { header in
            let value =
                switch header.value {
                case .argument(let name, _, _): SwiftIdentifier(name).argumentReference
                case .fixed(let text): StringLiteral(text).text
                }
            return Code.labelled(StringLiteral(header.key).text, .text(value))
        }
        return [.labelled("headerFields", .call("MultipartBody.fields", [.dictionary(fields)]))]
    }

    /// A value that is always the same: a string, a number or a boolean.
    private static func literal(_ literal: LiteralModel) -> Code {
        switch literal {
        case .string(let string): .text(StringLiteral(string).text)
        case .integer(let integer): .text("\(integer)")
        case .double(let double): .text("\(double)")
        case .bool(let bool): .text("\(bool)")
        case .null, .array, .dictionary, .enumCase, .variant: .text("JSONValue.null")
        }
    }
}
