import SourceText
import SpecLoader

/// Reads the key of a media type, and what documents write instead: `json`, nothing at all.
struct MediaTypeKey {
    let entry: Mapping.Entry

    /// The media types that are meant.
    func read(diagnostics: inout Diagnostics) -> [String] {
        let key = entry.key
        let names = key.split(separator: ",").map(Self.trimmed)
        // A comma may also stand in a parameter.
        let isList = names.count > 1 && names.allSatisfy(Self.isName)
        if !isList, Self.isName(key) { return [key] }
        let meant = isList ? names : [Self.meaning(of: Self.trimmed(key))]
        diagnostics.warning(
            "invalid-media-type",
            "'\(key)' is no media type; it is read as \(meant.map { "'\($0)'" }.joined(separator: " and "))",
            at: entry.keyRange
        )
        return meant
    }

    /// Whether a text is a media type or a range of them, with or without parameters (RFC 9110 §8.3.1).
    private static func isName(_ text: some StringProtocol) -> Bool {
        let essence = text.prefix { $0 != ";" }
        let parts = essence.split(separator: "/", omittingEmptySubsequences: false)
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return false }
        if essence == "*" { return true }
        return parts.count > 1 && parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
    }

    private static func meaning(of text: String) -> String {
        if isName(text) { return text }
        return switch text.lowercased() {
        case "json": "application/json"
        case "xml": "application/xml"
        case "text", "plain": "text/plain"
        case "html": "text/html"
        case "csv": "text/csv"
        case "form": "application/x-www-form-urlencoded"
        case "multipart": "multipart/form-data"
        default: "*/*"
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        PathSyntax.trimmed(String(text))
    }
}
