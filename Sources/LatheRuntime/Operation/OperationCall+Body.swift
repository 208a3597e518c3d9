extension OperationCall {
    /// Sends `value` as JSON; `nil` sends no body.
    public mutating func body<Value: JSONRepresentable>(json value: Value?, contentType: String = "application/json") {
        guard let value else { return }
        do {
            content = RequestContent(body: HTTPBody(try value.json()), type: contentType)
        } catch {
            fail(.unencodableBody(why: "\(error)"))
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
