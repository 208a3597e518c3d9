package import ClientModel
package import OpenAPIDocument

/// Finds operations that could wait for jobs or go through lists.
///
/// It goes by the words of the document, a small rule a question. Whether what it suggests also gives code, lowering says: who calls this
/// applies the suggestions and lowers again.
package struct Suggester {
    package init() {}

    /// - Parameters:
    ///   - document: as the overlays left it.
    ///   - model: what it was lowered to, for the names that are taken.
    /// - Returns: in the order of the document, nothing for what is already there.
    package func suggestions(for document: OpenAPIDocument, model: ClientModel) -> [Suggestion] {
        let operations = document.paths.flatMap(\.operations)
        var reader = AnswerReader(document: document)
        var names = FreeNames(model)
        let polling = PollingRule(operations: operations)
        return operations.flatMap { operation in
            [
                polling.suggest(for: operation, &reader, names: &names),
                PaginationRule().suggest(for: operation, &reader, names: &names),
            ].compactMap { $0 }
        }
    }
}
