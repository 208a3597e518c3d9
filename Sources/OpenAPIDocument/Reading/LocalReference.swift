/// A reference into the same document.
package enum LocalReference {
    /// The JSON pointer of `#/…`; `nil` for a reference to another file or by anchor.
    package static func pointer(_ reference: String) -> String? {
        guard reference.hasPrefix("#/") || reference == "#" else { return nil }
        return JSONPointer.percentDecode(String(reference.dropFirst()))
    }
}
