/// A header field of a response, which is a property of a struct.
package struct HeaderModel: Hashable, Sendable {
    /// The name of the field: the key of the property.
    package var name: String
    package var shape: Shape

    /// How a value is written: the cases of the runtime's `HeaderShape`.
    package enum Shape: String, Hashable, Sendable {
        case scalar, array, object, explodedObject, lines, json
    }

    package init(name: String, shape: Shape) {
        self.name = name
        self.shape = shape
    }
}
