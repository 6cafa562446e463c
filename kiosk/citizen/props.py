"""What the QML of the citizen's screen sees, page by page: frozen values, made by `view_model.props`.

A field of type `Rows` becomes a list model in QML; every other becomes a property of the same name in camel case.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of any list: a tile, an option, a ward, an answer."""

    key: str
    text: str = ""
    hint: str = ""
    sign: str = ""
    value: str = ""
    look: str = ""
    selected: bool = False


Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class BarProps:
    """The bar below every page, and the head above it."""

    head: str = ""
    demo: bool = False
    step: int = 0
    steps: int = 0
    can_go_back: bool = False
    can_end: bool = False
    lang: str = "vi"
    text_size: int = 100
    high_contrast: bool = False
    reach: bool = False
    counter: str = ""
    hotline: str = ""


@dataclass(frozen=True, slots=True)
class HomeProps:
    """The first page."""

    time: str = ""
    day: str = ""
    services: Rows = ()
    others: Rows = ()
    strip_shown: bool = False
    strip_on_time: str = ""
    strip_dossiers: str = ""
    strip_mean: str = ""
    strip_as_of: str = ""


@dataclass(frozen=True, slots=True)
class GroupProps:
    """The services of one group, to choose from."""

    title: str = ""
    services: Rows = ()
    sheet: int = 0
    sheets: int = 1


@dataclass(frozen=True, slots=True)
class ServiceProps:
    """What a service takes, before it begins."""

    title: str = ""
    about: str = ""
    minutes: int = 5
    time_least: int = 0
    time_most: int = 0
    time_unit: str = ""
    fee: str = ""
    fee_note: str = ""
    papers: int = 0
    needs: Rows = ()
    wants_phone: bool = False
    steps: Rows = ()
    has_reader: bool = False


@dataclass(frozen=True, slots=True)
class QuestionProps:
    """One question."""

    id: str = ""
    kind: str = ""
    part: str = ""
    topic: str = ""
    question: str = ""
    why: str = ""
    label: str = ""
    hint: str = ""
    fault: str = ""
    value: str = ""
    count: str = ""
    unit: str = ""
    long: bool = False
    extra_key: str = ""
    can_skip: bool = False
    skip_label: str = ""
    options: Rows = ()
    suggestions: Rows = ()
    shift: str = "off"
    digits: bool = False
    telex: bool = True
    digit_row: bool = False
    sheet: int = 0
    sheets: int = 1
    found: int = 0
    changing: bool = False


@dataclass(frozen=True, slots=True)
class PapersProps:
    """The papers asked for."""

    papers: Rows = ()
    missing: int = 0
    has_samples: bool = False


@dataclass(frozen=True, slots=True)
class CheckProps:
    """All answers before they are handed in."""

    rows: Rows = ()
    declaration: str = ""
    declared: bool = False
    asked_to_declare: bool = False
    sending: bool = False
    held_up: bool = False
    trouble: str = ""
    sheet: int = 0
    sheets: int = 1


@dataclass(frozen=True, slots=True)
class DoneProps:
    """The end: code, appointment, the printer, the faces."""

    code: str = ""
    name: str = ""
    tracking: str = ""
    accepted: bool = False
    due_day: str = ""
    due_time: str = ""
    if_now_day: str = ""
    at_home: bool = False
    missing: Rows = ()
    stage: str = "none"
    share: float = 0.0
    cause: str = ""
    rated: int = 0
    seconds_left: int = 0


@dataclass(frozen=True, slots=True)
class Props:
    """Everything on screen."""

    page: str = "home"
    overlay: str = ""
    warning: int = 0
    bar: BarProps = BarProps()
    home: HomeProps = HomeProps()
    group: GroupProps = GroupProps()
    service: ServiceProps = ServiceProps()
    question: QuestionProps = QuestionProps()
    papers: PapersProps = PapersProps()
    check: CheckProps = CheckProps()
    done: DoneProps = DoneProps()
