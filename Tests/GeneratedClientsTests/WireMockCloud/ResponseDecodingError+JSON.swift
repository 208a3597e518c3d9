import WireMockCloud

extension ResponseDecodingError {
    /// What was wrong with the JSON, where that is the reason.
    var json: JSONError? {
        if case .json(let error) = reason { error } else { nil }
    }
}
