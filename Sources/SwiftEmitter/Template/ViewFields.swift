/// The names of a view model with the way to each value.
struct ViewFields<View: Sendable>: Sendable, ExpressibleByArrayLiteral {
    let schema: ViewSchema
    private let fields: [ViewField<View>]

    init(arrayLiteral fields: ViewField<View>...) {
        self.fields = fields
        self.schema = ViewSchema(fields: fields.map { ViewSchema.Field(name: $0.name, kind: $0.kind) })
    }

    func record(of view: View) -> ViewRecord { ViewRecord(values: fields.map { $0.read(view) }) }
}
