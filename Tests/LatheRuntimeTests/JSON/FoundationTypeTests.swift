import Foundation
import LatheRuntime
import Testing

@Suite struct FoundationTypeTests {
    @Test func identifiersAreWrittenInLowerCase() throws {
        let id = try #require(UUID(uuidString: "0E1A2B3C-4D5E-4F60-8123-456789ABCDEF"))
        #expect(try read(UUID.self, "\"0E1A2B3C-4D5E-4F60-8123-456789ABCDEF\"") == id)
        #expect(try read(UUID.self, "\"0e1a2b3c-4d5e-4f60-8123-456789abcdef\"") == id)
        #expect(try text(id) == "\"0e1a2b3c-4d5e-4f60-8123-456789abcdef\"")
    }

    @Test(arguments: [
        "", "0e1a2b3c4d5e4f608123456789abcdef", "0e1a2b3c-4d5e-4f60-8123-456789abcde", "0e1a2b3c-4d5e-4f60-8123-456789abcdeg",
    ])
    func refusesOtherIdentifiers(text: String) {
        #expect(failure(UUID.self, "\"\(text)\"")?.description == "$: expected a UUID, found \"\(text)\" (byte 0)")
    }

    @Test(arguments: [("", []), ("AA==", [0]), ("AAEC", [0, 1, 2]), ("+/8=", [0xFB, 0xFF])] as [(String, [UInt8])])
    func bytesAreInBase64(text: String, bytes: [UInt8]) throws {
        #expect(try read(Data.self, "\"\(text)\"") == Data(bytes))
        #expect(try LatheRuntimeTests.text(Data(bytes)) == "\"\(text)\"")
    }

    @Test func anEscapedSlashIsASlash() throws {
        #expect(try read(Data.self, #""+\/8=""#) == Data([0xFB, 0xFF]))
    }

    @Test(arguments: ["A", "AA", "AA=", "A===", "-_8=", "AA==AA=="])
    func refusesOtherBytes(text: String) {
        #expect(failure(Data.self, "\"\(text)\"")?.description == "$: expected bytes in base64, found \"\(text)\" (byte 0)")
    }

    @Test func longTextsAreCutInMessages() throws {
        let found = try #require(failure(UUID.self, "\"\(String(repeating: "é", count: 100))\"")).found
        #expect(found == "\"\(String(repeating: "é", count: 60))…\"")
    }
}
