// LatheURLSession
