import ClientModel
import Lowering
import SourceText
import Testing

/// Links of responses become methods, or are named.
@Suite struct LinkTests {
    /// A document whose `createUser` has these links, a flow mapping.
    private static func lowered(_ links: String, response: String = "{$ref: '#/components/schemas/User'}") -> LoweredDocument {
        LoweredDocument(
            """
            paths:
              /users:
                post:
                  operationId: createUser
                  responses:
                    '201': {description: ok, content: {application/json: {schema: \(response)}}, links: \(links)}
              /users/{id}:
                get:
                  operationId: getUser
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer}}
                  responses: {'204': {description: ok}}
            components:
              schemas:
                User: {type: object, properties: {id: {type: string}, size: {type: number}, nick: {type: string}}}
            """
        )
    }

    @Test(arguments: [
        ("{GetUserById: {operationId: getUser, parameters: {id: $response.body#/id}}}", "getUserById"),
        ("{get-user: {operationId: getUser, parameters: {id: $response.body#/id}}}", "getUser"),
        ("{create_user: {operationId: getUser, parameters: {id: $response.body#/id}}}", "createUserLink"),
        ("{Any: {operationId: getUser, x-lathe-name: again, parameters: {path.id: '{$response.body#/id}'}}}", "again"),
        ("{Any: {operationRef: '#/paths/~1users~1{id}/get', parameters: {id: $response.body#/id}}}", "any"),
        ("{Any: {operationId: getUser, parameters: {id: me, limit: 7}}}", "any"),
    ])
    func aLinkIsAMethod(links: String, name: String) throws {
        let lowered = Self.lowered(links)
        #expect(lowered.messages.isEmpty)
        let link = try #require(lowered.model?.links.first)
        #expect(link.name == name)
        #expect(lowered.model?.operations[link.operation].name == "getUser")
        #expect(lowered.text(link.sourceType) == "User")
        // No name of an operation depends on links.
        #expect(lowered.model?.operations.map(\.name) == ["createUser", "getUser"])
    }

    @Test func whatTheValueDoesNotHaveIsTheCallersToGive() throws {
        let lowered = Self.lowered(
            "{Any: {operationId: getUser, parameters: {id: $response.body#/id, limit: $request.query.limit}}}"
        )
        let link = try #require(lowered.model?.links.first)
        #expect(link.arguments.map(\.name) == ["id"])
        #expect(link.remaining == [LinkModel.Remaining(name: "limit", expression: "$request.query.limit")])
    }

    @Test func theSameLinkIsThereOnce() {
        let link = "{operationId: getUser, parameters: {id: $response.body#/id}}"
        let names = Self.lowered("{a: \(link), b: {operationId: getUser, parameters: {id: $response.body#/nick}}, A: \(link)}")
        #expect(names.model?.links.map(\.name) == ["a", "b", "aLink"])
        let twice = LoweredDocument(
            """
            paths:
              /a: {get: {operationId: getA, responses: {'200': {$ref: '#/components/responses/A'}}}}
              /b: {get: {operationId: getB, parameters: [{name: id, in: query, schema: {type: string}}], responses: {'200': {$ref: '#/components/responses/A'}}}}
            components:
              responses:
                A:
                  description: ok
                  content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
                  links: {Next: {operationId: getB, parameters: {id: $response.body#/id}}}
              schemas: {A: {type: object, properties: {id: {type: string}}}}
            """
        )
        #expect(twice.model?.links.map(\.name) == ["next"])
    }

    @Test(arguments: [
        ("{L: {operationId: nobody}}", "unknown-operation"),
        ("{L: {operationRef: 'other.yaml#/paths/~1a/get'}}", "unsupported-link"),
        ("{L: {operationRef: '#/paths/~1users/delete'}}", "unknown-operation"),
        ("{L: {description: nothing}}", "missing-field"),
        ("{L: {operationId: getUser}}", "unsupported-link"),
        ("{L: {operationId: getUser, parameters: {id: $request.body#/id}}}", "unsupported-link"),
        ("{L: {operationId: getUser, parameters: {other: $response.body#/id}}}", "unknown-parameter"),
        ("{L: {operationId: getUser, parameters: {id: $response.body#/missing}}}", "unknown-member"),
        ("{L: {operationId: getUser, parameters: {id: $response.body#/size}}}", "wrong-type"),
        ("{L: {operationId: getUser, parameters: {id: $response.id}}}", "invalid-expression"),
        ("{L: {operationId: getUser, parameters: {limit: many}}}", "wrong-type"),
    ])
    func whatCannotBeFollowedIsNamed(links: String, id: String) {
        let lowered = Self.lowered(links)
        #expect(lowered.diagnostics.map(\.id) == [id])
        #expect(lowered.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(lowered.model?.links.isEmpty == true)
    }

    @Test func aResponseWithoutAValueHasNothingToFollow() {
        let lowered = Self.lowered(
            "{L: {operationId: getUser, parameters: {id: $response.body#/id}}}",
            response: "{type: string}, example: x"
        )
        #expect(lowered.diagnostics.map(\.id) == ["unknown-member"])
        let empty = LoweredDocument(
            """
            paths:
              /a:
                get:
                  operationId: getA
                  responses: {'204': {description: ok, links: {L: {operationId: getA}}}}
            """
        )
        #expect(empty.diagnostics.map(\.id) == ["unsupported-link"])
    }

    @Test func aBodyThatCannotBeHadStaysAnArgument() {
        let lowered = Self.lowered(
            "{L: {operationId: getUser, parameters: {id: $response.body#/id}, requestBody: $response.body}}"
        )
        #expect(lowered.diagnostics.map(\.id) == ["unsupported-link"])
        #expect(lowered.model?.links.first?.arguments.map(\.name) == ["id"])
    }

    @Test func inGroupsALinkIsBesideWhatItCalls() throws {
        let lowered = LoweredDocument(
            """
            paths:
              /a:
                get:
                  operationId: getA
                  tags: [first]
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
                      links: {Other: {operationId: other, parameters: {id: $response.body#/id}}}
              /b:
                get:
                  operationId: other
                  tags: [second]
                  parameters: [{name: id, in: query, schema: {type: string}}]
                  responses: {'204': {description: ok}}
            """
        ) { $0.grouping = .tags }
        let link = try #require(lowered.model?.links.first)
        #expect(link.name == "other")
        #expect(lowered.model?.operations[link.operation].group == 1)
    }
}
