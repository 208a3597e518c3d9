/// The header fields of a response, as a declared struct.
package struct ResponseHeadersModel: Hashable, Sendable {
    package var status: StatusModel
    package var type: SwiftType

    package init(status: StatusModel, type: SwiftType) {
        self.status = status
        self.type = type
    }
}
