"""The check of each type of answer; it takes any JSON value and gives sentences in the reader's language."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from importlib import import_module
from typing import Any, Final

from forms.addresses import short, wrong_parts
from forms.answers import read_date, read_minute, read_month, read_number
from forms.fields import Field
from forms.identity import IdFault, id_number_fault
from forms.phones import PhoneFault, phone_fault
from forms.procedures import Procedure
from forms.sentences import translator

Wrong = tuple[str, str]
Check = Callable[["Checker", Field, Any], Iterator[str]]

_STRANGE_IN_NAME = re.compile(r"[^\w\s'’ʼ.\-,·•()]|[0-9_]")
_EMAIL = re.compile(r"[^\s@<>\"(),;:\\]{1,64}@([A-Za-z0-9](-?[A-Za-z0-9]){0,62}\.)+[A-Za-z]{2,24}", re.ASCII)
_MONTHS_FROM = 1990


class Checker:
    """Checks the answers of one application; `facts` are all of them, `today` the day they are given."""

    def __init__(self, procedure: Procedure, facts: Mapping[str, Any], lang: str, today: date | None) -> None:
        self.procedure = procedure
        self.facts = facts
        self.lang = lang
        self.today = today
        self._translate = translator("forms", lang)

    def say(self, sentence: str, **values: object) -> str:
        """The sentence in the reader's language, with its values."""
        return self._translate(sentence).format(**values)

    def missing(self, field: Field) -> Iterator[Wrong]:
        """What to say of a required question without an answer."""
        if field.type == "address":
            yield from wrong_parts(self.procedure.rules.divisions, {}, self.say, self.lang, partial=False)
        elif field.options or field.type == "yes_no":
            yield "", self.say("Please choose an answer: {label}.", label=field.label.to(self.lang))
        else:
            yield (
                "",
                self.say("This is still empty. Please fill in: {label}.", label=field.label.to(self.lang)),
            )

    def wrong(self, field: Field, value: Any, *, partial: bool = False) -> Iterator[Wrong]:
        """What is wrong with an answer: part of the field, and a sentence."""
        if field.type == "address":
            divisions = self.procedure.rules.divisions
            yield from wrong_parts(
                divisions, value, self.say, self.lang, partial=partial, longest=field.longest
            )
            return
        if field.type in _TEXTS and not isinstance(value, str):
            yield "", self.say("This must be text. Please type it again.")
            return
        for sentence in CHECKS[field.type](self, field, value):
            yield "", sentence
            return

    def _too_long(self, text: str, field: Field) -> str:
        sentence = "This is {over} characters too long. Please shorten it."
        return self.say(sentence, over=len(text) - field.longest)

    def check_text(self, field: Field, text: str) -> Iterator[str]:
        if len(text) > field.longest:
            yield self._too_long(text, field)

    def check_name(self, field: Field, text: str) -> Iterator[str]:
        strange = _STRANGE_IN_NAME.search(text)
        if strange:
            yield self.say("A name has letters only. Please take out “{found}”.", found=strange[0])
        elif sum(each.isalpha() for each in text) < 2:
            yield self.say("This is too short for a name. Please write it in full.")
        yield from self.check_text(field, text)

    def check_id_number(self, field: Field, text: str) -> Iterator[str]:
        birth = self.facts.get(field.agrees_with) if field.agrees_with else None
        birth_date = read_date(birth) if isinstance(birth, str) else None
        sex = self.facts.get("sex") if field.agrees_with else None
        rule = self.procedure.rules.id_number
        fault = id_number_fault(text, rule, birth_date=birth_date, sex=sex if isinstance(sex, str) else None)
        if fault is not None:
            yield self._id_sentence(fault, rule.length)

    def _id_sentence(self, fault: IdFault, length: int) -> str:
        sentence = {
            "letters": "An ID number has digits only. Please take out “{found}”.",
            "short": "An ID number has {length} digits, this one has {given}. Please check it.",
            "long": "An ID number has {length} digits, this one has {given}. Please check it.",
            "birth_year": "The ID number does not agree with the date of birth. Please check both.",
            "birth_date": "The ID number does not agree with the date of birth. Please check both.",
            "sex": "The ID number does not agree with the sex. Please check both.",
        }.get(fault.wrong, "One digit of the ID number must be wrong. Please check it.")
        given = length + (fault.digits if fault.wrong == "long" else -fault.digits)
        return self.say(sentence, length=length, given=given, found=fault.found)

    def check_phone(self, field: Field, text: str) -> Iterator[str]:
        fault = phone_fault(text, self.procedure.rules.phone)
        if fault is not None:
            yield self._phone_sentence(fault)

    def _phone_sentence(self, fault: PhoneFault) -> str:
        sentence = {
            "letters": "A phone number has digits only. Please take out “{found}”.",
            "short": "This number is {digits} digits short. Please check it.",
            "long": "This number has {digits} digits too many. Please check it.",
            "unused": "No phone has this number. Please check it.",
        }[fault.wrong]
        if fault.digits == 1:
            one = {"short": "This number is 1 digit short. Please check it."}
            sentence = one.get(fault.wrong, "This number has 1 digit too many. Please check it.")
        return self.say(sentence, digits=fault.digits, found=fault.found)

    def check_email(self, field: Field, text: str) -> Iterator[str]:
        if not _EMAIL.fullmatch(text):
            yield self.say("An e-mail address looks like name@example.com. Please check it.")
        yield from self.check_text(field, text)

    def check_code(self, field: Field, text: str) -> Iterator[str]:
        rules = self.procedure.rules
        rule = rules.tax_code if field.type == "tax_code" else rules.customer_code
        if not re.fullmatch(rule.pattern, text, re.ASCII):
            what = "This code looks like {example}. Please check it."
            if rule.length is not None and len(text) != rule.length:
                what = "This code has {length} letters and digits, such as {example}. Please check it."
            yield self.say(what, length=rule.length, example=rule.example)
        elif rule.stdnum and not import_module(f"stdnum.{rule.stdnum}").is_valid(text):
            yield self.say("One digit of this code must be wrong. Please check it.")

    def check_date(self, field: Field, text: str) -> Iterator[str]:
        day = read_date(text)
        if day is None or not 1900 <= day.year <= 2100:
            yield self.say("Please write a date of the calendar as day/month/year, such as 05/09/1985.")
            return
        yield from self._bounds(field, day)
        other = self.facts.get(field.not_before) if field.not_before else None
        earlier = read_date(other[:10]) if isinstance(other, str) else None
        named = self.procedure.field(field.not_before) if field.not_before else None
        if earlier is not None and named is not None and day < earlier:
            label = named.label.to(self.lang)
            yield self.say("This date is before “{label}”. Please check both.", label=label)

    def check_datetime(self, field: Field, text: str) -> Iterator[str]:
        minute = read_minute(text)
        if minute is None:
            yield self.say("Please write a date and an hour, such as 23/11/2026 09:00.")
            return
        yield from self.check_date(field, minute[:10])

    def check_month(self, field: Field, text: str) -> Iterator[str]:
        month = read_month(text)
        if month is None or int(month[:4]) < _MONTHS_FROM:
            yield self.say("Please write a month as month/year, such as 11/2026.")
        elif self.today is not None and month > self.today.strftime("%Y-%m"):
            yield self.say("This month has not come yet. Please check it.")

    def _bounds(self, field: Field, day: date) -> Iterator[str]:
        if self.today is None:
            return
        offset = (day - self.today).days
        if field.least is not None and offset < field.least:
            first = self.today + timedelta(days=int(field.least))
            yield self.say("Please choose a date from {first} on.", first=f"{first:%d/%m/%Y}")
        elif field.most is not None and offset > field.most:
            last = self.today + timedelta(days=int(field.most))
            sentence = (
                "This date lies in the future. Please check it."
                if field.most == 0
                else "Please choose a date until {last}."
            )
            yield self.say(sentence, last=f"{last:%d/%m/%Y}")

    def check_number(self, field: Field, value: Any) -> Iterator[str]:
        number = read_number(value)
        unit = f" {field.unit}" if field.unit else ""
        if number is None:
            yield self.say("Please write a number, such as {example}.", example=self._figure(5))
        elif (field.whole or field.type == "money") and number != int(number):
            yield self.say("Please write a whole number.")
        elif field.least is not None and number < field.least:
            yield self.say("Please write {least} or more.", least=self._figure(field.least) + unit)
        elif field.most is not None and number > field.most:
            yield self.say("Please write {most} or less.", most=self._figure(field.most) + unit)
        elif field.type == "money" and number < 0:
            yield self.say("Please write {least} or more.", least="0")

    def _figure(self, number: float) -> str:
        text = f"{number:g}" if abs(number) < 1e6 else f"{number:.0f}"
        return text.replace(".", ",") if self.lang == "vi" else text

    def check_choice(self, field: Field, value: Any) -> Iterator[str]:
        if not isinstance(value, str) or field.option(value) is None:
            yield self._options(field, value)

    def check_multi(self, field: Field, value: Any) -> Iterator[str]:
        given = value if isinstance(value, list | tuple) else [value]
        for each in given:
            if not isinstance(each, str) or field.option(each) is None:
                yield self._options(field, each)

    def _options(self, field: Field, value: Any) -> str:
        ids = ", ".join(option.id for option in field.options)
        return self.say(
            "“{found}” is no answer here. Please choose one of: {options}.", found=short(value), options=ids
        )

    def check_yes_no(self, field: Field, value: Any) -> Iterator[str]:
        if not isinstance(value, bool):
            yield self.say("Please answer yes or no.")


CHECKS: Final[Mapping[str, Check]] = {
    "name": Checker.check_name,
    "text": Checker.check_text,
    "long_text": Checker.check_text,
    "id_number": Checker.check_id_number,
    "tax_code": Checker.check_code,
    "customer_code": Checker.check_code,
    "phone": Checker.check_phone,
    "email": Checker.check_email,
    "date": Checker.check_date,
    "datetime": Checker.check_datetime,
    "month": Checker.check_month,
    "number": Checker.check_number,
    "money": Checker.check_number,
    "choice": Checker.check_choice,
    "multi": Checker.check_multi,
    "yes_no": Checker.check_yes_no,
}
_TEXTS = frozenset(CHECKS) - {"number", "money", "choice", "multi", "yes_no"}
