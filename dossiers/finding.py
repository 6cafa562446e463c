"""From what people write to the dossier that they mean."""

from dossiers.errors import AmbiguousCode, UnknownDossier
from dossiers.ids import is_id
from dossiers.storage.store import Transaction


def find_id(work: Transaction, code_or_id: str) -> str:
    """The id of the dossier that a code or an id names.

    Raises UnknownDossier, or AmbiguousCode where two dossiers have the code.
    """
    if is_id(code_or_id):
        found = [code_or_id] if work.journal.of_dossier(code_or_id) else []
    else:
        found = [str(row["dossier"]) for row in work.lists.by_code(code_or_id.strip().upper())]
    if not found:
        raise UnknownDossier(
            "There is no dossier {code} here; check the code, or exchange with the hub.", code=code_or_id
        )
    if len(found) > 1:
        raise AmbiguousCode(
            "Two dossiers have the code {code}; give the id instead: {ids}.",
            code=code_or_id,
            ids=", ".join(found),
        )
    return found[0]
