extension MultipartBody {
    /// Adds files under the names they go by, in the order of the names; `nil` adds none.
    ///
    /// - Parameter contentType: The media types that the document allows, as for one file.
    public mutating func files(_ files: [String: FilePart]?, contentType: String = "application/octet-stream") {
        for (name, file) in (files ?? [:]).sorted(by: { $0.key < $1.key }) { self.file(name, file, contentType: contentType) }
    }

    /// Adds values under the names they go by, in the order of the names; `nil` adds none.
    ///
    /// - Parameter checks: What must be true of all of them together.
    public mutating func values<Value: JSONRepresentable>(_ values: [String: Value]?, checks: [ValueCheck] = []) {
        guard let values else { return }
        do {
            _ = try values.checkedJSON(checks)
        } catch {
            return fail(error, place: "the properties without a name of their own")
        }
        for (name, value) in values.sorted(by: { $0.key < $1.key }) { self.value(name, value) }
    }

    /// Adds a part without a name for each body, in their order; `nil` adds none.
    public mutating func parts(_ bodies: [HTTPBody]?, contentType: String?, headerFields: HTTPFields = [:]) {
        for body in bodies ?? [] { part(body, contentType: contentType, headerFields: headerFields) }
    }

    /// Adds a part without a name for each value, a JSON text each; `nil` adds none.
    ///
    /// - Parameter checks: What must be true of each value.
    public mutating func parts<Value: JSONRepresentable>(
        json values: [Value]?,
        contentType: String = "application/json",
        headerFields: HTTPFields = [:],
        checks: [ValueCheck] = []
    ) {
        for value in values ?? [] { part(json: value, contentType: contentType, headerFields: headerFields, checks: checks) }
    }

    /// Fields of a part, by their names. One without a value, and one whose name is not that of a field, is left out;
    /// line breaks in a value become spaces.
    ///
    /// ```swift
    /// form.file("audio", audio, headerFields: MultipartBody.fields(["X-Source": source, "X-Take": take]))
    /// ```
    public static func fields(_ values: KeyValuePairs<String, (any LosslessStringConvertible)?>) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in values {
            guard let value, let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value.description))
        }
        return fields
    }
}
