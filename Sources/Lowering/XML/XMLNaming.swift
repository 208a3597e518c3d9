import ClientModel
import OpenAPIDocument
import SourceText

/// Says what elements and attributes are called (OpenAPI 3.2.0 §4.26.3).
struct XMLNaming {
    let dialect: Dialect

    /// - Parameter inferred: What it is called where the document does not say: the property, or the list it is an item of.
    /// - Returns: `nil` where nobody says a name.
    func name(
        _ notes: XMLNotes,
        inferred: String?,
        at range: SourceRange
    ) throws(XMLUnsupported) -> XMLNameModel? {
        // From 3.2 on, a reference is no node: the component that it leads to is, and it is called like itself.
        let component = dialect == .openAPI32 && notes.isReference || inferred == nil ? notes.component : nil
        guard let full = notes.name ?? component ?? inferred else { return nil }
        let parts = full.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (prefix, local) = parts.count == 2 ? (parts[0], parts[1]) : (notes.prefix, parts[0])
        for part in [local, prefix].compactMap({ $0 }) where !Self.isName(part) {
            throw XMLUnsupported(reason: "'\(part)' is no name that XML can have", range: range)
        }
        // The prefix `xml` has its namespace from the beginning.
        let namespace = prefix == "xml" ? "http://www.w3.org/XML/1998/namespace" : notes.namespace
        return XMLNameModel(local: local, namespace: namespace, prefix: prefix)
    }

    /// Whether it is a name without a prefix (Namespaces in XML 1.0 §3).
    static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, begins(first) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
            default: begins(scalar)
            }
        }
    }

    private static func begins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D,
            0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }
}
