"""The folder of a station: where it may not be, one sentence says what to do."""

import errno
import os
from pathlib import Path

import pytest

from dossiers.errors import DatabaseUnusable
from kiosk.bootstrap import make_folder


@pytest.mark.parametrize("fault", [errno.EACCES, errno.EROFS])
def test_a_folder_that_may_not_be_made_can_be_replaced_by_another(
    fault: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(Path, "mkdir", refuses)
    with pytest.raises(DatabaseUnusable, match="cannot be written; check its rights, or name another one"):
        make_folder(tmp_path / "station")
