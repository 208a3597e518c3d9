// LatheRuntime
