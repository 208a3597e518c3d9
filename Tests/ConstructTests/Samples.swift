import Foundation
import LatheRuntime
import Testing

/// Reads `json`, writes what was read, and expects the same JSON value back; reading that again gives an equal value.
///
/// - Parameter normalised: what is written instead, where that is not `json`: a filled default, another spelling of a date.
/// - Returns: what was read.
@discardableResult
func roundTrip<Value: JSONRepresentable>(
    _ type: Value.Type,
    _ json: String,
    normalised: String? = nil,
    at location: SourceLocation = #_sourceLocation
) throws -> Value {
    let value = try Value(json: json.utf8)
    let written = try value.json()
    let expected = try JSONValue(json: (normalised ?? json).utf8)
    #expect(try JSONValue(json: written) == expected, sourceLocation: location)
    let again = try Value(json: written)
    #expect(again == value, "reading what was written gives another value", sourceLocation: location)
    #expect(again.hashValue == value.hashValue, "equal values hash alike", sourceLocation: location)
    return value
}

/// The same through `Codable` and Foundation's coders.
func codableRoundTrip<Value: JSONRepresentable & Codable>(
    _ type: Value.Type,
    _ json: String,
    normalised: String? = nil,
    at location: SourceLocation = #_sourceLocation
) throws {
    let value = try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    let written = try JSONEncoder().encode(value)
    #expect(try JSONValue(json: written) == JSONValue(json: (normalised ?? json).utf8), sourceLocation: location)
}

/// What is said when `json` is refused, without the offset: `$.a[0]: expected an integer, found a string`. `nil` if it is accepted.
func refusal<Value: JSONRepresentable>(_ type: Value.Type, _ json: String) -> String? {
    do {
        _ = try Value(json: json.utf8)
        return nil
    } catch {
        return "\(error.path): expected \(error.expected), found \(error.found)"
    }
}

/// The JSON of a value that was made in Swift.
func encoded(_ value: some JSONRepresentable) throws -> JSONValue { try JSONValue(json: value.json()) }

/// A JSON value of its text.
func json(_ text: String) throws -> JSONValue { try JSONValue(json: text.utf8) }
