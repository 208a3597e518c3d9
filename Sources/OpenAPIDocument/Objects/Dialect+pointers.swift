extension Dialect {
    /// Where Swagger 2.0 has what OpenAPI 3 has under `components`.
    private static let places = [
        ("/components/schemas", "/definitions"), ("/components/responses", "/responses"),
        ("/components/parameters", "/parameters"), ("/components/requestBodies", "/parameters"),
        ("/components/securitySchemes", "/securityDefinitions"),
    ]

    /// A pointer into the document that is read, as the document itself has it: for messages.
    func written(_ pointer: String) -> String {
        guard self == .swagger20 else { return pointer }
        for (place, written) in Self.places where pointer == place || pointer.hasPrefix(place + "/") {
            return written + pointer.dropFirst(place.count)
        }
        return pointer
    }
}
