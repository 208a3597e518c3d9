import SourceText

/// A report for programs: a JSON object with the list `clients`.
package struct ReportJSON {
    private let clients: [ClientReport]

    package init(_ clients: [ClientReport]) {
        self.clients = clients
    }

    package var text: String { JSONText.object([("clients", JSONText.array(clients.map(client)))]) + "\n" }

    private func client(_ client: ClientReport) -> String {
        var members = [
            ("module", JSONText.quoted(client.module)),
            ("client", JSONText.quoted(client.client)),
            ("document", JSONText.quoted(client.document)),
            ("dialect", client.dialect.map(JSONText.quoted) ?? "null"),
            ("title", JSONText.quoted(client.title)),
            ("isGenerated", client.files == nil ? "false" : "true"),
            ("errors", String(client.count.errors)),
            ("warnings", String(client.count.warnings)),
            ("operations", JSONText.array(client.operations.map(operation))),
            ("unreadPaths", JSONText.array(client.unreadPaths.map(leftOut))),
            ("types", JSONText.array(client.types.map { row([("name", $0.name), ("kind", $0.kind), ("file", $0.file)]) })),
            ("webhooks", JSONText.array(client.webhooks.map(JSONText.quoted))),
            ("leftOutWebhooks", JSONText.array(client.leftOutWebhooks.map(leftOut))),
            ("messages", JSONText.array(client.groups.map(group))),
            ("ignored", JSONText.object(client.ignored.map { ($0.key, $0.value) })),
            ("configuration", JSONText.object(client.settings.map { ($0.key, JSONText.quoted($0.value)) })),
        ]
        if let files = client.files {
            let numbers = [("count", files.count), ("lines", files.lines), ("bytes", files.bytes)]
            members.append(("files", JSONText.object(numbers.map { ($0, String($1)) })))
        }
        return JSONText.object(members)
    }

    private func leftOut(_ item: ClientReport.LeftOut) -> String {
        JSONText.object([("name", JSONText.quoted(item.name)), ("reason", item.reason.map(JSONText.quoted) ?? "null")])
    }

    /// One without calls is left out, and has a reason where it is known.
    private func operation(_ operation: ClientReport.Operation) -> String {
        var members = [
            ("method", JSONText.quoted(operation.method)),
            ("path", JSONText.quoted(operation.path)),
            ("id", operation.id.map(JSONText.quoted) ?? "null"),
            ("deprecated", operation.isDeprecated ? "true" : "false"),
            ("calls", JSONText.array(operation.methods.map { row([("call", $0.call), ("file", $0.file)]) })),
        ]
        if operation.methods.isEmpty { members.append(("reason", operation.reason.map(JSONText.quoted) ?? "null")) }
        return JSONText.object(members)
    }

    private func group(_ group: ClientReport.Group) -> String {
        let messages = group.messages.map { message in
            row(
                [
                    ("severity", message.severity.rawValue), ("place", message.place), ("message", message.text),
                    ("fix", message.fix),
                ]
                .compactMap { key, value in value.map { (key, $0) } }
            )
        }
        return JSONText.object([
            ("id", JSONText.quoted(group.id)), ("meaning", JSONText.quoted(group.meaning)),
            ("advice", JSONText.quoted(group.advice)), ("messages", JSONText.array(messages)),
        ])
    }

    private func row(_ members: [(String, String)]) -> String { JSONText.object(members.map { ($0, JSONText.quoted($1)) }) }
}
