import ClientModel

/// How a body is made of what a closure returns.
struct FakePayload {
    /// The type of the value.
    let type: String
    /// The types in it.
    let types: [SwiftType]
    /// The function of `FakeAnswer`.
    let function: String
    /// Whether the function throws.
    let mayFail: Bool
    /// Whether the type is the one that the client returns, too.
    let isPlain: Bool
    /// Whether the type is of the runtime.
    let showsRuntime: Bool
    private let isText: Bool
    private let end: String?
    private let mediaType: String?

    /// - Parameter mediaTypes: The media types that mean it; none where the status alone does.
    /// - Returns: `nil` where there is no value to make it of.
    init?(_ payload: PayloadModel, mediaTypes: [String] = [], names: TypeNames) {
        types = payload.types
        isText = payload == .text || payload == .string
        showsRuntime = if case .stream = payload { true } else { false }
        var end: String?
        var mediaType = Self.concrete(mediaTypes)
        switch payload {
        case .json(let json):
            (type, function, mayFail, isPlain) = (names.text(json, in: .client), "json", true, true)
        case .text, .string:
            (type, function, mayFail, isPlain) = ("String", "text", false, true)
        case .bytes:
            (type, function, mayFail, isPlain) = ("[UInt8]", "bytes", false, true)
        case .stream(let documented):
            (type, function, mayFail, isPlain) = ("HTTPBody", "body", false, true)
            mediaType = mediaType ?? Self.concrete(documented)
        case .events(let events):
            end = events.end
            switch events.content {
            case .text: (type, function, mayFail, isPlain) = ("[String]", "eventTexts", false, false)
            case .data(let data):
                (type, function, mayFail, isPlain) = ("[\(names.text(data, in: .client))]", "events", true, false)
            case .item: return nil
            }
        case .jsonStream(let stream):
            let isLines = stream.framing == .lines
            (type, function) = ("[\(names.text(stream.type, in: .client))]", isLines ? "jsonLines" : "jsonSequence")
            (mayFail, isPlain) = (true, false)
            mediaType = stream.mediaType
        case .xml, .parts, .empty: return nil
        }
        self.end = end
        self.mediaType = mediaType
    }

    /// The arguments behind the value.
    func arguments(status: Int) -> [String] {
        var arguments = ["\(status)"]
        if let mediaType {
            let type = isText && !mediaType.contains(";") ? "\(mediaType); charset=utf-8" : mediaType
            arguments.append("type: \(StringLiteral(type).text)")
        }
        if let end { arguments.append("end: \(StringLiteral(end).text)") }
        return arguments
    }

    /// The first media type, or one in the first range.
    private static func concrete(_ mediaTypes: [String]) -> String? {
        if let type = mediaTypes.first(where: { !$0.contains("*") }) { return type }
        guard let range = mediaTypes.first, let slash = range.firstIndex(of: "/"), range.prefix(upTo: slash) != "*" else {
            return nil
        }
        return "\(range[..<slash])/octet-stream"
    }
}
