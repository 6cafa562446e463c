"""A database that lost what was committed is not worked with as if nothing had happened: no code is given out twice."""

import json
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from dossiers.errors import IntegrityProblem
from dossiers.rebuilding import bring_up
from dossiers.storage.faults import fault_of
from dossiers.storage.turns import MARK
from dossiers.verifying import verify
from kiosk.bootstrap import CENTER_FILE, DATABASE, WITNESS
from kiosk.command_line import main
from kiosk.restoring import recover
from tests.support.office import Standing, an_application, an_office, submitted

LOG = f"{DATABASE}-wal"


def killed_while_open(folder: Path, times: int) -> None:
    """A station that filed some applications and was killed: what it wrote last stands in the log alone."""
    child = os.fork()
    if child == 0:
        office = an_office(folder)
        for _ in range(times):
            submitted(office, an_application(papers=False))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A station with three dossiers, two of them in its log."""
    station = tmp_path / "station"
    office = an_office(station)
    submitted(office)
    office.close()
    killed_while_open(station, 2)
    assert (station / LOG).stat().st_size
    return station


def flip_in_the_last_commit(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-2000] ^= 1
    file.write_bytes(bytes(content))


def test_a_kill_loses_nothing_and_is_no_loss(folder: Path) -> None:
    office = an_office(folder)
    assert len(office.queries.working_list("inbox")) == 3
    assert verify(office.place).faults == ()
    office.close()


def test_a_bit_that_flipped_in_the_log_is_noticed_before_a_code_is_given_out_again(folder: Path) -> None:
    flip_in_the_last_commit(folder / LOG)
    with pytest.raises(IntegrityProblem, match="newest events"):
        an_office(folder)


def test_a_log_that_was_cut_off_is_noticed(folder: Path) -> None:
    os.truncate(folder / LOG, (folder / LOG).stat().st_size // 2)
    with pytest.raises(IntegrityProblem, match="newest events"):
        an_office(folder)


def test_a_log_that_was_taken_away_is_noticed(folder: Path) -> None:
    (folder / LOG).unlink()
    with pytest.raises(IntegrityProblem, match="newest events"):
        an_office(folder)


def test_an_older_database_put_in_the_place_of_the_newer_one_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    an_office(folder).close()
    shutil.copy(folder / DATABASE, tmp_path / "old")
    office = an_office(folder)
    submitted(office)
    office.close()
    shutil.copy(tmp_path / "old", folder / DATABASE)
    with pytest.raises(IntegrityProblem):
        an_office(folder)


def test_a_station_that_lost_events_goes_on_under_a_new_chain_and_gives_no_code_twice(folder: Path) -> None:
    flip_in_the_last_commit(folder / LOG)
    done = recover(folder, now=Standing())
    office = an_office(folder)
    left = [row.code for row in office.queries.working_list("inbox")]
    filed = submitted(office, an_application(papers=False))

    assert done.jumped == 500
    assert sorted(left) == ["H49.22-261207-01001", "H49.22-261207-01002"]
    assert filed.code == "H49.22-261207-01503"
    assert verify(office.place).faults == ()
    office.close()


def test_the_fault_and_the_way_out_are_said_by_the_command_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flip_in_the_last_commit(folder / LOG)
    told = ["--data", str(folder), "--lang", "en"]
    assert main([*told, "list", "inbox"]) == 4
    assert "`onedoor recover`" in capsys.readouterr().err
    assert main([*told, "--json", "recover"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["center"], said["number"], said["jumped"], said["fetched"]) == ("H49.22", 1, 500, None)
    assert main([*told, "verify"]) == 0


def test_where_nothing_is_missing_a_station_goes_on_as_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = json.loads(said_by(capsys, folder, "show", "H49.22-261207-01001"))
    done = recover(folder, now=Standing())
    after = json.loads(said_by(capsys, folder, "show", "H49.22-261207-01001"))
    office = an_office(folder)

    assert (done.number, done.jumped, done.fetched) == (1, 0, None)
    assert done.station == office.place.station.id
    assert after == before
    assert verify(office.place).faults == ()
    assert submitted(office, an_application(papers=False)).code == "H49.22-261207-01004"
    office.close()


def said_by(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> str:
    capsys.readouterr()
    assert main(["--data", str(folder), "--json", *words]) == 0
    return capsys.readouterr().out


@contextmanager
def the_database(folder: Path) -> Iterator[Any]:
    """The database of a station as whoever has its key can change it: as a page of an older day would."""
    connection = sqlcipher3.connect(str(folder / DATABASE), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{(folder / 'key').read_text().strip()}'\"")
    yield connection
    connection.close()


def test_an_older_counter_gives_no_code_again(folder: Path) -> None:
    with the_database(folder) as database:
        database.execute("UPDATE counters SET last = 1")
    office = an_office(folder)
    codes = [submitted(office, an_application(papers=False)).code for _ in range(2)]
    assert codes == ["H49.22-261207-01004", "H49.22-261207-01005"]
    office.close()


def test_an_older_end_of_the_chain_is_noticed_before_something_else_hangs_on_it(folder: Path) -> None:
    office = an_office(folder)
    with office.place.store.read() as work:
        before = work.journal.head(office.place.station.id)
    submitted(office, an_application(papers=False))
    office.close()
    assert before is not None
    with the_database(folder) as database:
        database.execute(
            "UPDATE heads SET seq = ?, hash = ?, signature = ?", (before.seq, before.hash, before.signature)
        )
    with pytest.raises(IntegrityProblem, match="newest events"):
        an_office(folder)


@pytest.fixture
def older_search(folder: Path) -> Path:
    """The station, two applications later, with the search index that it had before."""
    with the_database(folder) as database:
        kept = {table: database.execute(f"SELECT * FROM {table}").fetchall() for table in SEARCH}
    office = an_office(folder)
    for _ in range(2):
        submitted(office, an_application(papers=False))
    office.close()
    with the_database(folder) as database:
        for table, rows in kept.items():
            database.execute(f"DELETE FROM {table}")
            database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
    return folder


SEARCH = ("search_data", "search_idx")


def test_an_older_search_index_is_found_and_made_anew(older_search: Path) -> None:
    office = an_office(older_search)
    found = verify(office.place).faults
    office.close()
    assert found == ("The search index does not fit the lists; entries that differ: 2.",)

    recover(older_search, now=Standing())
    office = an_office(older_search)
    assert verify(office.place).faults == ()
    assert len(office.queries.find("hanh", 50)) == 5
    office.close()


def test_an_index_that_does_not_fit_its_table_is_found(folder: Path) -> None:
    with the_database(folder) as database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'accepted_at', 'priority') "
            "WHERE name = 'ix_dossiers_center_stopped_at'"
        )
    office = an_office(folder)
    assert any("own check finds" in fault for fault in verify(office.place).faults)
    office.close()


def test_working_all_rows_out_anew_lets_others_know_that_it_takes_long(folder: Path) -> None:
    office = an_office(folder)
    with office.place.store.write() as work:
        work.local.put("projections-made-by", b"an earlier release")
    told = []

    def look(_: int) -> None:
        with closing(sqlcipher3.connect(f"{folder / DATABASE}{MARK}", timeout=0)) as mark:
            with pytest.raises(sqlcipher3.OperationalError, match="locked"):
                mark.execute("SELECT count(*) FROM sqlite_master")
            told.append(mark)

    assert bring_up(office.place, look) == len(told) == 3
    assert bring_up(office.place, look) == 0
    office.close()


def test_what_no_witness_saw_is_no_loss(folder: Path) -> None:
    (folder / WITNESS).write_text("rubbish")
    an_office(folder).close()
    (folder / WITNESS).unlink()
    an_office(folder).close()


def test_a_database_of_no_bytes_does_not_begin_anew_beside_its_log(folder: Path) -> None:
    os.truncate(folder / DATABASE, 0)
    with pytest.raises(Exception, match="missing or empty"):
        an_office(folder)


@pytest.mark.parametrize(
    ("kind", "words", "says"),
    [
        ("SQLITE_CORRUPT", "vtable constructor failed: search", "cannot be read"),
        ("SQLITE_CORRUPT_VTAB", "fts5: corruption found", "cannot be read"),
        ("SQLITE_IOERR_FSYNC", "it went wrong", "cannot be written"),
        ("SQLITE_FULL", "it went wrong", "The disk is full"),
        ("SQLITE_CONSTRAINT", "constraint failed", "`onedoor recover`"),
    ],
)
def test_a_fault_of_the_database_is_known_by_its_code_whatever_its_words(
    kind: str, words: str, says: str
) -> None:
    error = sqlcipher3.DatabaseError(words)
    error.sqlite_errorname = kind
    assert says in str(fault_of(error, DATABASE))


@pytest.mark.parametrize("left", [None, ""])
def test_a_folder_whose_note_of_its_center_did_not_reach_the_disk_stays_the_same_station(
    tmp_path: Path, left: str | None
) -> None:
    settings = Path(__file__).parents[2] / "resources" / "centers" / "demo.toml"
    mine = tmp_path / "mine.toml"
    mine.write_text(settings.read_text(encoding="utf-8").replace("H49.22", "H50.01"), encoding="utf-8")
    folder = tmp_path / "station"
    first = an_office(folder, center_file=mine)
    first.close()
    (folder / CENTER_FILE).unlink()
    if left is not None:
        (folder / CENTER_FILE).write_text(left)
    again = an_office(folder)
    assert (again.place.center.code, again.place.station.id) == ("H50.01", first.place.station.id)
    assert (folder / CENTER_FILE).read_text() == "H50.01\n"
    again.close()
