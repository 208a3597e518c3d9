extension OperationCall {
    /// Sends `value` as JSON; `nil` sends no body. A value that breaks a constraint is a `RequestError`.
    ///
    /// - Parameter checks: What must be true of the body as a whole.
    public mutating func body<Value: JSONRepresentable>(
        json value: Value?,
        contentType: String = "application/json",
        checks: [ValueCheck] = []
    ) {
        guard let value else { return }
        do {
            content = RequestContent(body: HTTPBody(try value.checkedJSON(checks)), type: contentType)
        } catch let error where error.kind == .constraint {
            fail(.brokenConstraint(at: "the body's \(error.path)", expected: error.expected, found: error.found))
        } catch {
            fail(.unencodableBody(why: "\(error)"))
        }
    }

    /// Sends `text` in UTF-8; `nil` sends no body.
    public mutating func body(text: String?, contentType: String = "text/plain") {
        guard let text else { return }
        content = RequestContent(body: HTTPBody(text), type: contentType)
    }

    /// Sends `bytes` as they are; `nil` sends no body.
    public mutating func body(bytes: [UInt8]?, contentType: String = "application/octet-stream") {
        guard let bytes else { return }
        content = RequestContent(body: HTTPBody(bytes), type: contentType)
    }

    /// Sends a body that is made while it is sent; `nil` sends no body.
    public mutating func body(_ body: HTTPBody?, contentType: String = "application/octet-stream") {
        guard let body else { return }
        content = RequestContent(body: body, type: contentType)
    }
}
