extension OperationCall {
    /// Fills in a parameter of the path. A value without text is a `RequestError`: the path would be another operation's.
    public mutating func path<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value,
        style: ParameterStyle = .simple,
        explode: Bool = false,
        allowReserved: Bool = false,
        checks: [ValueCheck] = []
    ) {
        let serializer = ParameterSerializer(
            name: name,
            location: .path,
            style: style,
            explode: explode,
            allowReserved: allowReserved
        )
        guard let text = text(of: value, serializer, checks), !text.isEmpty else { return fail(.emptyPathParameter(name: name)) }
        pathValues[name] = text
    }

    /// Adds a parameter to the query; `nil` is not sent.
    public mutating func query<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explode: Bool = true,
        allowReserved: Bool = false,
        checks: [ValueCheck] = []
    ) {
        let serializer = ParameterSerializer(
            name: name,
            location: .query,
            style: style,
            explode: explode,
            allowReserved: allowReserved
        )
        guard let value, let text = text(of: value, serializer, checks) else { return }
        queryItems.append(text)
    }

    /// Adds a header field; `nil` is not sent. A value that would end the line is a `RequestError`.
    public mutating func header<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .simple,
        explode: Bool = false,
        checks: [ValueCheck] = []
    ) {
        let serializer = ParameterSerializer(name: name, location: .header, style: style, explode: explode, allowReserved: false)
        guard let value, let text = text(of: value, serializer, checks) else { return }
        guard let field = HTTPField.Name(name) else {
            return fail(.invalidParameter(name: name, in: .header, why: "this is not the name of a header field"))
        }
        guard HTTPField.isValidValue(text) else {
            let why = "its value has a line break, another control character, or a space at its beginning or end"
            return fail(.invalidParameter(name: name, in: .header, why: why))
        }
        headerFields[field] = text
    }

    /// Adds a cookie; `nil` is not sent.
    public mutating func cookie<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explode: Bool = true,
        checks: [ValueCheck] = []
    ) {
        let serializer = ParameterSerializer(name: name, location: .cookie, style: style, explode: explode, allowReserved: false)
        guard let value, let text = text(of: value, serializer, checks) else { return }
        cookieItems.append(text)
    }

    private mutating func text<Value: JSONRepresentable>(
        of value: Value,
        _ serializer: ParameterSerializer,
        _ checks: [ValueCheck]
    ) -> String? {
        do {
            let value = try Self.parameterValue(value, isJSON: serializer.style == .json, checks)
            return try serializer.text(of: value)
        } catch let error as JSONError where error.kind == .constraint {
            let place = "the \(serializer.location.rawValue) parameter '\(serializer.name)'"
            let path = error.path == "$" ? "" : " at \(error.path)"
            fail(.brokenConstraint(at: place + path, expected: error.expected, found: error.found))
        } catch let refusal as ParameterSerializer.Refusal {
            switch refusal {
            case .nested:
                let why = "style \(serializer.style) cannot write an array or object inside another"
                fail(.invalidParameter(name: serializer.name, in: serializer.location, why: why))
            }
        } catch {
            fail(.invalidParameter(name: serializer.name, in: serializer.location, why: "its value cannot be encoded: \(error)"))
        }
        return nil
    }

    private static func parameterValue<Value: JSONRepresentable>(
        _ value: Value,
        isJSON: Bool,
        _ checks: [ValueCheck]
    ) throws -> ParameterValue {
        if isJSON { return .scalar(String(decoding: try value.checkedJSON(checks), as: UTF8.self)) }
        if !checks.isEmpty { return try ParameterValue(json: value.checkedJSON(checks)) }
        // Nearly every parameter is one of these; they need no JSON to become text.
        switch value {
        case let text as String: return .scalar(text)
        case let number as Int: return .scalar(String(number))
        case let flag as Bool: return .scalar(flag ? "true" : "false")
        default: return try ParameterValue(json: value.checkedJSON([]))
        }
    }
}
