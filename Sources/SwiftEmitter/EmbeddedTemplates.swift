// Written by Templates/embed.sh from Templates/*.mustache. Do not edit.

/// The templates that come with Lathe, by name.
enum EmbeddedTemplates {
    static let all: [String: String] = [
        "Alias": #"""
        {{>Documentation}}
        {{access}}typealias {{name}} = {{type}}

        """#,
        "Bodies": ##"""
        {{>Documentation}}
        {{access}}nonisolated enum {{name}}: Sendable {
        {{#cases}}
            {{>Documentation}}
            case {{caseName}}{{#values}}({{.}}){{/values}}
        {{/cases}}
        {{>Nested}}
        }

        """##,
        "Choices": ##"""
        {{>Documentation}}
        {{access}}nonisolated struct {{name}}: Choices {
        {{#properties}}
            {{>Property}}
        {{/properties}}

            {{access}}var choices: [(any JSONRepresentable)?] {{choices}}

            {{access}}init({{parameters}}) {
        {{#assignments}}
                {{.}}
        {{/assignments}}
            }

            {{access}}init(from reader: inout JSONReader) throws(JSONError) {
                var choices = try reader.beginChoices()
        {{#readings}}
                {{.}}
        {{/readings}}
            }
        {{>Nested}}
        }

        """##,
        "Client": ##"""
        {{>Documentation}}
        {{access}}nonisolated struct {{name}}: {{protocol}} {
            {{access}}var core: ClientCore

            {{access}}init(
                server: Server{{#defaultServer}} = .{{.}}{{/defaultServer}},
        {{#credentials}}
                credentials: Credentials{{#areOptional}} = Credentials(){{/areOptional}},
        {{/credentials}}
                transport: any ClientTransport{{#transport}} = {{.}}{{/transport}},
                middleware: [any ClientMiddleware] = []
            ) {
                self.core = ClientCore(
                    server: server.url,
                    credentials: {{#credentials}}credentials.all{{/credentials}}{{^credentials}}[]{{/credentials}},
                    transport: transport,
                    middleware: middleware
                )
        {{#hasOperationServers}}
                self.core.usesOperationServers = server.isDocumented
        {{/hasOperationServers}}
            }

            {{>Server}}
        {{#credentials}}

            {{>Credentials}}
        {{/credentials}}
        }

        """##,
        "ClientFile": ##"""
        {{header}}

        {{#imports}}
        {{>Imports}}
        {{/imports}}

        {{#client}}
        {{>Client}}
        {{/client}}
        {{#webhook}}

        {{>Webhook}}
        {{/webhook}}

        """##,
        "ClosedEnum": ##"""
        {{>Documentation}}
        {{access}}nonisolated enum {{name}}: {{rawType}}, {{conformance}} {
        {{#cases}}
            {{>Documentation}}
            case {{caseName}} = {{value}}
        {{/cases}}
        {{>Nested}}
        }

        """##,
        "Constant": #"""
        {{>Documentation}}
        {{access}}var {{name}}: {{type}} { {{value}} }

        """#,
        "Credentials": ##"""
        /// What proves who is calling.
        {{access}}nonisolated struct Credentials: ClientCredentials {
        {{#schemes}}
            {{>Documentation}}
            {{access}}var {{schemeName}}: (any CredentialProvider)?
        {{/schemes}}

            {{access}}init({{parameters}}) {
        {{#schemes}}
                self.{{member}} = {{value}}
        {{/schemes}}
            }

        {{#constants}}
            {{>Documentation}}
            {{access}}static var {{name}}: {{type}} {
                {{value}}
            }

        {{/constants}}
            {{access}}var all: [Credential] {
                {{all}}
            }
        }

        """##,
        "Declaration": ##"""
        {{#structure}}
        {{>Structure}}
        {{/structure}}
        {{#openEnum}}
        {{>OpenEnum}}
        {{/openEnum}}
        {{#closedEnum}}
        {{>ClosedEnum}}
        {{/closedEnum}}
        {{#union}}
        {{>Union}}
        {{/union}}
        {{#responses}}
        {{>Responses}}
        {{/responses}}
        {{#bodies}}
        {{>Bodies}}
        {{/bodies}}
        {{#choices}}
        {{>Choices}}
        {{/choices}}
        {{#tuple}}
        {{>Tuple}}
        {{/tuple}}
        {{#alias}}
        {{>Alias}}
        {{/alias}}

        """##,
        "Documentation": ##"""
        {{#documentation}}
        {{.}}
        {{/documentation}}

        """##,
        "ExportsFile": ##"""
        {{header}}

        {{#isExported}}@_exported public {{/isExported}}import LatheRuntime

        /// Fails to compile, with a plain message, against a runtime this code was not generated for.
        private nonisolated let runtimeInterface: Void = RuntimeInterface.version1

        """##,
        "FakeFile": ##"""
        {{header}}

        {{#imports}}
        {{>FakeImports}}
        {{/imports}}

        {{>Documentation}}
        {{access}}nonisolated struct {{name}}: {{testing}}FakeClient {
            {{access}}let transport = {{testing}}FakeTransport(for: {{title}}, routes: {{name}}.routes)
            {{access}}let clock = {{testing}}ImmediateClock()

            {{access}}init() {}

            {{access}}var client: {{clientName}} {
                prepared({{clientName}}({{client}}))
            }
        {{#groups}}

            {{access}}var {{groupName}}: {{typeName}} { {{typeName}}(transport: transport) }

            {{access}}nonisolated struct {{typeName}}: Sendable {
                let transport: {{testing}}FakeTransport
            }
        {{/groups}}

            /// The operations there are closures for.
            {{access}}nonisolated enum Operation: String, CaseIterable, Sendable {
        {{#cases}}
                case {{caseName}}{{#rawValue}} = {{.}}{{/rawValue}}
        {{/cases}}
            }

            private static var routes: [{{testing}}FakeRoute] {
                [
        {{#routes}}
                    {{.}},
        {{/routes}}
                ]
            }
        }

        """##,
        "FakeImports": ##"""
        {{module}}
        {{runtime}}import LatheRuntime
        {{testing}}import LatheTesting
        {{#foundation}}
        #if canImport(FoundationEssentials)
            {{.}}import FoundationEssentials
        #else
            {{.}}import Foundation
        #endif
        {{/foundation}}
        {{#modules}}
        {{access}}import {{name}}
        {{/modules}}

        """##,
        "FakeOperation": ##"""
        {{>Documentation}}
        {{access}}func {{name}}({{arguments}}) {
        {{#value}}
            transport.answer({{operation}}) { {{.}} }
        {{/value}}
        {{#choice}}
            transport.answer({{operation}}) { request in
                switch try await {{call}} {
        {{#cases}}
                case {{pattern}}: return {{value}}
        {{/cases}}
                }
            }
        {{/choice}}
        }

        """##,
        "FakeOperationsFile": ##"""
        {{header}}

        {{#imports}}
        {{>FakeImports}}
        {{/imports}}

        nonisolated extension {{extended}} {
        {{#operations}}
        {{^isFirst}}

        {{/isFirst}}
            {{>FakeOperation}}
        {{/operations}}
        }

        """##,
        "Group": #"""
        nonisolated extension {{clientName}} {
            {{>Documentation}}
            {{access}}var {{groupName}}: {{typeName}} { {{typeName}}(core: core) }

            {{>Documentation}}
            {{access}}nonisolated struct {{typeName}}: {{protocol}} {
                {{access}}var core: ClientCore
            }
        }

        """#,
        "Imports": ##"""
        {{runtime}}import LatheRuntime
        {{#transport}}
        {{.}}import LatheURLSession
        {{/transport}}
        {{#usesXML}}
        import LatheXML
        {{/usesXML}}
        {{#foundation}}
        #if canImport(FoundationEssentials)
            {{.}}import FoundationEssentials
        #else
            {{.}}import Foundation
        #endif
        {{/foundation}}
        {{#modules}}
        {{access}}import {{name}}
        {{/modules}}

        """##,
        "Job": ##"""
        {{>Documentation}}
        {{access}}func {{waitName}}({{waitArguments}}) async throws -> {{result}} {
            try await {{statesName}}({{forwarded}}){{end}}
        }

        {{#statesDocumentation}}
        {{.}}
        {{/statesDocumentation}}
        {{access}}func {{statesName}}({{statesArguments}}) -> JobStates<{{state}}> {
            JobStates({{source}}) {
                try await $0.{{method}}({{stateArguments}})
            } phase: {
                switch {{subject}} {
        {{#branches}}
                case {{pattern}}: {{phase}}
        {{/branches}}
        {{#hasDefault}}
                default: .running
        {{/hasDefault}}
                }
            }
        }

        """##,
        "Kinds": ##"""
        switch try {{reply}}.content(among: {{mediaTypes}}) {
        {{#cases}}
        case {{places}}: return {{value}}
        {{/cases}}
        default: return {{otherwise}}
        }

        """##,
        "Link": ##"""
        {{>Documentation}}
        {{#attribute}}
        {{.}}
        {{/attribute}}
        {{access}}func {{name}}({{arguments}}) async throws{{#result}} -> {{.}}{{/result}} {
            try await {{call}}
        }

        """##,
        "List": #"""
        {{>Documentation}}
        {{access}}func {{name}}({{arguments}}) -> {{result}} {
            .{{scheme}} {
                {{call}}
            }
        }

        """#,
        "ModelsFile": ##"""
        {{header}}

        {{#imports}}
        {{>Imports}}
        {{/imports}}
        {{#declarations}}

        {{>Declaration}}
        {{/declarations}}

        """##,
        "Multipart": ##"""
        var {{form}} = MultipartBody({{kind}})
        {{#parts}}
        {{form}}.{{function}}({{part}})
        {{/parts}}
        {{call}}.body(multipart: {{whole}})

        """##,
        "Nested": ##"""
        {{#nested}}

            {{>Declaration}}
        {{/nested}}

        """##,
        "OpenEnum": ##"""
        {{>Documentation}}
        {{access}}nonisolated enum {{name}}: {{conformance}} {
        {{#cases}}
            {{>Documentation}}
            case {{caseName}}
        {{/cases}}
            /// A value this client does not know.
            case {{unknown}}({{rawType}})

            {{access}}static let knownCases: [{{path}}] = {{knownCases}}

            {{access}}init(rawValue: {{rawType}}) {
                switch rawValue {
        {{#cases}}
                case {{value}}: self = .{{member}}
        {{/cases}}
                default: self = .{{unknown}}(rawValue)
                }
            }

            {{access}}var rawValue: {{rawType}} {
                switch self {
        {{#cases}}
                case .{{member}}: {{value}}
        {{/cases}}
                case .{{unknown}}(let value): value
                }
            }
        {{>Nested}}
        }

        """##,
        "Operation": ##"""
        {{>Documentation}}
        {{#attribute}}
        {{.}}
        {{/attribute}}
        {{access}}func {{name}}({{arguments}}) async throws{{#result}} -> {{.}}{{/result}} {
            {{binding}} {{call}} = OperationCall({{operation}})
        {{#server}}
            {{call}}.server({{.}})
        {{/server}}
        {{#idempotencyKey}}
            {{call}}.idempotencyKey({{.}})
        {{/idempotencyKey}}
        {{#accept}}
            {{call}}.accept({{.}})
        {{/accept}}
        {{#authorizations}}
            {{call}}.authorize({{.}})
        {{/authorizations}}
        {{#parameters}}
            {{call}}.{{location}}({{parameter}})
        {{/parameters}}
        {{#bodyChanges}}
            {{.}}
        {{/bodyChanges}}
        {{#body}}
            {{call}}.body({{.}})
        {{/body}}
        {{#multipart}}
            {{>Multipart}}
        {{/multipart}}
        {{#bodies}}
            switch {{value}} {
        {{#cases}}
        {{#line}}
            case {{pattern}}: {{call}}.body({{.}})
        {{/line}}
        {{#block}}
            case {{pattern}}:
                {{call}}.body({{.}})
        {{/block}}
        {{#multipart}}
            case {{pattern}}:
                {{>Multipart}}
        {{/multipart}}
        {{/cases}}
        {{#isOptional}}
            case nil: break
        {{/isOptional}}
            }
        {{/bodies}}
        {{#failures}}
            {{call}}.failure({{.}})
        {{/failures}}
        {{#finish}}
            try await {{core}}.finish({{.}})
        {{/finish}}
        {{#success}}
            return try await {{core}}.{{function}}({{statuses}})
        {{/success}}
        {{#reply}}
            let {{reply}} = try await {{core}}.{{function}}({{statuses}})
        {{#only}}
        {{#value}}
            return {{.}}
        {{/value}}
        {{#kinds}}
            {{>Kinds}}
        {{/kinds}}
        {{/only}}
        {{#branches}}
            switch {{reply}}.status.code {
        {{#cases}}
        {{#value}}
            {{label}}: return {{.}}
        {{/value}}
        {{#kinds}}
            {{label}}:
                {{>Kinds}}
        {{/kinds}}
        {{/cases}}
            }
        {{/branches}}
        {{/reply}}
        }

        """##,
        "OperationsFile": ##"""
        {{header}}

        {{#imports}}
        {{>Imports}}
        {{/imports}}

        {{#group}}
        {{>Group}}

        {{/group}}
        nonisolated extension {{clientName}} {
        {{#operations}}
        {{^isFirst}}

        {{/isFirst}}
            {{>Operation}}
        {{/operations}}
        {{#jobs}}

            {{>Job}}
        {{/jobs}}
        {{#lists}}

            {{>List}}
        {{/lists}}
        {{#links}}

            {{>Link}}
        {{/links}}
        }

        """##,
        "Property": ##"""
        {{#storage}}
        private {{binding}} {{storedName}}: {{storedType}}
        {{/storage}}
        {{>Documentation}}
        {{#attribute}}
        {{.}}
        {{/attribute}}
        {{^storage}}
        {{access}}{{binding}} {{name}}: {{type}}
        {{/storage}}
        {{#storage}}
        {{^isMutable}}
        {{access}}var {{name}}: {{type}} { {{read}} }
        {{/isMutable}}
        {{#isMutable}}
        {{access}}var {{name}}: {{type}} {
            get { {{read}} }
            set { {{write}} }
        }
        {{/isMutable}}
        {{/storage}}

        """##,
        "Responses": ##"""
        {{>Documentation}}
        {{access}}nonisolated enum {{name}}: {{conformances}} {
        {{#cases}}
            {{>Documentation}}
            case {{caseName}}{{#payload}}({{.}}){{/payload}}
        {{/cases}}
        {{>Nested}}
        }

        """##,
        "Server": ##"""
        /// The servers this client knows. A string is one, too, by its URL.
        {{access}}nonisolated struct Server: ClientServer {
            {{access}}var url: String
        {{#hasOperationServers}}
            /// Whether the document names it. Only then operations that have a server for themselves are sent there.
            var isDocumented = false
        {{/hasOperationServers}}

            {{access}}init(url: String) {
                self.url = url
            }
        {{#hasOperationServers}}

            private init(documented url: String) {
                self.url = url
                isDocumented = true
            }
        {{/hasOperationServers}}
        {{#servers}}

            {{>Documentation}}
        {{#isConstant}}
            {{access}}static var {{serverName}}: Server { {{value}} }
        {{/isConstant}}
        {{^isConstant}}
            {{access}}static func {{serverName}}({{parameters}}) -> Server {
                {{value}}
            }
        {{/isConstant}}
        {{/servers}}
        {{#serverChoices}}

            {{access}}nonisolated enum {{name}}: String, CaseIterable, Hashable, Sendable {
        {{#cases}}
                case {{name}} = {{value}}
        {{/cases}}
            }
        {{/serverChoices}}
        }

        """##,
        "Structure": ##"""
        {{>Documentation}}
        {{access}}nonisolated struct {{name}}: {{conformance}} {
        {{#properties}}
            {{>Property}}
        {{/properties}}
        {{#constants}}
            {{>Constant}}
        {{/constants}}
        {{#hasMembers}}

        {{/hasMembers}}
        {{#hasTable}}
            {{access}}static let fields = Fields<Self>(describe)
            private static func describe(_ field: inout FieldList<Self>) {
        {{#table}}
                {{.}}
        {{/table}}
            }
        {{/hasTable}}
        {{^hasTable}}
            {{access}}static let fields = Fields<Self> { _ in }
        {{/hasTable}}
        {{#shapes}}
            {{access}}static let shapes: KeyValuePairs<String, HeaderShape> = {{.}}
        {{/shapes}}

        {{#hasAssignments}}
            {{access}}init({{parameters}}) {
        {{#assignments}}
                {{.}}
        {{/assignments}}
            }
        {{/hasAssignments}}
        {{^hasAssignments}}
            {{access}}init() {}
        {{/hasAssignments}}
        {{>Nested}}
        }

        """##,
        "Tuple": ##"""
        {{>Documentation}}
        {{access}}nonisolated struct {{name}}: Tuple {
        {{#properties}}
            {{>Property}}
        {{/properties}}

            {{access}}static let elements = Elements<Self>(describe)
            private static func describe(_ element: inout ElementList<Self>) {
        {{#table}}
                {{.}}
        {{/table}}
            }

            {{access}}init({{parameters}}) {
        {{#assignments}}
                {{.}}
        {{/assignments}}
            }
        {{>Nested}}
        }

        """##,
        "Union": ##"""
        {{>Documentation}}
        {{access}}nonisolated enum {{name}}: Union {
        {{#variants}}
            {{>Documentation}}
            {{#isIndirect}}indirect {{/isIndirect}}case {{caseName}}({{type}})
        {{/variants}}
            /// A value that is none of the variants.
            case {{unknown}}(JSONValue)

            {{access}}static let decision = UnionDecision{{decision}}

            {{access}}init(from reader: inout JSONReader) throws(JSONError) {
                switch try reader.variant(Self.decision) {
        {{#variants}}
                case {{place}}: self = .{{member}}(try reader.read())
        {{/variants}}
                default: self = .{{unknown}}(try reader.read())
                }
            }

            {{access}}func write(to writer: inout JSONWriter) throws(JSONError) {
                switch self {
        {{#variants}}
                case .{{member}}(let value): try value.write(to: &writer)
        {{/variants}}
                case .{{unknown}}(let value): try value.write(to: &writer)
                }
            }
        {{>Nested}}
        }

        """##,
        "Webhook": #"""
        nonisolated extension {{type}} {
            /// How these events are signed.
            {{access}}static var signature: WebhookSignature { {{signature}} }
        }

        """#,
        "XMLShapesFile": ##"""
        {{header}}

        import LatheXML

        /// What objects look like in XML.
        nonisolated enum XMLShapes {
        {{#shapes}}
            static let {{shapeName}}: XMLShape = .object { {{content}} in
        {{#entries}}
                {{.}}
        {{/entries}}
            }
        {{/shapes}}
        }

        """##,
    ]
}
