import OpenAPIDocument
import SpecLoader

/// The names of methods that an operation gets besides its own, as its extensions ask for them.
struct CallNames {
    let names: [String]

    init(_ operation: Operation) {
        var names: [String] = []
        for job in Self.nodes("x-lathe-polling", of: operation) {
            guard let name = job["name"]?.string else { continue }
            names += [name, job["states"]?.string ?? Self.statesName(name)]
        }
        for list in Self.nodes("x-lathe-pagination", of: operation) {
            if let name = list["name"]?.string { names.append(name) }
        }
        self.names = names
    }

    /// What an extension holds: a mapping, or a list of them.
    static func nodes(_ key: String, of operation: Operation) -> [Node] {
        guard let node = operation.extensions[key] else { return [] }
        return node.sequence ?? [node]
    }

    /// `waitForTranscription` -> `transcriptionStates`.
    static func statesName(_ name: String) -> String {
        let rest = name.hasPrefix("waitFor") && name.count > 7 ? String(name.dropFirst(7)) : name
        return SwiftName.lowerCamel(rest + " states")
    }
}
