import Foundation
import LatheRuntime
import NamesConstruct
import Testing

/// Names that Swift has already, that differ in case only, or that are none: the JSON keeps the document's.
struct NamesTests {
    static let everything = #"""
        {"class": "a", "self": "b", "Type": "left top", "type": -1, "fields": "c", "a-b": "d", "a_b": "e", "größe": 1.5, "@odd$": "f",
         "string": {"value": "g"}, "data": {"bytes": "AAH/"}, "NamesConstruct": {"items": [{"id": "h"}, {}]}}
        """#

    @Test(arguments: ["{}", everything]) func survives(json: String) throws {
        try roundTrip(ErrorModel.self, json)
        try codableRoundTrip(ErrorModel.self, json)
    }

    @Test(arguments: ["add", "Add", "none", "unknown", "init", "", "+1", "-1", "2x", "left top", "default"])
    func everyValueIsKnown(value: String) throws {
        let kind = try roundTrip(ErrorModel.Kind.self, try String(decoding: JSONValue.string(value).json(), as: UTF8.self))
        #expect(ErrorModel.Kind.knownCases.contains(kind))
        #expect(kind.rawValue == value)
    }

    @Test func aNewValueIsUnknown() throws {
        #expect(try roundTrip(ErrorModel.Kind.self, #""ADD""#) == .unknown("ADD"))
        #expect(try roundTrip(ErrorModel.ErrorKind.self, "7") == .unknown(7))
    }

    /// What the client's own code calls its members is free for a document's names.
    @Test func namesOfTheClientsOwnMembers() throws {
        let json = #"{"fields": "a", "hash": "b", "encode": true, "write": "rawValue", "json": "c"}"#
        let value = try roundTrip(ErrorModel.self, json)
        #expect(value.hash == "b" && value.encode == true && value.write == .rawValue && value.jsonValue == .json("c"))
        for name in [
            "read", "write", "json", "hash", "encode", "rawValue", "isAbsent", "hashValue", "initialize", "-title", "title",
        ] {
            #expect(ErrorModel.Write.knownCases.contains(try roundTrip(ErrorModel.Write.self, "\"\(name)\"")))
        }
        #expect(try roundTrip(ErrorModel.Json.self, "[1]") == .write([1]))
        #expect(try roundTrip(ErrorModel.Json.self, "true") == .decisionValue(true))
    }

    /// The bytes that were written decide, not what they look like: `größe` in two parts of Unicode is another name.
    @Test func namesAreComparedByTheirBytes() throws {
        #expect(try ErrorModel(json: "{\"gro\\u0308\u{df}e\": 1}".utf8).größe == nil)
        #expect(try ErrorModel(json: "{\"gr\\u00f6\\u00dfe\": 1}".utf8).größe == 1)
    }

    @Test(arguments: [
        (#"{"a-b": 1}"#, "$['a-b']: expected a string, found an integer"),
        (#"{"größe": "x"}"#, "$.größe: expected a number, found a string"),
        (#"{"@odd$": []}"#, "$['@odd$']: expected a string, found an array"),
        (#"{"NamesConstruct": {"items": [{}, {"id": {}}]}}"#, "$.NamesConstruct.items[1].id: expected a string, found an object"),
        (#"{"type": 1.5}"#, "$.type: expected an integer, found 1.5"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(ErrorModel.self, json) == message) }

    @Test func madeInSwift() throws {
        let value = ErrorModel(
            class: "a",
            selfValue: "b",
            type: .default,
            typeValue: .minus1,
            data: DataModel(bytes: Data([0, 1, 255]))
        )
        #expect(try encoded(value) == ["class": "a", "self": "b", "Type": "default", "type": -1, "data": ["bytes": "AAH/"]])
    }

    @Test func parametersKeepTheirNames() async throws {
        let transport = CannedTransport(.ok, body: #"{"class": "x"}"#)
        let id = try #require(UUID(uuidString: "7B0E5F46-6A31-4A3E-9D0E-3F6A3C1D2B10"))
        let value = try await ThingsClient(transport: transport)
            .withCall(selfValue: "a/b", in: "c", callValue: "d", filterName: "e", xRequestID: id)
        #expect(value.class == "x")
        let head = try #require(await transport.head)
        #expect(head.path == "/things/a%2Fb/c?call=d&filter%5Bname%5D=e")
        #expect(
            head.headerFields.first { $0.name.canonicalName == "x-request-id" }?.value.lowercased() == id.uuidString.lowercased()
        )
    }
}
