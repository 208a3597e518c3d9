// Methods, statuses and header fields are part of every call site, so users need no import of their own for them.
@_exported public import HTTPTypes
