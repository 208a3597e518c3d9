extension OperationCall {
    /// Sends the members of an object as a form; `nil` sends no body.
    ///
    /// - Parameters:
    ///   - value: What is written as a JSON object.
    ///   - encoding: How properties are written, by name. One without an entry is written by what it is: text, numbers and booleans as
    ///     they are, an object as JSON, an array element by element under the same name.
    public mutating func body<Value: JSONRepresentable>(
        form value: Value?,
        encoding: [String: FormPropertyEncoding] = [:],
        contentType: String = "application/x-www-form-urlencoded"
    ) {
        guard let value else { return }
        do {
            let text = try FormSerializer(place: .form, encoding: encoding).text(of: value.json())
            content = RequestContent(body: HTTPBody(text), type: contentType)
        } catch {
            fail(.unencodableBody(why: "\(error)"))
        }
    }

    /// Makes the whole query a form ("in: querystring" of OpenAPI 3.2); `nil` sends nothing.
    public mutating func querystring<Value: JSONRepresentable>(
        form value: Value?,
        encoding: [String: FormPropertyEncoding] = [:]
    ) {
        guard let value else { return }
        do {
            let text = try FormSerializer(place: .form, encoding: encoding).text(of: value.json())
            if !text.isEmpty { queryItems.append(text) }
        } catch {
            fail(.invalidParameter(name: "querystring", in: .query, why: "\(error)"))
        }
    }

    /// Makes the whole query one JSON text, percent-encoded; `nil` sends nothing.
    public mutating func querystring<Value: JSONRepresentable>(json value: Value?) {
        guard let value else { return }
        do {
            queryItems.append(PercentEncoding.encode(String(decoding: try value.json(), as: UTF8.self)))
        } catch {
            fail(.invalidParameter(name: "querystring", in: .query, why: "its value cannot be encoded: \(error)"))
        }
    }

    /// Makes the whole query this text, percent-encoded; `nil` and the empty text send nothing.
    public mutating func querystring(text: String?) {
        guard let text, !text.isEmpty else { return }
        queryItems.append(PercentEncoding.encode(text))
    }
}
