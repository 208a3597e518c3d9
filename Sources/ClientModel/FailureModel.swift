/// A documented failure and its body.
package struct FailureModel: Hashable, Sendable {
    package var status: StatusModel
    package var payload: PayloadModel
    package var documentation: String?

    package init(status: StatusModel, payload: PayloadModel, documentation: String? = nil) {
        self.status = status
        self.payload = payload
        self.documentation = documentation
    }
}
