import OpenAPIDocument
import SourceText

/// Finds what is wrong with the operations of a document before any of them is lowered.
struct OperationCheck {
    func check(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) {
        for operation in document.paths.flatMap(\.operations) {
            checkParameters(operation, diagnostics: &diagnostics)
            checkQuerystring(operation, diagnostics: &diagnostics)
        }
        PassedOverCheck().check(document, diagnostics: &diagnostics)
    }

    /// A name is there once a place (OpenAPI 3.1.1 §4.8.10.1).
    private func checkParameters(_ operation: Operation, diagnostics: inout Diagnostics) {
        var seen: [String: Parameter] = [:]
        for parameter in operation.parameters {
            guard let first = seen[parameter.identity] else {
                seen[parameter.identity] = parameter
                continue
            }
            diagnostics.warning(
                "duplicate-parameter",
                "a second parameter in the \(parameter.location) is called '\(parameter.name)'; it is left out",
                at: parameter.range,
                notes: [Diagnostic.Note("the first is here", at: first.range)]
            )
        }
    }

    /// The whole query can be described once, and then not by parts ("Parameter Locations" of OpenAPI 3.2).
    private func checkQuerystring(_ operation: Operation, diagnostics: inout Diagnostics) {
        let whole = operation.parameters.filter { $0.location == "querystring" }
        for parameter in whole where parameter.content.isEmpty {
            diagnostics.warning(
                "querystring-content",
                "a parameter in the querystring needs 'content'; it is written as a form",
                at: parameter.range,
                fix: "write: content: {application/x-www-form-urlencoded: {schema: …}}"
            )
        }
        let others = whole.dropFirst() + operation.parameters.filter { $0.location == "query" }
        guard let first = whole.first, let other = others.first else { return }
        diagnostics.warning(
            "querystring-and-query",
            "an operation with a parameter in the querystring can have no other in the query; both are sent",
            at: first.range,
            notes: [Diagnostic.Note("the other one is here", at: other.range)]
        )
    }
}
