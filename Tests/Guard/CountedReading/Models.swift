import LatheRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Models as lathe writes them.
struct Ticket: Model {
    let id: Int
    let title: String
    let open: Bool
    let score: Double?
    let closedAt: Date?
    let assignee: String?

    static let fields = Fields<Self>(describe)
    private static func describe(_ field: inout FieldList<Self>) {
        field("id", \.id)
        field("title", \.title)
        field("open", \.open)
        field("score", \.score)
        field("closed_at", \.closedAt)
        field("assignee", \.assignee)
    }
}

struct Folder: Model {
    let name: String
    let _child: Boxed<Folder>?

    static let fields = Fields<Self>(describe)
    private static func describe(_ field: inout FieldList<Self>) {
        field("name", \.name)
        field("child", \._child)
    }
}

enum Change: Union {
    case opened(Opened)
    case closed(Closed)
    case moved(Moved)
    case unknown(JSONValue)

    static let decision = UnionDecision.presence([
        "opened": .variant(0), "closed": .variant(1), "moved": .variant(2),
    ])

    init(from reader: inout JSONReader) throws(JSONError) {
        switch try reader.variant(Self.decision) {
        case 0: self = .opened(try reader.read())
        case 1: self = .closed(try reader.read())
        case 2: self = .moved(try reader.read())
        default: self = .unknown(try reader.read())
        }
    }

    func write(to writer: inout JSONWriter) throws(JSONError) {
        switch self {
        case .opened(let value): try value.write(to: &writer)
        case .closed(let value): try value.write(to: &writer)
        case .moved(let value): try value.write(to: &writer)
        case .unknown(let value): try value.write(to: &writer)
        }
    }
}

struct Opened: Model {
    let opened: Int
    static let fields = Fields<Self>(describe)
    private static func describe(_ field: inout FieldList<Self>) { field("opened", \.opened) }
}

struct Closed: Model {
    let closed: Int
    static let fields = Fields<Self>(describe)
    private static func describe(_ field: inout FieldList<Self>) { field("closed", \.closed) }
}

struct Moved: Model {
    let moved: Int
    static let fields = Fields<Self>(describe)
    private static func describe(_ field: inout FieldList<Self>) { field("moved", \.moved) }
}
