import OpenAPIDocument

/// Gives what comes from other files its name in the document: its key, or the name of the file that it is the whole of.
///
/// Of two with one name the one that a reference leads to first has it, the other gets its folder before it: what is added behind or
/// below renames nothing.
struct LinkNaming {
    /// The ways to the files from the document's folder, so that names don't depend on where that is.
    private let paths: [[String]]
    /// The names that the document itself gives.
    let taken: [String]

    /// Folders and keys that hold things of a kind and say nothing of one of them.
    private static let containers: Set<String> = [
        "components", "schemas", "schema", "definitions", "$defs", "properties", "patternProperties", "items", "content",
        "parameters", "responses", "requestBodies", "headers", "examples", "securitySchemes", "links", "callbacks", "pathItems",
        "paths", "models", "model", "allOf", "oneOf", "anyOf", "additionalProperties", "shared", "common",
    ]
    /// Files that stand for their folder.
    private static let folderFiles: Set<String> = ["index", "_index", "openapi", "main", "schema", "model"]

    init(files: [LinkFile], taken: [String]) {
        self.taken = taken
        let parts = files.map { $0.location.path.split(separator: "/").map(String.init).filter { $0 != "." } }
        let own = parts.first?.dropLast() ?? []
        paths = parts.map { path in Array(path.dropFirst(zip(own, path).prefix { $0 == $1 }.count)) }
    }

    /// - Parameter targets: In the order in which references lead to them.
    /// - Returns: In the order in which they are put into the document.
    func names(for targets: [LinkTarget]) -> [(LinkTarget, String)] {
        var used = Set(taken.map(Self.simple))
        let named = targets.map { target in
            let words = words(of: target)
            let isFree = { (name: String) in !used.contains(Self.simple(name)) }
            let name = longer(words.name, words.folders).first(where: isFree) ?? number(words.name, used)
            used.insert(Self.simple(name))
            return (target, name)
        }
        return named.sorted { $0.1 < $1.1 }
    }

    /// The name, and the name behind ever more folders; those that say nothing only where the others don't do.
    private func longer(_ name: String, _ folders: [String]) -> [String] {
        var names = [name]
        for folder in folders.reversed() where !Self.containers.contains(folder) {
            names.append("\(folder)_\(names.last ?? name)")
        }
        var all = name
        for folder in folders.reversed() {
            all = "\(folder)_\(all)"
            names.append(all)
        }
        return names
    }

    private func number(_ name: String, _ used: Set<String>) -> String {
        var number = 2
        while used.contains(Self.simple("\(name)_\(number)")) { number += 1 }
        return "\(name)_\(number)"
    }

    private func words(of target: LinkTarget) -> (name: String, folders: [String]) {
        var folders = paths[target.file]
        var file = Self.withoutEnding(folders.popLast() ?? "")
        if Self.folderFiles.contains(file.lowercased()),
            let folder = folders.last(where: { !Self.containers.contains($0) && $0 != ".." })
        {
            file = folder
        }
        folders.removeAll { $0 == ".." }
        let words = target.tokens.enumerated().filter { index, token in
            // An extension that holds things of a kind: `x-schemas`.
            let isContainer = Self.containers.contains(token) || token.hasPrefix("x-") && index + 1 < target.tokens.count
            return !isContainer && !token.contains("/") && Int(token) == nil
        }.map(\.element)
        if words.isEmpty {
            return (file.isEmpty ? "Schema" : file, folders)
        }
        return (words.joined(separator: "_"), folders + [file])
    }

    private static func withoutEnding(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// Two names that would make one Swift name are the same.
    private static func simple(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
