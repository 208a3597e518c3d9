import OpenAPIDocument
import SpecLoader

/// A place in one of the files.
struct LinkTarget: Hashable {
    /// The file's number in the `LinkTable`; 0 is the document itself.
    var file: Int
    var tokens: [String]
}

/// A file of the `LinkTable`.
struct LinkFile {
    var location: FileLocation
    var root: Node
    /// What its schemas are called by `$id` and `$anchor`; `nil` where none of them has either.
    var names: ReferenceNames?
    /// What references at a place of it are relative to by what it says itself; empty where it says nothing.
    func base(of tokens: [String]) -> String { names?.identifier(of: tokens) ?? retrieved }
    /// The address that the file gives itself: `$self` (OpenAPI 3.2 §4.1.2) or the `$id` of the whole.
    var address: String?
    /// The address that it was fetched from.
    private let retrieved: String

    init(location: FileLocation, root: Node) {
        self.location = location
        self.root = root
        var scan = ReferenceScan()
        scan.walk(root)
        address = root["$self"]?.string ?? root["$id"]?.string
        // What was fetched is relative to where it was fetched from (RFC 3986 §5.1.3).
        retrieved = ReferenceText.hasScheme(location.id) ? location.id : ""
        let own = root["$self"]?.string
        if own != nil || !scan.resources.isEmpty || !scan.anchors.isEmpty || !scan.dynamicAnchors.isEmpty {
            names = ReferenceNames(scan, base: own ?? retrieved)
        }
    }

    /// The folder of the file's own address, with the slash: what lies beside the address lies beside the file.
    var addressFolder: Substring? {
        guard let address, let slash = address.lastIndex(of: "/"), !address[..<slash].hasSuffix(":/") else { return nil }
        return address[...slash]
    }
}
