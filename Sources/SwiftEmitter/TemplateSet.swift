/// The templates of a run, compiled.
package struct TemplateSet: Sendable {
    let exports: Template<ExportsFileView>
    let client: Template<ClientFileView>
    let operations: Template<OperationsFileView>
    let models: Template<ModelsFileView>
    let xmlShapes: Template<XMLShapesFileView>
    let fake: Template<FakeFileView>
    let fakeOperations: Template<FakeOperationsFileView>

    /// The templates that come with Lathe.
    ///
    /// - Throws: `TemplateErrors`, which a test of this package sees before a user does.
    package init() throws(TemplateErrors) { try self.init(overrides: [:]) }

    /// The templates that come with Lathe, some of them replaced.
    ///
    /// - Parameter overrides: The bytes of templates in UTF-8 by name, which is the file's name without `.mustache`. A name that is
    ///   none of ours is a partial for the others, and an error where none uses it.
    /// - Throws: `TemplateErrors` with everything that is wrong in them.
    package init(overrides: [String: [UInt8]]) throws(TemplateErrors) {
        var library = TemplateLibrary(EmbeddedTemplates.all.mapValues { Array($0.utf8) }.merging(overrides) { $1 })
        exports = library.compile("ExportsFile")
        client = library.compile("ClientFile")
        operations = library.compile("OperationsFile")
        models = library.compile("ModelsFile")
        xmlShapes = library.compile("XMLShapesFile")
        fake = library.compile("FakeFile")
        fakeOperations = library.compile("FakeOperationsFile")
        library.refuseUnused(of: overrides.keys.filter { EmbeddedTemplates.all[$0] == nil })
        let errors = library.sortedErrors
        if !errors.isEmpty { throw TemplateErrors(errors) }
    }

    /// The names of the templates that come with Lathe, sorted.
    package static var names: [String] { EmbeddedTemplates.all.keys.sorted() }
}
