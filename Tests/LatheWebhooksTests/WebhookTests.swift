#if Crypto
    import Foundation
    import LatheRuntime
    import LatheWebhooks
    import Testing

    /// Against keys and signatures that openssl made.
    @Suite struct WebhookTests {
        /// What `vectors.sh` wrote.
        private struct Vectors {
            let folder: URL

            static let made: Result<Vectors, any Error> = Result {
                let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lathe-webhooks-\(UUID().uuidString)")
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("vectors.sh")
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/bin/sh")
                process.arguments = [script.path, folder.path]
                try process.run()
                process.waitUntilExit()
                try #require(process.terminationStatus == 0, "vectors.sh needs openssl")
                return Vectors(folder: folder)
            }

            func text(_ name: String) throws -> String {
                try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            }
            var body: [UInt8] { get throws { Array(try text("body.json").utf8) } }
        }

        private let vectors: Vectors

        init() throws { vectors = try Vectors.made.get() }

        private func fields(_ pairs: [String: String]) -> HTTPFields {
            var fields = HTTPFields()
            for (name, value) in pairs { if let name = HTTPField.Name(name) { fields[name] = value } }
            return fields
        }

        private func standard(now: Int64 = 1_700_000_000, _ secrets: String? = nil) throws -> StandardWebhooks {
            try StandardWebhooks(secrets: try secrets ?? vectors.text("secret.txt"), now: { now })
        }

        private func signed(_ signature: String? = nil, time: String = "1700000000", id: String = "msg_1") throws -> HTTPFields {
            let signature = try signature ?? "v1,\(vectors.text("standard.txt"))"
            return fields(["webhook-id": id, "webhook-timestamp": time, "webhook-signature": signature])
        }

        @Test func standardAccepts() throws {
            let body = try vectors.body
            try standard().verify(body, headerFields: signed())
            try standard(now: 1_700_000_300).verify(body, headerFields: signed())
            try standard().verify(body, headerFields: signed("v1a,x v1,AAAA v1,\(vectors.text("standard.txt"))"))
            let both = try StandardWebhooks(secrets: "b2xk", vectors.text("secret.txt"), now: { 1_700_000_000 })
            try both.verify(body, headerFields: signed())
        }

        @Test func standardRefuses() throws {
            let body = try vectors.body
            let verifier = try standard()
            for index in body.indices {
                var other = body
                other[index] ^= 1
                #expect(throws: WebhookError.wrongSignature) { try verifier.verify(other, headerFields: signed()) }
            }
            #expect(throws: WebhookError.wrongSignature) { try verifier.verify(body, headerFields: signed(time: "1700000001")) }
            #expect(throws: WebhookError.wrongSignature) { try verifier.verify(body, headerFields: signed(id: "msg_2")) }
            #expect(throws: WebhookError.wrongSignature) { try verifier.verify(body, headerFields: signed("v1,AAAA")) }
            #expect(throws: WebhookError.wrongSignature) { try verifier.verify(body, headerFields: signed("nothing")) }
            #expect(throws: WebhookError.malformedField("webhook-timestamp")) {
                try verifier.verify(body, headerFields: signed(time: "now"))
            }
            #expect(throws: WebhookError.missingField("webhook-id")) { try verifier.verify(body, headerFields: [:]) }
            #expect(throws: WebhookError.staleTimestamp(seconds: 301)) {
                try standard(now: 1_700_000_301).verify(body, headerFields: signed())
            }
            #expect(throws: WebhookError.staleTimestamp(seconds: -301)) {
                try standard(now: 1_699_999_699).verify(body, headerFields: signed())
            }
            #expect(throws: WebhookError.wrongSignature) { try standard("whsec_b3RoZXI=").verify(body, headerFields: signed()) }
            #expect(throws: WebhookError.self) { try StandardWebhooks(secrets: "not base64!") }
        }

        @Test func rsa() throws {
            let body = try vectors.body
            let verifier = try RSAWebhooks(publicKey: vectors.text("public.pem"), field: "rtk-signature")
            let good = fields(["rtk-signature": try vectors.text("rsa.txt")])
            try verifier.verify(body, headerFields: good)
            for index in body.indices {
                var other = body
                other[index] ^= 0x20
                #expect(throws: WebhookError.wrongSignature) { try verifier.verify(other, headerFields: good) }
            }
            let other = try RSAWebhooks(publicKey: vectors.text("otherpublic.pem"), field: "rtk-signature")
            #expect(throws: WebhookError.wrongSignature) { try other.verify(body, headerFields: good) }
            #expect(throws: WebhookError.malformedField("rtk-signature")) {
                try verifier.verify(body, headerFields: fields(["rtk-signature": "%"]))
            }
            #expect(throws: WebhookError.missingField("rtk-signature")) { try verifier.verify(body, headerFields: [:]) }
            #expect(throws: WebhookError.self) { try RSAWebhooks(publicKey: "no key", field: "rtk-signature") }
        }

        @Test func readsWhatIsGenuine() throws {
            let verifier = try WebhookSignature.rsaSHA256(field: "rtk-signature").verifier(key: vectors.text("public.pem"))
            let headers = fields(["rtk-signature": try vectors.text("rsa.txt")])
            let event = try JSONValue(verifying: vectors.body, headers: headers, using: verifier)
            #expect(event["event"] == "recording.statusUpdate")
            #expect(throws: WebhookError.wrongSignature) {
                try JSONValue(verifying: Array("{}".utf8), headers: headers, using: verifier)
            }
            let standard = try WebhookSignature.standardWebhooks().verifier(key: vectors.text("secret.txt"))
            // The time of the vector is long ago.
            #expect(throws: WebhookError.self) { try standard.verify(vectors.body, headerFields: signed()) }
        }

        @Test func hmac() throws {
            let body = try vectors.body
            let key = try stride(from: 0, to: 48, by: 2).map { index in
                let text = Array(try vectors.text("key.txt"))
                return try #require(UInt8(String(text[index...index + 1]), radix: 16))
            }
            let verifier = try HMACWebhooks(secret: key, field: "X-Hub-Signature-256", prefix: "sha256=")
            let good = fields(["X-Hub-Signature-256": "sha256=\(try vectors.text("hmac.txt"))"])
            try verifier.verify(body, headerFields: good)
            #expect(throws: WebhookError.wrongSignature) { try verifier.verify(body + [0], headerFields: good) }
            for wrong in ["sha256=+1+1", "sha256=0", "sha256=", "zz"] {
                #expect(throws: WebhookError.malformedField("X-Hub-Signature-256")) {
                    try verifier.verify(body, headerFields: fields(["X-Hub-Signature-256": wrong]))
                }
            }
        }

        /// Without a key anyone can sign: a variable of the environment that nobody set is no secret.
        @Test func anEmptyKeyIsNone() {
            #expect(throws: WebhookError.self) { try HMACWebhooks(secret: [], field: "x-signature") }
            for signature in [WebhookSignature.hmacSHA256(field: "x"), .standardWebhooks(), .rsaSHA256(field: "x")] {
                #expect(throws: WebhookError.self) { try signature.verifier(key: "") }
            }
        }

        @Test func verifiersShowNoKey() throws {
            let secret = "s3cret-0123456789"
            let standard = try StandardWebhooks(secrets: Data(secret.utf8).base64EncodedString())
            let hmac = try HMACWebhooks(secret: Array(secret.utf8), field: "x")
            let bytes = Array(secret.utf8).map { "\($0)" }
            for value: Any in [standard, hmac, try WebhookSignature.hmacSHA256(field: "x").verifier(key: secret)] {
                var text = "\(value)\n\(String(reflecting: value))\n"
                dump(value, to: &text)
                #expect(!text.contains(secret))
                // As numbers, one a line or in a row.
                #expect(!text.contains(bytes.joined(separator: ", ")))
                #expect(
                    !text.split(separator: "\n").map { $0.drop { "- ".contains($0) } }.joined(separator: ",").contains(
                        bytes.joined(separator: ",")
                    )
                )
            }
        }

        @Test(arguments: [
            ("webhook-id", "msg_2"), ("webhook-timestamp", "+1700000000"), ("webhook-timestamp", "1700000000.0"),
            ("webhook-signature", "v1,"), ("webhook-signature", "v2,AAAA"),
            ("webhook-signature", ""),
        ])
        func standardRefusesOtherFields(name: String, value: String) throws {
            var changed = try signed()
            changed[try #require(HTTPField.Name(name))] = value
            #expect(throws: WebhookError.self) { try standard().verify(vectors.body, headerFields: changed) }
        }

        @Test func timesAreLimitedBothWays() throws {
            let body = try vectors.body
            for now in [1_700_000_301, 1_699_999_699, Int64.max, Int64.min, 0] {
                let error = #expect(throws: WebhookError.self) { try standard(now: now).verify(body, headerFields: signed()) }
                guard case .staleTimestamp? = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            try standard(now: 1_699_999_700).verify(body, headerFields: signed())
        }
    }
#endif
