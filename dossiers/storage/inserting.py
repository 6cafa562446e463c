"""INSERT … ON CONFLICT in the words of the database at hand, made once for each table."""

from functools import cache
from typing import cast

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite


@cache
def adding(dialect: str, table: Table) -> sqlite.Insert:
    """An INSERT that leaves alone what is there already."""
    return insert_into(dialect, table).on_conflict_do_nothing()


@cache
def replacing(dialect: str, table: Table, *changed: str) -> sqlite.Insert:
    """An INSERT that changes these columns where the row is there already (by default all but the key)."""
    keys = [column.name for column in table.primary_key]
    names = changed or [column.name for column in table.columns if column.name not in keys]
    made = insert_into(dialect, table)
    return made.on_conflict_do_update(index_elements=keys, set_={name: made.excluded[name] for name in names})


@cache
def summing(dialect: str, table: Table) -> sqlite.Insert:
    """An INSERT that adds its numbers to those of the row that is there already."""
    keys = [column.name for column in table.primary_key]
    made = insert_into(dialect, table)
    sums = {c.name: c + made.excluded[c.name] for c in table.columns if c.name not in keys}
    return made.on_conflict_do_update(index_elements=keys, set_=sums)


def insert_into(dialect: str, table: Table) -> sqlite.Insert:
    """An INSERT that takes `on_conflict_do_update` and `on_conflict_do_nothing`, the same on both databases."""
    if dialect == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # 35 ms at every start, for hubs alone

    return cast(sqlite.Insert, postgresql.insert(table))
