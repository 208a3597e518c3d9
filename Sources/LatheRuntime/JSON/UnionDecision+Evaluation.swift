import JSONSyntax

extension UnionDecision {
    /// Which variant the value is that the scanner is about to read; `nil` for none. Looks ahead as far as it must.
    func variant(of scanner: JSONScanner) throws(JSONSyntaxError) -> Int? {
        var decision = self
        // Where the value stands that is looked at: inside of the one that is decided on, where a member or an element decides.
        var scanner = scanner
        while true {
            switch decision {
            case .variant(let index):
                return index
            case .unknown:
                return nil
            case .type(let branches):
                decision = branches.decision(for: try scanner.nextType()) ?? .unknown
            case .tag(let name, let branches, let otherwise):
                guard let value = try scanner.value(of: name) else {
                    decision = otherwise
                    continue
                }
                decision = try branches.decision(for: value) ?? otherwise
            case .value(let branches, let otherwise):
                decision = try branches.decision(for: scanner) ?? otherwise
            case .format(let branches, let otherwise):
                decision = try branches.decision(for: scanner) ?? otherwise
            case .presence(let branches, let otherwise):
                decision = try branches.decision(byMembersOf: scanner) ?? otherwise
            case .member(let name, let inner, let otherwise):
                guard let value = try scanner.value(of: name) else {
                    decision = otherwise
                    continue
                }
                scanner = value
                decision = inner
            case .element(let inner, let otherwise):
                var ahead = scanner
                guard try ahead.peek() == .array, try ahead.beginArray() else {
                    decision = otherwise
                    continue
                }
                scanner = ahead
                decision = inner
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

extension UnionDecision.ValueBranches {
    fileprivate func decision(for scanner: JSONScanner) throws(JSONSyntaxError) -> UnionDecision? {
        var scanner = scanner
        switch try scanner.peek() {
        case .string:
            let token = try scanner.string()
            return scanner.withText(of: token) { text in
                branches.first { if case .string(let value) = $0.value { value.isEqual(to: text) } else { false } }?.decision
            }
        case .number:
            let token = try scanner.number()
            guard case .magnitude(let magnitude) = token.integer, let number: Int = token.integer(magnitude) else { return nil }
            return branches.first { if case .integer(let value) = $0.value { value == number } else { false } }?.decision
        case .boolean:
            let boolean = try scanner.boolean()
            return branches.first { if case .boolean(let value) = $0.value { value == boolean } else { false } }?.decision
        case .null, .array, .object:
            return nil
        }
    }
}

extension UnionDecision.FormatBranches {
    fileprivate func decision(for scanner: JSONScanner) throws(JSONSyntaxError) -> UnionDecision? {
        var scanner = scanner
        guard try scanner.peek() == .string else { return nil }
        let token = try scanner.string()
        return scanner.withText(of: token) { text in branches.first { $0.format.matches(text) }?.decision }
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
