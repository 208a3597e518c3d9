/// What the client type cannot be called, though it is a Swift name.
enum ClientNameCheck {
    /// The files beside the one with the client, whose name is the client's.
    private static let files: Set<String> = ["exports", "models"]

    /// - Returns: what is wrong, as the end of a sentence; `nil` when nothing is.
    static func problem(_ client: String, module: String?) -> String? {
        if files.contains(client.lowercased()) { return "must not be \"\(client)\": a file of that name holds something else" }
        // Within the client, the name of the module would mean the client.
        return client == module ? "must not be the name of the module, \"\(client)\"" : nil
    }
}
