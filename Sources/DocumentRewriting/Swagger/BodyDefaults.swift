import SpecLoader

/// What a document of Swagger 2.0 says for all its operations.
struct BodyDefaults {
    let consumes: MediaTypeNames?
    let produces: MediaTypeNames?
    /// The schemes of its servers; empty where it does not say.
    let schemes: [String]

    init(_ root: Node) {
        consumes = root["consumes"].map { MediaTypeNames($0) }
        produces = root["produces"].map { MediaTypeNames($0) }
        schemes = root["schemes"]?.sequence?.compactMap(\.string) ?? []
    }
}
