import Testing

@Suite struct ParameterUpgradeTests {
    private func parameter(_ text: String) -> (String?, [String]) {
        let document = UpgradedDocument("paths: {/a: {get: {parameters: [\(text)], responses: {}}}}")
        return (document["/paths/~1a/get/parameters/0"], document.messages)
    }

    @Test(arguments: [
        (
            "{name: q, in: query, type: integer, format: int32, minimum: 1, exclusiveMinimum: true, default: 2, description: d}",
            "{name: q, in: query, description: d, "
                + "schema: {type: integer, format: int32, minimum: 1, exclusiveMinimum: true, default: 2}}"
        ),
        (
            "{name: q, in: query, type: array, items: {type: string}}",
            "{name: q, in: query, explode: false, schema: {type: array, items: {type: string}}}"
        ),
        (
            "{name: q, in: query, type: array, collectionFormat: multi, items: {type: string}}",
            "{name: q, in: query, explode: true, schema: {type: array, items: {type: string}}}"
        ),
        (
            "{name: q, in: query, type: array, collectionFormat: ssv, items: {type: string}}",
            "{name: q, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}}}"
        ),
        (
            "{name: q, in: query, type: array, collectionFormat: pipes, items: {type: string}}",
            "{name: q, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}"
        ),
        (
            "{name: q, in: query, type: array, collectionFormat: tsv, items: {type: string}}",
            "{name: q, in: query, style: tabDelimited, explode: false, schema: {type: array, items: {type: string}}}"
        ),
        (
            "{name: H, in: header, type: array, collectionFormat: pipes, items: {type: string}}",
            "{name: H, in: header, style: pipeDelimited, schema: {type: array, items: {type: string}}}"
        ),
        (
            "{name: H, in: header, type: array, items: {type: string}}",
            "{name: H, in: header, schema: {type: array, items: {type: string}}}"
        ),
        ("{name: q, in: query, type: string, collectionFormat: multi}", "{name: q, in: query, schema: {type: string}}"),
        (
            "{name: q, in: query, type: string, enum: [a], x-enum-varnames: [b], x-lathe-name: c, allowEmptyValue: true}",
            "{name: q, in: query, x-lathe-name: c, allowEmptyValue: true, schema: {type: string, enum: [a], x-enum-varnames: [b]}}"
        ),
    ])
    func becomesASchemaAndAStyle(old: String, new: String) {
        let (text, messages) = parameter(old)
        #expect(text == new)
        #expect(messages.isEmpty)
    }

    /// Objects and files travel in bodies and forms.
    @Test(arguments: [
        (
            "{name: q, in: query, type: object}",
            "warning 3:60 foreign-word: Swagger 2.0 does not have 'type: object' of a parameter; it is read as meant"
        ),
        (
            "{name: q, in: formData, type: object}",
            "warning 3:63 foreign-word: Swagger 2.0 does not have 'type: object' of a parameter; it is read as meant"
        ),
        (
            "{name: q, in: query, type: file}",
            "warning 3:60 invalid-value: files are sent in forms, and 'q' is in 'query'; it is taken for a string"
        ),
    ])
    func typesWithoutAPlace(text: String, message: String) {
        #expect(parameter(text).1 == [message])
    }

    @Test(arguments: [
        (
            "{name: q, in: query}", "{name: q, in: query, schema: {type: string}}",
            "warning 3:40 missing-type: the parameter 'q' has no 'type'; it is read as a string"
        ),
        (
            "{name: q, in: query, items: {type: string}}",
            "{name: q, in: query, explode: false, schema: {items: {type: string}, type: array}}",
            "warning 3:40 missing-type: the parameter 'q' has no 'type'; it is read as an array"
        ),
        (
            "{name: q, in: query, enum: [1]}", "{name: q, in: query, schema: {enum: [1]}}",
            "warning 3:40 missing-type: the parameter 'q' has no 'type'; it is read as one of its 'enum'"
        ),
        (
            "{name: H, in: header, type: array, collectionFormat: multi, items: {type: string}}",
            "{name: H, in: header, schema: {type: array, items: {type: string}}}",
            "warning 3:86 misplaced-style: collectionFormat 'multi' is for the query and for forms only; csv is used"
        ),
        (
            "{name: q, in: query, type: array, collectionFormat: pipe, items: {type: string}}",
            "{name: q, in: query, explode: false, schema: {type: array, items: {type: string}}}",
            "warning 3:85 invalid-value: 'pipe' is no 'collectionFormat'; csv is used"
        ),
        (
            "{name: q, in: query, schema: {type: string}}", "{name: q, in: query, schema: {type: string}}",
            "warning 3:54 foreign-word: Swagger 2.0 does not have 'schema' of a parameter; it is read as meant"
        ),
        (
            "{name: q, in: cookie, type: string}", "{name: q, in: cookie, schema: {type: string}}",
            "warning 3:47 foreign-word: Swagger 2.0 does not have 'in: cookie'; it is read as meant"
        ),
    ])
    func slipsAreReadAsMeant(old: String, new: String, message: String) {
        let (text, messages) = parameter(old)
        #expect(text == new)
        #expect(messages == [message])
    }
}
