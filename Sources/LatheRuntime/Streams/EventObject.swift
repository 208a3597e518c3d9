/// An event as the object that `itemSchema` describes ("Special Considerations for Server-Sent Events" of OpenAPI 3.2).
struct EventObject {
    let event: ServerSentEvent<String>
    let dataIsJSON: Bool

    init(_ event: ServerSentEvent<String>, dataIsJSON: Bool) {
        self.event = event
        self.dataIsJSON = dataIsJSON
    }

    /// - Throws: `JSONError` where the data is to be JSON and is none.
    func json() throws(JSONError) -> [UInt8] {
        var members: [String: JSONValue] = ["event": .string(event.name)]
        if let id = event.id { members["id"] = .string(id) }
        if let retry = event.retry { members["retry"] = .number(JSONNumber(Int64(retry / .milliseconds(1)))) }
        if !dataIsJSON {
            members["data"] = .string(event.data)
            return try members.json()
        }
        // The text goes in as it is, so that no number changes; it is read once more with everything around it.
        _ = try JSONValue(json: event.data.utf8)
        var bytes = Array(#"{"data":"#.utf8)
        bytes += event.data.utf8
        bytes.append(UInt8(ascii: ","))
        bytes += try members.json().dropFirst()
        return bytes
    }
}
