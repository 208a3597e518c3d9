import JSONSyntax

extension UnionDecision {
    /// Which variant the value is that the scanner is about to read; `nil` for none. Looks ahead as far as it must.
    func variant(of scanner: JSONScanner) throws(JSONSyntaxError) -> Int? {
        var decision = self
        while true {
            switch decision {
            case .variant(let index):
                return index
            case .unknown:
                return nil
            case .type(let branches):
                var ahead = scanner
                decision = branches.decision(for: try ahead.nextType()) ?? .unknown
            case .tag(let name, let branches, let otherwise):
                decision = try branches.decision(byTag: name, of: scanner) ?? otherwise
            case .presence(let branches, let otherwise):
                decision = try branches.decision(byMembersOf: scanner) ?? otherwise
            case .memberType(let name, let branches, let otherwise):
                guard var value = try scanner.value(of: name) else {
                    decision = otherwise
                    continue
                }
                decision = branches.decision(for: try value.nextType()) ?? otherwise
            case .elementType(let branches, let otherwise):
                var ahead = scanner
                guard try ahead.peek() == .array, try ahead.beginArray() else {
                    decision = otherwise
                    continue
                }
                decision = branches.decision(for: try ahead.nextType()) ?? otherwise
            case .bestFit(let shapes):
                return try UnionDecision.bestFit(of: shapes, for: scanner)
            }
        }
    }

    /// One pass over the members. A shape fits if all it requires is there and nothing is there that it does not allow; the best
    /// one knows most of the members. If none fits, the first with all it requires is taken, so that the error says what is wrong.
    private static func bestFit(of shapes: [ObjectShape], for scanner: JSONScanner) throws(JSONSyntaxError) -> Int? {
        var fits = shapes.map { ShapeFit($0) }
        let isObject = try scanner.forEachMember { (name, value) throws(JSONSyntaxError) in
            var value = value
            let type = try value.nextType()
            for index in fits.indices { fits[index].see(name, type) }
            return true
        }
        guard isObject else { return nil }
        var best: ShapeFit?
        for fit in fits where fit.isFit && fit.knownCount > best?.knownCount ?? -1 { best = fit }
        return (best ?? fits.first { $0.isComplete })?.shape.variant
    }
}

extension UnionDecision.NameBranches {
    fileprivate func decision(byTag name: StaticString, of scanner: JSONScanner) throws(JSONSyntaxError) -> UnionDecision? {
        guard var value = try scanner.value(of: name), try value.peek() == .string else { return nil }
        let tag = try value.string()
        return value.withText(of: tag) { index(of: $0) }.map { branches[$0].decision }
    }

    fileprivate func decision(byMembersOf scanner: JSONScanner) throws(JSONSyntaxError) -> UnionDecision? {
        var first = branches.count
        _ = try scanner.forEachMember { (name, _) in
            if let index = index(of: name) { first = min(first, index) }
            // Nothing comes before the first branch.
            return first > 0
        }
        return first < branches.count ? branches[first].decision : nil
    }
}

extension JSONScanner {
    /// A scanner before the value of a member; `nil` if the next value is no object or has no such member.
    fileprivate func value(of name: StaticString) throws(JSONSyntaxError) -> JSONScanner? {
        var found: JSONScanner?
        _ = try forEachMember { (memberName, value) in
            if name.isEqual(to: memberName) { found = value }
            return found == nil
        }
        return found
    }

    /// Looks at the members of the object ahead, until `body` returns false.
    ///
    /// - Parameter body: takes the name of a member and a scanner before its value.
    /// - Returns: whether the next value is an object.
    fileprivate func forEachMember(
        _ body: (UnsafeBufferPointer<UInt8>, JSONScanner) throws(JSONSyntaxError) -> Bool
    ) throws(JSONSyntaxError) -> Bool {
        var ahead = self
        guard try ahead.peek() == .object else { return false }
        var more = try ahead.beginObject()
        while more {
            let name = try ahead.memberName()
            let goesOn = ahead.withText(of: name) { name in Result { () throws(JSONSyntaxError) in try body(name, ahead) } }
            guard try goesOn.get() else { return true }
            try ahead.skipValue()
            more = try ahead.nextMember()
        }
        return true
    }

    /// The bytes of a string, without its escapes.
    fileprivate func withText<Result>(of token: JSONStringToken, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard token.hasEscapes else { return body(self[token.range]) }
        var text = text(of: token)
        return text.withUTF8(body)
    }
}
