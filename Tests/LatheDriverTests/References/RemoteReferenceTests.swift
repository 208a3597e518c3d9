import Foundation
import SourceText
import Testing

@testable import LatheDriver

/// The program that fetches files.
enum Curl {
    static let isThere = ["/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }
}

/// References to the network: a server on this machine, and `curl`, without which these tests are skipped.
@Suite(.enabled(if: Curl.isThere, "curl is not installed"))
struct RemoteReferenceTests {
    private static let schema = "200 OK\r\n\r\n{type: object, properties: {name: {type: string}, next: {$ref: other.yaml}}}"

    private func work(_ server: CannedServer, _ path: String, hosts: String? = nil) throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        let answer = "{description: d, content: {application/json: {schema: {$ref: 'http://localhost:\(server.port)\(path)'}}}}"
        try work.write(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nservers: [{url: https://h.example}]\n"
                + "paths: {/a: {get: {operationId: a, responses: {'200': \(answer)}}}}\n",
            to: "openapi.yaml"
        )
        let allowed = hosts ?? "localhost:\(server.port)"
        try work.write("document: openapi.yaml\nmodule: One\noutput: one\nreferences: {hosts: [\(allowed)]}\n", to: "lathe.yaml")
        return work
    }

    private func run(_ work: TemporaryFolder, refresh: Bool = false) -> RunReport {
        Run(.generate, refreshesReferences: refresh).report([.file(work.path("lathe.yaml"))])
    }

    private func messages(_ report: RunReport, _ server: CannedServer) -> [String] {
        report.diagnostics.map { "\($0.id): \($0.message)".replacingOccurrences(of: String(server.port), with: "PORT") }
    }

    /// The second run needs no network, and gives the same.
    @Test func whatIsFetchedIsKept() throws {
        let server = try CannedServer(["/s/pet.yaml": Self.schema, "/s/other.yaml": "200 OK\r\n\r\n{type: string}"])
        let work = try work(server, "/s/pet.yaml")
        let report = run(work)
        #expect(messages(report, server) == [])
        #expect(server.requests == ["GET /s/pet.yaml HTTP/1.1", "GET /s/other.yaml HTTP/1.1"])
        #expect(work.text("one/Models.swift")?.contains("struct Pet: Model") == true)
        let copies = work.files(in: ".lathe-references")
        #expect(copies.count == 2)
        #expect(copies.allSatisfy { $0.hasPrefix("localhost-\(server.port)/") && $0.hasSuffix(".yaml") })
        #expect(report.files.all.map(\.path).filter { $0.contains(".lathe-references") }.count == 2)
        let again = run(work)
        #expect(again.clients.flatMap(\.changes) == [])
        #expect(server.requests.count == 2)
        #expect(messages(run(work, refresh: true), server) == [])
        #expect(server.requests.count == 4)
    }

    @Test func onlyHostsThatAreListed() throws {
        let server = try CannedServer(["/a.yaml": Self.schema])
        for hosts in ["example.com", "localhost", "127.0.0.1:\(server.port)"] {
            let work = try work(server, "/a.yaml", hosts: hosts)
            #expect(
                messages(run(work), server) == [
                    "remote-reference: 'http://localhost:PORT/a.yaml' is on the host localhost:PORT, and nothing is fetched from there; "
                        + "any JSON is taken for it"
                ]
            )
        }
        #expect(server.requests == [])
    }

    @Test(arguments: [
        ("302 Found\r\nLocation: /b.yaml\r\n\r\n", nil),
        ("302 Found\r\nLocation: http://localhost:PORT/b.yaml\r\n\r\n", nil),
        (
            "302 Found\r\nLocation: http://127.0.0.1:PORT/b.yaml\r\n\r\n",
            "remote-reference: http://localhost:PORT/a.yaml sends on to http://127.0.0.1:PORT/b.yaml, which is not fetched"
        ),
        ("302 Found\r\nLocation: file:///etc/passwd\r\n\r\n", "invalid-address: 'file:///etc/passwd' is no valid address"),
        (
            "302 Found\r\nLocation: /a.yaml\r\n\r\n",
            "cannot-fetch: cannot fetch http://localhost:PORT/a.yaml: it sends on more than 5 times"
        ),
        ("500 Oh\r\n\r\n", "cannot-fetch: cannot fetch http://localhost:PORT/a.yaml: the server answers 500"),
        ("204 None\r\n\r\n", "cannot-fetch: cannot fetch http://localhost:PORT/a.yaml: the server answers 204"),
        (
            "200 OK\r\nContent-Length: 99999999\r\n\r\n",
            "cannot-fetch: cannot fetch http://localhost:PORT/a.yaml: it is larger than 32 MiB"
        ),
        ("200 OK\r\n\r\n…", "cannot-fetch: cannot fetch http://localhost:PORT/a.yaml: it is larger than 32 MiB"),
    ])
    func answers(answer: String, message: String?) throws {
        let server = try CannedServer(["/a.yaml": answer, "/b.yaml": "200 OK\r\n\r\n{type: string}"])
        let work = try work(server, "/a.yaml")
        #expect(messages(run(work), server) == [message].compactMap { $0 })
        if message != nil { #expect(work.files(in: ".lathe-references") == []) }
    }

    /// A file of the network refers to nothing on this machine.
    @Test(arguments: [
        ("file:///etc/passwd", "absolute-reference"), ("../../../../etc/passwd", "cannot-fetch"), ("/etc/passwd", "cannot-fetch"),
        ("http://user:pass@localhost:PORT/x", "invalid-address"), ("//example.org/x.yaml", "remote-reference"),
        ("-o /tmp/x", "invalid-address"),
    ])
    func filesOfTheNetworkStayThere(reference: String, id: String) throws {
        let server = try CannedServer(["/a.yaml": "200 OK\r\n\r\n{properties: {a: {$ref: '\(reference)'}}}"])
        let found = run(try work(server, "/a.yaml")).diagnostics.map(\.id)
        #expect(found == [id])
        #expect(!server.requests.contains { $0.lowercased().contains("authorization") })
    }

    @Test func noOptionsForCurlAndNoCredentials() throws {
        let folder = try TemporaryFolder()
        // What curl would read from a home folder.
        try folder.write("machine localhost login me password secret\n", to: ".netrc")
        let server = try CannedServer(["/a.yaml": "200 OK\r\n\r\n{type: string}"])
        let work = try work(server, "/a.yaml")
        #expect(messages(run(work), server) == [])
        #expect(server.requests == ["GET /a.yaml HTTP/1.1"])
    }

    @Test(arguments: [
        ("https://H.example/a/../b?q=1#x", "https://h.example/b?q=1"), ("HTTPS://h.example:443", "https://h.example/"),
        ("http://localhost:80/a", "http://localhost/a"), ("https://h.example:8443/a", "https://h.example:8443/a"),
        ("https://", nil), ("https://-o/a", nil), ("https://h.example/a b", nil), ("https://h.example:0/", nil),
        ("https://h\\@evil.example/", nil), ("ftp://h.example/a", nil), ("https://h.exämple/", nil),
    ])
    func addresses(text: String, normalized: String?) {
        #expect(RemoteAddress(text)?.text == normalized)
    }

    @Test func aCopyForEachAddress() throws {
        let names = try ["https://h/a.yaml", "https://h/a.yaml?v=1", "https://h/b/a.yaml", "https://h/..%2f..%2fa", "https://h/"]
            .map {
                RemoteReferences.fileName(of: try #require(RemoteAddress($0)))
            }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.hasPrefix("h/") && !$0.contains("..") && $0.filter { $0 == "/" }.count == 1 })
    }
}
