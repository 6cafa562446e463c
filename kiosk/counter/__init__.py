"""The clerk's window: what waits, one dossier, and what can be done with it, by keyboard."""
