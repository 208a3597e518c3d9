import ClientModel
import Lowering
import Testing

@Suite struct OperationNameTests {
    private static func lowered(_ operations: [(route: String, fields: String)], by grouping: LoweringOptions.Grouping = .none)
        -> LoweredDocument
    {
        let paths = operations.map { operation in
            let parts = operation.route.split(separator: " ")
            let names = operation.route.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }
            let parameters = names.map { "{name: \($0), in: path, required: true, schema: {type: string}}" }
            return """
                  \(parts[1]):
                    \(parts[0]):
                      \(operation.fields)
                      parameters: [\(parameters.joined(separator: ", "))]
                      responses: {'204': {description: ok}}
                """
        }
        return LoweredDocument("paths:\n" + paths.joined(separator: "\n")) { $0.grouping = grouping }
    }

    @Test(arguments: [
        ("get /users/{id}", "operationId: get_users_by_id_users__id__get", "getUsersById"),
        ("post /v1/users", "operationId: create_user_v1_users_post", "createUser"),
        ("get /users", "operationId: users_get", "usersGet"),
        ("get /a", "operationId: repos/get-content", "reposGetContent"),
        ("get /a", "operationId: UsersController_findAll", "usersControllerFindAll"),
        ("get /a", "operationId: API.listUsers", "apiListUsers"), ("get /a", "operationId: with", "withCall"),
        ("get /a", "operationId: ''", "getA"), ("get /a", "operationId: '+'", "plus"),
        ("delete /things/{id}", "summary: none", "deleteThingsById"),
        ("get /things/{id}/parts/{partId}", "summary: none", "getThingsIdPartsByPartId"),
        ("get /repos/{owner}/{repo}", "summary: none", "getReposByOwnerAndRepo"), ("get /", "summary: none", "get"),
        ("get /a", "x-lathe-name: myName", "myName"), ("get /a", "operationId: a, x-lathe-name: core", "coreCall"),
    ])
    func namesAreMade(route: String, fields: String, expected: String) {
        let flow = fields.replacing(", ", with: "\n      ")
        #expect(Self.lowered([(route, flow)]).model?.operations.map(\.name) == [expected])
    }

    /// The shorter id keeps the name, wherever it is in the document; the other one says more.
    @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 0, 2]]) func whoGetsANameDoesNotDependOnTheOrder(order: [Int]) {
        let operations = [
            (route: "get /b/c", fields: "operationId: list_b_c_get"), (route: "get /a", fields: "operationId: list_a_get"),
            (route: "get /d", fields: "operationId: LIST_A_GET"),
        ]
        let names = Self.lowered(order.map { operations[$0] }).methodNames
        #expect(names == ["LIST_A_GET": "listAGet", "list_a_get": "list", "list_b_c_get": "listBCGet"])
    }

    @Test func operationsAreGroupedByTheirFirstTag() {
        let lowered = Self.lowered(
            [
                ("get /a", "operationId: apps/get-one\n      tags: [apps, other]"),
                ("get /b", "operationId: appsList\n      tags: [Apps]"),
                ("get /c", "operationId: appserve\n      tags: [apps]"),
                ("get /d", "operationId: apps"), ("get /e", "operationId: apps/with\n      tags: [apps]"),
                ("get /f", "operationId: get_data\n      tags: [data]"),
                ("get /g", "operationId: odd\n      tags: ['--']"),
            ],
            by: .tags
        )
        #expect(
            lowered.methodNames == [
                "apps/get-one": "apps.getOne", "appsList": "apps.list", "appserve": "apps.appserve", "apps": "appsCall",
                "apps/with": "apps.appsWith", "get_data": "data.getData", "odd": "minusMinus.odd",
            ]
        )
        #expect(lowered.model?.groups.map(\.typeName) == ["Apps", "DataGroup", "MinusMinus"])
    }

    @Test func operationsAreGroupedByTheirPrefix() {
        let lowered = Self.lowered(
            [
                ("get /a", "operationId: repos/get-content"), ("get /b", "operationId: UsersController_findAll"),
                ("get /c", "operationId: mail.messages.list"), ("get /d", "operationId: plain"), ("get /e", "summary: none"),
                ("get /f", "operationId: _private"), ("get /g", "operationId: repos/"),
            ],
            by: .prefixes
        )
        #expect(
            lowered.methodNames == [
                "repos/get-content": "repos.getContent", "UsersController_findAll": "users.findAll",
                "mail.messages.list": "mail.messagesList", "plain": "plain", "get /e": "getE", "_private": "private",
                "repos/": "reposCall",
            ]
        )
    }

    @Test func namesOfTypesDoNotDependOnGroups() {
        let fields = """
            operationId: apps/list
                  tags: [apps]
                  requestBody: {content: {application/json: {schema: {properties: {a: {type: string}}}}}}
            """
        for grouping in LoweringOptions.Grouping.allCases {
            #expect(Self.lowered([("get /a", fields)], by: grouping).typeNames == ["AppsListRequest"])
        }
    }
}
