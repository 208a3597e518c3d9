/// The beginning of a body, made fit for one line of a log.
struct BodyExcerpt: CustomStringConvertible {
    /// How many bytes of the body are shown.
    static let limit = 500

    let description: String

    init(_ body: [UInt8], redaction: Redaction) {
        let shown = redaction.prefix(Self.limit, of: body)
        let isWhole = body.count <= Self.limit
        guard let text = Self.text(shown, isWhole: isWhole) else {
            description = "\(body.count) bytes that are not text"
            return
        }
        description = isWhole ? text : "\(text)… (\(body.count) bytes)"
    }

    /// The bytes as UTF-8 with control characters escaped; `nil` where they are not UTF-8. A cut may go through a character.
    private static func text(_ bytes: [UInt8], isWhole: Bool) -> String? {
        for cut in 0...(isWhole ? 0 : min(3, bytes.count)) {
            let candidate = bytes.dropLast(cut)
            let text = String(decoding: candidate, as: UTF8.self)
            guard text.utf8.elementsEqual(candidate) else { continue }
            return escaped(text)
        }
        return nil
    }

    private static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                result += scalar.escaped(asASCII: true)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
