/// What a request carries, and as which media type.
struct RequestContent: Sendable {
    var body: HTTPBody
    var type: String
}
