import OpenAPIDocument
import SourceText

/// Finds what is wrong with the operations of a document before any of them is lowered.
struct OperationCheck {
    func check(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) {
        var ids: [String: SourceRange] = [:]
        for operation in document.paths.flatMap(\.operations) {
            if let id = operation.id {
                if let first = ids[id] {
                    diagnostics.error(
                        "duplicate-operation-id",
                        "a second operation has the id '\(id)'",
                        at: operation.range,
                        notes: [Diagnostic.Note("the first is here", at: first)],
                        fix: "give one of them another operationId"
                    )
                } else {
                    ids[id] = operation.range
                }
            }
            checkPath(operation, diagnostics: &diagnostics)
            checkParameters(operation, diagnostics: &diagnostics)
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

    /// Every `{name}` of the path needs a parameter, and the other way round.
    private func checkPath(_ operation: Operation, diagnostics: inout Diagnostics) {
        let names = PathTemplate.parameterNames(in: operation.path)
        let declared = operation.parameters.filter { $0.location == "path" }
        for name in names where !declared.contains(where: { $0.name == name }) {
            diagnostics.error(
                "undeclared-path-parameter",
                "nobody declares the parameter '\(name)' of the path \(operation.path)",
                at: operation.range,
                fix: "add a parameter with 'name: \(name)' and 'in: path'"
            )
        }
        for parameter in declared where !names.contains(parameter.name) {
            diagnostics.warning(
                "unused-path-parameter",
                "the path \(operation.path) has no '{\(parameter.name)}'; the parameter is left out",
                at: parameter.range
            )
        }
    }
}
