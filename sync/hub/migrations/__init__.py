"""The hub's own migrations, beside those of the journal."""
