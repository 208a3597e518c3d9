/// Which characters can stand in one place of a pattern.
struct IRegexpClass: Sendable {
    /// A part of it; a character need only be in one.
    enum Member: Sendable {
        case range(ClosedRange<UInt32>)
        /// `\p{L}`, `\P{Lu}`: a group of general categories, or one; with `isNegated`, everything else.
        case category(String, isNegated: Bool)
    }

    var members: [Member]
    /// `[^…]`.
    var isNegated = false

    /// What a look at a character costs.
    var cost: Int {
        members.reduce(2) { cost, member in
            if case .category = member { cost + 5 } else { cost + 1 }
        }
    }

    /// `.`: everything but the ends of lines.
    static let dot = IRegexpClass(members: [.range(0x0A...0x0A), .range(0x0D...0x0D)], isNegated: true)

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        members.contains { $0.contains(scalar) } != isNegated
    }
}

extension IRegexpClass.Member {
    static func scalar(_ scalar: Unicode.Scalar) -> Self { .range(scalar.value...scalar.value) }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .range(let range): range.contains(scalar.value)
        case .category(let name, let isNegated): scalar.properties.generalCategory.abbreviation.hasPrefix(name) != isNegated
        }
    }
}

extension Unicode.GeneralCategory {
    /// The two letters of the Unicode Standard, section 4.5.
    fileprivate var abbreviation: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
