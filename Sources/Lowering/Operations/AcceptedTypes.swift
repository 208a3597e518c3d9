/// The media types that a client reads, for the field `Accept` (RFC 9110 §12.5.1).
struct AcceptedTypes {
    /// With parameters only where they name another representation.
    var successes: [String] = []
    var failures: [String] = []

    /// The list, those of successes first; `nil` where it says no more than what is sent anyway.
    var field: String? {
        var names: [String] = []
        for name in successes + failures where !names.contains(name) { names.append(name) }
        return names.isEmpty || names == ["application/json"] || names.contains("*/*") || names.contains("*")
            ? nil : names.joined(separator: ", ")
    }
}
