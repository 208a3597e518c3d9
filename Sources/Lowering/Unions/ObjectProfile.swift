import ClientModel

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
}
