extension OperationCall {
    /// Sends a multipart body; `nil` sends no body.
    public mutating func body(multipart body: MultipartBody?) {
        guard let body else { return }
        if let problem = body.problem { return fail(problem) }
        content = RequestContent(body: body.body, type: body.contentType)
    }
}
