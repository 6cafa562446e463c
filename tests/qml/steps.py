"""The way of an ordinary person through the form for a new household supply."""

from typing import Protocol


class Taps(Protocol):
    def taps(self, *names: str) -> None: ...

    def types(self, text: str) -> None: ...

    def sees(self, name: str) -> bool: ...

    def item(self, name: str) -> object: ...


def to_the_service(person: Taps) -> None:
    person.taps("tile_new_connection", "service_lv-household-new")


def to_the_name(person: Taps) -> None:
    to_the_service(person)
    begins(person)


def begins(person: Taps) -> None:
    person.taps("button_start", "option_self", "button_next")


def to_the_phone(person: Taps) -> None:
    to_the_name(person)
    says_who(person)


def says_who(person: Taps) -> None:
    person.types("nguyeenx thij minh hanhj")
    person.taps("button_next")
    person.types("022156000417")
    person.taps("button_next", "button_skip")


def to_the_ward(person: Taps) -> None:
    to_the_phone(person)
    person.types("0936128457")
    goes_on_to_the_ward(person)


def goes_on_to_the_ward(person: Taps) -> None:
    person.taps("button_next", "button_skip", "button_next")


def to_the_answers(person: Taps) -> None:
    to_the_ward(person)
    says_where_and_what(person)


def says_where_and_what(person: Taps) -> None:
    person.types("hong gai")
    person.taps("place_Hồng Gai", "button_next")
    person.types("phoos gieengs ddoonf")
    person.taps("button_next", "option_no", "button_next", "button_skip", "option_living", "button_next")
    person.taps("button_skip", "button_skip", "button_next")
    person.types("5")
    person.taps("button_next", "button_next")


def to_the_last_part(person: Taps) -> None:
    to_the_answers(person)
    declares(person)


def declares(person: Taps) -> None:
    person.item("page_check")
    while person.sees("button_next"):
        person.taps("button_next")
    person.taps("declare")


def to_the_end(person: Taps) -> None:
    to_the_last_part(person)
    person.taps("button_submit")
