import SourceText
import SpecLoader

/// Collects references that lead nowhere: each target is named once, with the number of places that refer to it.
///
/// A class, because every reader finds some and the document reader says it of all of them.
package final class DanglingReferences {
    /// What becomes of the place that refers to nothing.
    package enum Outcome: Hashable {
        /// A schema that says nothing.
        case anyJSON
        /// A request body that may be left out.
        case anyBody
        /// A response whose body is bytes.
        case bytes
        /// The thing with this name in the specification is left out.
        case leftOut(String)

        package var text: String {
            switch self {
            case .anyJSON: "any JSON is taken for it"
            case .anyBody: "the request body may be any JSON"
            case .bytes: "the body of the response is read as bytes"
            case .leftOut(let kind): "the \(kind) is left out"
            }
        }
    }

    private struct Missing: Hashable {
        /// The reference as it is written, or a pointer with its `#`.
        var target: String
        var isAnchor: Bool
        var outcome: Outcome
    }

    /// What words the document has for its places.
    let dialect: Dialect
    private var places: [Missing: Set<SourceRange>] = [:]

    init(dialect: Dialect) { self.dialect = dialect }

    /// - Parameter pointer: What leads nowhere, without the `#`.
    func note(_ pointer: String, outcome: Outcome, at range: SourceRange) {
        places[Missing(target: pointer, isAnchor: false, outcome: outcome), default: []].insert(range)
    }

    /// - Parameter anchor: A name that no schema has.
    func note(anchor: String, at range: SourceRange) {
        places[Missing(target: anchor, isAnchor: true, outcome: .anyJSON), default: []].insert(range)
    }

    func report(in root: Node, diagnostics: inout Diagnostics) {
        let found = places.map { missing, ranges in (missing, ranges.sorted { ($0.file, $0.start) < ($1.file, $1.start) }) }
        for (missing, ranges) in found.sorted(by: { ($0.1[0].file, $0.1[0].start) < ($1.1[0].file, $1.1[0].start) }) {
            let what =
                missing.isAnchor
                ? "no schema has the $anchor '\(missing.target)'" : "nothing is at '#\(dialect.written(missing.target))'"
            let count = ranges.count == 1 ? "" : " (\(ranges.count) places, the first here)"
            diagnostics.warning(
                "dangling-reference",
                "\(what); \(missing.outcome.text)\(count)",
                at: ranges[0],
                fix: missing.isAnchor
                    ? "references to components begin with '#/components/schemas/'"
                    : suggestion(missing.target, in: root).map { "did you mean '#\(dialect.written($0))'?" }
                        ?? "add what is missing, in an overlay for example"
            )
        }
    }

    /// The same place with the last token spelled like a member that is there.
    private func suggestion(_ text: String, in root: Node) -> String? {
        guard var pointer = JSONPointer(text), let last = pointer.tokens.popLast() else { return nil }
        guard let members = pointer.resolve(in: root)?.mapping?.entries.map(\.key) else { return nil }
        guard let meant = Spelling.nearest(to: last, among: members) else { return nil }
        return JSONPointer.text(pointer.tokens + [meant])
    }
}
