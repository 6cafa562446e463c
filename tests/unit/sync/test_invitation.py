"""The one-time code: typed by people, checked against the hub's key."""

import os

import pytest

from sync.errors import BadCode
from sync.invitation import Invitation, is_proof, proof

HUB_KEY = os.urandom(32)


def test_a_code_reads_back_however_it_is_typed() -> None:
    invitation = Invitation.new(HUB_KEY)
    text = str(invitation)
    for typed in (text, text.lower(), text.replace("-", ""), f"  {text.replace('-', ' ')}\n"):
        assert Invitation.parse(typed) == invitation


def test_letters_that_look_like_figures_are_taken_for_them() -> None:
    invitation = Invitation("01AB", "0123456789AB", "CDEFGHJKMNPQ")
    assert Invitation.parse("oIab-ol23-4567-89ab-cdef-ghjk-mnpq") == invitation


@pytest.mark.parametrize("text", ["", "ABCD", "U" * 28, "đ" * 28, "A" * 27, "A" * 29])
def test_what_is_no_code_is_said_to_be_none(text: str) -> None:
    with pytest.raises(BadCode):
        Invitation.parse(text)


def test_a_code_carries_the_fingerprint_of_its_hub_alone() -> None:
    invitation = Invitation.new(HUB_KEY)
    assert invitation.is_of(HUB_KEY)
    assert not invitation.is_of(os.urandom(32))


def test_a_proof_holds_for_what_was_said_and_no_other_words() -> None:
    invitation = Invitation.new(HUB_KEY)
    said = proof(invitation.proof_key, b"these keys")
    assert is_proof(invitation.proof_key, b"these keys", said)
    assert not is_proof(invitation.proof_key, b"other keys", said)
    assert not is_proof(Invitation.new(HUB_KEY).proof_key, b"these keys", said)
    assert not is_proof(invitation.proof_key, b"these keys", "é")
