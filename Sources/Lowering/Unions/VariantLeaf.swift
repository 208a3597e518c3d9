import ClientModel
import OpenAPIDocument

/// One form that a variant can have, seen from outside: enough to tell it from those of others. A variant that is a union itself
/// has several, and all lead to it.
struct VariantLeaf {
    /// The place of the variant it leads to.
    var variant: Int
    let form: VariantForm

    var component: String? { form.component }
    var types: JSONTypes { form.types }
    var values: [LiteralModel]? { form.values }
    var format: StringFormatModel? { form.format }
    var object: ObjectContent? { form.object }
    var items: Schema? { form.items }
    var tag: VariantForm.Tag? { form.tag }
    var keys: [MemberKey] { form.members.keys }

    func membership(of key: MemberKey) -> Membership { form.members[key] }

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

/// What is known of a form, whatever variant it leads to.
///
/// A class, because deciding on a union puts its forms into ever other lists. Only the profiler changes it, while it makes it.
final class VariantForm {
    /// The same for the same form; 0 until it is known.
    var number = 0
    /// The component it is, by whose name a discriminator knows it.
    var component: String?
    let types: JSONTypes
    /// The only strings, integers or booleans it may be.
    let values: [LiteralModel]?
    /// The form of its strings, where that is strict.
    let format: StringFormatModel?
    /// The members, where it can be an object of which something is known.
    let object: ObjectContent?
    /// What it has under each key.
    let members: FormMembers
    /// The elements, where it can be an array of which something is known.
    let items: Schema?
    /// The values by which a discriminator within the variant knows the form.
    var tag: Tag?

    struct Tag {
        var key: String
        var values: [LiteralModel]
    }

    init(types: JSONTypes, values: [LiteralModel]? = nil, format: StringFormatModel? = nil, items: Schema? = nil) {
        self.types = types
        self.values = values
        self.format = format
        self.items = items
        object = nil
        members = .anything
    }

    init(_ object: ObjectContent, names: inout MemberKeys) {
        types = [.object]
        values = nil
        format = nil
        items = nil
        self.object = object
        members = FormMembers(object, names: &names)
    }
}
