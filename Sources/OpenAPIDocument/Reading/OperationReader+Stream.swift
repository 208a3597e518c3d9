import SourceText
import SpecLoader

extension OperationReader {
    /// What `x-lathe-stream` says: what 3.2's `itemSchema` does, for documents of every version, and how a stream ends.
    struct StreamExtension {
        var item: Schema?
        var end: MediaType.StreamEnd?
    }

    mutating func readStream(_ extensions: Extensions, diagnostics: inout Diagnostics) -> StreamExtension? {
        guard let node = extensions["x-lathe-stream"] else {
            // Some documents name the last event for the tools of another maker.
            return extensions["x-speakeasy-sse-sentinel"]?.string.map { StreamExtension(end: .data($0)) }
        }
        guard let object = ObjectReader(node, kind: "x-lathe-stream", diagnostics: &diagnostics) else { return nil }
        object.reportUnknown(known: ["item", "end"], diagnostics: &diagnostics)
        var result = StreamExtension(item: object.node("item").map { schemas.read($0, diagnostics: &diagnostics) })
        if let end = object.node("end") {
            result.end = end.isNull ? MediaType.StreamEnd.none : object.string("end", diagnostics: &diagnostics).map { .data($0) }
        }
        return result
    }

    /// The media types of a response, with what `x-lathe-stream` beside `content` says about those that are streams.
    mutating func readStreams(of response: ObjectReader, diagnostics: inout Diagnostics) -> [MediaType] {
        var content = readContent(response, diagnostics: &diagnostics)
        guard response.extensions["x-lathe-stream"] != nil,
            let stream = readStream(response.extensions, diagnostics: &diagnostics)
        else { return content }
        for index in content.indices where content[index].isStream {
            content[index].itemSchema = content[index].itemSchema ?? stream.item
            content[index].streamEnd = content[index].streamEnd ?? stream.end
        }
        return content
    }
}
