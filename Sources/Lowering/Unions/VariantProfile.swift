import ClientModel
import SourceText

/// What can be seen of a variant from outside: enough to tell it from the others.
struct VariantProfile {
    /// Its place among the variants that are kept.
    var index: Int
    /// How messages name it: `oneOf/1`.
    var label: String
    var range: SourceRange
    /// The name that a discriminator knows it by: the component's.
    var componentName: String?
    var types: Set<JSONTypeModel>
    /// What its members look like, where it can be an object.
    var object: ObjectProfile?
    /// The JSON types of its elements, where it can be an array; `nil`: any.
    var elementTypes: Set<JSONTypeModel>?
}

/// The members of an object variant.
struct ObjectProfile {
    /// In the order of the document.
    var members: [Member]
    /// Types of members without a name: `nil` where the schema says nothing about them, which counts as "there are none".
    var additional: Set<JSONTypeModel>?

    struct Member {
        var key: String
        var isRequired: Bool
        var types: Set<JSONTypeModel>
        /// The only strings it may be.
        var constants: [String]?
    }

    func member(_ key: String) -> Member? { members.first { $0.key == key } }

    /// Whether a member of these types may stand in the object.
    func allows(_ key: String, types: Set<JSONTypeModel>) -> Bool {
        if let member = member(key) { return !member.types.isDisjoint(with: types) }
        return additional.map { !$0.isDisjoint(with: types) } ?? false
    }
}
