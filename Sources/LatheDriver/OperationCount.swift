import ClientModel
import DocumentRewriting
import OpenAPIDocument

/// How many operations of a document a client has, and how many not: for the line of a run and for a report, which say the same.
package struct OperationCount: Hashable, Sendable {
    /// Operations with a call, or several.
    package var made = 0
    /// Operations without, because the configuration leaves them out or because they could not be read.
    package var leftOut = 0
    /// The same of webhooks.
    package var leftOutWebhooks = 0
    /// Path items of which nothing is known.
    package var unreadPaths = 0

    /// `2 left out, 1 path not read`; `nil` where nothing is missing.
    package var missing: String? {
        var parts: [String] = []
        if leftOut > 0 { parts.append("\(leftOut) left out") }
        if leftOutWebhooks > 0 { parts.append("\(leftOutWebhooks) webhook\(leftOutWebhooks == 1 ? "" : "s") left out") }
        if unreadPaths > 0 { parts.append("\(unreadPaths) path\(unreadPaths == 1 ? "" : "s") not read") }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension OperationCount {
    init(_ loaded: LoadedDocument, _ model: ClientModel) {
        let calls = Set(model.operations.map { "\($0.method) \($0.path)" })
        for operation in loaded.document.paths.flatMap(\.operations) {
            if calls.contains("\(operation.method) \(operation.path)") { made += 1 } else { leftOut += 1 }
        }
        for entry in loaded.leftOut.map(\.operation) + loaded.unread {
            if entry.method == nil {
                unreadPaths += 1
            } else if entry.isWebhook {
                leftOutWebhooks += 1
            } else {
                leftOut += 1
            }
        }
    }
}
