"""What can go wrong with dossiers: refusals are values, operational errors are raised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dossiers.roles import Roles
from forms.sentences import translator


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule said no. `say` is the English sentence with its {params}, the key of its translations."""

    code: str
    say: str
    params: Mapping[str, Any] = field(default_factory=dict)

    def sentence(self, lang: str) -> str:
        """The sentence for people, in their language."""
        return translator("dossiers", lang)(self.say).format(**_told(self.params, lang))


class Discrepancy(str):
    """What a check found: an English sentence, which others read in their language by `sentence`."""

    say: str
    params: Mapping[str, Any]

    def __new__(cls, say: str, **params: Any) -> "Discrepancy":
        """The sentence `say` with its {params}."""
        made = super().__new__(cls, say.format(**_told(params, "en")))
        made.say, made.params = say, params
        return made

    def sentence(self, lang: str) -> str:
        """The sentence for people, in their language."""
        return translator("dossiers", lang)(self.say).format(**_told(self.params, lang))


class OperationalError(Exception):
    """Something outside the rules is missing, full or broken. `say` tells what to do; `exit_code` as in the contract.

    A param may be another error or refusal, told within the sentence.
    """

    exit_code = 3

    def __init__(self, say: str, **params: Any) -> None:
        self.say = say
        self.params = params
        super().__init__(say.format(**_told(params, "en")))

    def sentence(self, lang: str) -> str:
        """The sentence for people, in their language."""
        return translator("dossiers", lang)(self.say).format(**_told(self.params, lang))


def _told(params: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """What stands in a sentence; a fault or a role within it is told in the same language."""
    return {
        name: value.sentence(lang) if isinstance(value, Refused | OperationalError | Roles) else value
        for name, value in params.items()
    }


class BadInput(OperationalError):
    """What was given cannot be used; nothing was changed."""

    exit_code = 2


class WrongAnswers(BadInput):
    """Answers of an application that break the procedure's rules, or parts of it that are none.

    `faults` has (field, say) pairs; a say that is an error itself is told in the reader's language by `told`.
    """

    def __init__(self, faults: Sequence[tuple[str, str | BadInput]]) -> None:
        self.faults = tuple((where, str(say)) for where, say in faults)
        self._says = tuple(faults)
        super().__init__("{faults}", faults="; ".join(f"{where}: {say}" for where, say in self.faults))

    def told(self, lang: str) -> list[tuple[str, str]]:
        """The faults as pairs of field and sentence."""
        return [(where, say if isinstance(say, str) else say.sentence(lang)) for where, say in self._says]

    def sentence(self, lang: str) -> str:
        """All of them in a line."""
        return "; ".join(f"{where}: {say}" for where, say in self.told(lang))


class UnknownDossier(BadInput):
    """No dossier here has this code or id."""


class AmbiguousCode(BadInput):
    """Two dossiers have one code (domain page, "Stations and codes"): the id is needed."""


class DatabaseUnusable(OperationalError):
    """The database cannot be opened, written or trusted."""


class HeldUp(DatabaseUnusable):
    """What waits for the long work of another program; never raised, only said."""

    def __init__(self) -> None:
        super().__init__(
            "Another OneDoor is doing long work on this station, such as taking in a history. "
            "This waits, nothing is lost, and it goes on by itself when that is done."
        )


class DatabaseDamaged(DatabaseUnusable):
    """What the database holds is not what was written, or was written under another key."""


class DatabaseNewer(BadInput):
    """The database was written by a newer OneDoor."""


class DiskFull(DatabaseUnusable):
    """No room is left; nothing was half written."""


class IntegrityProblem(OperationalError):
    """The journal or what stands on it does not hold together."""

    exit_code = 4
