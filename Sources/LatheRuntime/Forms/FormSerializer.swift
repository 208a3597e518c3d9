import JSONSyntax

/// Writes an object as `application/x-www-form-urlencoded` or as the values of the parts of `multipart/form-data`.
///
/// A property without an encoding of its own is written by what it is: strings, numbers and booleans as they are, objects as JSON,
/// arrays element by element under the same name ("Encoding Object", default values).
struct FormSerializer {
    let place: ValuePlace
    let encoding: [String: FormPropertyEncoding]

    /// Why an object is no form.
    enum Refusal: Error, CustomStringConvertible {
        case notAnObject
        case property(String, why: String)

        var description: String {
            switch self {
            case .notAnObject: "a form is an object, and this is not one"
            case .property(let name, let why): "the property '\(name)' cannot be written: \(why)"
            }
        }
    }

    /// One name with its value, both encoded.
    typealias Item = ParameterSerializer.Item

    /// - Parameter json: The JSON text of an object.
    func text(of json: [UInt8]) throws(Refusal) -> String {
        try items(of: json).map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    private func items(of json: [UInt8]) throws(Refusal) -> [Item] {
        guard let members = JSONSlices.members(of: json) else { throw .notAnObject }
        var items: [Item] = []
        for member in members {
            do {
                items += try self.items(of: member.value, named: member.name, encoding[member.name])
            } catch let refusal as ParameterSerializer.Refusal {
                let style = encoding[member.name]?.style ?? .form
                throw .property(member.name, why: refusal.message(for: style))
            } catch {
                throw .property(member.name, why: "\(error)")
            }
        }
        return items
    }

    /// The names and values of one property.
    func items(of value: ArraySlice<UInt8>, named name: String, _ encoding: FormPropertyEncoding?) throws -> [Item] {
        guard let encoding else { return try automaticItems(of: value, named: name) }
        guard encoding.style == .json else {
            let serializer = ParameterSerializer(
                name: name,
                place: place,
                style: encoding.style,
                explode: encoding.explode,
                allowReserved: encoding.allowReserved,
                arrays: encoding.arrays,
                inner: encoding.items
            )
            return try serializer.items(of: ParameterValue(json: Array(value)))
        }
        if JSONSlices.kind(of: value) == .null { return [] }
        return [item(name, String(decoding: value, as: UTF8.self))]
    }

    private func automaticItems(of value: ArraySlice<UInt8>, named name: String) throws -> [Item] {
        switch JSONSlices.kind(of: value) {
        case .array: try JSONSlices.elements(of: value).flatMap { try elementItems(of: $0, named: name) }
        default: try elementItems(of: value, named: name)
        }
    }

    private func elementItems(of value: ArraySlice<UInt8>, named name: String) throws -> [Item] {
        switch JSONSlices.kind(of: value) {
        case .null: return []
        case .array, .object: return [item(name, String(decoding: value, as: UTF8.self))]
        default:
            guard case .scalar(let text) = try ParameterValue(json: Array(value)) else { return [] }
            return [item(name, text)]
        }
    }

    private func item(_ name: String, _ text: String) -> Item {
        let encoding = place.encoding(style: .form, allowReserved: false)
        return Item(name: encoding.encode(name), value: encoding.encode(text))
    }
}
