import Foundation
import LatheDriver
import SourceText
import Testing

struct CatalogueTests {
    private static let rewrites = ProcessInfo.processInfo.environment["LATHE_GOLDEN"] == "1"

    /// Identifiers that wait for their entry. None may be added here.
    static let waiting: Set<String> = []

    @Test func everyIdentifierOfTheSourcesHasAnEntryAndTheOtherWayRound() throws {
        let literals = try SourceLiterals()
        #expect(literals.files.count > 120)
        let known = Set(Catalogue.all.map(\.id))
        for (word, files) in literals.files.sorted(by: { $0.key < $1.key })
        where !known.contains(word) && !SourceLiterals.otherWords.contains(word) && !Self.waiting.contains(word) {
            Issue.record(
                """
                "\(word)" in \(files.sorted().joined(separator: ", ")) has no entry in Sources/LatheDriver/Catalogue/Entries. \
                If it is no identifier of a diagnostic, add it to SourceLiterals.otherWords.
                """
            )
        }
        for id in known.union(Self.waiting).sorted() {
            #expect(literals.files[id] != nil, "no source has the identifier \(id): remove it from the catalogue")
        }
        #expect(known.isDisjoint(with: Self.waiting), "remove what has an entry from the waiting list")
    }

    @Test func identifiersAreThereOnceAndWellFormed() throws {
        let ids = Catalogue.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for entry in Catalogue.all {
            #expect(entry.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)+/) != nil, "\(entry.id)")
            #expect(entry.meaning.hasSuffix(".") && !entry.meaning.contains("\n"), "\(entry.id)")
            #expect(entry.advice.hasSuffix(".") && !entry.advice.contains("\n"), "\(entry.id)")
            #expect(entry.example.files.isEmpty == (entry.example.absence != nil), "\(entry.id)")
            #expect(entry.example.absence.map { !$0.isEmpty && !$0.hasSuffix(".") } ?? true, "\(entry.id)")
        }
    }

    @Test func fewHaveNoExample() {
        let without = Catalogue.all.filter { $0.example.absence != nil }
        #expect(without.count <= 13, "\(without.map(\.id))")
    }

    @Test(arguments: Catalogue.all.filter { $0.example.absence == nil }.map(\.id))
    func theExampleCausesTheMessageAndNothingElse(id: String) throws {
        let entry = try #require(Catalogue[id])
        let work = try TemporaryFolder()
        for file in entry.example.completed { try work.write(file.text, to: file.name) }
        let report = Run(entry.example.mode).report([.file(work.path("lathe.yaml"))])
        let shown = DiagnosticRenderer(files: report.files).render(report.diagnostics)
        let found = report.diagnostics.filter { $0.id == id }
        #expect(!found.isEmpty, "\(id) is not reported, but:\n\(shown)")
        #expect(Set(report.diagnostics.map(\.id)) == entry.example.also.union([id]), "\(shown)")
        for diagnostic in found {
            #expect(diagnostic.kind == entry.kind)
            #expect(entry.severity == .either || entry.severity.rawValue == diagnostic.severity.rawValue)
        }
        // What is printed without a disk is the same.
        if let message = entry.example.message {
            #expect(message == shown.replacingOccurrences(of: work.path + "/", with: ""))
        } else {
            #expect(entry.example.mode != .validate)
        }
    }

    @Test func thePageOfTheDocumentationIsTheCatalogue() throws {
        let file = SourceLiterals.root.appending(path: "Documentation/diagnostics.md")
        let page = CatalogueText().page
        if Self.rewrites { try Data(page.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == page, "run make diagnostics, and look at what changed")
    }

    @Test func theNearestSpellingIsFound() {
        #expect(Catalogue["ambiguous-unoin"] == nil)
        #expect(Catalogue.nearest(to: "ambiguous-unoin") == "ambiguous-union")
        #expect(Catalogue.nearest(to: "nonsense") == nil)
    }

    @Test func listAndEntryAreReadable() throws {
        let lines = CatalogueText().list.split(separator: "\n")
        #expect(lines.count == Catalogue.all.count)
        #expect(lines == lines.sorted())
        #expect(
            CatalogueText().text(of: try #require(Catalogue["duplicate-key"])) == """
                duplicate-key (warning)

                A mapping has one key twice; the first is used.

                openapi.yaml

                    components:
                      schemas:
                        Thing: {type: string, description: A thing., type: integer}

                Lathe says

                    openapi.yaml:3:50: warning: the key "type" is here a second time; the first is used [duplicate-key]
                        3 |     Thing: {type: string, description: A thing., type: integer}
                          |                                                  ^~~~
                    openapi.yaml:3:13: note: the first is here
                        3 |     Thing: {type: string, description: A thing., type: integer}
                          |             ^~~~
                       fix: remove one of the two

                What to do

                    Remove one of the two, or rename it. What stands under the second is not read.

                """
        )
    }
}
