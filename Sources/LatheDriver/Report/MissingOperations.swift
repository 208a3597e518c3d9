import DocumentRewriting
import OpenAPIDocument

/// What a document speaks of and a client does not have, with the reasons.
struct MissingOperations {
    private(set) var operations: [ClientReport.Operation] = []
    private(set) var webhooks: [ClientReport.LeftOut] = []
    private(set) var paths: [ClientReport.LeftOut] = []

    init(_ loaded: LoadedDocument, reasons: LeftOutReasons) {
        for leftOut in loaded.leftOut { add(leftOut.operation, reasons.reason(leftOut)) }
        for entry in loaded.unread { add(entry, reasons.reason(entry)) }
    }

    private mutating func add(_ entry: OperationInventory.Entry, _ reason: String?) {
        guard let method = entry.method else {
            paths.append(ClientReport.LeftOut(name: entry.path, reason: reason))
            return
        }
        guard !entry.isWebhook else {
            webhooks.append(ClientReport.LeftOut(name: entry.path, reason: reason))
            return
        }
        operations.append(
            ClientReport.Operation(
                method: method,
                path: entry.path,
                id: entry.id,
                summary: entry.summary,
                isDeprecated: false,
                methods: [],
                reason: reason
            )
        )
    }
}
