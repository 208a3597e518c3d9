/// An enum with a case per documented success of one operation.
package struct ResponsesModel: Hashable, Sendable {
    package var cases: [Case]

    package struct Case: Hashable, Sendable {
        package var name: String
        package var status: StatusModel
        package var payload: PayloadModel
        package var documentation: String?

        package init(name: String, status: StatusModel, payload: PayloadModel, documentation: String? = nil) {
            self.name = name
            self.status = status
            self.payload = payload
            self.documentation = documentation
        }
    }

    package init(cases: [Case]) { self.cases = cases }
}
