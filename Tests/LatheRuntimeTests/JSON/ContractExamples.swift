// Types as the generator writes them, character by character: what is here must compile and work.
public import LatheRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

public nonisolated struct OverallStatus: Model {
    public let status: Status

    public static let fields = Fields<OverallStatus> { field in
        field("status", \.status)
    }

    public init(status: Status) {
        self.status = status
    }
}

public nonisolated struct StepCompletion: Model {
    public let transcription: Bool?
    public let translation: Bool?

    public static let fields = Fields<StepCompletion> { field in
        field("transcription", \.transcription)
        field("translation", \.translation)
    }

    public init(transcription: Bool? = nil, translation: Bool? = nil) {
        self.transcription = transcription
        self.translation = translation
    }
}

public nonisolated struct PreRecordedJob: Model {
    public let id: UUID
    public let completedAt: Date?
    public let version: Int
    private let _parent: Boxed<PreRecordedJob?>
    public var parent: PreRecordedJob? { _parent.value }
    public let additionalProperties: [String: JSONValue]
    public var kind: String { "pre-recorded" }

    public static let fields = Fields<PreRecordedJob> { field in
        field("id", \.id)
        field.nullable("completed_at", \.completedAt)
        field("version", \.version, default: 2)
        field("parent", \._parent)
        field.constant("kind", "pre-recorded")
        field.rest(\.additionalProperties)
    }

    public init(
        id: UUID,
        completedAt: Date?,
        version: Int = 2,
        parent: PreRecordedJob? = nil,
        additionalProperties: [String: JSONValue] = [:]
    ) {
        self.id = id
        self.completedAt = completedAt
        self.version = version
        self._parent = Boxed(parent)
        self.additionalProperties = additionalProperties
    }
}

public nonisolated enum Status: OpenEnum {
    case queued
    case processing
    /// A value this client does not know.
    case unknown(String)

    public static let knownCases: [Status] = [.queued, .processing]
    public init(rawValue: String) {
        switch rawValue {
        case "queued": self = .queued
        case "processing": self = .processing
        default: self = .unknown(rawValue)
        }
    }
    public var rawValue: String {
        switch self {
        case .queued: "queued"
        case .processing: "processing"
        case .unknown(let value): value
        }
    }
}

public nonisolated enum Level: OpenIntegerEnum {
    case low
    case high
    /// A value this client does not know.
    case unknown(Int)

    public static let knownCases: [Level] = [.low, .high]
    public init(rawValue: Int) {
        switch rawValue {
        case 1: self = .low
        case 10: self = .high
        default: self = .unknown(rawValue)
        }
    }
    public var rawValue: Int {
        switch self {
        case .low: 1
        case .high: 10
        case .unknown(let value): value
        }
    }
}

public nonisolated enum SortOrder: String, ClosedEnum {
    case ascending = "ASC"
    case descending = "DESC"
}

public nonisolated enum Priority: Int, ClosedEnum {
    case low = 1
    case high = 2
}

public nonisolated enum RecordingStatus: Union {
    case overall(OverallStatus)
    case byLanguage([String: StepCompletion])
    case steps(StepCompletion)
    /// A value that is none of the variants.
    case unknown(JSONValue)

    public static let decision = UnionDecision.presence(
        ["status": .variant(0)],
        otherwise: .bestFit([
            ObjectShape(1, members: [], additional: [.object]),
            ObjectShape(
                2,
                members: [.optional("transcription", [.boolean]), .optional("translation", [.boolean])],
                additional: nil
            ),
        ])
    )

    public init(from reader: inout JSONReader) throws(JSONError) {
        switch try reader.variant(Self.decision) {
        case 0: self = .overall(try reader.read())
        case 1: self = .byLanguage(try reader.read())
        case 2: self = .steps(try reader.read())
        default: self = .unknown(try reader.read())
        }
    }
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        switch self {
        case .overall(let value): try value.write(to: &writer)
        case .byLanguage(let value): try value.write(to: &writer)
        case .steps(let value): try value.write(to: &writer)
        case .unknown(let value): try value.write(to: &writer)
        }
    }
}

/// Sent and received: the properties are variables, and a default is filled in only when reading.
public nonisolated struct ListOptions: Model {
    public var limit: Int?
    public var order: SortOrder?

    public static let fields = Fields<ListOptions> { field in
        field("limit", \.limit, default: 20)
        field("order", \.order)
    }

    public init(limit: Int? = nil, order: SortOrder? = nil) {
        self.limit = limit
        self.order = order
    }
}
