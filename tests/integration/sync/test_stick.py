"""A bundle on a stick tells its reader all that it lacks, and nobody else anything; whatever is done to it, nothing
half is taken."""

import hashlib
import shutil
import struct
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import orjson
import pytest

from dossiers.continuing import go_on
from dossiers.errors import BadInput, OperationalError
from dossiers.states import Status
from dossiers.station import Station
from dossiers.storage.journal import Draft
from dossiers.verifying import verify
from kiosk.bootstrap import Office
from sync.bringing import bring
from sync.bundle import BUNDLE
from sync.errors import (
    BundleNewer,
    DamagedBundle,
    NoBundle,
    NoReader,
    OtherCenter,
    OtherFingerprint,
    OtherReader,
    OwnIntroduction,
    Unmet,
    UnreadableBundle,
)
from sync.introduction import fingerprint_of
from sync.meeting import StationDoor, bring_introduction, reader_of
from tests.support.office import MONDAY_NINE, Standing, acts, an_application, an_office, submitted
from tests.support.sticks import Pulled, a_bundle, brings, carries, introduction, meets


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def strangers(tmp_path: Path, clock: Standing) -> Iterator[tuple[Office, Office]]:
    """Two stations that never heard of each other."""
    opened = (an_office(tmp_path / "1", clock, number=1), an_office(tmp_path / "2", clock, number=2))
    yield opened
    for office in opened:
        office.close()


@pytest.fixture
def pair(strangers: tuple[Office, Office]) -> tuple[Office, Office]:
    """Two stations that have met."""
    meets(*strangers)
    return strangers


@pytest.fixture
def kiosk(tmp_path: Path, clock: Standing) -> Iterator[Office]:
    office = an_office(tmp_path / "9", clock, number=9, role="citizen")
    yield office
    office.close()


def heads(office: Office) -> list[tuple[str, int]]:
    return [(head.station, head.seq) for head in office.exchange.heads()]


def is_sound(*offices: Office) -> bool:
    return all(verify(office.place).faults == () for office in offices)


def test_a_dossier_carried_on_a_stick_is_there_with_its_person_and_papers(
    pair: tuple[Office, Office],
) -> None:
    one, two = pair
    filed = submitted(one)
    brought = carries(one, two)

    view = two.queries.view(filed.code)
    assert (view.row.status, view.row.name) == (Status.ACCEPTED, "Nguyễn Thị Minh Hạnh")
    assert all(two.queries.attachment(filed.dossier, paper["sha256"]) for paper in view.attachments)
    assert (brought.events, brought.attachments, brought.waiting) == (len(view.events) + 1, 3, 0)
    assert is_sound(one, two)


def test_a_bundle_brought_again_changes_nothing(pair: tuple[Office, Office]) -> None:
    one, two = pair
    submitted(one)
    bundle = a_bundle(one, two)
    brings(two, bundle)
    before = heads(two)
    again = brings(two, bundle)

    assert (again.events, again.attachments) == (0, 0)
    assert heads(two) == before


def test_who_has_shown_what_it_has_is_told_only_what_is_new(pair: tuple[Office, Office]) -> None:
    one, two = pair
    filed = submitted(one)
    whole = a_bundle(one, two)
    brings(two, whole)
    carries(two, one)
    acts(one, filed.code, ("noted", {"text": "Đã gọi"}))
    news = a_bundle(one, two)

    assert len(news) < len(whole) / 10
    assert brings(two, news).events == 1
    assert len(a_bundle(one, two, everything=True)) > len(whole)


def test_of_two_old_bundles_any_order_gives_the_same(pair: tuple[Office, Office]) -> None:
    one, two = pair
    filed = submitted(one)
    old = a_bundle(one, two)
    acts(one, filed.code, ("noted", {"text": "Đã gọi"}))
    brings(two, a_bundle(one, two))
    brings(two, old)

    assert [event.kind for event in two.queries.view(filed.code).events][-1] == "noted"
    assert is_sound(two)


def test_only_its_reader_can_open_a_bundle(
    pair: tuple[Office, Office], tmp_path: Path, clock: Standing
) -> None:
    one, two = pair
    submitted(one)
    bundle = a_bundle(one, two)
    third = an_office(tmp_path / "3", clock, number=3)
    try:
        with pytest.raises(OtherReader):
            brings(third, bundle)
    finally:
        third.close()
    assert "Hạnh".encode() not in bundle and b"H49.22-26" not in bundle


@pytest.mark.parametrize("seed", range(3))
def test_a_bundle_that_was_cut_off_is_not_taken(pair: tuple[Office, Office], seed: int) -> None:
    one, two = pair
    submitted(one)
    bundle = a_bundle(one, two)
    before = heads(two)
    lengths = {0, 1, len(BUNDLE.magic), len(bundle) - 1, *Random(seed).sample(range(len(bundle)), 12)}

    for length in lengths:
        with pytest.raises((DamagedBundle, NoBundle)):
            brings(two, bundle[:length])
    assert heads(two) == before


@pytest.mark.parametrize("seed", range(3))
def test_a_bundle_in_which_a_bit_was_changed_is_not_taken(pair: tuple[Office, Office], seed: int) -> None:
    one, two = pair
    submitted(one)
    bundle = a_bundle(one, two)
    before = heads(two)

    for place in [*range(0, len(BUNDLE.magic) + 60, 7), *Random(seed).sample(range(len(bundle)), 12)]:
        changed = bytearray(bundle)
        changed[place] ^= 1 << Random(place).randrange(8)
        with pytest.raises((DamagedBundle, NoBundle)):
            brings(two, bytes(changed))
    with pytest.raises(DamagedBundle):
        brings(two, bundle + b"more")
    assert heads(two) == before


def test_rubbish_is_no_bundle(pair: tuple[Office, Office]) -> None:
    for rubbish in (b"", b"%PDF-1.7", BUNDLE.magic[:-1], bytes(1000), b"ONEDOOR BACKUP\n" + bytes(99)):
        with pytest.raises(NoBundle):
            brings(pair[1], rubbish)
    for rubbish in (b"ONEDOOR INTRODUCTION\n", b"ONEDOOR INTRODUCTION\n[]", b"ONEDOOR INTRODUCTION\n{}"):
        with pytest.raises(DamagedBundle):
            bring_introduction(StationDoor(pair[1].exchange), BytesIO(rubbish), None)


def with_head(bundle: bytes, **changed: object) -> bytes:
    """The bundle with another head, summed anew as whoever changes it could."""
    begin = len(BUNDLE.magic) + 4
    (length,) = struct.unpack(">I", bundle[begin - 4 : begin])
    head = orjson.dumps(
        {**orjson.loads(bundle[begin : begin + length]), **changed}, option=orjson.OPT_SORT_KEYS
    )
    rest = bundle[begin + length + 32 :]
    return BUNDLE.magic + struct.pack(">I", len(head)) + head + hashlib.sha256(head).digest() + rest


def test_a_bundle_of_a_newer_release_or_another_center_is_said_to_be_so(pair: tuple[Office, Office]) -> None:
    one, two = pair
    bundle = a_bundle(one, two)
    for changed, fault in (
        ({"format": 2}, BundleNewer),
        ({"format": "x"}, DamagedBundle),
        ({"center": "H50.01"}, OtherCenter),
        ({"reader": one.place.station.id}, OtherReader),
        ({"author": two.place.station.id}, DamagedBundle),
        ({"key": "00"}, DamagedBundle),
        ({"key": 7}, DamagedBundle),
        ({"more": 1}, DamagedBundle),
    ):
        with pytest.raises(fault):
            brings(two, with_head(bundle, **changed))
    assert len(heads(two)) == 1


def test_a_stick_pulled_out_while_it_is_read_leaves_all_as_it_was(pair: tuple[Office, Office]) -> None:
    one, two = pair
    submitted(one)
    bundle = a_bundle(one, two)
    for at in (3, len(bundle) // 2, len(bundle) - 1):
        with pytest.raises(UnreadableBundle) as said:
            bring(StationDoor(two.exchange), Pulled(bundle, at))
        assert said.value.exit_code == 3
    assert len(heads(two)) == 1


def test_a_stick_pulled_out_while_it_is_taken_is_mended_by_the_next_bundle(
    pair: tuple[Office, Office],
) -> None:
    one, two = pair
    sample = an_application()
    papers = tuple(replace(paper, data=paper.data + bytes(2**20)) for paper in sample.attachments)
    filed = submitted(one, replace(sample, attachments=papers))
    bundle = a_bundle(one, two)
    took: list[int] = []
    stick = Pulled(bundle, len(bundle) // 2, pulled=lambda: len(took) > 0)
    with pytest.raises(UnreadableBundle):
        bring(StationDoor(two.exchange), stick, progress=took.append)
    assert is_sound(two)

    carries(two, one)
    carries(one, two)
    view = two.queries.view(filed.code)
    assert all(two.queries.attachment(filed.dossier, paper["sha256"]) for paper in view.attachments)
    carries(two, one)
    assert len(a_bundle(one, two)) < len(bundle) / 10


def test_a_station_that_is_not_known_is_taken_from_only_by_its_fingerprint(
    strangers: tuple[Office, Office],
) -> None:
    one, two = strangers
    submitted(one)
    bring_introduction(
        StationDoor(one.exchange), BytesIO(introduction(two)), fingerprint_of(two.place.station.keys)
    )
    bundle = a_bundle(one, two)

    with pytest.raises(Unmet) as unmet:
        brings(two, bundle)
    with pytest.raises(OtherFingerprint):
        brings(two, bundle, trust=fingerprint_of(two.place.station.keys))
    assert len(heads(two)) == 1
    assert brings(two, bundle, trust=unmet.value.fingerprint.lower().replace("-", " ")).events > 0
    assert brings(two, bundle).events == 0


def test_an_introduction_changed_on_the_way_has_another_fingerprint_or_none(
    strangers: tuple[Office, Office],
) -> None:
    one, two = strangers
    told, expected = introduction(one), fingerprint_of(one.place.station.keys)
    with pytest.raises(DamagedBundle):
        bring_introduction(
            StationDoor(two.exchange), BytesIO(told.replace(b'"counter"', b'"manager"')), expected
        )

    mallory = Station.new("H49.22", 1, "counter")
    with pytest.raises(OtherFingerprint):
        bring_introduction(StationDoor(two.exchange), BytesIO(told_by(mallory, two)), expected)
    with pytest.raises(OwnIntroduction):
        bring_introduction(StationDoor(one.exchange), BytesIO(told), expected)
    assert len(two.exchange.stations()) == 1


def told_by(station: Station, office: Office) -> bytes:
    from sync.introduction import introduction_of

    return introduction_of(station, office.place.beginning.model_dump(mode="json"))


def test_stations_hear_of_each_other_from_a_station_that_knows_both(
    pair: tuple[Office, Office], tmp_path: Path, clock: Standing
) -> None:
    one, two = pair
    third = an_office(tmp_path / "3", clock, number=3)
    try:
        meets(two, third)
        filed = submitted(third)
        carries(third, two)
        carries(two, one)
        carries(two, third)
        carries(one, third)
        assert one.queries.view(filed.code).row.name
        assert {keys.number for keys in one.exchange.stations()} == {1, 2, 3}
        assert is_sound(one, two, third)
    finally:
        third.close()


def test_no_station_can_write_in_the_name_of_another(pair: tuple[Office, Office]) -> None:
    one, two = pair
    filed = submitted(two)
    carries(two, one)
    theirs = two.place.station
    forger = Station(theirs.center, theirs.id, 2, "counter", one.place.station.sign_key, theirs.box_key)
    with one.place.store.write() as work:
        draft = Draft(filed.dossier, "withdrawn", MONDAY_NINE, "clerk:x", {}, version=99)
        work.journal.append(forger, draft, None, MONDAY_NINE)
        work.journal.sign_head(forger)

    with pytest.raises(DamagedBundle):
        carries(one, two, everything=True)
    assert two.queries.view(filed.code).row.status is Status.ACCEPTED
    assert two.place.station.id == theirs.id


def test_a_kiosk_gets_what_is_open_and_no_person(pair: tuple[Office, Office], kiosk: Office) -> None:
    one, _ = pair
    meets(one, kiosk)
    filed = submitted(one)
    brought = carries(one, kiosk)

    view = kiosk.queries.view(filed.code)
    assert (view.row.status, view.row.name, dict(view.answers)) == (Status.ACCEPTED, "", {})
    assert (brought.attachments, kiosk.exchange.keys_for([filed.dossier], bytes([9] * 32))) == (
        0,
        {filed.dossier: []},
    )
    assert is_sound(kiosk)


def test_what_a_kiosk_took_in_is_whole_at_the_counter(pair: tuple[Office, Office], kiosk: Office) -> None:
    one, _ = pair
    meets(one, kiosk)
    filed = submitted(kiosk)
    carries(kiosk, one)

    assert one.queries.view(filed.code).row.name == "Nguyễn Thị Minh Hạnh"
    assert is_sound(one)


def test_nobody_becomes_a_station_by_the_word_of_a_kiosk(
    pair: tuple[Office, Office], kiosk: Office, tmp_path: Path, clock: Standing
) -> None:
    one, _ = pair
    meets(one, kiosk)
    third = an_office(tmp_path / "3", clock, number=3)
    try:
        meets(kiosk, third)
        submitted(third)
        carries(third, kiosk)
        carries(kiosk, one)
        assert third.place.station.id not in {keys.station for keys in one.exchange.stations()}
        assert third.place.station.id not in {station for station, _ in heads(one)}
    finally:
        third.close()


def test_keys_and_papers_that_come_late_come_with_a_later_stick(
    pair: tuple[Office, Office], tmp_path: Path, clock: Standing
) -> None:
    one, two = pair
    third = an_office(tmp_path / "3", clock, number=3)
    try:
        meets(two, third)
        filed = submitted(one)
        own = one.exchange.signed_head()
        assert own is not None
        two.exchange.receive(
            one.exchange.own_after(0), [own]
        )  # without keys, as from a hub that lacks them yet
        carries(two, third)
        carries(third, two)
        carries(one, two)
        assert third.queries.view(filed.code).row.name == ""

        carries(two, third)
        view = third.queries.view(filed.code)
        assert view.row.name == "Nguyễn Thị Minh Hạnh"
        assert all(third.queries.attachment(filed.dossier, paper["sha256"]) for paper in view.attachments)
    finally:
        third.close()


def test_a_station_that_goes_on_under_a_new_chain_is_still_known(pair: tuple[Office, Office]) -> None:
    one, two = pair
    submitted(one)
    carries(one, two)
    for_the_old_one = a_bundle(two, one)
    go_on(one.place)
    filed = submitted(one, an_application(name="Trần Văn Mới"))
    brought = carries(one, two)

    assert (brought.author.station, brought.events > 0) == (one.place.station.id, True)
    assert two.queries.view(filed.code).row.name == "Trần Văn Mới"
    brings(one, for_the_old_one)
    with pytest.raises(OperationalError):
        reader_of(StationDoor(two.exchange), "7")
    assert reader_of(StationDoor(two.exchange), "1").station == one.place.station.id
    assert is_sound(one, two)


def test_a_machine_whose_disk_was_copied_goes_on_under_a_new_chain(
    pair: tuple[Office, Office], tmp_path: Path, clock: Standing
) -> None:
    one, two = pair
    submitted(one)
    carries(one, two)
    one.database.close()
    shutil.copytree(one.place.folder, tmp_path / "clone")
    clone = an_office(tmp_path / "clone", clock)
    try:
        submitted(clone, an_application(name="Trần Thị Sao"))
        filed = submitted(one, an_application(name="Lê Văn Gốc"))
        carries(clone, two)
        assert carries(one, two).forked == {clone.place.station.id}
        assert two.queries.view(filed.dossier).row.name == "Lê Văn Gốc"
        assert carries(two, clone).continued
        assert clone.place.station.id != one.place.station.id
        carries(clone, two)
        assert is_sound(two, clone)
    finally:
        clone.close()


def test_events_in_between_that_are_lacking_are_said_and_come_with_the_next(
    pair: tuple[Office, Office],
) -> None:
    one, two = pair
    filed = submitted(one)
    carries(one, two)
    shown = a_bundle(two, one)
    seq = one.exchange.signed_head()
    assert seq is not None
    acts(one, filed.code, ("noted", {"text": "a"}))
    acts(one, filed.code, ("noted", {"text": "b"}))
    one.exchange.set_cursor(
        f"stick-known:{two.place.station.id}",
        orjson.dumps([[seq.station, seq.seq + 1, one.exchange.own_after(seq.seq, 1)[0].hash.hex()]]).decode(),
    )
    brought = carries(one, two)
    assert (brought.gaps, brought.events) == ({one.place.station.id}, 0)

    brings(one, shown)
    assert (carries(one, two).gaps, len(heads(two))) == (set(), 2)
    assert is_sound(two)


def test_without_a_hub_the_reader_has_to_be_named(strangers: tuple[Office, Office]) -> None:
    one, two = strangers
    with pytest.raises(NoReader, match="introduction"):
        reader_of(StationDoor(one.exchange), None)
    meets(one, two)
    with pytest.raises(NoReader, match="02"):
        reader_of(StationDoor(one.exchange), None)
    assert reader_of(StationDoor(one.exchange), "02").station == two.place.station.id


def test_a_slip_whose_ground_lost_its_effect_is_not_issued_anew(pair: tuple[Office, Office]) -> None:
    one, two = pair
    filed = submitted(one)
    acts(one, filed.code, ("transferred", {"team": "ha-long-1"}))
    carries(one, two)
    acts(two, filed.code, "taken", ("surveyed", {"findings": "cột 12"}))
    acts(one, filed.code, ("stopped", {"reason": "Trùng hồ sơ"}))
    carries(two, one)

    assert one.queries.view(filed.code).row.status is Status.IN_FIELD
    with pytest.raises(BadInput):
        one.service.issue_slip(filed.code, "stop", actor="clerk:lan", reason="in lại")
