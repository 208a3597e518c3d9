import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Looks at schemas from outside: which forms a value can have.
///
/// A class, because everything that decides on a union asks it, and what is found out once stays known. It takes over the
/// normaliser while a union is studied, and has to give it back.
final class VariantProfiler {
    private var normalizer: SchemaNormalizer
    private var diagnostics: Diagnostics
    private let scalars: ScalarLowering
    private var known: [ObjectIdentifier: [VariantLeaf]] = [:]
    /// How many forms there are.
    private var count = 0
    /// The form of any value.
    private let anything = VariantForm(types: .all)
    private var knownValues: [ObjectIdentifier: [LiteralModel]?] = [:]
    /// Whether an object can be of two forms, by their numbers.
    private var overlaps: [Pair: Bool] = [:]
    private var names = MemberKeys()
    /// What forms look like for the best fit, by their numbers.
    private var shapes: [Int: NumberedShape] = [:]
    private var shapeNumbers: [ObjectShapeModel: Int] = [:]

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    init(taking types: inout TypeLowering, diagnostics: inout Diagnostics) {
        normalizer = types.normalizer
        self.diagnostics = diagnostics
        scalars = ScalarLowering(plainFormats: types.options.plainFormats)
        // Two owners would copy what the first of them changes.
        types.normalizer = SchemaNormalizer(document: normalizer.document, bases: normalizer.bases)
        diagnostics = Diagnostics()
    }

    func giveBack(to types: inout TypeLowering, diagnostics: inout Diagnostics) {
        types.normalizer = normalizer
        diagnostics = self.diagnostics
    }

    /// The forms of a schema; `null` is one of them where it is allowed.
    ///
    /// - Parameters:
    ///   - schema: `nil` for any value.
    ///   - variant: the place of the variant that they lead to.
    func callAsFunction(_ schema: Schema?, _ variant: Int) -> [VariantLeaf] {
        guard let schema else { return [VariantLeaf(variant: variant, form: anything)] }
        var result: [VariantLeaf]
        if let found = known[ObjectIdentifier(schema)] {
            result = found
        } else {
            var visited: Set<ObjectIdentifier> = []
            result = leaves(of: schema, component: nil, visited: &visited)
            known[ObjectIdentifier(schema)] = result
        }
        for index in result.indices { result[index].variant = variant }
        return result
    }

    /// The only values that a schema allows; `nil` where it lists none, or allows others.
    func values(of schema: Schema) -> [LiteralModel]? {
        if let found = knownValues[ObjectIdentifier(schema)] { return found }
        let forms = self(schema, 0)
        let values = forms.compactMap(\.values)
        let result = !forms.isEmpty && values.count == forms.count ? values.flatMap { $0 } : nil
        knownValues[ObjectIdentifier(schema)] = .some(result)
        return result
    }

    /// What is the same for schemas that have the same forms; `nil` for any value.
    func identity(of schema: Schema?) -> ObjectIdentifier? {
        schema.map { ObjectIdentifier(normalizer.document.target(of: $0)) }
    }

    /// A member's name as the forms have it.
    func key(_ name: String) -> MemberKey { names.key(name) }

    /// Remembers what a form looks like, with the variant 0, and numbers what looks different.
    func shape(of leaf: VariantLeaf, _ find: () -> ObjectShapeModel) -> NumberedShape {
        let number = leaf.form.number
        if number > 0, let found = shapes[number] { return found }
        let shape = find()
        let known = shapeNumbers[shape] ?? shapeNumbers.count
        shapeNumbers[shape] = known
        let result = NumberedShape(number: known, shape: shape)
        if number > 0 { shapes[number] = result }
        return result
    }

    /// What is the same for forms that look the same.
    struct NumberedShape {
        var number: Int
        var shape: ObjectShapeModel
    }

    /// Remembers whether an object can be of two forms.
    func mayOverlap(_ a: VariantLeaf, _ b: VariantLeaf, _ find: () -> Bool) -> Bool {
        let (first, second) = (a.form.number, b.form.number)
        guard first > 0, second > 0 else { return find() }
        let pair = Pair(first: min(first, second), second: max(first, second))
        if let found = overlaps[pair] { return found }
        let result = find()
        overlaps[pair] = result
        return result
    }

    /// The forms of a variant, without `null`: that the whole may be null is no matter of its variants.
    func leaves(of variant: UnionContent.Variant, at place: Int) -> [VariantLeaf] {
        var visited: Set<ObjectIdentifier> = []
        var result = leaves(of: variant.schema, component: variant.component, visited: &visited).filter { $0.types != [.null] }
        for index in result.indices { result[index].variant = place }
        return result
    }

    private func leaves(of schema: Schema, component: String?, visited: inout Set<ObjectIdentifier>) -> [VariantLeaf] {
        let normalized = normalizer.normalize(schema, diagnostics: &diagnostics)
        var result = forms(of: normalized, visited: &visited)
        for leaf in result where leaf.component == nil {
            leaf.form.component = component ?? normalized.identity.componentName
        }
        if normalized.isNullable { result.append(leaf([.null])) }
        for leaf in result where leaf.form.number == 0 {
            count += 1
            leaf.form.number = count
        }
        return result
    }

    private func forms(of schema: NormalizedSchema, visited: inout Set<ObjectIdentifier>) -> [VariantLeaf] {
        switch schema.kind {
        case .anything: return [leaf(.all)]
        case .null: return [leaf([.null])]
        case .scalar(let scalar, let format):
            let type = scalars.type(scalar, format: format)
            return [leaf(types(of: scalar, as: type), format: strictFormat(of: type))]
        case .array(let items): return [leaf([.array], items: items)]
        // The first element is what decisions look at.
        case .tuple(let content): return [leaf([.array], items: content.prefix.first)]
        case .object(let content): return [VariantLeaf(variant: 0, form: VariantForm(content, names: &names))]
        case .enumeration(let values):
            let literals = values.compactMap(Self.tag)
            return [leaf(JSONTypes(values.map(Self.type)), values: literals.count == values.count ? literals : nil)]
        case .union(let content):
            // A union that is a variant of itself adds nothing.
            guard visited.insert(ObjectIdentifier(schema.identity)).inserted else { return [] }
            var result: [VariantLeaf] = []
            for (place, inner) in content.variants.enumerated() {
                var forms = leaves(of: inner.schema, component: inner.component, visited: &visited)
                for index in forms.indices { forms[index].variant = place }
                result += forms
            }
            if let discriminator = content.discriminator {
                let decider = DiscriminatorDecider(discriminator, result.filter { $0.types.contains(.object) }, look: self)
                for leaf in result where leaf.types.contains(.object) && leaf.tag == nil {
                    let values = decider.allValues(of: leaf.variant)
                    if !values.isEmpty { leaf.form.tag = .init(key: discriminator.propertyName, values: values) }
                }
            }
            return result
        }
    }

    private func leaf(
        _ types: JSONTypes,
        values: [LiteralModel]? = nil,
        format: StringFormatModel? = nil,
        items: Schema? = nil
    ) -> VariantLeaf {
        VariantLeaf(variant: 0, form: VariantForm(types: types, values: values, format: format, items: items))
    }

    private func types(of scalar: NormalizedSchema.ScalarType, as type: SwiftType) -> JSONTypes {
        switch type {
        case .int, .int32, .int64, .sized: [.integer]
        default:
            switch scalar {
            case .string: [.string]
            case .boolean: [.boolean]
            case .integer: [.integer]
            case .number: [.integer, .number]
            }
        }
    }

    private func strictFormat(of type: SwiftType) -> StringFormatModel? {
        switch type {
        case .date: .dateTime
        case .calendarDate: .date
        case .uuid: .uuid
        default: nil
        }
    }

    /// A value that decisions can compare with.
    private static func tag(_ node: Node) -> LiteralModel? {
        switch LiteralLowering.scalar(node) {
        case .double?, nil: nil
        case let literal?: literal
        }
    }

    static func type(_ node: Node) -> JSONTypeModel {
        switch node.content {
        case .string: .string
        case .bool: .boolean
        case .null: .null
        case .number: LiteralLowering.integer(node) == nil ? .number : .integer
        case .sequence: .array
        case .mapping: .object
        }
    }
}
