/// The models of payloads.yaml as one writes them by hand for JSONDecoder: everything synthesised.
enum Comparison {
    struct Item: Codable, Hashable, Sendable {
        let id: Int
        let name: String
        let active: Bool
        let score: Double?
        let owner: String?
    }

    /// Deep, and therefore behind a reference.
    final class Node: Codable, Sendable {
        let depth: Int
        let child: Node?
    }

    /// What is written by hand where nothing tells the variants apart but trying.
    enum Event: Codable {
        case started(Started), stopped(Stopped), paused(Paused), resumed(Resumed)
        case failed(Failed), retried(Retried), moved(Moved), deleted(Deleted)

        struct Started: Codable { let startedAt: Int, by: String }
        struct Stopped: Codable { let stoppedAt: Int, by: String }
        struct Paused: Codable { let pausedAt: Int, by: String }
        struct Resumed: Codable { let resumedAt: Int, by: String }
        struct Failed: Codable { let failedAt: Int, by: String }
        struct Retried: Codable { let retriedAt: Int, by: String }
        struct Moved: Codable { let movedAt: Int, by: String }
        struct Deleted: Codable { let deletedAt: Int, by: String }

        init(from decoder: any Decoder) throws {
            if let value = try? Started(from: decoder) {
                self = .started(value)
            } else if let value = try? Stopped(from: decoder) {
                self = .stopped(value)
            } else if let value = try? Paused(from: decoder) {
                self = .paused(value)
            } else if let value = try? Resumed(from: decoder) {
                self = .resumed(value)
            } else if let value = try? Failed(from: decoder) {
                self = .failed(value)
            } else if let value = try? Retried(from: decoder) {
                self = .retried(value)
            } else if let value = try? Moved(from: decoder) {
                self = .moved(value)
            } else {
                self = .deleted(try Deleted(from: decoder))
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .started(let value): try value.encode(to: encoder)
            case .stopped(let value): try value.encode(to: encoder)
            case .paused(let value): try value.encode(to: encoder)
            case .resumed(let value): try value.encode(to: encoder)
            case .failed(let value): try value.encode(to: encoder)
            case .retried(let value): try value.encode(to: encoder)
            case .moved(let value): try value.encode(to: encoder)
            case .deleted(let value): try value.encode(to: encoder)
            }
        }
    }
}
