import SourceText

/// A run that was done to its end, so that the same one need not be done again: what it looked at and left, and what it said.
package struct RunRecord: Hashable, Sendable {
    /// The tool, the folder and the request that it belongs to.
    package var key: String
    package var trace: RunTrace
    /// Errors and warnings as they were printed.
    package var messages: String
    /// Of each client, the line of the run that finds everything done, without its duration.
    package var lines: [String]

    package init(key: String, trace: RunTrace, messages: String, lines: [String]) {
        self.key = key
        self.trace = trace
        self.messages = messages
        self.lines = lines
    }

    private static let format = "lathe record 1"

    package var bytes: [UInt8] {
        var texts = [Self.format, key, messages, String(lines.count)] + lines
        texts += [String(trace.present.count)] + trace.present
        for files in [trace.inputs, trace.folders, trace.outputs] {
            texts.append(String(files.count))
            for file in files { texts += [file.path, file.realPath, file.content.text] }
        }
        return RecordText.bytes(texts)
    }

    /// - Returns: `nil` for what is no record, or one of another version.
    package init?(_ bytes: [UInt8]) {
        guard let texts = RecordText.texts(bytes) else { return nil }
        var rest = texts[...]
        guard rest.popFirst() == Self.format, let key = rest.popFirst(), let messages = rest.popFirst(),
            let lines = Self.texts(&rest), let present = Self.texts(&rest),
            let inputs = Self.files(&rest),
            let folders = Self.files(&rest), let outputs = Self.files(&rest), rest.isEmpty
        else { return nil }
        self.key = key
        self.messages = messages
        self.lines = lines
        trace = RunTrace(inputs: inputs, present: present, folders: folders, outputs: outputs)
    }

    private static func texts(_ rest: inout ArraySlice<String>, each size: Int = 1) -> [String]? {
        guard let count = rest.popFirst().flatMap({ Int($0) }), count >= 0, count <= rest.count / size
        else { return nil }
        defer { rest = rest.dropFirst(count * size) }
        return Array(rest.prefix(count * size))
    }

    private static func files(_ rest: inout ArraySlice<String>) -> [RunTrace.File]? {
        guard let texts = texts(&rest, each: 3) else { return nil }
        var files: [RunTrace.File] = []
        for place in stride(from: 0, to: texts.count, by: 3) {
            guard let content = ContentHash(digits: texts[place + 2]) else { return nil }
            files.append(.init(path: texts[place], realPath: texts[place + 1], content: content))
        }
        return files
    }
}
