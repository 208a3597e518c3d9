import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `x-lathe-idempotency-key`: the header field for a key by which the server knows a call it has seen before.
struct IdempotencyKeyLowering {
    static let key = "x-lathe-idempotency-key"

    /// Methods of which two requests do what one does (RFC 9110 §9.2.2).
    private static let idempotent: Set<String> = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"]

    let document: OpenAPIDocument

    /// The field for a call of this operation; `nil` where there is none.
    func lower(_ operation: Operation, diagnostics: inout Diagnostics) -> String? {
        let isUnsafe = !Self.idempotent.contains(operation.method)
        guard let node = operation.extensions[Self.key] else {
            // What is wrong with the root's is said once, by `check`.
            return isUnsafe ? field(document.extensions[Self.key]) : nil
        }
        if node.bool == false { return nil }
        guard let name = field(node) else {
            refuse(node, fix: "write the name of a header field, such as Idempotency-Key, or false for none", &diagnostics)
            return nil
        }
        guard isUnsafe else {
            diagnostics.warning(
                "unused-extension",
                "'\(Self.key)' means nothing for \(operation.method), which can be made twice without a key",
                at: node.range
            )
            return nil
        }
        return name
    }

    /// Says what is wrong with the one that holds for all operations.
    func check(diagnostics: inout Diagnostics) {
        guard let node = document.extensions[Self.key], field(node) == nil else { return }
        refuse(node, fix: "write the name of a header field, such as Idempotency-Key", &diagnostics)
    }

    private func field(_ node: Node?) -> String? {
        guard let name = node?.string, HTTPToken.isToken(name), !ParameterLowering.isOwnHeader(name) else { return nil }
        return name
    }

    private func refuse(_ node: Node, fix: String, _ diagnostics: inout Diagnostics) {
        let found = node.string.map { "'\($0)'" } ?? node.kindName
        diagnostics.error(
            "invalid-idempotency-key",
            "'\(Self.key)' should be the name of a header field, found \(found)",
            at: node.range,
            fix: fix
        )
    }
}
