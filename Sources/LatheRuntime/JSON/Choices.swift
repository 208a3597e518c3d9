/// A struct with an optional property per variant of an `anyOf` whose variants cannot be told apart: every variant that fits a
/// value is there.
///
/// What is read is read once for every variant that has its JSON type, from the same place:
///
/// ```swift
/// public init(from reader: inout JSONReader) throws(JSONError) {
///     var choices = try reader.beginChoices()
///     first = try reader.readChoice(.object, of: &choices)
///     second = try reader.readChoice([.object, .string], of: &choices)
///     unknown = try reader.endChoices(choices)
/// }
/// ```
public protocol Choices: JSONRepresentable, Codable {
    /// What is there, in the order of the variants.
    var choices: [(any JSONRepresentable)?] { get }
}

extension Choices {
    /// Writes what is there: the members of all objects, each once; otherwise the first value. `null` where nothing is there.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        let values = choices.compactMap { $0 }
        guard let first = values.first else {
            writer.writeNull()
            return
        }
        guard values.count > 1 else {
            try first.write(to: &writer)
            return
        }
        var merged = try JSONValue(json: first.json(), limits: .none)
        for value in values.dropFirst() { merged = merged.merging(try JSONValue(json: value.json(), limits: .none)) }
        try merged.write(to: &writer)
    }

    // What the compiler would write for each type that has choices is as long as the type has properties.

    public static func == (left: Self, right: Self) -> Bool {
        zip(left.choices, right.choices).allSatisfy { left, right in
            switch (left, right) {
            case (nil, nil): true
            case (let left?, let right?): left.isEqual(to: right)
            default: false
            }
        }
    }

    public func hash(into hasher: inout Hasher) {
        for value in choices {
            hasher.combine(value == nil)
            value?.hash(into: &hasher)
        }
    }
}

extension JSONRepresentable {
    fileprivate func isEqual(to other: any JSONRepresentable) -> Bool { (other as? Self) == self }
}

extension JSONLimits {
    /// For what this program wrote itself.
    fileprivate static let none = JSONLimits(depth: .max, size: .max)
}

extension JSONValue {
    /// An object with the members of both, at every depth; any other value is that of the first.
    fileprivate func merging(_ other: JSONValue) -> JSONValue {
        switch (self, other) {
        case (.object(let members), .object(let others)): .object(members.merging(others) { $0.merging($1) })
        case (.array(let elements), .array(let others)) where elements.count == others.count:
            .array(zip(elements, others).map { $0.merging($1) })
        default: self
        }
    }
}
