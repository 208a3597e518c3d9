import ClientModel
import SwiftEmitter

/// A client described by the options of the command line instead of a `lathe.yaml`. Paths are from the current folder.
package struct ClientOptions: Sendable {
    package var document: String
    package var overlays: [String] = []
    /// Only writing files needs it.
    package var module: String?
    /// Only writing files needs it.
    package var output: String?
    package var access: String?
    package var client: String?
    package var transport: String?
    package var templates: String?
    package var referencesFolder: String?

    package init(document: String) {
        self.document = document
    }

    /// What `access` can be.
    package static var accessLevels: [String] { AccessLevel.allCases.map(\.rawValue) }
    /// What `transport` can be.
    package static var transports: [String] { DefaultTransport.allCases.map(\.rawValue) }

    /// What is wrong with the options themselves, in a sentence; `nil` when nothing is.
    package func problem(writesFiles: Bool) -> String? {
        if writesFiles, module == nil { return "--document needs --module, the name of the Swift module." }
        if writesFiles, output == nil { return "--document needs --output, the folder to write into." }
        for (option, name) in [("--module", module), ("--client", client)] {
            if let name, !SwiftIdentifier.isPlain(name) { return "\(option) must be a Swift name, not \"\(name)\"." }
        }
        if let problem = client.flatMap({ ClientNameCheck.problem($0, module: module) }) { return "--client \(problem)." }
        return problem("--access", access, among: Self.accessLevels) ?? problem("--transport", transport, among: Self.transports)
    }

    private func problem(_ option: String, _ value: String?, among known: [String]) -> String? {
        guard let value, !known.contains(value) else { return nil }
        return "\(option) must be one of \(known.joined(separator: ", ")), not \"\(value)\"."
    }

    /// - Precondition: there is no problem.
    var configuration: Configuration {
        var configuration = Configuration(
            document: Configuration.Path(document),
            documentName: String(document.split(separator: "/").last ?? ""),
            overlays: overlays.map { Configuration.Path($0) },
            module: module ?? "API",
            output: Configuration.Path(output ?? "."),
            access: access.flatMap(AccessLevel.init) ?? .public,
            client: client,
            transport: transport.flatMap(DefaultTransport.init) ?? .urlSession,
            templates: templates.map { Configuration.Path($0) }
        )
        configuration.references.folder = referencesFolder.map { Configuration.Path($0) }
        return configuration
    }
}
