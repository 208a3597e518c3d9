package import SourceText

/// What was made for one client, in numbers.
package struct ClientSummary: Hashable, Sendable {
    /// Files of the output; `nil` where none were asked for.
    package struct Files: Hashable, Sendable {
        /// Whether they are only what would be done.
        package var isPlan: Bool
        package var written: Int
        package var unchanged: Int
        package var removed: Int
    }

    package var module: String
    package var operations: OperationCount
    package var types: Int
    /// Products of Lathe that the client links besides the runtime and its transport.
    package var products: [String] = []
    package var files: Files?
    /// What was said about it.
    package var messages: DiagnosticCount
    /// What was written or removed, or would be: paths from the current folder.
    package var changes: [String]
    package var duration: Duration

    /// `PhraseStudio: 9 operations, 31 types; 6 files: 2 written, 4 unchanged, 0 removed; 1 warning; 12 ms`
    package var line: String { "\(facts); \(Self.milliseconds(duration)) ms" }

    /// The line without the duration.
    var facts: String {
        let others = operations.missing.map { " (\($0))" } ?? ""
        var parts = ["\(module): \(count(operations.made, "operation"))\(others), \(count(types, "type"))"]
        if !products.isEmpty { parts.append("needs \(products.joined(separator: ", "))") }
        if let files {
            let toBe = files.isPlan ? "to be " : ""
            let all = count(files.written + files.unchanged, "file")
            parts.append("\(all): \(files.written) \(toBe)written, \(files.unchanged) unchanged, \(files.removed) \(toBe)removed")
        }
        let isQuiet = messages.errors + messages.warnings == 0
        parts.append(isQuiet ? "0 warnings" : messages.text)
        return parts.joined(separator: "; ")
    }

    /// What the same run finds when it is done again.
    var asUnchanged: ClientSummary {
        var result = self
        if let files {
            result.files = Files(isPlan: files.isPlan, written: 0, unchanged: files.written + files.unchanged, removed: 0)
        }
        return result
    }

    static func milliseconds(_ duration: Duration) -> Int64 {
        duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
