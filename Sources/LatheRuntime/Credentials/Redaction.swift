/// Keeps the secrets of one call out of what is shown to people. Shows none of them itself.
package struct Redaction: Sendable {
    private var secrets: [[UInt8]] = []

    package init() {}

    /// Hides `secret` from now on, as it is and as a URL would hold it.
    package mutating func insert(_ secret: String) {
        for form in [secret, PercentEncoding.encode(secret)] where !form.isEmpty {
            let bytes = Array(form.utf8)
            if !secrets.contains(bytes) { secrets.append(bytes) }
        }
    }

    /// Whether `text` is one of the secrets, and no more.
    func isSecret(_ text: String) -> Bool { secrets.contains(Array(text.utf8)) }

    /// How much of a secret's beginning is as bad as all of it: messages cut long values.
    private static let tellingLength = 16

    /// The first `limit` bytes with every secret replaced; a secret that reaches over the end is replaced as a whole.
    func prefix(_ limit: Int, of bytes: [UInt8]) -> [UInt8] {
        guard !secrets.isEmpty else { return Array(bytes.prefix(limit)) }
        var result: [UInt8] = []
        var index = 0
        while index < min(limit, bytes.count) {
            let length = secretLength(at: index, in: bytes)
            if length > 0 {
                result += "<redacted>".utf8
                index += length
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// How many bytes of a secret stand at `index`; none where it is less than a whole one or a telling part of one.
    private func secretLength(at index: Int, in bytes: [UInt8]) -> Int {
        secrets.lazy.map { secret in
            let common = zip(bytes[index...], secret).prefix { $0 == $1 }.count
            return common == secret.count || common >= Self.tellingLength ? common : 0
        }.max() ?? 0
    }

    /// `text` with every secret replaced.
    package func callAsFunction(_ text: String) -> String {
        guard !secrets.isEmpty else { return text }
        let bytes = Array(text.utf8)
        return String(decoding: prefix(bytes.count, of: bytes), as: UTF8.self)
    }
}

extension Redaction: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "Redaction" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
