/// What media types are called in names.
enum MediaTypeName {
    /// `application/json` -> `json`, `image/*` -> `image`, `application/vnd.acme.report+json` -> `acme report json`.
    static func words(of name: String) -> String {
        let essence = String(name.prefix { $0 != ";" })
        if let known = known[essence] { return known }
        let parts = essence.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return essence == "*" ? "other" : essence }
        if parts[1] == "*" { return parts[0] == "*" ? "other" : parts[0] }
        if parts[0] == "multipart" { return "parts" }
        var subtype = parts[1]
        for prefix in ["x-", "vnd.", "prs."] where subtype.hasPrefix(prefix) && subtype.count > prefix.count {
            subtype.removeFirst(prefix.count)
        }
        // An image in SVG is an image, whatever it is written in.
        if parts[0] != "application", let plus = subtype.firstIndex(of: "+") { subtype = String(subtype[..<plus]) }
        return subtype.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// One name for several media types: that of the only one, else what they have in common.
    static func words(of essences: [String]) -> String {
        if essences.count == 1 { return words(of: essences[0]) }
        let kinds = Set(essences.map { $0.split(separator: "/").first.map(String.init) ?? "" })
        if kinds.count == 1, let kind = kinds.first, ["audio", "font", "image", "model", "text", "video"].contains(kind) {
            return kind
        }
        return essences.first.map(words) ?? "body"
    }

    private static let known = [
        "application/json": "json", "text/json": "json", "text/plain": "text", "text/event-stream": "events",
        "application/jsonl": "json lines", "application/x-jsonl": "json lines", "application/ndjson": "json lines",
        "application/x-ndjson": "json lines",
        "application/jsonlines": "json lines", "application/x-jsonlines": "json lines", "application/json-lines": "json lines",
        "application/json-seq": "json sequence", "application/octet-stream": "bytes", "application/x-www-form-urlencoded": "form",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
        "application/vnd.ms-excel": "xls",
    ]
}
