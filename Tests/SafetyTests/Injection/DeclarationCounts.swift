import SwiftEmitter
import SwiftTokens

/// How many of what makes a declaration a file has: what a text of the document must never change.
struct DeclarationCounts: Equatable {
    private static let words: Set<String> = [
        "actor", "associatedtype", "case", "class", "deinit", "enum", "extension", "func", "import", "init", "let", "macro",
        "operator", "precedencegroup", "protocol", "static", "struct", "subscript", "typealias", "var",
    ]
    private static let marks: Set<Character> = ["@", "#", ";", "{"]

    private(set) var counts: [String: Int] = [:]

    /// - Throws: What no generated file may hold.
    init(_ files: [GeneratedFile]) throws {
        for file in files {
            do { add(try SwiftLexer.tokens(of: file.text)) } catch { throw InFile(path: file.path, finding: error) }
        }
    }

    struct InFile: Error, CustomStringConvertible {
        var path: String
        var finding: SwiftLexer.Finding
        var description: String { "\(path): \(finding)" }
    }

    private mutating func add(_ tokens: [SwiftToken]) {
        for (place, token) in tokens.enumerated() {
            switch token {
            // Behind a dot it is a name, and before a colon in parentheses a label.
            case .word(let word) where Self.words.contains(word) && !isName(at: place, in: tokens):
                counts[word, default: 0] += 1
            case .mark(let mark) where Self.marks.contains(mark): counts[String(mark), default: 0] += 1
            default: break
            }
        }
    }

    private func isName(at place: Int, in tokens: [SwiftToken]) -> Bool {
        let before = place > 0 ? tokens[place - 1] : .mark("{")
        let after = place + 1 < tokens.count ? tokens[place + 1] : .mark("}")
        return before == .mark(".") || after == .mark(":") && (before == .mark("(") || before == .mark(","))
    }

    /// What there is more of than in another; empty where there is nothing.
    func excess(over other: DeclarationCounts) -> [String] {
        counts.keys.sorted().filter { counts[$0, default: 0] > other.counts[$0, default: 0] }.map {
            "\(counts[$0, default: 0]) instead of \(other.counts[$0, default: 0]) times \"\($0)\""
        }
    }
}
