import CLibYAML
import SourceText

/// libyaml's event interface with byte offsets: the only place that calls it.
struct YAMLEventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var cursor: CodePointCursor
    /// What to add to an offset in `bytes` to have one in the file.
    private let base: Int
    private let number: UInt16

    /// - Parameters:
    ///   - bytes: valid UTF-8 without a byte-order mark, which outlives the reader.
    ///   - base: where the bytes begin in the file.
    ///   - number: the file's number, for the places of errors.
    init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, number: UInt16) throws(LoadError) {
        self.base = base
        self.number = number
        cursor = CodePointCursor(bytes)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            throw LoadError(
                "out-of-memory",
                "there is not enough memory to read the file",
                at: SourceRange(file: number, start: 0, end: 0)
            )
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deinitialize(count: 1)
        parser.deallocate()
    }

    /// The next event. After `streamEnd` there is none, and asking is a mistake of the caller.
    mutating func next() throws(LoadError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
        defer { yaml_event_delete(&event) }
        let start = byteOffset(event.start_mark)
        return YAMLEvent(kind: kind(of: event), start: start, end: max(start, byteOffset(event.end_mark)))
    }

    private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_ALIAS_EVENT: .alias(string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: .scalar(scalar(event.data.scalar))
        case YAML_SEQUENCE_START_EVENT:
            .sequenceStart(
                YAMLEvent.CollectionStart(
                    isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                    properties: properties(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
                )
            )
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            .mappingStart(
                YAMLEvent.CollectionStart(
                    isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                    properties: properties(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
                )
            )
        case YAML_MAPPING_END_EVENT: .mappingEnd
        default: .streamEnd
        }
    }

    private func scalar(_ data: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) -> YAMLEvent.Scalar {
        YAMLEvent.Scalar(
            text: String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self),
            isPlain: data.style == YAML_PLAIN_SCALAR_STYLE,
            properties: properties(anchor: data.anchor, tag: data.tag)
        )
    }

    private func properties(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?)
        -> YAMLEvent.Properties
    {
        YAMLEvent.Properties(anchor: string(anchor), tag: string(tag))
    }

    private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private mutating func byteOffset(_ mark: yaml_mark_t) -> Int {
        base + cursor.byteOffset(ofCodePoint: Int(mark.index))
    }

    /// What libyaml complains about, with the place it was in the middle of as a note.
    private mutating func syntaxError() -> LoadError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "the file cannot be read as YAML"
        switch parser.pointee.error {
        case YAML_MEMORY_ERROR:
            return LoadError("out-of-memory", "there is not enough memory to read the file", at: range(at: base))
        case YAML_READER_ERROR:
            return readerError(problem)
        default:
            let offset = byteOffset(parser.pointee.problem_mark)
            return LoadError(
                "yaml-syntax",
                problem,
                at: range(at: offset),
                notes: contextNotes(problemAt: offset),
                fix: fix(for: problem)
            )
        }
    }

    /// A character YAML does not allow anywhere; libyaml gives its place in bytes.
    private func readerError(_ problem: String) -> LoadError {
        let code = String(UInt32(bitPattern: parser.pointee.problem_value), radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        return LoadError(
            "yaml-syntax",
            "the control character U+\(padded) is not allowed in YAML",
            at: range(at: base + parser.pointee.problem_offset),
            fix: "remove it, or write it as an escape in double quotes"
        )
    }

    private mutating func contextNotes(problemAt offset: Int) -> [Diagnostic.Note] {
        guard let context = parser.pointee.context else { return [] }
        let place = byteOffset(parser.pointee.context_mark)
        guard place != offset else { return [] }
        return [Diagnostic.Note(String(cString: context), at: range(at: place))]
    }

    private func fix(for problem: String) -> String? {
        switch problem {
        case "found character that cannot start any token":
            "indent with spaces, not tabs; put quotes around a value that begins with @, ` or %"
        case "mapping values are not allowed in this context":
            "check the indentation; put quotes around a value that holds \": \""
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
            "put quotes around a text that holds a brace, a bracket or a comma, and close what is open"
        case "found unexpected end of stream":
            "close the quotes"
        case "did not find expected key", "could not find expected ':'":
            "check the indentation, and that each key ends with \": \""
        default: nil
        }
    }

    private func range(at offset: Int) -> SourceRange { SourceRange(file: number, start: offset, end: offset + 1) }
}
