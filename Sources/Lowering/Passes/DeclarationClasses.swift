import ClientModel

/// Which declarations are the same apart from their texts.
///
/// All of one shape begin as one class; a class is split where its members mention types of different classes, until none is any more.
/// So types that refer to themselves or to each other are found to be the same, too.
///
/// Two declarations are only the same if what is nested in them has the same names: whoever uses one by the name of the other must find
/// all that was there before.
struct DeclarationClasses {
    private struct Mention {
        var index: Int
        /// How the type is mentioned: a number for "from elsewhere", one for "nested", one for each name of a nested type.
        var role: Int
    }

    private struct ShapeKey: Hashable {
        var shape: TypeDeclaration.Shape
        var isDeprecated: Bool
        /// The name, where a nested type cannot have the name it wishes and takes a part of this one.
        var lentName: String?

        /// Whether many others have members of the same names.
        var isCommon: Bool

        /// Mostly only the names of members: all of a shape is much to hash, and what has the same members is mostly the same. But thousands that
        /// are not would be compared with each other.
        func hash(into hasher: inout Hasher) {
            hasher.combine(isDeprecated)
            hasher.combine(lentName)
            if isCommon { hasher.combine(shape) } else { shape.hashMembers(into: &hasher) }
        }
    }

    private let shapes: [Int]
    private let mentions: [[Mention]]
    private var classes: [Int]

    /// - Parameter isUnique: whether a declaration is a class of its own, whatever others look like.
    init(_ declarations: [DraftDeclaration], isUnique: (DraftDeclaration) -> Bool) {
        var children: [TypeID: [DraftDeclaration]] = [:]
        for declaration in declarations {
            if let parent = declaration.parent { children[parent, default: []].append(declaration) }
        }
        let first = TypeID(index: 0)
        let erasure = TypeReplacement(replacements: Dictionary(uniqueKeysWithValues: declarations.map { ($0.id, first) }))
        // What no other has the members of is a shape of its own, and need not be compared.
        let members = declarations.map { $0.shape.memberHash }
        let counts = Dictionary(members.map { ($0, 1) }, uniquingKeysWith: +)
        var shapeCount = 0
        var shapeNumbers: [ShapeKey: Int] = [:]
        var nameNumbers: [String: Int] = [:]
        var shapes: [Int] = []
        var mentions: [[Mention]] = []
        for declaration in declarations {
            let nested = (children[declaration.id] ?? []).sorted { ($0.wish.name, $0.id.index) < ($1.wish.name, $1.id.index) }
            var number = shapeCount
            let count = counts[members[shapes.count], default: 0]
            if count > 1 {
                var shape = erasure.shape(declaration.shape.withoutDocumentation)
                shape.isMutable = false
                let areFree = nested.isEmpty || Self.areFree(nested, in: declaration)
                let key = ShapeKey(
                    shape: shape,
                    isDeprecated: declaration.deprecated != nil,
                    lentName: areFree ? nil : SwiftName.lastWord(of: declaration.wish.name),
                    isCommon: count > 16
                )
                number = shapeNumbers[key, default: number]
                shapeNumbers[key] = number
            }
            if number == shapeCount { shapeCount += 1 }
            shapes.append(number)
            var found = declaration.shape.types.compactMap(\.declaredID).map { id in
                Mention(index: id.index, role: declarations[id.index].parent == declaration.id ? 1 : 0)
            }
            for child in nested {
                let names = ([child.wish.name] + child.wish.alternatives).joined(separator: "|")
                let number = nameNumbers[names, default: nameNumbers.count + 2]
                nameNumbers[names] = number
                found.append(Mention(index: child.id.index, role: number))
            }
            mentions.append(found)
        }
        self.shapes = shapes
        self.mentions = mentions
        classes = zip(declarations, shapes).map { isUnique($0) ? shapeCount + $0.id.index : $1 }
        refine()
    }

    /// Whether nested types can have the names they wish.
    private static func areFree(_ nested: [DraftDeclaration], in declaration: DraftDeclaration) -> Bool {
        var scope = TypeNaming.nestedTypes(in: declaration)
        scope.reserve([declaration.wish.name])
        return nested.allSatisfy { scope.isFree($0.wish.name) }
    }

    /// The number of a declaration's class.
    subscript(declaration: DraftDeclaration) -> Int { classes[declaration.id.index] }

    /// What a declaration looks like from outside: the same for all of a class, and for a unique one that would be of that class.
    func look(of declaration: DraftDeclaration) -> [Int] { key(declaration.id.index, first: shapes[declaration.id.index]) }

    private mutating func refine() {
        var count = Set(classes).count
        while true {
            var numbers: [[Int]: Int] = [:]
            let refined = classes.indices.map { index in
                let key = key(index, first: classes[index])
                let number = numbers[key, default: numbers.count]
                numbers[key] = number
                return number
            }
            guard numbers.count > count else { return }
            count = numbers.count
            classes = refined
        }
    }

    private func key(_ index: Int, first: Int) -> [Int] {
        [first] + mentions[index].flatMap { [classes[$0.index], $0.role] }
    }
}
