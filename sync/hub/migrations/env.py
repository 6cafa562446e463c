"""Alembic's entry: runs on the connection that the program opened, inside its transaction."""

from alembic import context

given = context.config.attributes
context.configure(connection=given["connection"], version_table=given["table"])
context.run_migrations()
