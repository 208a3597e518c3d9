"""What the documents of the tests do not have yet: bodies that are forms."""

import unittest

from judge.request import Request
from judge.server import Case

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Forms", "version": "1"},
    "paths": {
        "/form": {"post": {"operationId": "form", "requestBody": {"required": True, "content": {
            "application/x-www-form-urlencoded": {
                "schema": {"$ref": "#/components/schemas/Form"},
                "encoding": {"tags": {"style": "form", "explode": False}, "address": {"style": "deepObject", "explode": True}},
            },
        }}, "responses": {"204": {"description": "ok"}}}},
        "/parts": {"post": {"operationId": "parts", "requestBody": {"content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object", "required": ["audio"], "additionalProperties": False,
                    "properties": {
                        "audio": {"type": "string", "format": "binary"}, "count": {"type": "integer"},
                        "tags": {"type": "array", "items": {"type": "string"}},
                        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
                        "settings": {"type": "object", "required": ["level"], "properties": {"level": {"type": "integer"}}},
                    },
                },
                "encoding": {"audio": {"contentType": "audio/*"}},
            },
        }}, "responses": {"204": {"description": "ok"}}}},
    },
    "components": {"schemas": {"Form": {
        "type": "object", "required": ["email"], "additionalProperties": False,
        "properties": {
            "email": {"type": "string", "minLength": 3}, "age": {"type": "integer"},
            "tags": {"type": "array", "items": {"type": "string"}}, "names": {"type": "array", "items": {"type": "string"}},
            "address": {"type": "object", "additionalProperties": False, "properties": {"zip": {"type": "integer"}}},
            "metadata": {"type": "object", "additionalProperties": {"type": "integer"}},
        },
    }}},
}

FORM = "application/x-www-form-urlencoded"


def part(head, content):
    return b"--b\r\nContent-Disposition: form-data; " + head + b"\r\n\r\n" + content + b"\r\n"


class Bodies(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.case = Case(DOCUMENT)

    def violations(self, path, kind, body):
        fields = [("Host", "x")] + ([("Content-Type", kind)] if kind else [])
        operation, found = self.case.judge(Request("POST", path, fields, body))
        self.assertIsNotNone(operation)
        return [str(one) for one in found]

    def test_forms(self):
        for text in ("email=a%40b", "email=a%40b&age=3&tags=a,b&names=c&names=d&address%5Bzip%5D=1234&metadata=%7B%22a%22%3A1%7D"):
            self.assertEqual(self.violations("/form", FORM, text.encode()), [], text)

    def test_wrong_forms(self):
        for text in ("", "age=3", "email=ab", "email=abc&age=x", "email=abc&other=1", "email=abc&email=abc", "email=abc&address%5Bzip%5D=x"):
            self.assertNotEqual(self.violations("/form", FORM, text.encode()), [], text)
        self.assertNotEqual(self.violations("/form", "application/json", b"{}"), [])
        self.assertNotEqual(self.violations("/form", None, b""), [])

    def parts(self, *parts):
        return self.violations("/parts", "multipart/form-data; boundary=b", b"".join(parts) + b"--b--\r\n")

    AUDIO = part(b'name="audio"; filename="a.wav"\r\nContent-Type: audio/wav', b"\r\n\xff\x00--b")

    def test_parts(self):
        self.assertEqual(self.parts(self.AUDIO), [])
        more = [
            part(b'name="count"', b"3"), part(b'name="tags"', b"a"), part(b'name="tags"', b"b"),
            part(b'name="files"; filename="1"\r\nContent-Type: text/plain', b"1"), part(b'name="files"; filename="2"', b"2"),
            part(b'name="settings"\r\nContent-Type: application/json', b'{"level": 1}'),
        ]
        self.assertEqual(self.parts(self.AUDIO, *more), [])

    def test_wrong_parts(self):
        text = part(b'name="audio"; filename="a.txt"\r\nContent-Type: text/plain', b"a")
        for parts in (
            [part(b'name="count"', b"3")], [text], [self.AUDIO, self.AUDIO], [self.AUDIO, part(b'name="count"', b"x")],
            [self.AUDIO, part(b'name="other"', b"x")], [self.AUDIO, part(b'name="settings"', b"{}")],
        ):
            self.assertNotEqual(self.parts(*parts), [], parts)
        self.assertNotEqual(self.violations("/parts", "multipart/form-data; boundary=c", self.AUDIO + b"--b--\r\n"), [])


if __name__ == "__main__":
    unittest.main()
