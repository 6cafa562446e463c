"""Alembic's entry: runs on the connection that the program opened, inside its transaction."""

from alembic import context

from dossiers.storage.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
