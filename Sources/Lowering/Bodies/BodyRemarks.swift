import OpenAPIDocument
import SourceText

/// What is to be said about the request bodies of a document: a message each, however often it is there.
struct BodyRemarks {
    private var others: [MediaType] = []
    private var otherNames: [String] = []
    private var foreign = WordCounter()

    /// Media types of one body that another one stands for.
    mutating func noteOthers(_ media: [MediaType]) {
        guard let first = media.first else { return }
        others.append(first)
        for media in media where !otherNames.contains(media.essence) { otherNames.append(media.essence) }
    }

    /// A media type that nothing here writes values in.
    mutating func noteForeign(_ media: MediaType) { foreign.note(media.essence, at: media.range) }

    func report(_ diagnostics: inout Diagnostics) {
        if let first = others.first {
            let bodies = others.count == 1 ? "a request body" : "\(others.count) request bodies"
            diagnostics.warning(
                "other-media-types",
                "\(bodies) could be sent in other media types, too, which stand for the same values and are not used: "
                    + otherNames.joined(separator: ", "),
                at: first.range,
                kind: .unsupported,
                fix: "choose one with \(ContentTypeReader.key) at the request body"
            )
        }
        foreign.forEach { name, places, range in
            diagnostics.warning(
                "unsupported-media-type",
                "values can't be written as \(name) yet: the argument is what is sent as it stands\(places)",
                at: range,
                kind: .unsupported
            )
        }
    }
}
