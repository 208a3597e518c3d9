import LatheRuntime
import Testing

/// A field table that does not describe its struct is a mistake in the program, and stops it.
@Suite struct FieldsMisuseTests {
    struct Computed: Model {
        let id: Int
        var double: Int { id * 2 }
        static let fields = Fields<Computed> { field in
            field("id", \.id)
            field("double", \.double)
        }
    }

    struct Forgotten: Model {
        let id: Int
        let name: String
        static let fields = Fields<Forgotten> { field in
            field("id", \.id)
        }
    }

    struct Twice: Model {
        let id: Int
        static let fields = Fields<Twice> { field in
            field("id", \.id)
            field.constant("id", 1)
        }
    }

    /// Checks what a program says on standard error. Optimised code stops without a word.
    private static func expect(_ output: [UInt8], toSay message: String) {
        #if DEBUG
            let text = String(decoding: output, as: UTF8.self)
            #expect(text.contains(message))
        #endif
    }

    @Test func aComputedPropertyIsNoField() async throws {
        let result = try await #require(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = try? Computed(json: "{}".utf8)
        }
        Self.expect(result.standardErrorContent, toSay: "the field \"double\" of Computed is not a stored property")
    }

    @Test func everyStoredPropertyNeedsAField() async throws {
        let result = try await #require(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = try? Forgotten(json: "{}".utf8)
        }
        Self.expect(result.standardErrorContent, toSay: "the field table of Forgotten leaves memory uninitialised")
    }

    @Test func aNameHasOneField() async throws {
        let result = try await #require(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = try? Twice(json: "{}".utf8)
        }
        Self.expect(result.standardErrorContent, toSay: "Twice has two fields \"id\"")
    }
}
