import ClientModel
import OpenAPIDocument

/// One form that a variant can have, seen from outside: enough to tell it from those of others. A variant that is a union itself
/// has several, and all lead to it.
struct VariantLeaf {
    /// The place of the variant it leads to.
    var variant: Int
    /// The same for the same form, whatever variant it leads to; 0 until it is known.
    var number = 0
    /// The component it is, by whose name a discriminator knows it.
    var component: String?
    var types: Set<JSONTypeModel>
    /// The only strings, integers or booleans it may be.
    var values: [LiteralModel]?
    /// The form of its strings, where that is strict.
    var format: StringFormatModel?
    /// The members, where it can be an object of which something is known.
    var object: ObjectContent?
    /// The elements, where it can be an array of which something is known.
    var items: Schema?

    /// The values by which a discriminator within the variant knows the form.
    var tag: Tag?

    struct Tag {
        var key: String
        var values: [LiteralModel]
    }

    /// What an object of this form has under a key.
    enum Membership {
        /// Of this schema; `nil`: anything.
        case required(Schema?)
        case optional(Schema?)
        case forbidden

        var isRequired: Bool { if case .required = self { true } else { false } }
        var isForbidden: Bool { if case .forbidden = self { true } else { false } }
        var schema: Schema? {
            switch self {
            case .required(let schema), .optional(let schema): schema
            case .forbidden: nil
            }
        }
    }

    /// An object has no members that its schema does not name, unless that says something about them: formally every open object
    /// would fit every other.
    func membership(of key: String) -> Membership {
        guard let object else { return .optional(nil) }
        let isRequired = object.required.contains(key)
        if let property = object.property(key) {
            if property.schema.boolean == false { return .forbidden }
            return isRequired ? .required(property.schema) : .optional(property.schema)
        }
        switch object.additional {
        case .forbidden: return isRequired ? .required(nil) : .forbidden
        case .unspecified:
            if isRequired { return .required(nil) }
            return object.properties.isEmpty && object.required.isEmpty ? .optional(nil) : .forbidden
        case .anything: return isRequired ? .required(nil) : .optional(nil)
        case .schema(let schema): return isRequired ? .required(schema) : .optional(schema)
        }
    }

    /// The members it names, in the order of the document; behind them those that are required without being described.
    var keys: [String] {
        guard let object else { return [] }
        let named = object.properties.filter { $0.schema.boolean != false }.map(\.name)
        return named + object.required.filter { key in object.property(key) == nil }.sorted()
    }

    /// Whether its objects may have members that it does not name.
    var isOpen: Bool {
        guard let object else { return true }
        switch object.additional {
        case .forbidden: return false
        case .anything, .schema: return true
        case .unspecified: return object.properties.isEmpty && object.required.isEmpty
        }
    }
}
