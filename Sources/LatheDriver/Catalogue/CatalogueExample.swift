/// Files that cause a diagnostic.
///
/// They hold only what matters: `completed` adds what a document, an overlay or a configuration needs besides, below the text, so that
/// lines are the same in both.
package struct CatalogueExample: Sendable {
    package struct File: Hashable, Sendable {
        package var name: String
        package var text: String
        /// Whether it is read as it stands here, although something is missing.
        package var isWhole = false
    }

    /// Empty where there is no example.
    package var files: [File]
    /// How far Lathe has to go for it. What only happens to files on a disk cannot be shown with `validate`.
    package var mode: Run.Mode
    /// Other identifiers that are reported as well.
    package var also: Set<String>
    /// Why there is no example; `nil` where there is one.
    package var absence: String?

    /// An OpenAPI document, or the part of it that matters.
    package static func document(_ text: String, also: Set<String> = []) -> CatalogueExample {
        files([File(name: "openapi.yaml", text: text)], also: also)
    }

    /// A document to which nothing is added.
    package static func whole(_ text: String, also: Set<String> = []) -> CatalogueExample {
        files([File(name: "openapi.yaml", text: text, isWhole: true)], also: also)
    }

    /// A document in JSON, whole.
    package static func json(_ text: String, also: Set<String> = []) -> CatalogueExample {
        files([File(name: "openapi.json", text: text, isWhole: true)], also: also)
    }

    /// An overlay, of a document with the operation `GET /things`.
    package static func overlay(_ text: String, also: Set<String> = []) -> CatalogueExample {
        files([File(name: "overlay.yaml", text: text)], also: also)
    }

    /// A configuration, or the keys that matter.
    package static func configuration(_ text: String, also: Set<String> = [], mode: Run.Mode = .validate) -> CatalogueExample {
        files([File(name: "lathe.yaml", text: text)], also: also, mode: mode)
    }

    /// A configuration to which nothing is added.
    package static func wholeConfiguration(_ text: String) -> CatalogueExample {
        files([File(name: "lathe.yaml", text: text, isWhole: true)])
    }

    /// Several files. With a mode that looks at the output the example is not tried out where it is shown.
    package static func files(_ files: [File], also: Set<String> = [], mode: Run.Mode = .validate) -> CatalogueExample {
        CatalogueExample(files: files, mode: mode, also: also, absence: nil)
    }

    /// - Parameter reason: why files of text cannot cause it: the end of a sentence.
    package static func none(because reason: String) -> CatalogueExample {
        CatalogueExample(files: [], mode: .validate, also: [], absence: reason)
    }
}

extension CatalogueExample.File {
    package init(_ name: String, _ text: String) {
        self.init(name: name, text: text)
    }
}
