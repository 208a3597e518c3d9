import Lowering
import SourceText

/// Suggestions as an overlay, with the reasons as comments.
struct SuggestionOverlay {
    /// One that is not in the overlay, and what lowering says about it.
    struct LeftOut {
        var suggestion: Suggestion
        var message: String
    }

    let suggestions: [Suggestion]
    var leftOut: [LeftOut] = []
    /// The title of the document.
    let title: String
    let files: SourceFiles

    /// The lines of the overlay; `places` has the first line of each suggestion, from zero.
    private(set) var lines: [String] = []
    private(set) var places: [Int] = []

    init(_ suggestions: [Suggestion], leftOut: [LeftOut] = [], title: String, files: SourceFiles) {
        self.suggestions = suggestions
        self.leftOut = leftOut
        self.title = title
        self.files = files
        write()
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The place of the suggestion that a line belongs to.
    ///
    /// - Parameter line: from 1.
    func suggestion(atLine line: Int) -> Int? { places.lastIndex { $0 < line } }

    private mutating func write() {
        lines =
            suggestions.isEmpty
            ? ["# nothing to suggest"]
            : [
                "# What lathe suggests. It goes by the words of the document: read the reasons, change what is not so, and list the file",
                "# under overlays in lathe.yaml. Documentation/calls.md has the keys.",
            ]
        lines += [
            "overlay: 1.0.0",
            "info:",
            "  title: \(YAMLText.scalar("Suggestions for \(title)"))",
            "  version: 1.0.0",
            "actions:",
        ]
        for suggestion in suggestions {
            places.append(lines.count)
            write(suggestion)
        }
        for item in leftOut {
            let name = item.suggestion.kind.rawValue
            lines.append(
                comment("  ", "left out, \(name) for \(item.suggestion.method) \(item.suggestion.path): \(item.message)")
            )
        }
        guard suggestions.isEmpty else { return }
        lines += ["  # an overlay has at least one action; this one changes nothing", "  - target: $", "    update: {}"]
    }

    private mutating func write(_ suggestion: Suggestion) {
        lines.append(comment("  ", "\(suggestion.method) \(suggestion.path)"))
        for reason in suggestion.reasons {
            lines.append(comment("  ", "- \(reason.range.map { "\(position($0)): " } ?? "")\(reason.text)"))
        }
        let method = suggestion.method.lowercased()
        let isPlain = method.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        let target = "$.paths['\(quoted(suggestion.path))']" + (isPlain ? ".\(method)" : "['\(quoted(method))']")
        // A carriage return and a line feed are one character, and would be none of these.
        let isSafe = target.unicodeScalars.allSatisfy { scalar in
            (0x21..<0x7F).contains(scalar.value) && !"#:\\\"&*!|>%@`,".unicodeScalars.contains(scalar)
        }
        lines.append("  - target: \(isSafe ? target : YAMLText.scalar(target))")
        lines.append("    update:")
        lines.append("      \(suggestion.kind.rawValue):")
        for field in suggestion.fields { lines.append("        \(YAMLText.scalar(field.key)): \(value(field.value))") }
    }

    /// Text between single quotes in a JSONPath (RFC 9535, section 2.3.1.1).
    private func quoted(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "'": result += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func value(_ value: Suggestion.Value) -> String {
        switch value {
        case .text(let text): YAMLText.scalar(text)
        case .integer(let number): String(number)
        case .texts(let texts): "[\(texts.map(YAMLText.scalar).joined(separator: ", "))]"
        case .fields(let fields):
            "{\(fields.map { "\(YAMLText.scalar($0.key)): \(self.value($0.value))" }.joined(separator: ", "))}"
        }
    }

    private func comment(_ indentation: String, _ text: String) -> String { "\(indentation)# \(YAMLText.comment(text))" }

    private func position(_ range: SourceRange) -> String { "\(files[range.file].path):\(files.position(of: range).line)" }
}
