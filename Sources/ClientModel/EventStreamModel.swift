/// A body of server-sent events.
package struct EventStreamModel: Hashable, Sendable {
    package var content: Content
    /// The data of the event that ends the stream and is no value of its type: `[DONE]`.
    package var end: String?

    /// What an event says.
    package enum Content: Hashable, Sendable {
        /// The data is text.
        case text
        /// The data is JSON of this type.
        case data(SwiftType)
        /// The event as a whole, as an object with the members `event`, `data`, `id` and `retry`, is this type.
        case item(SwiftType, dataIsJSON: Bool)

        /// The type, where there is one.
        package var type: SwiftType? {
            switch self {
            case .text: nil
            case .data(let type), .item(let type, _): type
            }
        }

        func mapType(_ transform: (SwiftType) -> SwiftType) -> Content {
            switch self {
            case .text: self
            case .data(let type): .data(transform(type))
            case .item(let type, let dataIsJSON): .item(transform(type), dataIsJSON: dataIsJSON)
            }
        }
    }

    package init(content: Content, end: String? = nil) {
        self.content = content
        self.end = end
    }
}
