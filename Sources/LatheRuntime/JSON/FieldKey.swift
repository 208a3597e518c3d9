/// The name of a member as it stands in JSON text: in quotation marks, with the colon behind it. Its bytes live as long as the program, as
/// field tables do.
struct FieldKey: @unchecked Sendable {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ name: StaticString) {
        var writer = JSONWriter()
        writer.writeName("\(name)")
        let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: writer.count)
        _ = text.initialize(fromContentsOf: writer.bytes)
        bytes = UnsafeBufferPointer(text)
    }
}
