import SourceText
import SpecLoader

/// Reads an overlay (Overlay Specification 1.0 and 1.1) and reports what is wrong with it.
struct OverlayReader {
    func read(_ root: Node, diagnostics: inout Diagnostics) -> Overlay {
        guard root.mapping != nil else {
            diagnostics.error(
                "invalid-overlay",
                "an overlay is a mapping, not \(root.kindName)",
                at: root.range,
                fix: "begin it with: overlay: 1.0.0"
            )
            return Overlay(version: .version11, actions: [])
        }
        checkKeys(of: root, known: ["overlay", "info", "extends", "actions"], diagnostics: &diagnostics)
        let version = version(of: root, diagnostics: &diagnostics)
        checkInfo(root, diagnostics: &diagnostics)
        check(root["extends"], named: "extends", diagnostics: &diagnostics)
        return Overlay(version: version, actions: actions(of: root, version, diagnostics: &diagnostics))
    }

    /// The patch number makes no difference; 1.1 for what is no version.
    private func version(of root: Node, diagnostics: inout Diagnostics) -> Overlay.Version {
        guard let version = required("overlay", of: root, diagnostics: &diagnostics), let text = version.string else {
            return .version11
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let areNumbers = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if parts.count == 3, areNumbers, parts[0] == "1" {
            if parts[1] == "0" { return .version10 }
            if parts[1] == "1" { return .version11 }
        }
        diagnostics.error("invalid-overlay", "version \"\(text)\" is not supported; 1.0.x and 1.1.x are", at: version.range)
        return .version11
    }

    private func checkInfo(_ root: Node, diagnostics: inout Diagnostics) {
        guard let info = root["info"] else {
            return diagnostics.error(
                "invalid-overlay",
                "info is missing",
                at: start(of: root),
                fix: "add info with title and version"
            )
        }
        guard info.mapping != nil else {
            return diagnostics.error("invalid-overlay", "info must be a mapping, not \(info.kindName)", at: info.range)
        }
        checkKeys(of: info, known: ["title", "version", "description"], diagnostics: &diagnostics)
        _ = required("title", of: info, diagnostics: &diagnostics)
        _ = required("version", of: info, diagnostics: &diagnostics)
        check(info["description"], named: "description", diagnostics: &diagnostics)
    }

    private func actions(
        of root: Node,
        _ version: Overlay.Version,
        diagnostics: inout Diagnostics
    ) -> [Overlay.Action] {
        guard let list = root["actions"] else {
            diagnostics.error("invalid-overlay", "actions are missing", at: start(of: root), fix: "add actions, a list")
            return []
        }
        guard let items = list.sequence, !items.isEmpty else {
            diagnostics.error("invalid-overlay", "actions must be a list of at least one action", at: list.range)
            return []
        }
        var seen: [ComparableValue: Node] = [:]
        return items.compactMap { item in
            if let first = seen.updateValue(item, forKey: ComparableValue(item)) {
                let note = Diagnostic.Note("the first is here", at: first.range)
                diagnostics.error("invalid-overlay", "the action is here a second time", at: item.range, notes: [note])
            }
            return action(item, version, diagnostics: &diagnostics)
        }
    }

    private func action(_ node: Node, _ version: Overlay.Version, diagnostics: inout Diagnostics) -> Overlay.Action? {
        guard node.mapping != nil else {
            diagnostics.error("invalid-overlay", "an action is a mapping, not \(node.kindName)", at: node.range)
            return nil
        }
        let known = ["target", "description", "update", "remove", "copy"]
        checkKeys(of: node, known: known, diagnostics: &diagnostics)
        check(node["description"], named: "description", diagnostics: &diagnostics)
        guard let target = required("target", of: node, diagnostics: &diagnostics),
            let path = query(target, diagnostics: &diagnostics),
            let change = change(of: node, version, diagnostics: &diagnostics)
        else { return nil }
        return Overlay.Action(target: path, targetRange: target.range, change: change)
    }

    /// - Returns: `nil` where the action changes nothing, or nothing that could be understood.
    private func change(of node: Node, _ version: Overlay.Version, diagnostics: inout Diagnostics) -> Overlay.Change? {
        let (update, copy) = (node["update"], node["copy"])
        if let copy {
            check(copy, named: "copy", diagnostics: &diagnostics)
            if version == .version10 {
                let fix = "write overlay: 1.1.0"
                diagnostics.error("invalid-overlay", "overlays can copy since 1.1", at: copy.range, fix: fix)
                return nil
            }
        }
        if let remove = node["remove"] {
            guard let value = remove.bool else {
                diagnostics.error("invalid-overlay", "remove must be true or false, not \(remove.kindName)", at: remove.range)
                return nil
            }
            if value {
                warnOfNoEffect(beside: remove, [("update", update), ("copy", copy)], diagnostics: &diagnostics)
                return .remove
            }
        }
        if let update, let copy {
            let notes = [Diagnostic.Note("update is here", at: update.range)]
            let message = "an action has either update or copy"
            diagnostics.error("invalid-overlay", message, at: copy.range, notes: notes, fix: "make two actions of it")
            return nil
        }
        if let update { return .update(update) }
        if let copy { return query(copy, diagnostics: &diagnostics).map { .copy($0, range: copy.range) } }
        let fix = "add update or remove: true"
        diagnostics.warning("overlay-no-effect", "the action changes nothing", at: node["target"]?.range, fix: fix)
        return nil
    }

    private func warnOfNoEffect(beside remove: Node, _ members: [(String, Node?)], diagnostics: inout Diagnostics) {
        for case (let name, let member?) in members {
            diagnostics.warning(
                "overlay-no-effect",
                "\(name) has no effect beside remove: true",
                at: member.range,
                notes: [Diagnostic.Note("remove is here", at: remove.range)],
                fix: "take one of them away"
            )
        }
    }

    /// Parses a query; an error points to its place inside the string, where the string is written without escapes.
    private func query(_ node: Node, diagnostics: inout Diagnostics) -> JSONPath? {
        guard let text = node.string else { return nil }
        do throws(JSONPathError) {
            var parser = JSONPathParser(text, allowsHyphens: true)
            return try parser.parse()
        } catch {
            diagnostics.error("invalid-target", error.message, at: range(of: error.offset, in: text, at: node.range))
            return nil
        }
    }

    private func range(of offset: Int, in text: String, at range: SourceRange) -> SourceRange {
        let quotes = Int(range.end - range.start) - text.utf8.count
        guard quotes == 0 || quotes == 2 else { return range }
        let start = Int(range.start) + quotes / 2 + offset
        return SourceRange(file: range.file, start: start, end: start + 1)
    }
}

// MARK: Members

extension OverlayReader {
    private func required(_ key: String, of node: Node, diagnostics: inout Diagnostics) -> Node? {
        guard let value = node[key] else {
            diagnostics.error("invalid-overlay", "\(key) is missing", at: start(of: node), fix: "add \(key)")
            return nil
        }
        check(value, named: key, diagnostics: &diagnostics)
        return value.string == nil ? nil : value
    }

    private func check(_ value: Node?, named key: String, diagnostics: inout Diagnostics) {
        guard let value, value.string == nil else { return }
        diagnostics.error(
            "invalid-overlay",
            "\(key) must be a string, not \(value.kindName)",
            at: value.range,
            fix: "put it in quotes"
        )
    }

    private func checkKeys(of node: Node, known: [String], diagnostics: inout Diagnostics) {
        for entry in node.mapping?.entries ?? [] where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
            diagnostics.error(
                "unknown-key",
                "the key \"\(entry.key)\" is not known here",
                at: entry.keyRange,
                fix: "known are \(known.joined(separator: ", ")) and keys that begin with x-"
            )
        }
    }

    private func start(of node: Node) -> SourceRange {
        SourceRange(file: node.range.file, start: Int(node.range.start), end: Int(node.range.start) + 1)
    }
}
