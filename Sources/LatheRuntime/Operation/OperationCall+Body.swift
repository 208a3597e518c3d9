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
        } catch {
            fail(.unencodable(error))
        }
    }

    /// Sends `text` in the encoding that `contentType` names, UTF-8 where it names none; `nil` sends no body.
    public mutating func body(text: String?, contentType: String = "text/plain") {
        guard let text else { return }
        let name = MediaType(contentType)?.charset ?? "utf-8"
        guard let charset = TextCharset(name: name) else {
            return fail(.unencodableBody(why: "'\(name)' is not an encoding that is known"))
        }
        guard let bytes = charset.bytes(of: text) else {
            return fail(.unencodableBody(why: "the text has a character that \(name) does not have"))
        }
        content = RequestContent(body: HTTPBody(bytes), type: contentType)
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
