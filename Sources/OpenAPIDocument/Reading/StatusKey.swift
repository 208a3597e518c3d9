import SourceText
import SpecLoader

/// Reads the key of a response: `200`, `4XX` or `default` (OpenAPI 3.1.1 §4.8.16), and what documents write instead.
struct StatusKey {
    let entry: Mapping.Entry

    /// The keys that are meant, as the specification writes them; the key itself where it can't be read as any.
    func read(diagnostics: inout Diagnostics) -> [String] {
        let key = entry.key
        if Self.isStatus(key) { return [key] }
        let found = key.split { ",;/| ".contains($0) }.map { Self.meaning(of: String($0)) }
        var statuses: [String] = []
        for status in found.compactMap({ $0 }) where !statuses.contains(status) { statuses.append(status) }
        guard !statuses.isEmpty, !found.contains(nil) else { return [key] }
        // Letters in the other case are no slip worth a word.
        if statuses == [key.uppercased()] || statuses == [key.lowercased()] { return statuses }
        diagnostics.warning(
            "unusual-status",
            "'\(key)' is no status; it is read as \(statuses.joined(separator: " and "))",
            at: entry.keyRange,
            fix: "use a code such as 404, a range such as 4XX, or default"
        )
        return statuses
    }

    private static func isStatus(_ text: String) -> Bool {
        if text == "default" { return true }
        let bytes = Array(text.utf8)
        guard bytes.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0]) else { return false }
        return bytes[1...] == [UInt8(ascii: "X"), UInt8(ascii: "X")] || bytes[1...].allSatisfy { (48...57).contains($0) }
    }

    private static func meaning(of text: String) -> String? {
        let upper = text.uppercased()
        if isStatus(upper) { return upper }
        switch text.lowercased() {
        case "default": return "default"
        case "ok", "success": return "2XX"
        case "error", "errors", "failure": return "default"
        default: break
        }
        // `200-299` is the whole range.
        let ends = text.split(separator: "-").map(String.init)
        guard ends.count == 2, ends.allSatisfy(isStatus), ends[0].hasSuffix("00"), ends[1].hasSuffix("99"),
            ends[0].first == ends[1].first
        else { return nil }
        return "\(ends[0].prefix(1))XX"
    }
}
