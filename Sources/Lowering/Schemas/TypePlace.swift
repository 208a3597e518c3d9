import ClientModel
import OpenAPIDocument
import SpecLoader

/// Where a schema is used: what a type declared there would be called, and what it would be nested in.
struct TypePlace {
    var parent: TypeID?
    /// The words for the name: a property, or an operation and what of it.
    var words: String
    /// A name given by the user; wins over everything.
    var givenName: String?
    /// A name the schema brings along (its title).
    var title: String?

    init(parent: TypeID?, words: String) {
        self.parent = parent
        self.words = words
    }

    /// One element of a list or map used here.
    var element: TypePlace { TypePlace(parent: parent, words: Singular.of(words)) }

    /// The place with the names that the schema written there brings along.
    func named(by schema: Schema) -> TypePlace {
        var place = self
        place.givenName = schema.keywords.extensions["x-lathe-name"]?.string
        place.title = schema.keywords.title
        return place
    }

    /// The wish of a type declared here for this schema.
    func wish(for schema: Schema) -> NameWish {
        if let given = schema.keywords.extensions["x-lathe-name"]?.string ?? givenName {
            // What is no name of a type is made one; a name that is one stays as it is.
            let name = GivenName.isIdentifier(given) ? given : SwiftName.upperCamel(given)
            return NameWish(name: name, reason: .given, origin: given)
        }
        if let component = schema.componentName {
            return NameWish(name: SwiftName.upperCamel(component), reason: .component, origin: component)
        }
        let titles = [schema.keywords.title, title].compactMap { $0 }.filter(Self.isUsable)
        let names = (titles.prefix(1) + [words]).map(Self.name)
        return NameWish(
            name: names[0],
            reason: .derived,
            origin: titles.first ?? words,
            alternatives: names.dropFirst().filter { $0 != names[0] }
        )
    }

    /// `X.Type` is Swift's own, and `Kind` is what people write instead.
    private static func name(_ words: String) -> String {
        let name = SwiftName.upperCamel(words)
        return name == "Type" ? "Kind" : name
    }

    /// Whether a title is a name rather than a sentence.
    static func isUsable(_ title: String) -> Bool {
        guard let first = title.unicodeScalars.first, first.properties.isAlphabetic else { return false }
        return title.count <= 40 && title.split(separator: " ").count <= 4
            && title.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || " _-".unicodeScalars.contains($0)
            }
    }
}
