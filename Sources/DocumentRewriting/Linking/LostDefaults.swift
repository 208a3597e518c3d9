import SourceText
import SpecLoader

/// Finds what a file that is an OpenAPI document of its own says for all its operations, where a document takes operations from it:
/// there the document's own `security` and `servers` hold (OpenAPI 3.2.0 §4.1.2.2).
struct LostDefaults {
    /// What one file says in vain.
    private struct Loss {
        var path: String
        /// Where the field is.
        var range: SourceRange
        /// Where the first operation is taken from the file.
        var use: SourceRange
    }

    private struct Key: Hashable {
        var file: Int
        var field: String
    }

    private var losses: [Key: Loss] = [:]

    /// - Parameters:
    ///   - target: What a reference leads to, `node`.
    ///   - range: Where the reference is.
    mutating func note(
        _ target: LinkTarget,
        _ node: Node,
        _ shape: DocumentPlace.Shape,
        in files: [LinkFile],
        at range: SourceRange
    ) {
        let root = files[target.file].root
        guard target.file != 0, root["openapi"] != nil || root["swagger"] != nil else { return }
        for field in ["security", "servers"] where losses[Key(file: target.file, field: field)] == nil {
            guard let entry = root.mapping?.entry(field), Self.needs(field, node, shape) else { continue }
            let own = files[0].root[field].map { ComparableValue($0) }
            guard own != ComparableValue(entry.value) else { continue }
            losses[Key(file: target.file, field: field)] = Loss(
                path: files[target.file].location.path,
                range: entry.keyRange,
                use: range
            )
        }
    }

    /// Whether something has an operation that does not say it itself.
    private static func needs(_ field: String, _ node: Node, _ shape: DocumentPlace.Shape) -> Bool {
        guard let members = node.mapping?.entries else { return false }
        switch shape {
        case .one(.operation): return node[field] == nil
        case .one(.pathItem):
            if field == "servers", node[field] != nil { return false }
            return members.contains { entry in
                guard case .one(.operation) = DocumentPlace.pathItem.member(entry.key) else { return false }
                return needs(field, entry.value, .one(.operation))
            }
        case .map(.pathItem): return members.contains { needs(field, $0.value, .one(.pathItem)) }
        default: return false
        }
    }

    func report(_ diagnostics: inout Diagnostics) {
        let ordered = losses.sorted { ($0.value.use.start, $0.key.field) < ($1.value.use.start, $1.key.field) }
        for (key, loss) in ordered {
            diagnostics.warning(
                "lost-defaults",
                "'\(key.field)' of \(loss.path) does not hold for operations that another document takes from it",
                at: loss.use,
                notes: [Diagnostic.Note("it is here", at: loss.range)],
                fix: "say it at the operation, or in the document"
            )
        }
    }
}
