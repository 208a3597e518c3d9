import Foundation
import SourceText
import Testing

@testable import LatheDriver

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What references may read.
struct ReferencedFilesTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nservers: [{url: https://h.example}]\n"

    /// A document whose answer is what a reference leads to.
    private func document(_ reference: String) -> String {
        let answer = "{description: d, content: {application/json: {schema: {$ref: '\(reference)'}}}}"
        return Self.head + "paths: {/a: {get: {operationId: a, responses: {'200': \(answer)}}}}\n"
    }

    private func work(_ reference: String, configuration: String = "") throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        try work.write(document(reference), to: "api/openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: One\noutput: one\n" + configuration, to: "api/lathe.yaml")
        return work
    }

    private func report(_ work: TemporaryFolder, _ mode: Run.Mode = .generate) -> RunReport {
        Run(mode).report([.file(work.path("api/lathe.yaml"))])
    }

    private func messages(_ report: RunReport, in work: TemporaryFolder) -> [String] {
        let root = FileSystem().realPath(work.path) ?? work.path
        return report.diagnostics.map {
            "\($0.id): \($0.message)".replacingOccurrences(of: work.path, with: "").replacingOccurrences(of: root, with: "")
        }
    }

    @Test func everyFileIsADependency() throws {
        let work = try work("schemas/a.yaml")
        try work.write("properties: {b: {$ref: ../more/b.json}}", to: "api/schemas/a.yaml")
        try work.write("{\"type\": \"string\"}", to: "api/more/b.json")
        let report = Run(.generate, depfile: work.path("deps")).report([.file(work.path("api/lathe.yaml"))])
        #expect(messages(report, in: work) == [])
        let rule = work.text("deps") ?? ""
        for name in ["lathe.yaml", "openapi.yaml", "schemas/a.yaml", "more/b.json"] {
            #expect(rule.contains("  \(work.path("api/\(name)"))"))
        }
        // Both commands that only look at documents go the same way.
        #expect(Explain().report(.file(work.path("api/lathe.yaml")), query: nil).exitCode == .success)
        #expect(Suggest().report(.file(work.path("api/lathe.yaml"))).exitCode == .success)
        #expect(self.report(work, .check).exitCode == .success)
    }

    /// A file that is a document of its own is written in the words of its own version.
    @Test(arguments: [("openapi: 3.0.3", [String]()), ("openapi: 3.1.1", ["foreign-word"]), ("x-none: 1", ["foreign-word"])])
    func theVersionOfAFile(version: String, ids: [String]) throws {
        let work = try work("schemas/a.yaml#/components/schemas/A")
        try work.write("\(version)\ncomponents: {schemas: {A: {type: string, nullable: true}}}", to: "api/schemas/a.yaml")
        let report = report(work)
        #expect(report.diagnostics.map(\.id) == ids)
        #expect(work.files(in: "api/one").compactMap { work.text("api/one/\($0)") }.joined().contains("-> String?"))
    }

    /// What a file is called is no name that someone gave a component.
    @Test(arguments: ["100%", "Pet v2", "größe"])
    func namesOfFilesAreNoNamesOfComponents(name: String) throws {
        let work = try work("schemas/\(name.replacingOccurrences(of: "%", with: "%25")).yaml")
        try work.write("type: object\nproperties: {a: {type: string}}", to: "api/schemas/\(name).yaml")
        #expect(messages(report(work), in: work) == [])
    }

    /// The file that was probably meant, as the reference would have it.
    @Test(arguments: [
        ("schemas/pett.yaml", "did you mean 'schemas/pet.yaml'?"), ("./schemas/pet.yml#/x", "did you mean './schemas/pet.yaml'?"),
        ("schemas/ex.yaml", nil), ("opennapi.yaml", "did you mean 'openapi.yaml'?"),
    ])
    func fileThatWasMeant(reference: String, fix: String?) throws {
        let work = try work(reference)
        for name in ["pet", "sec"] { try work.write("type: string", to: "api/schemas/\(name).yaml") }
        let report = report(work)
        #expect(report.diagnostics.map(\.id) == ["unreadable-reference"])
        #expect(report.diagnostics.map(\.fix) == [fix])
    }

    /// A file that is a path item and holds another, which stands in the tree where it is used and as the file has it.
    @Test func aPathItemInAnother() throws {
        let work = try TemporaryFolder()
        func item(_ id: String, _ schema: String) -> String {
            "{get: {operationId: \(id), responses: {'200': {description: d, content: {application/json: {schema: {$ref: \(schema)}}}}}}}"
        }
        try work.write(
            Self.head + "paths: {/a: {$ref: p/a.yaml}, /b: {$ref: 'p/a.yaml#/x-other', summary: s}}\n",
            to: "api/openapi.yaml"
        )
        try work.write("document: openapi.yaml\nmodule: One\noutput: one\n", to: "api/lathe.yaml")
        try work.write("\(item("a", "../m/Pet.yaml").dropLast()), x-other: \(item("b", "../m/b/Pet.yaml"))}", to: "api/p/a.yaml")
        try work.write("{type: object, properties: {a: {type: string}}}", to: "api/m/Pet.yaml")
        try work.write("{type: object, properties: {b: {type: string}, up: {$ref: ../Pet.yaml}}}", to: "api/m/b/Pet.yaml")
        let report = report(work)
        #expect(messages(report, in: work) == [])
        let methods = work.text("api/one/OneClient+Operations.swift") ?? ""
        #expect(
            methods.contains("func a() async throws -> Pet")
        )
        #expect(methods.contains("func b() async throws -> BPet"))
    }

    @Test func theFolderOfTheConfiguration() throws {
        let work = try work("../shared/a.yaml")
        try work.write("type: string", to: "shared/a.yaml")
        let refused = report(work)
        #expect(
            messages(refused, in: work) == ["outside-folder: the reference '../shared/a.yaml' leads out of the document's folder"]
        )
        let fix = refused.diagnostics.first?.fix ?? ""
        #expect(fix == "if it is meant, allow it in lathe.yaml with references: {folder: ..}")
        #expect(work.text("api/one/.lathe-manifest") == nil)
        // What the message says to write is what helps.
        try work.write("document: openapi.yaml\nmodule: One\noutput: one\nreferences: {folder: ..}\n", to: "api/lathe.yaml")
        #expect(messages(report(work), in: work) == [])
        var options = ClientOptions(document: work.path("api/openapi.yaml"))
        #expect(Run(.validate).report([.options(options)]).diagnostics.first?.fix?.contains("--references-folder ") == true)
        options.referencesFolder = work.path("api/..")
        #expect(Run(.validate).report([.options(options)]).exitCode == .success)
    }

    @Test func symbolicLinks() throws {
        let work = try work("link.yaml")
        try work.write("type: string", to: "secret.yaml")
        try work.write("type: string", to: "api/real.yaml")
        let link = work.path("api/link.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.yaml")
        #expect(messages(report(work), in: work) == [])
        for target in ["../secret.yaml", "/dev/zero", "/proc/self/environ"] {
            try FileManager.default.removeItem(atPath: link)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
            let found = messages(report(work), in: work)
            #expect(found.count == 1)
            #expect(
                found.first?.hasPrefix("outside-folder: the reference 'link.yaml' leads out of the document's folder through a ")
                    == true
            )
        }
        // The folder itself may be reached through a link.
        try FileManager.default.createSymbolicLink(atPath: work.path("way"), withDestinationPath: "api")
        try FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.yaml")
        #expect(Run(.validate).report([.file(work.path("way/lathe.yaml"))]).exitCode == .success)
    }

    @Test("What is missing with its folder is missing, also where a link leads to the document's own folder")
    func missingFolderBehindALink() throws {
        let work = try work("texts/en/a.yaml")
        try FileManager.default.createSymbolicLink(atPath: work.path("way"), withDestinationPath: "api")
        let report = Run(.validate).report([.file(work.path("way/lathe.yaml"))])
        #expect(Set(report.diagnostics.map(\.id)) == ["unreadable-reference"])
        #expect(report.exitCode == .success)
    }

    @Test func aFolderOfLinksIsNoWayOut() throws {
        let work = try work("sub/a.yaml")
        try work.write("type: string", to: "other/a.yaml")
        try FileManager.default.createSymbolicLink(atPath: work.path("api/sub"), withDestinationPath: "../other")
        #expect(messages(report(work), in: work).first?.hasPrefix("outside-folder: ") == true)
        // Nor does what is missing tell anything.
        try FileManager.default.removeItem(atPath: work.path("other/a.yaml"))
        #expect(messages(report(work), in: work).first?.hasPrefix("outside-folder: ") == true)
    }

    @Test(arguments: ["pipe", "socket", "folder"])
    func whatIsNoFile(kind: String) throws {
        let work = try work("a.yaml")
        let path = work.path("api/a.yaml")
        switch kind {
        case "pipe": #expect(mkfifo(path, 0o600) == 0)
        case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        default: #expect(Self.makeSocket(path))
        }
        let text = kind == "folder" ? "it is a folder, not a file" : "it is a pipe, a socket or a device, not a file"
        #expect(messages(report(work), in: work) == ["unreadable-reference: cannot read /api/a.yaml: \(text)"])
    }

    /// The other files of a run may be pipes, too.
    @Test(arguments: ["openapi.yaml", "lathe.yaml", "overlay.yaml", "templates/models.mustache"])
    func pipesInPlaceOfInputs(name: String) throws {
        let work = try work("b.yaml", configuration: "overlays: [overlay.yaml]\ntemplates: templates\n")
        try work.write("type: string", to: "api/b.yaml")
        try work.write(
            "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.info, update: {title: U}}]",
            to: "api/overlay.yaml"
        )
        try FileManager.default.createDirectory(atPath: work.path("api/templates"), withIntermediateDirectories: false)
        try? FileManager.default.removeItem(atPath: work.path("api/\(name)"))
        #expect(mkfifo(work.path("api/\(name)"), 0o600) == 0)
        let found = messages(report(work), in: work)
        #expect(found == ["cannot-read: cannot read /api/\(name): it is a pipe, a socket or a device, not a file"])
    }

    /// A sparse file costs no disk; it is refused by its size alone.
    @Test func aFileOfManyGigabytes() throws {
        let work = try work("a.yaml")
        let path = work.path("api/a.yaml")
        try work.write("", to: "api/a.yaml")
        #expect(truncate(path, 1 << 40) == 0)
        #expect(messages(report(work), in: work) == ["unreadable-reference: cannot read /api/a.yaml: it is larger than 128 MiB"])
    }

    @Test func aFileOfTwoClientsIsComplainedAboutOnce() throws {
        let work = try work("a.yaml")
        try work.write("{\"a\": 1, \"a\": 2}", to: "api/a.yaml")
        try work.write("document: openapi.yaml\nmodule: Two\noutput: two\n", to: "api/two.yaml")
        let report = Run(.validate).report([.file(work.path("api/lathe.yaml")), .file(work.path("api/two.yaml"))])
        #expect(report.diagnostics.filter { $0.id == "duplicate-key" }.count == 1)
        #expect(report.files.all.count == 4)
    }

    private static func makeSocket(_ path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8CString)
        guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes.map { UInt8(bitPattern: $0) }) }
        #if canImport(Glibc)
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        defer { close(descriptor) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }
}
