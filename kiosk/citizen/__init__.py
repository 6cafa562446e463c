"""The touchscreen of the citizen: a session without Qt, its view models, and the shell around the QML pages."""
