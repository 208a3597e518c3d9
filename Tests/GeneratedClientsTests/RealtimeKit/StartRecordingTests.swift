import ClientTestServer
import Foundation
import RealtimeKit
import Testing

@Suite struct StartRecordingTests {
    private let meeting = UUID(uuidString: "97440C6A-140B-40A9-9499-B23FD7A3868A")!
    private let answer = ScriptedAnswer.json(#"{"success": true, "data": \#(recording(status: "INVOKED"))}"#)

    @Test func theLeastRequestIsTheMeetingAlone() async throws {
        let body = StartRecordingRequest(meetingId: meeting)
        let (started, request) = try await exchange(answer) { realtime in
            try await realtime.startRecording(accountId: "a_1", appId: "app", body: body)
        }
        #expect(request.line == "POST /client/v4/accounts/a_1/realtime/kit/app/recordings HTTP/1.1")
        #expect(request.text == #"{"meeting_id":"97440c6a-140b-40a9-9499-b23fd7a3868a"}"#)
        #expect(started.data?.status == .invoked)
    }

    @Test func everythingIsSentAsItWasSet() async throws {
        var body = StartRecordingRequest(meetingId: meeting)
        body.maxSeconds = 86400
        body.videoConfig = VideoConfig(
            codec: .vp8,
            width: 1280,
            height: 720,
            watermark: Watermark(url: "https://w.example/w.png", size: WatermarkSize(width: 1, height: 1), position: .leftTop)
        )
        body.audioConfig = AudioConfig(codec: .aac, channel: .stereo, exportFile: true)
        body.rtmpOutConfig = LivestreamConfig(rtmpUrl: "rtmp://a.rtmp.youtube.com/live2")
        body.realtimekitBucketConfig = BucketConfig(enabled: false)
        body.interactiveConfig = InteractiveConfig(type: .id3)
        body.allowMultipleRecordings = true
        let sent = body
        let (_, request) = try await exchange(answer) { realtime in
            try await realtime.startRecording(accountId: "a_1", appId: "app", body: sent)
        }
        let expected: JSONValue = [
            "meeting_id": "97440c6a-140b-40a9-9499-b23fd7a3868a",
            "max_seconds": 86400,
            "video_config": [
                "codec": "VP8", "width": 1280, "height": 720,
                "watermark": ["url": "https://w.example/w.png", "size": ["width": 1, "height": 1], "position": "left top"],
            ],
            "audio_config": ["codec": "AAC", "channel": "stereo", "export_file": true],
            "rtmp_out_config": ["rtmp_url": "rtmp://a.rtmp.youtube.com/live2"],
            "realtimekit_bucket_config": ["enabled": false],
            "interactive_config": ["type": "ID3"],
            "allow_multiple_recordings": true,
        ]
        #expect(try JSONValue(json: request.body) == expected)
    }

    @Test func secretsCanBeSent() async throws {
        var body = StartRecordingRequest(meetingId: meeting)
        body.storageConfig = StorageConfigRequest(type: .aws, accessKey: "A", secret: "S", bucket: "b", region: "us-east-1")
        let sent = body
        let (_, request) = try await exchange(answer) { realtime in
            try await realtime.startRecording(accountId: "a_1", appId: "app", body: sent)
        }
        let expected: JSONValue = ["type": "aws", "access_key": "A", "secret": "S", "bucket": "b", "region": "us-east-1"]
        #expect(try JSONValue(json: request.body)["storage_config"] == expected)
    }

    @Test(arguments: [
        ("left top", WatermarkPosition.leftTop), ("right top", .rightTop), ("left bottom", .leftBottom),
        ("right bottom", .rightBottom), ("centre", .unknown("centre")),
    ])
    func placesHaveSpacesInTheirNames(text: String, expected: WatermarkPosition) {
        #expect(WatermarkPosition(rawValue: text) == expected)
        #expect(expected.rawValue == text)
    }
}
