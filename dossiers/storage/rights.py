"""Who may do what in a PostgreSQL database: one user owns the tables, another one serves and cannot change the journal."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, text

from dossiers.errors import BadInput

JOURNAL: Final = "events"
VERSIONS: Final = ("alembic_version", "hub_version")
SERVING: Final = text(
    "SELECT DISTINCT grantee FROM information_schema.role_table_grants "
    "WHERE table_schema = current_schema() AND table_name = 'events' AND privilege_type = 'INSERT' "
    "AND grantee NOT IN (current_user, 'PUBLIC') ORDER BY grantee"
)
OWNS: Final = text(
    "SELECT rolsuper OR pg_has_role(oid, current_user, 'USAGE') FROM pg_roles WHERE rolname = :role"
)


def serving(connection: Connection) -> list[str]:
    """The users that may serve on this database besides its owner."""
    return [str(role) for role in connection.execute(SERVING).scalars()]


def let_serve(connection: Connection, role: str, tables: Iterable[str]) -> None:
    """Gives a user what a hub needs: to add to the journal and read it, to keep everything else, to own nothing.

    Raises BadInput for a user that is not there, or that could give itself more.
    """
    owns = connection.execute(OWNS, {"role": role}).scalar()
    if owns is None:
        raise BadInput("The database has no user {role}; make it first.", role=role)
    if owns:
        raise BadInput("The user {role} owns the tables; let another one serve.", role=role)
    name, schema = _quoted(connection, role), connection.execute(text("SELECT current_schema()")).scalar_one()
    connection.execute(text(f"GRANT USAGE ON SCHEMA {_quoted(connection, schema)} TO {name}"))
    for table in (*tables, *VERSIONS):
        given = {JOURNAL: "SELECT, INSERT", **dict.fromkeys(VERSIONS, "SELECT")}.get(
            table, "SELECT, INSERT, UPDATE, DELETE"
        )
        quoted = _quoted(connection, table)
        connection.execute(text(f"REVOKE ALL ON {quoted} FROM {name}"))
        connection.execute(text(f"GRANT {given} ON {quoted} TO {name}"))


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name)
