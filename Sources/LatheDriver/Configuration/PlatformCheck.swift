import OpenAPIDocument
import SourceText
import SpecLoader

/// Checks that the platforms a client is made for are ones that the runtime supports.
struct PlatformCheck {
    /// The oldest major version that the runtime supports, as in its Package.swift.
    private static let minima: [(name: String, version: Int)] = [
        ("macOS", 13), ("iOS", 16), ("tvOS", 16), ("watchOS", 9), ("visionOS", 1), ("macCatalyst", 16),
    ]

    func check(_ platforms: Node?, diagnostics: inout Diagnostics) {
        guard let platforms else { return }
        guard let mapping = platforms.mapping else {
            return diagnostics.error(
                "invalid-value",
                "platforms must be a mapping of names to versions, not \(platforms.kindName)",
                at: platforms.range,
                fix: "write it like {macOS: \"13\", iOS: \"16\"}"
            )
        }
        for entry in mapping.entries { check(entry, diagnostics: &diagnostics) }
    }

    private func check(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) {
        let names = Self.minima.map(\.name)
        guard let minimum = Self.minima.first(where: { $0.name == entry.key }) else {
            let nearest = Spelling.nearest(to: entry.key, among: names)
            return diagnostics.error(
                "unknown-key",
                "the platform \"\(entry.key)\" is not known",
                at: entry.keyRange,
                fix: nearest.map { "did you mean \"\($0)\"?" } ?? "known are \(names.joined(separator: ", "))"
            )
        }
        guard let version = majorVersion(entry.value) else {
            return diagnostics.error(
                "invalid-value",
                "the version of \(entry.key) must be a number like \"\(minimum.version)\"",
                at: entry.value.range
            )
        }
        guard version >= minimum.version else {
            return diagnostics.error(
                "unsupported-platform",
                "the runtime supports \(entry.key) \(minimum.version) and later, not \(version)",
                at: entry.value.range,
                kind: .unsupported,
                fix: "raise it to \"\(minimum.version)\""
            )
        }
    }

    /// The number before the first dot of `16`, `16.4` or `"16.4.1"`.
    private func majorVersion(_ node: Node) -> Int? {
        let text: String
        switch node.content {
        case .string(let value), .number(let value): text = value
        default: return nil
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        return parts.allSatisfy { ($0 ?? -1) >= 0 } ? parts[0] : nil
    }
}
