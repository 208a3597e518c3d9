extension OperationCall {
    /// Fills in a parameter of the path. A value without text is a `RequestError`: the path would be another operation's.
    public mutating func path<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value,
        style: ParameterStyle = .simple,
        explode: Bool = false,
        allowReserved: Bool = false,
        items: [ListSeparator] = [],
        checks: [ValueCheck] = []
    ) {
        let serializer = ParameterSerializer(
            name: name,
            place: .parameter(.path),
            style: style,
            explode: explode,
            allowReserved: allowReserved,
            inner: items
        )
        guard let text = text(of: value, serializer, checks), !text.isEmpty else { return fail(.emptyPathParameter(name: name)) }
        pathValues[name] = text
    }

    /// Adds a parameter to the query; `nil` is not sent.
    ///
    /// - Parameters:
    ///   - allowEmptyValue: Whether an array or object without elements is sent as `name=`; otherwise it is not sent.
    ///   - arrays: How style `deepObject` writes arrays.
    ///   - items: What separates the elements of arrays inside arrays, from the outside in.
    public mutating func query<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explode: Bool = true,
        allowReserved: Bool = false,
        allowEmptyValue: Bool = false,
        arrays: DeepObjectArrays = .indexed,
        items: [ListSeparator] = [],
        checks: [ValueCheck] = []
    ) {
        let serializer = ParameterSerializer(
            name: name,
            place: .parameter(.query),
            style: style,
            explode: explode,
            allowReserved: allowReserved,
            allowEmpty: allowEmptyValue,
            arrays: arrays,
            inner: items
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
        items: [ListSeparator] = [],
        checks: [ValueCheck] = []
    ) {
        let serializer = ParameterSerializer(
            name: name,
            place: .parameter(.header),
            style: style,
            explode: explode,
            allowReserved: false,
            inner: items
        )
        guard let value, let text = text(of: value, serializer, checks) else { return }
        guard let field = HTTPField.Name(name) else {
            return fail(.invalidParameter(name: name, in: .header, why: "this is not the name of a header field"))
        }
        guard HTTPField.isValidValue(text) else {
            let why = "its value has a line break, another control character, or a space at its beginning or end"
            return fail(.invalidParameter(name: name, in: .header, why: why))
        }
        headerFields[fields: field] = [HTTPField(name: field, value: text)]
    }

    /// Adds a cookie; `nil` is not sent.
    public mutating func cookie<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explode: Bool = true,
        checks: [ValueCheck] = []
    ) {
        let serializer = ParameterSerializer(
            name: name,
            place: .parameter(.cookie),
            style: style,
            explode: explode,
            allowReserved: false
        )
        guard let value, let text = text(of: value, serializer, checks) else { return }
        cookieItems.append(text)
    }

    private mutating func text<Value: JSONRepresentable>(
        of original: Value,
        _ serializer: ParameterSerializer,
        _ checks: [ValueCheck]
    ) -> String? {
        guard case .parameter(let location) = serializer.place else { return nil }
        let value: ParameterValue
        do {
            value = try Self.parameterValue(original, isJSON: serializer.style == .json, checks)
        } catch let error as JSONError where error.kind == .constraint {
            let place = "the \(location.rawValue) parameter '\(serializer.name)'"
            let path = error.path == "$" ? "" : " at \(error.path)"
            fail(.brokenConstraint(at: place + path, expected: error.expected, found: error.found))
            return nil
        } catch {
            fail(.invalidParameter(name: serializer.name, in: location, why: "its value cannot be encoded: \(error)"))
            return nil
        }
        do {
            let text = try serializer.text(of: value)
            return location == .header && serializer.style == .json ? text?.escapedForJSONInHeader : text
        } catch {
            fail(.invalidParameter(name: serializer.name, in: location, why: error.message(for: serializer.style)))
            return nil
        }
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

extension String {
    /// A JSON text in ASCII alone, as header fields should be (RFC 9110 §5.5): other letters, which only strings have, are escaped.
    fileprivate var escapedForJSONInHeader: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return utf16.map { unit in
            if unit < 0x80 { return String(UnicodeScalar(UInt8(unit))) }
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
