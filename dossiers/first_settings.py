"""The settings with which a center began, as this station keeps them: what its events change stands on them."""

import hashlib
from typing import Final

from dossiers.center import Center
from dossiers.errors import BadInput
from dossiers.storage.store import Store, Transaction

_SETTINGS: Final = "center-settings"


def settings_in(work: Transaction) -> Center | None:
    """The settings that are kept here; None before the first start, and on a hub, which keeps them elsewhere."""
    kept = work.local.value(_SETTINGS)
    return None if kept is None else Center.model_validate_json(kept)


def settings_of(store: Store) -> Center | None:
    """The center's settings as this station keeps them."""
    with store.read() as work:
        return settings_in(work)


def keep_settings_in(work: Transaction, center: Center) -> None:
    """Keeps the center's settings; other processes see by their mark that they are others than before."""
    kept = center.model_dump_json().encode()
    work.local.put(_SETTINGS, kept)
    work.journal.mark_beginning(hashlib.sha256(kept).digest())


def keep_settings(store: Store, center: Center) -> None:
    """Keeps the center's settings."""
    with store.write() as work:
        keep_settings_in(work, center)


def refuse_another_center(own: str, center: Center) -> None:
    """Raises BadInput for the settings of another center than the folder's own."""
    if center.code != own:
        raise BadInput("This folder belongs to center {own}, not to {other}.", own=own, other=center.code)
