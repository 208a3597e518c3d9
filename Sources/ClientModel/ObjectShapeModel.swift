/// What an object variant looks like from outside: enough to see whether a value fits and how well.
package struct ObjectShapeModel: Hashable, Sendable {
    package var variant: Int
    /// Members the schema names, with the JSON types each may have (none: any).
    package var members: [Member]
    /// JSON types of the members the schema does not name: `nil` where it says nothing about them, none where it forbids them.
    package var additional: [JSONTypeModel]?

    package struct Member: Hashable, Sendable {
        package var key: String
        package var isRequired: Bool
        package var types: [JSONTypeModel]
        package init(key: String, isRequired: Bool, types: [JSONTypeModel]) {
            self.key = key
            self.isRequired = isRequired
            self.types = types
        }
    }

    package init(variant: Int, members: [Member], additional: [JSONTypeModel]?) {
        self.variant = variant
        self.members = members
        self.additional = additional
    }
}
