/// The smallest document that gives a client of two files and more.
let minimalDocument = """
    openapi: 3.1.0
    info: {title: Notes, version: 1.0.0}
    servers:
      - url: https://notes.example
    paths:
      /notes:
        get:
          operationId: getNotes
          responses:
            '204': {description: Nothing.}

    """
