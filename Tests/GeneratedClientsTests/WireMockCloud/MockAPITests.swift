import ClientTestServer
import Testing
import WireMockCloud

@Suite struct MockAPITests {
    /// The example of the vendor's document, shortened.
    private let example = """
        {
          "mockApi": {
            "id": "jjl8y", "aclObject": "gkqjy", "name": "My new mock API", "state": "RUNNING", "adminSecurityEnabled": true,
            "exportState": "EXPORT_ALLOWED", "createdDate": "2024-08-23T21:34:36.595372Z",
            "openApiGitIntegration": "jjl8y-openapi-integration-git", "type": null,
            "links": {
              "self": "/v1/mock-apis/jjl8y", "requests": "/v1/mock-apis/jjl8y/requests", "mappings": "/v1/mock-apis/jjl8y/mappings",
              "scenarios": "/v1/mock-apis/jjl8y/scenarios", "imports": "/v1/mock-apis/jjl8y/imports",
              "recordings": {
                "start": "/v1/mock-apis/jjl8y/recordings/start", "stop": "/v1/mock-apis/jjl8y/recordings/stop",
                "status": "/v1/mock-apis/jjl8y/recordings/status", "snapshot": "/v1/mock-apis/jjl8y/recordings/snapshot"
              },
              "organisation": "/v1/organisations/mgk7g", "invitations": "/v1/mock-apis/jjl8y/invitations",
              "acl": "/v1/mock-apis/jjl8y/acl{?subjectId}", "versionHistoryCommits": "/v1/mock-apis/jjl8y/version-history/commits"
            },
            "baseUrl": "https://jjl8y.wiremockapi.cloud",
            "domainNames": [{"domainName": "jjl8y.wiremockapi.cloud", "urls": [{"url": "https://jjl8y.wiremockapi.cloud"}]}],
            "domains": ["jjl8y.wiremockapi.cloud"]
          }
        }
        """

    @Test func aMockAPIIsMade() async throws {
        let body = CreateMockAPIRequest(
            mockApi: .init(name: "My new mock API", apiTemplateId: "8nd5x", type: .grpc, hostname: "my-new-mock-api")
        )
        let (made, request) = try await exchange(.json(example, status: 201)) { wiremock in
            try await wiremock.createMockAPI(body: body)
        }
        #expect(request.line == "POST /v1/mock-apis HTTP/1.1")
        #expect(
            request.text
                == #"{"mockApi":{"name":"My new mock API","apiTemplateId":"8nd5x","type":"grpc","hostname":"my-new-mock-api"}}"#
        )
        #expect(made.mockApi.id == "jjl8y")
        #expect(made.mockApi.type == nil)
        #expect(made.mockApi.links.recordings.status == "/v1/mock-apis/jjl8y/recordings/status")
        #expect(made.mockApi.domainNames.first?.urls.first?.url == "https://jjl8y.wiremockapi.cloud")
        #expect(made.mockApi.mockHost == nil)
    }

    @Test func aMockAPIIsRead() async throws {
        let (found, request) = try await exchange(.json(example)) { wiremock in try await wiremock.getMockAPI(mockApiId: "jjl8y")
        }
        #expect(request.line == "GET /v1/mock-apis/jjl8y HTTP/1.1")
        #expect(found.mockApi.adminSecurityEnabled)
    }

    @Test func aMockAPIIsChanged() async throws {
        let body = UpdateMockAPIRequest(mockApi: .init(name: "N", adminSecurityEnabled: false))
        let (_, request) = try await exchange(.json(example)) { wiremock in
            try await wiremock.updateMockAPI(mockApiId: "jjl8y", body: body)
        }
        #expect(request.line == "PUT /v1/mock-apis/jjl8y HTTP/1.1")
        #expect(request.text == #"{"mockApi":{"name":"N","adminSecurityEnabled":false}}"#)
    }

    @Test func aMockAPIIsDeleted() async throws {
        let (_, request) = try await exchange(.json("{}")) { wiremock in try await wiremock.deleteMockAPI(mockApiId: "jjl8y") }
        #expect(request.line == "DELETE /v1/mock-apis/jjl8y HTTP/1.1")
    }

    @Test func mockAPIsAreListed() async throws {
        let answer = """
            {
              "mockApis": [], "meta": {"start": 1, "end": 1, "total": 1, "page": 1, "totalPages": 1},
              "links": {"self": "/v1/users/9gd5l/apis?limit=20&page=1", "next": "/v1/users/9gd5l/apis?limit=20&page=2"}
            }
            """
        let (page, request) = try await exchange(.json(answer)) { wiremock in
            try await wiremock.listMockAPIs(userId: "9gd5l", q: "a b", sort: "-createdDate,name", subjectType: .team, limit: 20)
        }
        #expect(request.path == "/v1/users/9gd5l/apis")
        #expect(request.query?.replacing("%2C", with: ",") == "q=a%20b&sort=-createdDate,name&subjectType=team&limit=20")
        #expect(page.meta?.totalPages == 1)
        #expect(page.links?.selfValue == "/v1/users/9gd5l/apis?limit=20&page=1")
        #expect(page.links?.additionalProperties == ["next": "/v1/users/9gd5l/apis?limit=20&page=2"])
    }

    @Test func missingCredentialsAreAnsweredInPlainText() async throws {
        let error = await #expect(throws: ResponseError<String>.self) {
            try await exchange(.text("Credentials are required to access this resource.", status: 401)) { wiremock in
                try await wiremock.createMockAPI(body: CreateMockAPIRequest())
            }
        }
        #expect(error?.body == "Credentials are required to access this resource.")
    }

    @Test(arguments: [(403, "Forbidden"), (422, "Invalid JSON")])
    func errorsAreTyped(code: Int, title: String) async throws {
        let answer = #"{"errors": [{"title": "\#(title)", "source": {}}]}"#
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) {
            try await exchange(.json(answer, status: code)) { wiremock in
                try await wiremock.createMockAPI(body: CreateMockAPIRequest())
            }
        }
        #expect(error?.status.code == code)
        #expect(error?.body.errors.map(\.title) == [title])
    }

    @Test func aFailureOfTheServerIsTyped() async throws {
        let error = await #expect(throws: ResponseError<ServerError>.self) {
            try await exchange(.json(#"{"code": 50, "message": "m"}"#, status: 500)) { wiremock in
                try await wiremock.createMockAPI(body: CreateMockAPIRequest())
            }
        }
        #expect(error?.body == ServerError(code: 50, message: "m"))
    }
}
