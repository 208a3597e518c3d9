import OpenAPIDocument
import SourceText

/// Names what a client does not do with the parameters and responses of a document: a message each, however often it is there.
struct PassedOverCheck {
    func check(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) {
        let operations = document.paths.flatMap(\.operations)
        checkParameters(operations.flatMap(\.parameters), diagnostics: &diagnostics)
    }

    private func checkParameters(_ parameters: [Parameter], diagnostics: inout Diagnostics) {
        var words = WordCounter()
        var names: [String: String] = [:]
        for parameter in parameters where parameter.location == "header" && ParameterLowering.isOwnHeader(parameter.name) {
            let word = parameter.name.lowercased()
            words.note(word, at: parameter.range)
            names[word] = names[word] ?? parameter.name
        }
        var messages: [Diagnostic] = []
        words.forEach { word, places, range in
            let isCredential = word == "authorization"
            let cause = isCredential ? "the security requirements" : "the bodies"
            messages.append(
                Diagnostic(
                    .warning,
                    "ignored-parameter",
                    "the header '\(names[word] ?? word)' is no argument, since \(cause) decide what it is\(places)",
                    at: range,
                    fix: isCredential
                        ? "describe it as a security scheme, and remove the parameter, in an overlay for example"
                        : "remove it, in an overlay for example; \(ContentTypeReader.key) chooses a media type"
                )
            )
        }
        let untyped = parameters.filter { $0.valueSchema == nil }
        if let first = untyped.first {
            let places = untyped.count == 1 ? "" : " (\(untyped.count) places, the first here)"
            messages.append(
                Diagnostic(
                    .warning,
                    "missing-schema",
                    "a parameter without a schema is taken for a string\(places)",
                    at: first.range,
                    fix: "write: schema: {type: string}"
                )
            )
        }
        for message in messages { diagnostics.add(message) }
    }

    /// Of several ways to write a response some say the same as others, or cannot be read.
    ///
    /// - Parameter responses: What each response leaves out.
    func report(leftOut responses: [[MediaType]], diagnostics: inout Diagnostics) {
        guard let first = responses.first?.first else { return }
        var names: [String] = []
        for media in responses.joined() where !names.contains(media.essence) { names.append(media.essence) }
        let count = responses.count == 1 ? "a response is" : "\(responses.count) responses are"
        diagnostics.warning(
            "other-media-types",
            "\(count) documented in other media types, too, which are not asked for: \(names.joined(separator: ", "))",
            at: first.range,
            kind: .unsupported,
            fix: "choose with \(ContentTypeReader.key) at the response: one, or a list"
        )
    }
}
