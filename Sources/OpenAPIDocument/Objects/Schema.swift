package import SourceText
package import SpecLoader

/// A schema as it was written: JSON Schema 2020-12 and the Schema Object of OpenAPI 3.0 in one.
///
/// A class, because schemas refer to each other in cycles and are compared by identity: the same place of the document is the same
/// schema. Nothing is resolved or merged here.
package final class Schema: Sendable {
    /// What a schema says, apart from its place.
    package struct Keywords: Sendable {
        /// `$ref` and its dynamic sisters as a JSON pointer into this document, decoded and without the `#`.
        package var reference: Reference?
        /// `type`: none, one or (3.1) several names.
        package var types: [String] = []
        package var nullable = false
        package var format: String?
        package var title: String?
        /// `description`, and behind it where `externalDocs` leads.
        package var description: String?
        package var enumeration: [Node]?
        package var const: Node?
        package var defaultValue: Node?
        package var properties: [Property] = []
        package var required: [String] = []
        package var additionalProperties: Schema?
        package var patternProperties: [Property] = []
        package var items: Schema?
        package var prefixItems: [Schema] = []
        /// `unevaluatedItems` and `unevaluatedProperties`: what no other keyword has looked at, in any part of an allOf.
        package var unevaluatedItems: Schema?
        package var unevaluatedProperties: Schema?
        package var allOf: [Schema] = []
        package var oneOf: [Schema] = []
        package var anyOf: [Schema] = []
        package var discriminator: Discriminator?
        package var isReadOnly = false
        package var isWriteOnly = false
        package var isDeprecated = false
        package var xml: XMLObject?
        /// `collectionFormat` of an array inside an array (Swagger 2.0, "Items Object").
        package var collectionFormat: String?
        /// What holds beyond the type.
        @Apart package var constraints = Constraints()
        package var extensions: Extensions = [:]

        package init() {}

        /// Whether there are constraints.
        package var isConstrained: Bool { _constraints.areThere }
    }

    /// A boolean schema: `true` allows everything, `false` nothing.
    package let boolean: Bool?
    package let keywords: Keywords
    package let range: SourceRange
    /// The key under `components/schemas` or `$defs`, where it is one of these.
    package let componentName: String?

    package init(_ keywords: Keywords, boolean: Bool? = nil, componentName: String? = nil, range: SourceRange) {
        self.keywords = keywords
        self.boolean = boolean
        self.componentName = componentName
        self.range = range
    }

    /// A named subschema.
    package struct Property: Sendable {
        package var name: String
        package var nameRange: SourceRange
        package var schema: Schema

        package init(name: String, nameRange: SourceRange, schema: Schema) {
            self.name = name
            self.nameRange = nameRange
            self.schema = schema
        }
    }

    /// `$ref`.
    package struct Reference: Hashable, Sendable {
        /// JSON pointer, percent-decoded: `/components/schemas/Pet`.
        package var pointer: String
        package var range: SourceRange

        package init(pointer: String, range: SourceRange) {
            self.pointer = pointer
            self.range = range
        }
    }

    /// `discriminator` (OpenAPI 3.1.1 §4.8.25).
    package struct Discriminator: Sendable {
        package var propertyName: String
        /// Value to schema name or reference, in the order of the document.
        package var mapping: [(value: String, target: String)]
        /// `defaultMapping`: the schema where the property is missing or has another value (OpenAPI 3.2).
        package var standard: String?
        package var range: SourceRange

        package init(
            propertyName: String,
            mapping: [(value: String, target: String)],
            standard: String? = nil,
            range: SourceRange
        ) {
            self.propertyName = propertyName
            self.mapping = mapping
            self.standard = standard
            self.range = range
        }
    }
}
