"""A request exactly as it arrived."""


class Request:
    """Nothing is decoded but where a method says so."""

    def __init__(self, method, target, fields, body):
        self.method = method
        self.path, mark, self.query = target.partition("?")
        self.has_query = bool(mark)
        self.fields = fields
        self.body = body

    def field(self, name):
        """A header field; several of one name are joined (RFC 9110, section 5.3)."""
        values = [value for key, value in self.fields if key.lower() == name.lower()]
        return ", ".join(values) if values else None

    @property
    def query_pairs(self):
        """Names and values, encoded."""
        return [tuple(part.partition("=")[::2]) for part in self.query.split("&") if part]

    @property
    def cookie_pairs(self):
        """Names and values, as they are (RFC 6265, section 4.2.1)."""
        return [tuple(part.partition("=")[::2]) for part in (self.field("cookie") or "").split("; ") if part]


class Violation(Exception):
    """Something in a request that does not fit the document."""

    def __init__(self, place, reason, by="specification"):
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason
        self.by = by

    def json(self):
        return {"place": self.place, "reason": self.reason, "by": self.by}
