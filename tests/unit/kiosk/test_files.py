"""Files that people asked for are whole, and take the place of files only."""

import os
import stat
from pathlib import Path

import pytest

from dossiers.errors import BadInput
from kiosk.files import write_whole


def test_a_file_is_new_or_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "receipt.pdf"
    write_whole(file, b"old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert [each.name for each in file.parent.iterdir()] == ["receipt.pdf"]


def test_a_pipe_and_a_link_to_one_stay_what_they_are(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for target in (pipe, link):
        with pytest.raises(BadInput) as refused:
            write_whole(target, b"x")
        said = f"{target.name} is a device, a pipe or a folder, and stays as it is; name a file."
        assert refused.value.sentence("en") == said
    assert stat.S_ISFIFO(pipe.stat().st_mode) and link.is_symlink()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "pipe"]


def test_a_folder_stays_a_folder(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="name a file"):
        write_whole(tmp_path, b"x")


def test_what_a_link_leads_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "old.pdf").write_bytes(b"old")
    for name in ("old.pdf", "not-yet.pdf"):
        link = tmp_path / name
        link.symlink_to(Path("shared") / name)
        write_whole(link, b"new")
        assert link.is_symlink() and (shared / name).read_bytes() == b"new"


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(BadInput, match="one cannot be written"):
        write_whole(one, b"x")
