import Foundation
import LatheRuntime
import Testing

/// Reading a model initialises memory property by property: nothing may be leaked or destroyed twice, however it ends.
@Suite struct LifetimeTests {
    /// Counts how many objects of a test live.
    final class Census: @unchecked Sendable {
        private let lock = NSLock()
        private var counts = (alive: 0, born: 0)
        var aliveCount: Int { lock.withLock { counts.alive } }
        var bornCount: Int { lock.withLock { counts.born } }
        func add(_ number: Int) {
            lock.withLock {
                counts.alive += number
                counts.born += max(0, number)
            }
        }

        /// The one of the running test.
        @TaskLocal static var current = Census()
    }

    /// A value that holds an object, so that a lost or doubled release shows in the census.
    struct Tracked: JSONRepresentable {
        final class Object: Sendable {
            let number: Int
            let census: Census
            init(_ number: Int) {
                self.number = number
                census = Census.current
                census.add(1)
            }
            deinit { census.add(-1) }
        }

        let object: Object
        init(_ number: Int) { object = Object(number) }
        init(from reader: inout JSONReader) throws(JSONError) {
            // An object is born before what fails, as in a type with several parts.
            let object = Object(-1)
            let number = try reader.read(Int.self)
            withExtendedLifetime(object) {}
            self.object = Object(number)
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { try object.number.write(to: &writer) }
        static func == (left: Tracked, right: Tracked) -> Bool { left.object.number == right.object.number }
        func hash(into hasher: inout Hasher) { hasher.combine(object.number) }
    }

    struct Holder: Model {
        let a: Tracked
        let b: Tracked?
        let list: [Tracked]
        let boxed: Boxed<Tracked?>
        let child: Child?
        let filled: Tracked?
        let rest: [String: Tracked]
        static let fields = Fields<Holder> { field in
            field("a", \.a)
            field("b", \.b)
            field("list", \.list)
            field("boxed", \.boxed)
            field("child", \.child)
            field("filled", \.filled, default: nil)
            field.constant("kind", 1)
            field.rest(\.rest)
        }
    }

    struct Child: Model {
        let x: Tracked
        let y: Tracked
        static let fields = Fields<Child> { field in
            field("x", \.x)
            field("y", \.y)
        }
    }

    /// How many objects were born while reading, and how many live after the value is gone.
    private func read(_ json: String) -> (succeeds: Bool, born: Int, left: Int) {
        let census = Census()
        let succeeds = Census.$current.withValue(census) {
            (try? LatheRuntimeTests.read([Holder].self, "[\(json)]")) != nil
        }
        return (succeeds, census.bornCount, census.aliveCount)
    }

    static let whole = #"{"a":1,"b":2,"list":[3,4],"boxed":5,"child":{"x":6,"y":7},"filled":8,"kind":1,"more":9,"other":10}"#

    @Test func aWholeModelIsReleasedOnce() {
        let result = read(Self.whole)
        #expect(result.succeeds)
        #expect(result.born == 20)
        #expect(result.left == 0)
    }

    @Test(arguments: [
        #"{"a":1,"a":2,"a":3,"list":[],"list":[1,2],"list":[3],"boxed":1,"boxed":2,"child":{"x":1,"x":2,"y":3},"child":{"y":1,"x":2},"kind":1}"#,
        #"{"a":1,"b":1,"b":null,"b":2,"list":[],"kind":1,"z":1,"z":2,"z":3}"#,
        #"{"list":[1],"boxed":null,"boxed":1,"boxed":null,"kind":1,"kind":1,"a":1,"filled":1,"filled":null}"#,
    ])
    func membersThatComeTwiceAreReleased(json: String) {
        let result = read(json)
        #expect(result.succeeds)
        #expect(result.left == 0)
    }

    @Test(arguments: [
        "{}", #"{"a":1}"#, #"{"a":1,"list":[1,2]}"#, #"{"a":1,"list":[1,2],"kind":2}"#, #"{"a":1,"list":[1,2,"x"],"kind":1}"#,
        #"{"a":1,"b":"x"}"#, #"{"a":1,"a":"x"}"#, #"{"a":1,"b":2,"b":"x"}"#, #"{"list":[1],"list":["x"]}"#,
        #"{"a":1,"child":{"x":1}}"#, #"{"a":1,"child":{"x":1,"y":"x"}}"#, #"{"child":{"x":1,"y":2},"child":{"y":1,"x":"x"}}"#,
        #"{"a":1,"z":1,"z":2,"z":"x"}"#, #"{"boxed":1,"boxed":"x"}"#, #"{"kind":1,"kind":2,"a":1}"#,
        #"{"filled":1,"b":2,"list":[1,2],"kind":1}"#,
    ])
    func aFailureReleasesWhatWasRead(json: String) {
        let result = read(json)
        #expect(!result.succeeds)
        #expect(result.left == 0)
    }

    @Test func everyTruncationReleasesWhatWasRead() {
        for count in 1..<Self.whole.count {
            let result = read(String(Self.whole.prefix(count)))
            #expect(!result.succeeds)
            #expect(result.left == 0, "the first \(count) bytes")
        }
    }

    @Test func everyWrongByteReleasesWhatWasRead() {
        for index in Self.whole.indices {
            for wrong in ["x", "\"", "}", "]", ",", "1"] {
                let json = String(Self.whole[..<index]) + wrong + String(Self.whole[Self.whole.index(after: index)...])
                #expect(read(json).left == 0, "\(json)")
            }
        }
    }

    @Test func aFailureInALaterElementReleasesTheOthers() {
        let result = read(Self.whole + "," + Self.whole + #",{"a":1}"#)
        #expect(!result.succeeds)
        #expect(result.born == 42)
        #expect(result.left == 0)
    }
}
