"""Search: the newest dossiers of people whose words begin as they are looked for.

On SQLite the full-text index is walked backwards, and its row numbers grow with the submission: what is read is what is
shown, however many would fit. It has the beginnings of words up to seven letters as words of their own, since hundreds
of thousands share them. Several words are looked for among the newest first. Where that does not find enough, those
that most people have are not looked for in the index, which would walk through all of them, but in the words of those
whom the rarer ones found. On PostgreSQL its planner decides such things.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import text

from dossiers.seeking import Sought, Way
from dossiers.storage.batching import Batch
from dossiers.storage.schema import LEXEMES, LISTED

Ways = Sequence[Way]
Rows = list[Mapping[str, Any]]

PROBED: Final = 200
RECENT: Final = 400
"""How many of those who have a word, and of all people, are looked at to tell how common it is."""
FEW: Final = 4
"""Words that are looked for among the newest first: to walk over more at once costs more than to ask how common each is."""
NEAR: Final = 300_000
"""How many entries of the index are walked over at most before it is asked which words are common."""
OFTEN: Final = 4
"""Where the newest had this part of what is wanted, the rest is not far: to walk on costs less than to ask."""
READING: Final = 1000
"""How many entries of the index are walked over in the time in which the words of one person are read."""
_END: Final = 2**63 - 1

_COLUMNS: Final = ", ".join(
    [*(f"dossiers.{column.name}" for column in LISTED), "people.name", "people.place"]
)
_DOSSIERS: Final = "dossiers ON dossiers.center = people.center AND dossiers.dossier = people.dossier"
# The planner looks into a bare parameter of LIMIT, and plans anew at every question.
_FOUND: Final = (
    f"SELECT {_COLUMNS} FROM search CROSS JOIN people ON people.row = search.rowid CROSS JOIN {_DOSSIERS} "
    "WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? AND people.center = ? {besides} "
    "ORDER BY search.rowid DESC LIMIT +?"
)
_PROBE: Final = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET +? - 1"
_ENDS: Final = (
    "SELECT (SELECT min(row) FROM people), (SELECT max(row) FROM people), "
    "(SELECT row FROM people ORDER BY row DESC LIMIT 1 OFFSET +? - 1)"
)
_ON_POSTGRESQL: Final = text(
    f"SELECT {_COLUMNS} FROM people JOIN {_DOSSIERS} WHERE people.center = :center "
    f"AND {LEXEMES.replace('words', 'people.words')} @@ CAST(:sought AS tsquery) "
    "ORDER BY people.row DESC LIMIT :most"
)


class Search:
    """Questions to the search index of one center."""

    def __init__(self, batch: Batch, center: str) -> None:
        self._batch = batch
        self._center = center

    def newest(self, sought: Sought, most: int) -> Rows:
        """The dossiers that are looked for, those submitted last first."""
        if not sought:
            return []
        return self._on_sqlite(sought, most) if self._batch.is_sqlite else self._on_postgresql(sought, most)

    def _on_postgresql(self, sought: Sought, most: int) -> Rows:
        # Quoted as lexemes: what people write is not read as a query's operators.
        values = {"sought": _expression(sought, "'{}':*", " & ", " | "), "most": most, "center": self._center}
        return [dict(row) for row in self._batch.execute(_ON_POSTGRESQL, values).mappings()]

    def _on_sqlite(self, sought: Sought, most: int) -> Rows:
        if len(sought) == 1:
            return self._walked(sought, [], 0, _END, most)
        first, last, recent = self._batch.bare(_ENDS, (RECENT,))[0]
        if recent is None:
            return self._walked(sought, [], 0, _END, most)
        a_row = RECENT / (last - recent + 1)
        newest, until = Rows(), last
        if len(sought) <= FEW:
            since = last - int(NEAR / len(sought) / a_row)
            newest = self._walked(sought, [], since, last, most)
            if len(newest) == most or since <= first:
                return newest
            until = since - 1
            if len(newest) * OFTEN >= most:
                return [*newest, *self._walked(sought, [], 0, until, most - len(newest))]
        walked, read = self._split(sought, last, a_row)
        return [*newest, *self._walked(walked, read, 0, until, most - len(newest))]

    def _walked(self, walked: Sequence[Ways], read: Sequence[Ways], first: int, last: int, most: int) -> Rows:
        """The newest in some rows who have all of this, of which some in their words."""
        besides = "".join(f" AND ({_reading(ways)})" for ways in read)
        spoken = [f" {word}" for ways in read for way in ways for word in way]
        values = (_expression(walked), first, last, self._center, *spoken, most)
        return self._batch.named(_FOUND.replace("{besides}", besides), values)

    def _split(self, sought: Sought, last: int, a_row: float) -> tuple[list[Ways], list[Ways]]:
        """What to look for in the index, and what in the words of those who are found: whichever costs less."""
        by_share = sorted(((self._share(ways, last, a_row), ways) for ways in sought), key=itemgetter(0))
        walked: list[Ways] = [by_share[0][1]]
        read: list[Ways] = []
        left = by_share[0][0]
        for share, ways in by_share[1:]:
            if left * (1 - share) * READING > share:
                walked.append(ways)
                left *= sqrt(share)  # words of one place or name come together
            else:
                read.append(ways)
        return walked, read

    def _share(self, ways: Ways, last: int, a_row: float) -> float:
        """The part of all people that has this, as the newest few who have it tell; of people there are `a_row` a row."""
        found = self._batch.bare(_PROBE, (_expression([ways]), PROBED))
        return min(1.0, PROBED / ((last - found[0][0] + 1) * a_row)) if found else 0.0


def _reading(ways: Ways) -> str:
    """The condition that a person's words begin in one of these ways; spoken words have a space before them."""
    return " OR ".join(
        "(" + " AND ".join("instr(' ' || people.words, ?) > 0" for _ in way) + ")" for way in ways
    )


def _expression(
    sought: Sequence[Ways], word: str = '"{}"*', both: str = " AND ", either: str = " OR "
) -> str:
    """All of these, each in one of its ways; a word is letters and digits, and needs no other quotes."""
    return both.join(
        "(" + either.join("(" + both.join(word.format(each) for each in way) + ")" for way in ways) + ")"
        for ways in sought
    )
