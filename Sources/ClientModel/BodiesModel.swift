/// The ways to write the body of an operation, a case each.
package struct BodiesModel: Hashable, Sendable {
    package var cases: [Case]
    /// The HTTP method of the operation: what a body means depends on it.
    package var method: String

    package struct Case: Hashable, Sendable {
        /// The name of the case, not yet escaped.
        package var name: String
        package var content: RequestContentModel
        package var documentation: String?

        package init(name: String, content: RequestContentModel, documentation: String? = nil) {
            self.name = name
            self.content = content
            self.documentation = documentation
        }
    }

    package init(cases: [Case], method: String) {
        self.cases = cases
        self.method = method
    }
}
