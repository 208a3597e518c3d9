/// An enum with a case per documented success of one operation, and per kind of body where a success has several.
package struct ResponsesModel: Hashable, Sendable {
    package var cases: [Case]

    package struct Case: Hashable, Sendable {
        package var name: String
        package var status: StatusModel
        /// The media types that mean this case; empty where the status alone does.
        package var mediaTypes: [String]
        package var payload: PayloadModel
        package var documentation: String?

        package init(
            name: String,
            status: StatusModel,
            mediaTypes: [String] = [],
            payload: PayloadModel,
            documentation: String? = nil
        ) {
            self.name = name
            self.status = status
            self.mediaTypes = mediaTypes
            self.payload = payload
            self.documentation = documentation
        }
    }

    package init(cases: [Case]) { self.cases = cases }

    /// Whether a body is read as it comes.
    package var isStreamed: Bool { cases.contains { $0.payload.isStreamed } }
}
