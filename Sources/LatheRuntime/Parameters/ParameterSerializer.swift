/// Writes one value as text, by the rules of its style: a parameter, or a property of a form.
struct ParameterSerializer {
    let name: String
    let place: ValuePlace
    let style: ParameterStyle
    let explode: Bool
    let allowReserved: Bool
    /// Whether an array or object without elements is sent as a name without a value (`allowEmptyValue`).
    var allowEmpty = false
    var arrays = DeepObjectArrays.indexed
    /// What separates the elements of arrays inside arrays, from the outside in; deeper ones have no text.
    var inner: [ListSeparator] = []

    /// Why a value has no text.
    enum Refusal: Error {
        /// An array or object inside another, which the style has no way to write.
        case nested
        /// A character that a cookie cannot hold, and that style `cookie` does not encode.
        case cookieCharacter
        /// A name that no cookie can have, and that style `cookie` does not encode.
        case cookieName

        func message(for style: ParameterStyle) -> String {
            switch self {
            case .nested: "style \(style) cannot write an array or object inside another"
            case .cookieCharacter: "a cookie cannot hold spaces, quotes, commas, semicolons, backslashes or letters beyond ASCII"
            case .cookieName: "the name of a cookie is a token: letters, digits and !#$%&'*+-.^_`|~"
            }
        }
    }

    /// A value with the name it goes by, both encoded.
    struct Item: Hashable {
        var name: String
        var value: String
        /// Whether the name is a member's, which is part of the value in every style.
        var isMember = false
    }

    /// The text; `nil` where there is nothing to send: `null`, and arrays and objects without elements.
    func text(of value: ParameterValue) throws(Refusal) -> String? {
        let rules = rules
        let items = try items(of: value)
        guard !items.isEmpty else { return nil }
        let texts = items.map { item in
            guard rules.isNamed || item.isMember else { return item.value }
            return rules.emptyIsBare && item.value.isEmpty ? item.name : "\(item.name)=\(item.value)"
        }
        return rules.lead + texts.joined(separator: rules.explodedSeparator)
    }

    /// The names and values that are sent; none where there is nothing to send.
    func items(of value: ParameterValue) throws(Refusal) -> [Item] {
        let items = try contents(of: value)
        guard items.isEmpty, allowEmpty, value != .null else { return items }
        return [try item(encodedName(name), "")]
    }

    private var rules: StyleRules { StyleRules.rules(for: style, in: place) }

    private func contents(of value: ParameterValue) throws(Refusal) -> [Item] {
        if style == .deepObject { return try deepItems(of: value, under: name) }
        switch value {
        case .null:
            return []
        case .scalar(let text):
            return [try item(encodedName(name), encoded(text))]
        case .array(let elements):
            return try list(try scalars(in: elements))
        case .object(let members):
            var pairs: [Item] = []
            for member in members {
                for text in try scalars(in: [member.value]) {
                    pairs.append(Item(name: encodedName(member.name), value: text, isMember: true))
                }
            }
            if explode {
                for pair in pairs { _ = try item(pair.name, pair.value) }
                return pairs
            }
            return try list(pairs.flatMap { [$0.name, $0.value] })
        }
    }

    /// Texts that are encoded already, one by one or joined.
    private func list(_ texts: [String]) throws(Refusal) -> [Item] {
        guard !texts.isEmpty else { return [] }
        guard explode else { return [try item(encodedName(name), texts.joined(separator: rules.listSeparator))] }
        var items: [Item] = []
        for text in texts { items.append(try item(encodedName(name), text)) }
        return items
    }

    /// `name[key]=value` for every leaf. What is nested further the specification leaves undefined; brackets inside brackets are
    /// what servers that support it understand.
    private func deepItems(of value: ParameterValue, under path: String) throws(Refusal) -> [Item] {
        var items: [Item] = []
        switch value {
        case .null: break
        case .scalar(let text): items.append(Item(name: encodedName(path), value: encoded(text)))
        case .object(let members):
            for member in members { items += try deepItems(of: member.value, under: "\(path)[\(member.name)]") }
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                if arrays == .indexed {
                    items += try deepItems(of: element, under: "\(path)[\(index)]")
                } else {
                    let name = encodedName(arrays == .brackets ? path + "[]" : path)
                    items += try scalars(in: [element]).map { Item(name: name, value: $0) }
                }
            }
        }
        return items
    }

    /// The encoded texts of values that are not `null`.
    private func scalars(in values: [ParameterValue]) throws(Refusal) -> [String] {
        var texts: [String] = []
        for value in values {
            switch value {
            case .null: break
            case .scalar(let text): texts.append(encoded(text))
            case .array(let elements):
                if let text = try joined(elements, inner[...]) { texts.append(text) }
            case .object: throw .nested
            }
        }
        return texts
    }

    /// The text of an array inside another; `nil` where nothing is in it.
    private func joined(_ elements: [ParameterValue], _ separators: ArraySlice<ListSeparator>) throws(Refusal) -> String? {
        guard let separator = separators.first else { throw .nested }
        var texts: [String] = []
        for element in elements {
            switch element {
            case .null: break
            case .scalar(let text): texts.append(encoded(text))
            case .array(let elements):
                if let text = try joined(elements, separators.dropFirst()) { texts.append(text) }
            case .object: throw .nested
            }
        }
        return texts.isEmpty ? nil : texts.joined(separator: separator.text(in: place))
    }

    private func item(_ name: String, _ value: String) throws(Refusal) -> Item {
        if style == .cookie {
            // A list that is not exploded is joined by commas, which browsers and servers take although no cookie should have them.
            let isWritable = value.utf8.allSatisfy { ByteSet.cookieValue.contains($0) || (!explode && $0 == UInt8(ascii: ",")) }
            guard isWritable else { throw .cookieCharacter }
            guard !name.isEmpty, name.utf8.allSatisfy(FieldValueScanner.tokenBytes.contains) else { throw .cookieName }
        }
        return Item(name: name, value: value)
    }

    /// A name as it is sent. Where reserved characters stay as they are, the first `=` would end it.
    private func encodedName(_ name: String) -> String {
        allowReserved ? encoded(name).replacing("=", with: "%3D") : encoded(name)
    }

    private func encoded(_ text: String) -> String {
        place.encoding(style: style, allowReserved: allowReserved).encode(text)
    }
}
