// LatheDriver
