"""One opinion: the request against the tables and rules of the specification, every parameter and body of every operation."""

from .bodies import check_body
from .forms import querystring
from .request import Violation
from .routes import Routes
from .schemas import Schemas
from .styles import Parameter

# Fields of requests that no document mentions. Content-Type and Accept are the business of bodies (OpenAPI 3.1.1, section 4.8.12.1).
USUAL_FIELDS = {
    "host", "accept", "accept-encoding", "accept-language", "user-agent", "connection", "cookie", "content-type", "content-length",
    "transfer-encoding", "expect", "authorization", "cache-control", "pragma",
}


class Specification:
    """What the specification says of requests for one document."""

    def __init__(self, document, operations):
        self.document = document
        self.schemas = Schemas(document)
        self.routes = Routes(operations)

    def find(self, request):
        return self.routes.find(request)

    def violations(self, request, operation, path_values):
        """Everything that is wrong with a request."""
        found = []

        def attempt(check, *arguments):
            try:
                check(*arguments)
            except Violation as violation:
                found.append(violation)

        parameters = [Parameter(node, self.schemas) for node in operation.parameters]
        for parameter in parameters:
            if parameter.location == "path":
                attempt(parameter.check, path_values.get(parameter.name))
            elif parameter.location == "header":
                if parameter.name.lower() not in ("accept", "content-type", "authorization"):
                    attempt(parameter.check, request.field(parameter.name))
            elif parameter.location == "querystring":
                attempt(querystring, parameter, request)
        found += self.named("query", parameters, request.query_pairs)
        found += self.named("cookie", parameters, request.cookie_pairs)
        found += self.unknown_fields(request, parameters)
        attempt(check_body, operation, request, self.schemas)
        return found

    def named(self, location, parameters, pairs):
        """What has names: every one is somebody's, and everybody's value fits."""
        if any(one.location == "querystring" for one in parameters) and location == "query":
            return []
        found, claimed = [], self.secrets(location)
        # Whoever takes any name has what is left.
        for parameter in sorted(parameters, key=lambda one: one.takes_any_name):
            if parameter.location != location:
                continue
            names = parameter.names([pair for pair in pairs if not parameter.takes_any_name or pair[0] not in claimed])
            claimed |= names
            try:
                parameter.check([pair for pair in pairs if pair[0] in names])
            except Violation as violation:
                found.append(violation)
        for name in {name for name, _ in pairs} - claimed:
            found.append(Violation(location, f"{name!r} is not documented"))
        return found

    def unknown_fields(self, request, parameters):
        known = USUAL_FIELDS | self.secrets("header")
        known |= {one.name.lower() for one in parameters if one.location == "header"}
        names = {name.lower() for name, _ in request.fields}
        return [Violation("header", f"{name!r} is not documented") for name in sorted(names - known)]

    def secrets(self, location):
        """The names that keys of the document's security schemes have in a location."""
        schemes = self.document.get("components", {}).get("securitySchemes", {}).values()
        return {one["name"].lower() if location == "header" else one["name"] for one in schemes if one.get("in") == location}
