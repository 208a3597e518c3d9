import LatheRuntime

/// Turns an element into the JSON that its shape says it is.
struct XMLValueReader {
    /// Writes the content of an element as JSON.
    func write(_ element: XMLElement, as shape: XMLShape, to writer: inout JSONWriter) throws(XMLError) {
        if element.isNil { return writer.writeNull() }
        switch shape.content {
        case .scalar(let scalar):
            if let child = element.children.first {
                throw XMLError(.content, "expected \(scalar.phrase), found the element '\(child.name)'", line: child.line)
            }
            do { try scalar.write(element.text, to: &writer) } catch { throw error.at(line: element.line) }
        case .list(let name, let item):
            try write(element.children.filter { matches($0, name) }, as: item(), to: &writer)
        case .object(let content):
            writer.beginObject()
            try writeMembers(of: element, content, to: &writer)
            writer.endObject()
        case .anything:
            try writeAnything(element, to: &writer)
        }
    }

    private func matches(_ element: XMLElement, _ name: XMLName) -> Bool {
        element.name == name.local && (name.namespace == nil || element.namespace == name.namespace)
    }

    private func write(_ items: [XMLElement], as shape: XMLShape, to writer: inout JSONWriter) throws(XMLError) {
        writer.beginArray()
        for (number, item) in items.enumerated() {
            do {
                try write(item, as: shape, to: &writer)
            } catch {
                throw error.inside("/\(item.name)" + (items.count > 1 ? "[\(number + 1)]" : ""))
            }
        }
        writer.endArray()
    }

    private func writeMembers(of element: XMLElement, _ content: XMLContent, to writer: inout JSONWriter) throws(XMLError) {
        var found: [Int: [XMLElement]] = [:]
        var others: [String: [XMLElement]] = [:]
        for child in element.children {
            if let index = content.member(for: child) {
                found[index, default: []].append(child)
            } else if content.rest != nil {
                others[child.name, default: []].append(child)
            }
        }
        for (index, member) in content.members.enumerated() {
            try write(member, in: element, elements: found[index] ?? [], to: &writer)
        }
        guard let rest = content.rest else { return }
        let names = Set(content.members.map(\.key))
        for (name, elements) in others.sorted(by: { $0.key < $1.key }) where !names.contains(name) {
            writer.writeName(name)
            if rest.isRepeated {
                try write(elements, as: rest.shape(), to: &writer)
            } else if let last = elements.last {
                try write(last, as: rest.shape(), named: name, to: &writer)
            }
        }
    }

    /// Writes the content of an element; errors say which element.
    private func write(
        _ element: XMLElement,
        as shape: XMLShape,
        named name: String,
        to writer: inout JSONWriter
    ) throws(XMLError) {
        do { try write(element, as: shape, to: &writer) } catch { throw error.inside("/\(name)") }
    }

    private func write(
        _ member: XMLMember,
        in element: XMLElement,
        elements: [XMLElement],
        to writer: inout JSONWriter
    ) throws(XMLError) {
        switch member.place {
        case .attribute(let name):
            guard let value = element.attribute(name) else { return writeAbsence(of: member, to: &writer) }
            writer.writeName(member.key)
            do {
                try scalar(of: member.shape()).write(value, to: &writer)
            } catch {
                throw error.inside("/@\(name.local)").at(line: element.line)
            }
        case .element(let name):
            guard let last = elements.last else { return writeAbsence(of: member, to: &writer) }
            writer.writeName(member.key)
            try write(last, as: member.shape(), named: name.local, to: &writer)
        case .repeated:
            guard !elements.isEmpty else { return writeAbsence(of: member, to: &writer) }
            writer.writeName(member.key)
            try write(elements, as: member.shape(), to: &writer)
        case .text:
            let text = element.children.isEmpty ? element.text : String(XMLText.trimmed(element.text))
            if text.isEmpty { return writeAbsence(of: member, to: &writer) }
            writer.writeName(member.key)
            do { try scalar(of: member.shape()).write(text, to: &writer) } catch { throw error.at(line: element.line) }
        case .inline:
            writer.writeName(member.key)
            try write(element, as: member.shape(), to: &writer)
        }
    }

    private func writeAbsence(of member: XMLMember, to writer: inout JSONWriter) {
        guard let absence = member.absence else { return }
        writer.writeName(member.key)
        switch absence {
        case .null: writer.writeNull()
        case .emptyText: XMLScalar.write("", to: &writer)
        case .emptyList:
            writer.beginArray()
            writer.endArray()
        }
    }

    /// What is in an attribute or between elements is text.
    private func scalar(of shape: XMLShape) -> XMLScalar {
        if case .scalar(let scalar) = shape.content { scalar } else { .text }
    }

    private func writeAnything(_ element: XMLElement, to writer: inout JSONWriter) throws(XMLError) {
        guard !element.children.isEmpty else { return try XMLScalar.text.write(element.text, to: &writer) }
        var members: [(name: String, elements: [XMLElement])] = []
        var places: [String: Int] = [:]
        for child in element.children {
            if let place = places[child.name] {
                members[place].elements.append(child)
            } else {
                places[child.name] = members.count
                members.append((child.name, [child]))
            }
        }
        writer.beginObject()
        for (name, elements) in members {
            writer.writeName(name)
            if elements.count > 1 {
                try write(elements, as: .anything, to: &writer)
            } else {
                try write(elements[0], as: .anything, named: name, to: &writer)
            }
        }
        writer.endObject()
    }
}
