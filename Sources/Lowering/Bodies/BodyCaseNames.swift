import ClientModel
import OpenAPIDocument

/// What the cases of an enum of bodies are called: after what they are.
enum BodyCaseNames {
    /// A name for each of the candidates, in their order.
    static func names(of candidates: [BodyCandidate]) -> [String] {
        var wishes: [MemberNames.Wish] = []
        var counts: [String: Int] = [:]
        for candidate in candidates { counts[shortWords(of: candidate), default: 0] += 1 }
        for (place, candidate) in candidates.enumerated() {
            let short = shortWords(of: candidate)
            // Two of a kind are told apart by what they are exactly; the more usual one keeps the short name.
            let words = counts[short] == 1 || isUsual(candidate) ? short : longWords(of: candidate)
            wishes.append(MemberNames.Wish(key: "\(place) \(candidate.media.name)", words: words))
        }
        let names = MemberNames(wishes, reserved: ReservedNames.enumCases)
        return wishes.map { names[$0.key] }
    }

    private static func isUsual(_ candidate: BodyCandidate) -> Bool {
        ["application/json", "text/plain", "multipart/form-data"].contains(candidate.media.essence)
    }

    private static func shortWords(of candidate: BodyCandidate) -> String {
        switch candidate.kind {
        case .json: "json"
        case .mergePatch: "merge patch"
        case .form: "form"
        case .multipart: "multipart"
        case .jsonLines: "json lines"
        case .jsonSequence: "json sequence"
        case .text, .xml, .bytes: words(ofMediaType: candidate.media.essence) ?? "bytes"
        }
    }

    private static func longWords(of candidate: BodyCandidate) -> String {
        if candidate.kind == .json, candidate.media.essence.hasSuffix("+json"),
            let words = words(ofMediaType: String(candidate.media.essence.dropLast("+json".count)))
        {
            return words
        }
        return candidate.media.essence.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: " ")
    }

    /// `image/*` -> `image`, `text/csv` -> `csv`, `application/vnd.denoland.eszip` -> `eszip`; `nil` where there is nothing to say.
    static func words(ofMediaType list: String) -> String? {
        let essence = list.prefix { $0 != "," && $0 != ";" }.split(separator: " ").joined().lowercased()
        let parts = essence.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] != "*" else { return nil }
        switch essence {
        case "text/plain", "text/*": return "text"
        case "application/octet-stream", "application/*": return "bytes"
        case "application/xml", "text/xml": return "xml"
        default: break
        }
        if parts[1] == "*" { return parts[0] }
        let plain = parts[1].hasPrefix("x-") ? String(parts[1].dropFirst(2)) : parts[1]
        let words = plain.split(separator: ".").last.map(String.init) ?? plain
        return words.isEmpty ? nil : words
    }
}
