"""The server: every request is judged, answered, and kept for the report."""

import json
import threading
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .answers import answer
from .documents import operations
from .opinion import Opinion
from .request import Request, Violation
from .specification import Specification


class Case:
    """One document with what was seen of its operations."""

    def __init__(self, document):
        self.document = document
        self.operations = list(operations(document))
        self.specification = Specification(document, self.operations)
        self.opinion = Opinion(document)
        self.seen = {}
        self.violations = []

    def judge(self, request):
        """The operation, where one was found, and what is wrong."""
        try:
            operation, values = self.specification.find(request)
        except Violation as violation:
            return None, [violation]
        found = self.specification.violations(request, operation, values)
        return operation, found + self.opinion.violations(request, operation, values)

    def report(self):
        return {
            "operations": [one.id for one in self.operations],
            "seen": self.seen,
            "violations": self.violations,
            "skipped": self.opinion.skipped,
        }


class Judge(ThreadingHTTPServer):
    """Serves documents: `/NAME/…` is judged and counted, `/trial/NAME/…` is judged only, `/report` says what happened."""

    daemon_threads = True

    def __init__(self, cases):
        super().__init__(("127.0.0.1", 0), Handler)
        self.cases = cases
        self.lock = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    """Reads one request after the other from a connection."""

    protocol_version = "HTTP/1.1"

    def handle_one_request(self):
        """Any method is a request, not only those with a function here."""
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        body = self.read_body()
        if self.path == "/report":
            self.respond(200, {"Content-Type": "application/json"}, self.report())
        else:
            self.respond(*self.verdict(body))

    def read_body(self):
        if "chunked" in (self.headers.get("Transfer-Encoding") or ""):
            body = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            while self.rfile.readline().strip():
                pass
            return body
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def verdict(self, body):
        target = self.path
        is_trial = target.startswith("/trial/")
        name, slash, rest = target.removeprefix("/trial").removeprefix("/").partition("/")
        case = self.server.cases.get(name)
        if case is None:
            return 404, {}, b"no such document"
        request = Request(self.command, slash + rest, list(self.headers.items()), body)
        with self.server.lock:
            try:
                operation, violations = case.judge(request)
            except Exception:  # The judge is wrong itself: that is no verdict, and must not pass for one.
                operation, violations = None, [Violation("judge", traceback.format_exc(), by="judge")]
            if not is_trial:
                if operation is not None:
                    case.seen[operation.id] = case.seen.get(operation.id, 0) + 1
                for violation in violations:
                    line = f"{request.method} {slash + rest}"
                    case.violations.append({"operation": operation and operation.id, "request": line, **violation.json()})
        if violations:
            text = json.dumps({"violations": [violation.json() for violation in violations]})
            return 400, {"Content-Type": "application/json"}, text.encode()
        return answer(case.document, operation)

    def report(self):
        with self.server.lock:
            return json.dumps({name: case.report() for name, case in self.server.cases.items()}).encode()

    def respond(self, status, fields, body):
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status != 204:
            self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, format, *arguments):
        """The report says it."""
