extension OperationCall {
    /// Sends the members of an object as a form; `nil` sends no body. A value that breaks a constraint is a `RequestError`.
    ///
    /// - Parameters:
    ///   - value: What is written as a JSON object.
    ///   - encoding: How properties are written, by name. One without an entry is written by what it is: text, numbers and booleans as
    ///     they are, an object as JSON, an array element by element under the same name.
    ///   - checks: What must be true of the body as a whole.
    public mutating func body<Value: JSONRepresentable>(
        form value: Value?,
        encoding: [String: FormPropertyEncoding] = [:],
        contentType: String = "application/x-www-form-urlencoded",
        checks: [ValueCheck] = []
    ) {
        guard let value else { return }
        do {
            let text = try FormSerializer(place: .form, encoding: encoding).text(of: value.checkedJSON(checks))
            content = RequestContent(body: HTTPBody(text), type: contentType)
        } catch {
            fail(.unencodable(error))
        }
    }

    /// Makes the whole query a form ("in: querystring" of OpenAPI 3.2); `nil` sends nothing.
    ///
    /// - Parameters:
    ///   - encoding: How properties are written, by name.
    ///   - checks: What must be true of the value as a whole.
    public mutating func querystring<Value: JSONRepresentable>(
        form value: Value?,
        encoding: [String: FormPropertyEncoding] = [:],
        checks: [ValueCheck] = []
    ) {
        guard let value else { return }
        do {
            let text = try FormSerializer(place: .form, encoding: encoding).text(of: value.checkedJSON(checks))
            if !text.isEmpty { queryItems.append(text) }
        } catch {
            failQuery(error)
        }
    }

    /// Makes the whole query one JSON text, percent-encoded; `nil` sends nothing.
    ///
    /// - Parameter checks: What must be true of the value as a whole.
    public mutating func querystring<Value: JSONRepresentable>(json value: Value?, checks: [ValueCheck] = []) {
        guard let value else { return }
        do {
            queryItems.append(PercentEncoding.encode(String(decoding: try value.checkedJSON(checks), as: UTF8.self)))
        } catch {
            failQuery(error)
        }
    }

    /// Makes the whole query this text, percent-encoded; `nil` and the empty text send nothing.
    public mutating func querystring(text: String?) {
        guard let text, !text.isEmpty else { return }
        queryItems.append(PercentEncoding.encode(text))
    }

    private mutating func failQuery(_ error: any Error) {
        if let error = error as? JSONError, error.kind == .constraint {
            fail(.brokenConstraint(at: "the query's \(error.path)", expected: error.expected, found: error.found))
        } else {
            fail(.invalidParameter(name: "querystring", in: .query, why: "its value cannot be encoded: \(error)"))
        }
    }
}
