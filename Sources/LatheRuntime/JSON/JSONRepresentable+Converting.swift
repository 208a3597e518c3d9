extension JSONRepresentable {
    /// The same JSON as another type: what was received, as it is sent.
    ///
    /// ```swift
    /// let user = try await client.getUser(id: "1")
    /// var change = try UserRequest(converting: user)
    /// change.name = "Ada"
    /// try await client.putUser(id: "1", body: change)
    /// ```
    ///
    /// Members that this type does not have are dropped, unless it keeps what it does not know.
    ///
    /// - Throws: `JSONError`, with the path of what is wrong, where the value is none of this type, or has no JSON.
    public init(converting value: some JSONRepresentable) throws(JSONError) {
        // What could be written was not too deep.
        self = try Self(json: try value.json(), limits: JSONLimits(depth: .max, size: .max))
    }
}
