"""Alembic, from inside the program: the revisions of this release applied to an open connection."""

from importlib import resources

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from dossiers.storage.revisions import JOURNAL, Revisions


def config(revisions: Revisions = JOURNAL, connection: Connection | None = None) -> Config:
    """Alembic's configuration for a line of migrations, bound to a connection."""
    made = Config()
    made.set_main_option("script_location", str(resources.files(revisions.package)))
    made.set_main_option("path_separator", "os")
    made.attributes.update(connection=connection, table=revisions.table)
    return made


def known(revisions: Revisions = JOURNAL) -> list[str]:
    """All revisions of a line that this release has, the oldest first."""
    scripts = ScriptDirectory.from_config(config(revisions)).walk_revisions()
    return [script.revision for script in scripts][::-1]


def is_known(revision: str, revisions: Revisions = JOURNAL) -> bool:
    """Whether this release has that revision."""
    return revision in known(revisions)


def head(revisions: Revisions = JOURNAL) -> str | None:
    """The newest revision of this release."""
    return ScriptDirectory.from_config(config(revisions)).get_current_head()


def upgrade(connection: Connection, revision: str = "head", revisions: Revisions = JOURNAL) -> None:
    """Brings the database up, inside the caller's transaction."""
    command.upgrade(config(revisions, connection), revision)


def downgrade(connection: Connection, revision: str, revisions: Revisions = JOURNAL) -> None:
    """Takes revisions back, inside the caller's transaction."""
    command.downgrade(config(revisions, connection), revision)
