"""An independent judge of requests: does what arrives fit the document? See Tests/Judge/README.md."""
