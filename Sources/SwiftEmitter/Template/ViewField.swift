/// A name of a view model and the way to its value.
struct ViewField<View: Sendable>: Sendable {
    let name: String
    let kind: ViewSchema.Kind
    let read: @Sendable (View) -> ViewValue

    /// `{{name}}`.
    static func text(_ name: String, _ read: @escaping @Sendable (View) -> String) -> ViewField {
        ViewField(name: name, kind: .text) { .text(read($0)) }
    }

    /// `{{#name}}` and `{{^name}}`; opens no context.
    static func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) -> ViewField {
        ViewField(name: name, kind: .flag) { .flag(read($0)) }
    }

    /// A text that may not be there: `{{#name}}{{.}}{{/name}}`.
    static func optional(_ name: String, _ read: @escaping @Sendable (View) -> String?) -> ViewField {
        ViewField(name: name, kind: .optionalText) { .texts(read($0).map { [$0] } ?? []) }
    }

    /// Texts: `{{#name}}{{.}}{{/name}}`.
    static func list(_ name: String, _ read: @escaping @Sendable (View) -> [String]) -> ViewField {
        ViewField(name: name, kind: .texts) { .texts(read($0)) }
    }

    /// A view model that may not be there: `{{#name}}…{{/name}}` opens it.
    static func optional<Inner: ViewModel>(_ name: String, _ read: @escaping @Sendable (View) -> Inner?) -> ViewField {
        ViewField(name: name, kind: .view { Inner.fields.schema }) {
            .views(read($0).map { [Inner.fields.record(of: $0)] } ?? [])
        }
    }

    /// View models: `{{#name}}…{{/name}}` opens each.
    static func list<Inner: ViewModel>(_ name: String, _ read: @escaping @Sendable (View) -> [Inner]) -> ViewField {
        ViewField(name: name, kind: .views { Inner.fields.schema }) { .views(read($0).map { Inner.fields.record(of: $0) }) }
    }
}
