import ClientModel

/// The files with the types of a client: one, or one a letter where that would be long.
struct ModelFiles {
    /// About how many lines a file may have before the types are given a file a letter: files compile in parallel.
    private static let maximumLines = 1_000

    private(set) var files: [GeneratedFile] = []
    /// The file of each type at the top level of the module.
    private(set) var paths: [TypeID: String] = [:]

    private let model: ClientModel
    private let access: String
    private let header: String
    private let template: Template<ModelsFileView>
    private let builder: DeclarationViewBuilder

    init(_ model: ClientModel, names: TypeNames, access: String, header: String, template: Template<ModelsFileView>) {
        self.model = model
        self.access = access
        self.header = header
        self.template = template
        self.builder = DeclarationViewBuilder(names: names, access: access)
        let topLevel = model.declarations.filter { $0.parent == nil }
        if topLevel.isEmpty { return }
        // Made once, for one file or for several.
        let views = Dictionary(uniqueKeysWithValues: topLevel.map { ($0.id, builder.view(of: $0)) })
        if let single = single(topLevel, views) {
            files = [single]
            for declaration in topLevel { paths[declaration.id] = single.path }
        } else {
            for (letter, declarations) in byLetter(topLevel) {
                let file = render("Models-\(letter).swift", declarations, views)
                files.append(file)
                for declaration in declarations { paths[declaration.id] = file.path }
            }
        }
    }

    /// One file for all; `nil` where that would be long.
    private func single(_ declarations: [TypeDeclaration], _ views: [TypeID: DeclarationView]) -> GeneratedFile? {
        // A file with some of them is no longer than one with all. Where it is too long already, no other is made to be thrown away.
        for count in [40, 160, declarations.count] where count <= declarations.count {
            let file = render("Models.swift", Array(declarations.prefix(count)), views)
            if file.text.count(where: { $0 == UInt8(ascii: "\n") }) > Self.maximumLines { return nil }
            if count == declarations.count { return file }
        }
        return nil
    }

    private func render(
        _ path: String,
        _ declarations: [TypeDeclaration],
        _ views: [TypeID: DeclarationView]
    ) -> GeneratedFile {
        let view = ModelsFileView(
            header: header,
            access: access,
            imports: ImportsBuilder(model, access: access).models(declarations + builder.nested(in: declarations)),
            declarations: declarations.compactMap { views[$0.id] }
        )
        return GeneratedFile(path: path, text: template.render(view))
    }

    private func byLetter(_ declarations: [TypeDeclaration]) -> [(letter: String, declarations: [TypeDeclaration])] {
        let groups = Dictionary(grouping: declarations) { declaration in
            declaration.name.first.flatMap { $0.isASCII && $0.isLetter ? $0.uppercased() : nil } ?? "Other"
        }
        return groups.map { (letter: $0.key, declarations: $0.value) }.sorted { $0.letter < $1.letter }
    }
}
