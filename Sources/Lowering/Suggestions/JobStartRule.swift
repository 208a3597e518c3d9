import OpenAPIDocument
import SourceText
import SpecLoader

/// Finds the operation that starts the job whose state another one tells.
struct JobStartRule {
    let operations: [Operation]

    /// Last words of paths that start something.
    private static let verbs: Set<String> = ["start", "run", "create", "submit", "launch", "execute", "trigger"]

    /// First words of the last segments of paths that change something that is there.
    private static let changes: Set<String> = [
        "cancel", "stop", "delete", "retry", "abort", "archive", "pause", "resume", "restart",
    ]
    /// Segments that all paths may begin with.
    private static let roots: Set<String> = ["api", "rest", "public"]

    /// - Returns: the operation, and why it is the one.
    func find(for state: Operation, _ reader: inout AnswerReader) -> (operation: Operation, why: String)? {
        let posts = operations.filter { post in
            let last = post.path.split(separator: "/").last.map { PlainWords(String($0)).words.first ?? "" } ?? ""
            return post.method == "POST" && !post.isDeprecated && !Self.changes.contains(last)
        }
        let parameter = PathTemplate.parameterNames(in: state.path).last
        var parts = state.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if let parameter, let place = parts.lastIndex(where: { $0.contains("{\(parameter)}") }) {
            let collection = parts[..<place].joined(separator: "/")
            // `/apis/{id}/recordings/status` tells of a recording, not of the API.
            let isAbout = parts[(place + 1)...].count < 2
            if isAbout, let post = posts.first(where: { Self.same($0.path, collection) }) {
                guard let id = returned(by: post, parameter, alsoID: true, &reader) else {
                    return (post, "starts it: it creates what is at that path")
                }
                return (post, "starts it and returns '\(id)'")
            }
            let likely = posts.compactMap { post in returned(by: post, parameter, alsoID: false, &reader).map { (post, $0) } }
            let sharing = likely.map { (Self.shared($0.0.path, state.path), $0.0, $0.1) }
            let best = sharing.max { $0.0 < $1.0 }
            if isAbout, PlainWords(parameter).words.count > 1, let best, best.0 > 0 || PollingRule.isJob(parameter) {
                return (best.1, "starts it and returns '\(best.2)'")
            }
        }
        parts.removeLast()
        let sibling = posts.first { post in
            guard let last = post.path.split(separator: "/").last, Self.verbs.contains(last.lowercased()) else { return false }
            return Self.same(String(post.path.dropLast(last.count + 1)), parts.joined(separator: "/"))
        }
        return sibling.map { ($0, "starts it, by its path") }
    }

    /// The member of a POST's answer that a parameter takes.
    private func returned(by post: Operation, _ parameter: String, alsoID: Bool, _ reader: inout AnswerReader) -> String? {
        guard let answer = reader.answers(of: post).first else { return nil }
        let members = reader.members(of: answer.schema, depth: 2)
        let wanted = PlainWords(parameter).joined
        return (members.first { $0.words.joined == wanted } ?? members.first { alsoID && $0.words.joined == "id" })?
            .keys.joined(separator: "/")
    }

    /// Whether two paths are one, however their parameters are called.
    private static func same(_ a: String, _ b: String) -> Bool { normalized(a) == normalized(b) }

    private static func normalized(_ path: String) -> [String] {
        path.split(separator: "/").map { $0.contains("{") ? "{}" : String($0) }
    }

    /// How many segments that name something two paths begin with together.
    private static func shared(_ a: String, _ b: String) -> Int {
        zip(a.split(separator: "/"), b.split(separator: "/")).prefix { $0 == $1 }.count { segment, _ in
            let isVersion = segment.hasPrefix("v") && segment.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
            return !isVersion && !roots.contains(segment.lowercased()) && !segment.contains("{")
        }
    }
}
