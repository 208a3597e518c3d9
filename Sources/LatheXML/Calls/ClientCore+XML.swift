public import LatheRuntime

extension ClientCore {
    /// Makes a call whose success is an XML value.
    ///
    /// - Parameters:
    ///   - statuses: The successes the document describes.
    ///   - shape: What is in the root element.
    ///   - name: The root element; `nil`: any.
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func value<Value: JSONRepresentable>(
        of call: OperationCall,
        at statuses: StatusPattern...,
        xml shape: XMLShape,
        named name: XMLName? = nil
    ) async throws -> Value {
        try await reply(to: call, at: statuses, accept: Self.acceptXML).value(xml: shape, named: name)
    }

    /// Makes a call with successes that have an XML value and others that have no body, for which it returns `nil`.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func optionalValue<Value: JSONRepresentable>(
        of call: OperationCall,
        at statuses: StatusPattern...,
        orNothingAt empty: StatusPattern...,
        xml shape: XMLShape,
        named name: XMLName? = nil
    ) async throws -> Value? {
        let reply = try await reply(to: call, at: statuses + empty, accept: Self.acceptXML)
        return reply.isContent(at: statuses, orNothingAt: empty) ? try reply.value(xml: shape, named: name) as Value : nil
    }

    private static let acceptXML = "application/xml, text/xml;q=0.9"
}
