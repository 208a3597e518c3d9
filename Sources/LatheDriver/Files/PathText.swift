/// Paths as text.
enum PathText {
    /// The path of a file named from a folder; an absolute name stays as it is.
    static func join(_ folder: String, _ name: String) -> String {
        if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The folder a file is in; `.` for a bare name.
    static func folder(of path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The folders on the way from here to a relative path, outer ones first: `a` and `a/b` for `a/b/c.swift`.
    static func foldersAbove(_ path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }

    /// Whether a folder is another one or holds it; both normalized.
    static func contains(_ folder: String, _ path: String) -> Bool {
        folder == path || path.hasPrefix(folder == "/" ? "/" : folder + "/")
            || folder == "." && !path.hasPrefix("/") && !path.hasPrefix("..")
    }

    /// The way from a folder to another; both absolute and normalized.
    static func relative(_ path: String, from folder: String) -> String {
        let (to, from) = (path.split(separator: "/"), folder.split(separator: "/"))
        let common = zip(to, from).prefix { $0 == $1 }.count
        let steps = from.dropFirst(common).map { _ in ".." } + to.dropFirst(common).map(String.init)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }

    /// The innermost folder that holds both; both absolute and normalized.
    static func common(_ a: String, _ b: String) -> String {
        "/"
            + zip(a.split(separator: "/"), b.split(separator: "/")).prefix { $0 == $1 }.map { String($0.0) }.joined(
                separator: "/"
            )
    }

    /// The path without `.` and `name/..`, for messages and for telling whether two paths name one thing.
    static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let text = parts.joined(separator: "/")
        if path.hasPrefix("/") { return "/" + text }
        return text.isEmpty ? "." : text
    }
}
