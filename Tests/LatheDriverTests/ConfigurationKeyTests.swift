import Foundation
import Testing

@testable import LatheDriver

@Suite struct ConfigurationKeyTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    @Test(arguments: ConfigurationReader.keys) func isDocumented(_ key: String) throws {
        let page = try String(contentsOf: Self.repository.appending(path: "Documentation/configuration.md"), encoding: .utf8)
        #expect(page.contains("\n| `\(key)` |"))
    }
}
