"""The hub: where stations meet, teams work and applicants follow their dossier."""
