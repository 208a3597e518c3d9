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
    /// The only strings it may be.
    var constants: [String]?
    /// The JSON types of its elements, where it can be an array; `nil`: any.
    var elementTypes: Set<JSONTypeModel>?
}
