"""Which operation a request is for."""

import re
from urllib.parse import unquote

from .request import Violation
from .styles import PATH, QUERY


class Routes:
    """The operations of a document by method and path."""

    def __init__(self, operations):
        # What is written out goes before what is templated (OpenAPI 3.1.1, section 4.8.8.2).
        self._routes = sorted(((*_pattern(one.path), one) for one in operations), key=lambda route: route[0])

    def find(self, request):
        """The operation with the encoded texts of its path parameters."""
        check_target(request)
        others = set()
        for _, pattern, names, operation in self._routes:
            match = pattern.fullmatch(request.path)
            if match is None:
                continue
            if operation.method == request.method:
                return operation, dict(zip(names, match.groups()))
            others.add(operation.method)
        if others:
            raise Violation("method", f"{request.method} is not documented for {request.path}, but {', '.join(sorted(others))}")
        raise Violation("path", f"{request.path} is not documented")


def check_target(request):
    """RFC 3986: which characters there may be, and no dots that lead elsewhere."""
    if not PATH.fullmatch(request.path):
        raise Violation("path", f"{request.path!r} has characters that have to be percent-encoded")
    if not QUERY.fullmatch(request.query):
        raise Violation("query", f"{request.query!r} has characters that have to be percent-encoded")
    for segment in request.path.split("/"):
        if unquote(segment) in (".", ".."):
            raise Violation("path", f"{request.path!r} has a segment {segment!r}")


def _pattern(path):
    parts = re.split(r"\{([^}]*)\}", path)
    text = "".join("([^/]*)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
    return (len(parts), re.compile(text), parts[1::2])
