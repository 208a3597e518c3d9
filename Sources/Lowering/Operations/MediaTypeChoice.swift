import OpenAPIDocument

/// Chooses one of several ways to write a body: JSON where there is one, else text, else bytes.
struct MediaTypeChoice {
    /// - Returns: `nil` where none can be written or read as one value yet (forms, multipart, streams of events).
    func choose(from content: [MediaType]) -> MediaType? {
        content.first { $0.essence == "application/json" }
            ?? content.first(where: \.isJSON)
            ?? content.first { $0.essence == "*/*" }
            ?? content.first { isText($0) }
            ?? content.first { isBinary($0) }
    }

    func isText(_ media: MediaType) -> Bool { media.essence.hasPrefix("text/") && media.essence != "text/event-stream" }

    private func isBinary(_ media: MediaType) -> Bool {
        !media.essence.hasPrefix("multipart/") && !isText(media) && !Self.structured.contains(media.essence)
    }

    /// Media types that are more than bytes.
    private static let structured: Set<String> = [
        "application/x-www-form-urlencoded", "text/event-stream", "application/jsonl", "application/x-ndjson",
        "application/json-seq",
    ]
}
