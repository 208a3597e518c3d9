package import SourceText
package import SpecLoader

extension Schema {
    /// What a schema says about values beyond their type (JSON Schema 2020-12, validation §6 and §8, core §10).
    ///
    /// The same of one schema as it was written, and of several that all hold: where several can't be made one, all are there.
    package struct Constraints: Sendable {
        package var minimum: Bound?
        package var maximum: Bound?
        /// `multipleOf`: the numbers a value must be a multiple of.
        package var multiplesOf: [Number] = []
        /// Of strings, in characters.
        package var minLength: Count?
        package var maxLength: Count?
        /// `pattern`: regular expressions of ECMA-262, all of which must be found in a string.
        package var patterns: [Text] = []
        package var minItems: Count?
        package var maxItems: Count?
        package var uniqueItems = false
        package var contains: [Contains] = []
        package var minProperties: Count?
        package var maxProperties: Count?
        /// Schemas of the names of an object's members.
        package var propertyNames: [Schema] = []
        /// `not`: schemas that must not hold.
        package var negations: [Schema] = []
        /// `if` with `then` and `else`.
        package var conditions: [Condition] = []
        /// `dependentRequired`: members that must be there where another one is.
        package var dependentRequired: [DependentNames] = []
        /// `dependentSchemas`: what holds of the object where a member is there.
        package var dependentSchemas: [Property] = []
        /// The values that are allowed, where no Swift enum is made of them: booleans, numbers with fractions, lists, objects.
        package var allowedValues: [Node] = []
        /// How a string stands for bytes (`base64`), and what these are.
        package var contentEncoding: Text?
        package var contentMediaType: Text?
        /// What the text within the string is, where it is JSON.
        package var contentSchema: Schema?

        package init() {}
    }

    /// A number of the document, with the place where it is written.
    package struct Number: Sendable {
        package var value: Double
        /// As it was written, so that nothing is lost.
        package var node: Node
    }

    /// A limit of numbers.
    package struct Bound: Sendable {
        package var number: Number
        /// Whether the limit itself is left out.
        package var isExclusive: Bool
    }

    /// A limit of a length or a number of elements: zero or more.
    package struct Count: Sendable {
        package var value: Int
        package var range: SourceRange
    }

    /// A word of the document.
    package struct Text: Sendable {
        package var value: String
        package var range: SourceRange

        package init(value: String, range: SourceRange) {
            self.value = value
            self.range = range
        }
    }

    /// `contains` with `minContains` and `maxContains`.
    package struct Contains: Sendable {
        package var schema: Schema
        /// How many elements must fit: one, where the document says nothing.
        package var minimum: Count?
        package var maximum: Count?
    }

    /// `if`: where it holds `then` must hold too, else `else`.
    package struct Condition: Sendable {
        package var condition: Schema
        package var consequence: Schema?
        package var alternative: Schema?
    }

    /// A member of `dependentRequired`.
    package struct DependentNames: Sendable {
        package var name: String
        package var required: [String]
        package var range: SourceRange
    }
}
