"""The other opinion: openapi-core's, of what it can read."""

import copy
import warnings
from urllib.parse import unquote

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from .documents import METHODS, resolved
from .exceptions import is_excepted, is_form, parameter_exception
from .request import Violation
from .schemas import Schemas

BASE = "http://judge.invalid"


class CoreRequest:
    """A request as openapi-core's protocol has it."""

    def __init__(self, request, path_values):
        self.host_url = BASE
        self.path = request.path
        self.path_pattern = None
        self.full_url_pattern = BASE + request.path
        self.method = request.method.lower()
        self.body = b"" if is_form(request) else request.body
        self.content_type = request.field("content-type") or "application/octet-stream"
        self.parameters = RequestParameters(
            query=ImmutableMultiDict((unquote(name), unquote(value)) for name, value in request.query_pairs),
            header=Headers(request.fields),
            cookie=ImmutableMultiDict((unquote(name), unquote(value)) for name, value in request.cookie_pairs),
            path={name: unquote(value) for name, value in path_values.items()},
        )


class Opinion:
    """openapi-core with the document, less what it cannot judge."""

    def __init__(self, document):
        self.skipped = {}
        self._api = OpenAPI.from_dict(self._judged(document), config=Config(spec_validator_cls=None))

    def violations(self, request, operation, path_values):
        """Everything that is wrong with a request."""
        if operation.method.lower() not in METHODS:
            return []
        found = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for error in self._api.iter_request_errors(CoreRequest(request, path_values)):
                if is_excepted(error, request):
                    continue
                cause = error.__cause__
                reason = f"{_text(error)}: {_text(cause)}" if cause else _text(error)
                details = getattr(cause, "schema_errors", None)
                if details:
                    reason += " (" + "; ".join(one.message for one in details) + ")"
                found.append(Violation(getattr(error, "name", None) or type(error).__name__, reason, by="openapi-core"))
        return found

    def _judged(self, document):
        schemas = Schemas(document)
        judged = copy.deepcopy(document)
        judged["servers"] = [{"url": BASE}]
        for path, item in judged.get("paths", {}).items():
            item.pop("servers", None)
            item.pop("additionalOperations", None)
            for method in ("parameters", *METHODS):
                if method == "parameters":
                    holder, where = item, path
                elif method in item:
                    holder, where = item[method], f"{method.upper()} {path}"
                    holder.pop("servers", None)
                else:
                    continue
                holder["parameters"] = [one for one in holder.get("parameters", []) if self._is_judged(one, where, document, schemas)]
        return judged

    def _is_judged(self, node, where, document, schemas):
        node = resolved(document, node)
        key = parameter_exception(node, schemas)
        if key is not None:
            self.skipped.setdefault(key, []).append(f"{where}: {node['name']}")
        return key is None


def _text(error):
    try:
        return str(error)
    except AttributeError:
        # An error about a parameter's content expects bytes, and cannot be printed.
        return repr(error)
