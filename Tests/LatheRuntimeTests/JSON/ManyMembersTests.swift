import LatheRuntime
import Testing

/// A model of more members than two words have bits.
struct ManyMembers: Model {
    let member0: String
    var member1: Int?
    var member2: Int?
    let member3: String
    var member4: Int?
    var member5: Int?
    let member6: String
    var member7: Int?
    var member8: Int?
    let member9: String
    var member10: Int?
    var member11: Int?
    let member12: String
    var member13: Int?
    var member14: Int?
    let member15: String
    var member16: Int?
    var member17: Int?
    let member18: String
    var member19: Int?
    var member20: Int?
    let member21: String
    var member22: Int?
    var member23: Int?
    let member24: String
    var member25: Int?
    var member26: Int?
    let member27: String
    var member28: Int?
    var member29: Int?
    let member30: String
    var member31: Int?
    var member32: Int?
    let member33: String
    var member34: Int?
    var member35: Int?
    let member36: String
    var member37: Int?
    var member38: Int?
    let member39: String
    var member40: Int?
    var member41: Int?
    let member42: String
    var member43: Int?
    var member44: Int?
    let member45: String
    var member46: Int?
    var member47: Int?
    let member48: String
    var member49: Int?
    var member50: Int?
    let member51: String
    var member52: Int?
    var member53: Int?
    let member54: String
    var member55: Int?
    var member56: Int?
    let member57: String
    var member58: Int?
    var member59: Int?
    let member60: String
    var member61: Int?
    var member62: Int?
    let member63: String
    var member64: Int?
    var member65: Int?
    let member66: String
    var member67: Int?
    var member68: Int?
    let member69: String
    var member70: Int?
    var member71: Int?
    let member72: String
    var member73: Int?
    var member74: Int?
    let member75: String
    var member76: Int?
    var member77: Int?
    let member78: String
    var member79: Int?
    var member80: Int?
    let member81: String
    var member82: Int?
    var member83: Int?
    let member84: String
    var member85: Int?
    var member86: Int?
    let member87: String
    var member88: Int?
    var member89: Int?
    let member90: String
    var member91: Int?
    var member92: Int?
    let member93: String
    var member94: Int?
    var member95: Int?
    let member96: String
    var member97: Int?
    var member98: Int?
    let member99: String
    var member100: Int?
    var member101: Int?
    let member102: String
    var member103: Int?
    var member104: Int?
    let member105: String
    var member106: Int?
    var member107: Int?
    let member108: String
    var member109: Int?
    var member110: Int?
    let member111: String
    var member112: Int?
    var member113: Int?
    let member114: String
    var member115: Int?
    var member116: Int?
    let member117: String
    var member118: Int?
    var member119: Int?
    let member120: String
    var member121: Int?
    var member122: Int?
    let member123: String
    var member124: Int?
    var member125: Int?
    let member126: String
    var member127: Int?
    var member128: Int?
    let member129: String
    static let fields = Fields<ManyMembers> { field in
        field("member0", \.member0)
        field("member1", \.member1)
        field("member2", \.member2)
        field("member3", \.member3)
        field("member4", \.member4)
        field("member5", \.member5)
        field("member6", \.member6)
        field("member7", \.member7)
        field("member8", \.member8)
        field("member9", \.member9)
        field("member10", \.member10)
        field("member11", \.member11)
        field("member12", \.member12)
        field("member13", \.member13)
        field("member14", \.member14)
        field("member15", \.member15)
        field("member16", \.member16)
        field("member17", \.member17)
        field("member18", \.member18)
        field("member19", \.member19)
        field("member20", \.member20)
        field("member21", \.member21)
        field("member22", \.member22)
        field("member23", \.member23)
        field("member24", \.member24)
        field("member25", \.member25)
        field("member26", \.member26)
        field("member27", \.member27)
        field("member28", \.member28)
        field("member29", \.member29)
        field("member30", \.member30)
        field("member31", \.member31)
        field("member32", \.member32)
        field("member33", \.member33)
        field("member34", \.member34)
        field("member35", \.member35)
        field("member36", \.member36)
        field("member37", \.member37)
        field("member38", \.member38)
        field("member39", \.member39)
        field("member40", \.member40)
        field("member41", \.member41)
        field("member42", \.member42)
        field("member43", \.member43)
        field("member44", \.member44)
        field("member45", \.member45)
        field("member46", \.member46)
        field("member47", \.member47)
        field("member48", \.member48)
        field("member49", \.member49)
        field("member50", \.member50)
        field("member51", \.member51)
        field("member52", \.member52)
        field("member53", \.member53)
        field("member54", \.member54)
        field("member55", \.member55)
        field("member56", \.member56)
        field("member57", \.member57)
        field("member58", \.member58)
        field("member59", \.member59)
        field("member60", \.member60)
        field("member61", \.member61)
        field("member62", \.member62)
        field("member63", \.member63)
        field("member64", \.member64)
        field("member65", \.member65)
        field("member66", \.member66)
        field("member67", \.member67)
        field("member68", \.member68)
        field("member69", \.member69)
        field("member70", \.member70)
        field("member71", \.member71)
        field("member72", \.member72)
        field("member73", \.member73)
        field("member74", \.member74)
        field("member75", \.member75)
        field("member76", \.member76)
        field("member77", \.member77)
        field("member78", \.member78)
        field("member79", \.member79)
        field("member80", \.member80)
        field("member81", \.member81)
        field("member82", \.member82)
        field("member83", \.member83)
        field("member84", \.member84)
        field("member85", \.member85)
        field("member86", \.member86)
        field("member87", \.member87)
        field("member88", \.member88)
        field("member89", \.member89)
        field("member90", \.member90)
        field("member91", \.member91)
        field("member92", \.member92)
        field("member93", \.member93)
        field("member94", \.member94)
        field("member95", \.member95)
        field("member96", \.member96)
        field("member97", \.member97)
        field("member98", \.member98)
        field("member99", \.member99)
        field("member100", \.member100)
        field("member101", \.member101)
        field("member102", \.member102)
        field("member103", \.member103)
        field("member104", \.member104)
        field("member105", \.member105)
        field("member106", \.member106)
        field("member107", \.member107)
        field("member108", \.member108)
        field("member109", \.member109)
        field("member110", \.member110)
        field("member111", \.member111)
        field("member112", \.member112)
        field("member113", \.member113)
        field("member114", \.member114)
        field("member115", \.member115)
        field("member116", \.member116)
        field("member117", \.member117)
        field("member118", \.member118)
        field("member119", \.member119)
        field("member120", \.member120)
        field("member121", \.member121)
        field("member122", \.member122)
        field("member123", \.member123)
        field("member124", \.member124)
        field("member125", \.member125)
        field("member126", \.member126)
        field("member127", \.member127)
        field("member128", \.member128)
        field("member129", \.member129)
    }
}

@Suite struct ManyMembersTests {
    static func json(_ indices: some Sequence<Int>) -> String {
        "{"
            + indices.map { $0 % 3 == 0 ? "\"member\($0)\":\"a longer text number \($0)\"" : "\"member\($0)\":\($0)" }.joined(
                separator: ","
            ) + "}"
    }

    @Test func readsAndWritesThemAll() throws {
        let json = Self.json(0..<130)
        let value = try read(ManyMembers.self, json)
        #expect(try text(value) == json)
        #expect(value.member127 == 127)
        #expect(value.member129 == "a longer text number 129")
        #expect(try read(ManyMembers.self, Self.json((0..<130).reversed())) == value)
        var other = value
        other.member128 = nil
        #expect(other != value)
    }

    @Test(arguments: [0, 63, 66, 126, 129])
    func missesEachOfThem(index: Int) {
        let json = Self.json((0..<130).filter { $0 != index })
        #expect(
            failure(ManyMembers.self, json)?.description == "$.member\(index): expected a required member, found nothing (byte 0)"
        )
    }

    @Test func optionalOnesMayBeMissing() throws {
        let value = try read(ManyMembers.self, Self.json((0..<130).filter { $0 % 3 == 0 }))
        #expect(value.member1 == nil)
        #expect(value.member128 == nil)
        #expect(value.member66 == "a longer text number 66")
    }
}
