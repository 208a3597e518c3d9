import LatheRuntime

/// Turns JSON into the elements that its shape says it is.
struct XMLValueWriter {
    private var writer: XMLWriter

    /// - Parameters:
    ///   - value: What the document says.
    ///   - name: The root element.
    ///   - encoding: What the declaration says.
    /// - Returns: The document.
    static func document(
        _ value: JSONValue,
        _ shape: XMLShape,
        named name: XMLName,
        encoding: String = "UTF-8"
    ) throws(XMLError) -> String {
        var values = XMLValueWriter(writer: XMLWriter(declaringEncoding: encoding))
        try values.write(value, as: shape, named: name)
        return values.writer.text
    }

    private mutating func write(_ value: JSONValue, as shape: XMLShape, named name: XMLName) throws(XMLError) {
        do {
            try writer.begin(name)
            try writeContent(value, as: shape)
            writer.end()
        } catch {
            throw error.inside("/\(name.local)")
        }
    }

    private mutating func writeContent(_ value: JSONValue, as shape: XMLShape) throws(XMLError) {
        if value.isNull {
            return try writer.attribute(XMLName("nil", namespace: XMLNamespace.schemaInstance, prefix: "xsi"), "true")
        }
        switch shape.content {
        case .scalar(let scalar): try writer.characters(try text(of: value, as: scalar))
        case .list(let name, let item):
            guard case .array(let items) = value else { throw mismatch("a list", value) }
            let shape = item()
            for item in items { try write(item, as: shape, named: name) }
        case .object(let content):
            guard case .object(let members) = value else { throw mismatch("an object", value) }
            try writeAttributes(members, content)
            try writeElements(members, content)
        case .anything: try writeAnything(value)
        }
    }

    /// The attributes stand first, those of objects in the same element too.
    private mutating func writeAttributes(_ members: [String: JSONValue], _ content: XMLContent) throws(XMLError) {
        for member in content.members {
            guard let value = members[member.key], !value.isNull else { continue }
            if case .attribute(let name) = member.place {
                do throws(XMLError) {
                    guard case .scalar(let scalar) = member.shape().content else { throw mismatch("text", value) }
                    try writer.attribute(name, try text(of: value, as: scalar))
                } catch {
                    throw error.inside("/@\(name.local)")
                }
            } else if case .inline = member.place, case .object(let inner) = member.shape().content,
                let object = value.objectValue
            {
                try writeAttributes(object, inner)
            }
        }
    }

    private mutating func writeElements(_ members: [String: JSONValue], _ content: XMLContent) throws(XMLError) {
        for member in content.members {
            guard let value = members[member.key] else { continue }
            switch member.place {
            case .attribute: break
            case .element(let name): try write(value, as: member.shape(), named: name)
            case .repeated(let name): try writeRepeated(value, as: member.shape(), named: name)
            case .text(let isCDATA):
                if value.isNull { continue }
                guard case .scalar(let scalar) = member.shape().content else { throw mismatch("text", value) }
                let text = try text(of: value, as: scalar)
                if isCDATA { try writer.cdata(text) } else { try writer.characters(text) }
            case .inline:
                if value.isNull { continue }
                guard case .object(let inner) = member.shape().content, let object = value.objectValue else {
                    throw mismatch("an object", value)
                }
                try writeElements(object, inner)
            }
        }
        guard let rest = content.rest else { return }
        let known = Set(content.members.map(\.key))
        for (key, value) in members.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
            if rest.isRepeated {
                try writeRepeated(value, as: rest.shape(), named: XMLName(key))
            } else {
                try write(value, as: rest.shape(), named: XMLName(key))
            }
        }
    }

    private mutating func writeRepeated(_ value: JSONValue, as shape: XMLShape, named name: XMLName) throws(XMLError) {
        // Without a wrapper, no list and an empty one look the same.
        if value.isNull { return }
        guard case .array(let items) = value else { throw mismatch("a list", value) }
        for item in items { try write(item, as: shape, named: name) }
    }

    private mutating func writeAnything(_ value: JSONValue) throws(XMLError) {
        switch value {
        case .object(let members):
            for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                if case .array(let items) = value {
                    for item in items { try write(item, as: .anything, named: XMLName(key)) }
                } else {
                    try write(value, as: .anything, named: XMLName(key))
                }
            }
        case .array(let items):
            for item in items { try write(item, as: .anything, named: "item") }
        default: try writer.characters(try text(of: value, as: .text))
        }
    }

    private func text(of value: JSONValue, as scalar: XMLScalar) throws(XMLError) -> String {
        switch value {
        case .string(let text): return text
        case .number(let number): return number.description
        case .bool(let value): return value ? "true" : "false"
        case .null, .array, .object: throw mismatch(scalar.phrase, value)
        }
    }

    private func mismatch(_ expected: String, _ value: JSONValue) -> XMLError {
        let found =
            switch value {
            case .null: "null"
            case .bool: "a boolean"
            case .number: "a number"
            case .string: "a string"
            case .array: "a list"
            case .object: "an object"
            }
        return XMLError(.unwritable, "expected \(expected), found \(found)")
    }
}
