import ClientModel
import SourceText

/// Finds members of one object that would be the same node of XML.
struct XMLMemberCheck {
    func check(
        _ member: XMLShapeModel.Member,
        besides others: [XMLShapeModel.Member],
        at range: SourceRange
    ) throws(XMLUnsupported) {
        guard let other = others.first(where: { isSame($0.place, member.place) }) else { return }
        throw XMLUnsupported(reason: "'\(member.key)' and '\(other.key)' would be the same in XML", range: range)
    }

    private func isSame(_ first: XMLShapeModel.Place, _ second: XMLShapeModel.Place) -> Bool {
        switch (first, second) {
        case (.attribute(let first), .attribute(let second)): isSame(first, second)
        case (.element(let first), .element(let second)), (.element(let first), .repeated(let second)),
            (.repeated(let first), .element(let second)), (.repeated(let first), .repeated(let second)):
            isSame(first, second)
        case (.text, .text), (.text, .cdata), (.cdata, .text), (.cdata, .cdata): true
        default: false
        }
    }

    private func isSame(_ first: XMLNameModel, _ second: XMLNameModel) -> Bool {
        first.local == second.local && first.namespace == second.namespace
    }
}
