import OpenAPIDocument
import SourceText
import SpecLoader

/// Looks whether an overlay is meant for the document it is applied to (Overlay Specification, `extends`).
///
/// The configuration decides; an `extends` that names another file only gets a warning. An address on the net is where a document was
/// published, which a file beside the overlay can be a copy of: nothing is said about it.
struct OverlayExtendsCheck {
    /// Paths from the current folder.
    let document: Configuration.Path
    let overlay: Configuration.Path

    func check(_ root: Node, diagnostics: inout Diagnostics) {
        guard let extends = root["extends"], let text = extends.string, let path = path(of: text) else { return }
        let (meant, actual) = (PathText.normalized(path), PathText.normalized(document.path))
        // Of a path from the root and one from the current folder, only the file's name can be compared.
        let areAlike = meant.hasPrefix("/") == actual.hasPrefix("/")
        guard areAlike ? meant != actual : name(of: meant) != name(of: actual) else { return }
        diagnostics.warning(
            "overlay-extends",
            "the overlay is meant for \(meant), and is applied to \(actual)",
            at: extends.range,
            notes: document.range.map { [Diagnostic.Note("the document is named here", at: $0)] } ?? [],
            fix: "name the other document, or change extends"
        )
    }

    /// The path from the current folder; `nil` where the reference is to no file.
    private func path(of reference: String) -> String? {
        var text = String(reference.prefix { $0 != "#" && $0 != "?" })
        if let scheme = text.firstIndex(of: ":"), !text[..<scheme].contains("/") {
            guard text.lowercased().hasPrefix("file:///") else { return nil }
            text = String(text.dropFirst("file://".utf8.count))
        }
        guard !text.isEmpty, !text.hasPrefix("//") else { return nil }
        return PathText.join(PathText.folder(of: overlay.path), JSONPointer.percentDecode(text))
    }

    private func name(of path: String) -> Substring? { path.split(separator: "/").last }
}
