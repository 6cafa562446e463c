"""Finds, in the Python of a room, the English sentences that catalogues must translate.

A sentence is marked by where it stands: the argument of a `translator(domain, lang)`, the second argument of
`Refused`, or the first argument of an error that has a `sentence` for people.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence, the catalogue it belongs to and where it stands."""

    domain: str
    text: str
    file: Path
    line: int


@dataclass(slots=True)
class _Module:
    path: Path
    tree: ast.Module
    bound: dict[str, str] = field(default_factory=dict)  # name of a translator -> its domain


def sentences(files: Iterable[Path]) -> list[Sentence]:
    modules = [_Module(path, ast.parse(path.read_text(), str(path))) for path in files]
    for module in modules:
        module.bound = dict(_bound_translators(module.tree))
    speaking = _speaking_classes(modules)
    return [found for module in modules for found in _of(module, speaking)]


def _of(module: _Module, speaking: Mapping[str, tuple[str, int]]) -> Iterator[Sentence]:
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        domain, place = _marked(node, module.bound, speaking)
        if domain is None:
            continue
        for text in _texts(node, place):
            yield Sentence(domain, text, module.path, node.lineno)


def _marked(
    node: ast.Call, bound: Mapping[str, str], speaking: Mapping[str, tuple[str, int]]
) -> tuple[str | None, int]:
    """The catalogue of the call's sentence and at which argument it stands."""
    if isinstance(node.func, ast.Call):
        return _domain(node.func), 0
    name = _last_name(node.func)
    if name in bound:
        return bound[name], 0
    return speaking.get(name, (None, 0))


def _texts(node: ast.Call, place: int) -> Iterator[str]:
    """Literals at the place of the sentence; both sides of a condition count."""
    given: list[ast.expr] = [word.value for word in node.keywords if word.arg == "say"]
    if len(node.args) > place:
        given.append(node.args[place])
    for expression in given:
        branches = [expression.body, expression.orelse] if isinstance(expression, ast.IfExp) else [expression]
        for branch in branches:
            if isinstance(branch, ast.Constant) and isinstance(branch.value, str):
                yield branch.value


def _domain(node: ast.expr) -> str | None:
    """The domain of `translator("domain", …)`."""
    if not isinstance(node, ast.Call) or _last_name(node.func) != "translator" or not node.args:
        return None
    first = node.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def _bound_translators(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and (domain := _domain(node.value)):
            for target in node.targets:
                if name := _last_name(target):
                    yield name, domain


def _speaking_classes(modules: Iterable[_Module]) -> dict[str, tuple[str, int]]:
    """Classes whose instances say a sentence: name -> (domain, place of the sentence)."""
    speaking: dict[str, tuple[str, int]] = {}
    heirs: dict[str, list[str]] = defaultdict(list)
    for module in modules:
        for node in (node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)):
            for base in node.bases:
                heirs[_last_name(base)].append(node.name)
            if domain := _says(node):
                speaking[node.name] = (domain, _place(node))
    waiting = list(speaking)
    while waiting:
        parent = waiting.pop()
        for heir in heirs[parent]:
            if heir not in speaking:
                speaking[heir] = speaking[parent]
                waiting.append(heir)
    return speaking


def _says(node: ast.ClassDef) -> str | None:
    """The domain in which a class's own method `sentence` speaks."""
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and part.name == "sentence":
            return next(
                (found for call in ast.walk(part) if isinstance(call, ast.Call) if (found := _domain(call))),
                None,
            )
    return None


def _place(node: ast.ClassDef) -> int:
    """Where `say` stands among the arguments: by `__init__`, or by the fields of a dataclass."""
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            names = [argument.arg for argument in part.args.args][1:]
            return names.index("say") if "say" in names else 0
    fields = [
        part.target.id
        for part in node.body
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
    ]
    return fields.index("say") if "say" in fields else 0


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
