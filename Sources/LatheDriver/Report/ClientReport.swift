package import SourceText

/// What became of one document: everything that `lathe report` shows, apart from how.
package struct ClientReport: Sendable {
    /// A key of the configuration and what it is, also where nobody wrote it.
    package struct Setting: Hashable, Sendable {
        package var key: String
        package var value: String
    }

    /// An operation of the document.
    package struct Operation: Sendable {
        package var method: String
        package var path: String
        package var id: String?
        package var summary: String?
        package var isDeprecated: Bool
        /// What it became: nothing where it is left out, or nothing was generated; several with response modes, lists and jobs.
        package var methods: [Method]
        /// Why it is left out; `nil` where the messages say it.
        package var reason: String?
    }

    /// Something that is left out and has no method: a path item, or a webhook.
    package struct LeftOut: Hashable, Sendable {
        package var name: String
        package var reason: String?
    }

    package struct Method: Hashable, Sendable {
        package var call: String
        /// From the output's folder.
        package var file: String
    }

    package struct DeclaredType: Hashable, Sendable {
        package var name: String
        package var kind: String
        /// From the output's folder.
        package var file: String
    }

    /// All messages of one identifier.
    package struct Group: Sendable {
        package var id: String
        /// `warning`, `error, unsupported`
        package var label: String
        package var meaning: String
        package var advice: String
        package var messages: [Message]
    }

    package struct Message: Hashable, Sendable {
        package var severity: Diagnostic.Severity
        /// `openapi.yaml:12:5`; `nil` where no place is to blame.
        package var place: String?
        package var text: String
        package var notes: [String]
        package var fix: String?
    }

    package struct Files: Hashable, Sendable {
        package var count: Int
        package var bytes: Int
        package var lines: Int
    }

    package var module: String
    package var client: String
    /// The path of the document.
    package var document: String
    /// `OpenAPI 3.1`; `nil` where it could not be read.
    package var dialect: String?
    /// The document's title and version; empty where it says nothing.
    package var title: String
    package var settings: [Setting]
    /// All of the document, those that are left out at the end.
    package var operations: [Operation]
    /// Path items of which nothing could be read.
    package var unreadPaths: [LeftOut]
    package var types: [DeclaredType]
    /// Requests that the service makes: their names in the document.
    package var webhooks: [String]
    /// Those that are left out.
    package var leftOutWebhooks: [LeftOut]
    /// The enum of them; `nil` where there is none.
    package var webhookType: String?
    /// What was generated; `nil` where errors stopped it.
    package var files: Files?
    /// Errors first, then by identifier.
    package var groups: [Group]
    /// How many warnings the configuration ignores, by identifier.
    package var ignored: [Setting]
    package var count: DiagnosticCount

    /// Operations without a method.
    package var leftOut: [Operation] { operations.filter(\.methods.isEmpty) }

    /// `9 of 11 operations, 31 types, 6 files; 2 warnings`
    package var totals: String {
        let made = operations.count - leftOut.count
        let unread = unreadPaths.isEmpty ? "" : " (and \(quantity(unreadPaths.count, "path")) not read)"
        var parts = ["\(made) of \(quantity(operations.count, "operation"))\(unread)", quantity(types.count, "type")]
        let allWebhooks = webhooks.count + leftOutWebhooks.count
        if leftOutWebhooks.isEmpty {
            if !webhooks.isEmpty { parts.append(quantity(allWebhooks, "webhook")) }
        } else {
            parts.append("\(webhooks.count) of \(quantity(allWebhooks, "webhook"))")
        }
        if let files { parts.append("\(quantity(files.count, "file")) with \(quantity(files.lines, "line"))") }
        return parts.joined(separator: ", ") + "; " + count.text
    }

    private func quantity(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
