import LatheRuntime
import Testing

@testable import LatheXML

/// Reads XML as JSON, and writes JSON as XML, without a model.
func json(_ xml: String, _ shape: XMLShape, named name: XMLName? = nil) throws -> String {
    let value: JSONValue = try XMLRepresentation(shape, named: name).read(Array(xml.utf8))
    return String(decoding: try value.json(), as: UTF8.self)
}

func xml(_ json: String, _ shape: XMLShape, named name: XMLName = "root") throws -> String {
    let text = String(decoding: try XMLRepresentation(shape, named: name).write(json: Array(json.utf8)), as: UTF8.self)
    let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
    #expect(text.hasPrefix(declaration))
    return String(text.dropFirst(declaration.count))
}

/// JSON that is XML and XML that is JSON.
struct XMLExample: Sendable, CustomTestStringConvertible {
    var title: String
    var shape: XMLShape
    var name: XMLName
    var json: String
    var xml: String

    init(_ title: String, _ shape: XMLShape, named name: XMLName, json: String, xml: String) {
        (self.title, self.shape, self.name, self.json, self.xml) = (title, shape, name, json, xml)
    }

    var testDescription: String { title }
}
