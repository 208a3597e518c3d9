import Testing

@testable import LatheRuntime

@Suite struct ServerAddressTests {
    @Test(arguments: [
        ("https://api.example.com", "https", "api.example.com", 443, "api.example.com", ""),
        ("HTTPS://API.example.com/", "https", "api.example.com", 443, "API.example.com", ""),
        ("http://localhost:8080/v1//", "http", "localhost", 8080, "localhost:8080", "/v1"),
        ("http://[::1]:80/a b", "http", "[::1]", 80, "[::1]:80", "/a%20b"),
    ])
    func takesApart(url: String, scheme: String, host: String, port: Int, authority: String, path: String) throws {
        let address = try ServerAddress(url)
        #expect(address.origin.scheme == scheme)
        #expect(address.origin.host == host)
        #expect(address.origin.port == port)
        #expect(address.authority == authority)
        #expect(address.basePath == path)
    }

    @Test(arguments: [
        ("", "the server's URL '' cannot be used: it does not start with https:// or http://"),
        ("/v1", "the server's URL '/v1' cannot be used: it does not start with https:// or http://"),
        ("ftp://h", "the server's URL 'ftp://h' cannot be used: it does not start with https:// or http://"),
        ("https://", "the server's URL 'https://' cannot be used: its host is missing or has characters a host cannot have"),
        (
            "https://{r}.x",
            "the server's URL 'https://{r}.x' cannot be used: its host is missing or has characters a host cannot have"
        ),
        (
            "https://a b",
            "the server's URL 'https://a b' cannot be used: its host is missing or has characters a host cannot have"
        ),
        ("https://h\\@x", "the server's URL cannot be used: it has a user name or password before the host"),
        ("https://h:0", "the server's URL 'https://h:0' cannot be used: its port is not a number from 1 to 65535"),
        ("https://h:99999", "the server's URL 'https://h:99999' cannot be used: its port is not a number from 1 to 65535"),
        ("https://h:-1", "the server's URL 'https://h:-1' cannot be used: its port is not a number from 1 to 65535"),
        ("https://u:p@h", "the server's URL cannot be used: it has a user name or password before the host"),
        (
            "https://h/?a=1",
            "the server's URL 'https://h/?a=1' cannot be used: it has a query or fragment, which no path can follow"
        ),
        ("https://h/#a", "the server's URL 'https://h/#a' cannot be used: it has a query or fragment, which no path can follow"),
    ])
    func refuses(url: String, message: String) {
        let error = #expect(throws: RequestError.Reason.self) { try ServerAddress(url) }
        #expect(error?.description == message)
    }

    @Test func comparesOrigins() throws {
        let origin = try ServerAddress("https://Example.com").origin
        #expect(try origin == ServerAddress("https://example.COM:443/x").origin)
        #expect(try origin != ServerAddress("http://example.com:443").origin)
        #expect(try origin != ServerAddress("https://example.com:8443").origin)
        #expect(try origin != ServerAddress("https://example.com.evil.test").origin)
    }
}
