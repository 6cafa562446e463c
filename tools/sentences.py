"""Finds, in the Python of the rooms, the English sentences that catalogues must translate.

A sentence is marked by where it goes: into what `translator(domain, lang)` gives, into a function or method that
hands it on to one (`say`), into `Refused`, or into an error that has a `sentence` for people. Names and tables
of literals are followed within their module.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tools.translations import ROOT

_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence, the catalogue it belongs to and where it stands."""

    domain: str
    text: str
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class _Mark:
    """A callable that takes a sentence: whose catalogue, and at which argument."""

    domain: str
    place: int = 0


@dataclass(slots=True)
class _Marks:
    """What takes sentences, by name; of a room only, but for classes, which are raised anywhere."""

    classes: dict[str, _Mark] = field(default_factory=dict)
    spoken: dict[str, str] = field(default_factory=dict)  # class -> the domain in which it says its sentence
    callables: dict[tuple[str, str], _Mark] = field(default_factory=dict)
    makers: dict[tuple[str, str], str] = field(default_factory=dict)  # functions that give a translator


@dataclass(slots=True)
class _Module:
    path: Path
    tree: ast.Module
    constants: dict[str, list[ast.expr]]

    @property
    def room(self) -> str:
        return self.path.relative_to(ROOT).parts[0]


def sentences(files: Iterable[Path]) -> list[Sentence]:
    """Every sentence, as often as it stands."""
    modules = [_read(path) for path in files]
    marks = _Marks()
    for module in modules:
        _note_makers(module, marks)
    for module in modules:
        _note_callables(module, marks)
    for module in modules:
        _note_callable_classes(module, marks)
    for module in modules:
        _note_callables(module, marks)
    _note_classes(modules, marks)
    return [found for module in modules for found in _of(module, marks)]


def _read(path: Path) -> _Module:
    tree = ast.parse(path.read_text(), str(path))
    return _Module(path, tree, _assigned(tree.body))


def _assigned(body: Iterable[ast.stmt], *, deep: bool = False) -> dict[str, list[ast.expr]]:
    """Name -> what is assigned to it, directly in a body or anywhere below."""
    found: dict[str, list[ast.expr]] = {}
    for statement in body:
        for node in ast.walk(statement) if deep else (statement,):
            if isinstance(node, ast.Assign):
                targets, value = node.targets, node.value
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                targets, value = [node.target], node.value
            else:
                continue
            for target in targets:
                found.setdefault(_last_name(target), []).append(value)
    return found


def _note_makers(module: _Module, marks: _Marks) -> None:
    for function in _functions(module.tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Return) and (domain := _domain(node.value, module, marks)):
                marks.makers[module.room, function.name] = domain


def _note_callable_classes(module: _Module, marks: _Marks) -> None:
    """Classes whose instances are called with a sentence are as good as a translator."""
    for node in (part for part in ast.walk(module.tree) if isinstance(part, ast.ClassDef)):
        named = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
        if "__call__" in named and (mark := marks.callables.get((module.room, "__call__"))):
            marks.makers[module.room, node.name] = mark.domain


def _note_callables(module: _Module, marks: _Marks) -> None:
    """Names bound to a translator, and functions that hand their first argument on to one."""
    for name, values in _assigned(module.tree.body, deep=True).items():
        for value in values:
            if domain := _domain(value, module, marks):
                marks.callables[module.room, name] = _Mark(domain)
    for function in _functions(module.tree):
        own = [argument.arg for argument in function.args.args if argument.arg not in ("self", "cls")]
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            mark = _mark(call, module, marks)
            given = _last_name(call.args[mark.place]) if mark and len(call.args) > mark.place else ""
            if mark and given in own:
                marks.callables[module.room, function.name] = _Mark(mark.domain, own.index(given))


def _note_classes(modules: Iterable[_Module], marks: _Marks) -> None:
    """Classes whose instances say a sentence, and their heirs; each by how it is made."""
    homes = {
        node.name: (node, module)
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    }
    for node, module in homes.values():
        if domain := _says(node, module, marks):
            marks.spoken[node.name] = domain
    for node, _ in homes.values():
        line = list(_ancestry(node, homes))
        domain = next((marks.spoken[each.name] for each in line if each.name in marks.spoken), None)
        if domain is None:
            continue
        marks.spoken.setdefault(node.name, domain)
        maker = next((each for each in line if _init(each) or _fields(each)), node)
        place = _place(maker)
        if place is not None:
            marks.classes[node.name] = _Mark(domain, place)


def _ancestry(
    node: ast.ClassDef, homes: Mapping[str, tuple[ast.ClassDef, _Module]]
) -> Iterator[ast.ClassDef]:
    yield node
    for base in node.bases:
        if (home := homes.get(_last_name(base))) and home[0] is not node:
            yield from _ancestry(home[0], homes)


def _says(node: ast.ClassDef, module: _Module, marks: _Marks) -> str | None:
    """The domain in which a class's own method `sentence` speaks."""
    for method in (
        part for part in node.body if isinstance(part, ast.FunctionDef) and part.name == "sentence"
    ):
        for call in (inner for inner in ast.walk(method) if isinstance(inner, ast.Call)):
            if domain := _domain(call, module, marks):
                return domain
    return None


def _init(node: ast.ClassDef) -> ast.FunctionDef | None:
    own = (part for part in node.body if isinstance(part, ast.FunctionDef) and part.name == "__init__")
    return next(own, None)


def _fields(node: ast.ClassDef) -> list[str]:
    return [
        _last_name(part.target)
        for part in node.body
        if isinstance(part, ast.AnnAssign) and "ClassVar" not in ast.unparse(part.annotation)
    ]


def _place(node: ast.ClassDef) -> int | None:
    """Where `say` stands among the arguments: of `__init__`, if that keeps it, or of a dataclass."""
    init = _init(node)
    if init is None:
        fields = _fields(node)
        return fields.index("say") if "say" in fields else None
    names = [argument.arg for argument in init.args.args][1:]
    keeps = any(
        (isinstance(part, ast.Assign) and _last_name(part.targets[0]) == _last_name(part.value) == "say")
        or (
            isinstance(part, ast.Call)
            and _is_super_init(part)
            and _last_name((part.args or [part])[0]) == "say"
        )
        for part in ast.walk(init)
    )
    return names.index("say") if keeps and "say" in names else None


def _is_super_init(node: ast.Call) -> bool:
    return ast.unparse(node.func) == "super().__init__"


def _domain(node: ast.expr | None, module: _Module, marks: _Marks) -> str | None:
    """The domain of `translator("domain", …)`, or of a function that gives such a one."""
    if not isinstance(node, ast.Call):
        return None
    name = _last_name(node.func)
    if name == "translator" and node.args:
        return next(iter(_texts(node.args[0], module.constants)), None)
    return marks.makers.get((module.room, name))


def _mark(node: ast.Call, module: _Module, marks: _Marks) -> _Mark | None:
    """What the call takes a sentence for, if it does."""
    if isinstance(node.func, ast.Call):
        domain = _domain(node.func, module, marks)
        return _Mark(domain) if domain else None
    name = _last_name(node.func)
    return marks.callables.get((module.room, name)) or marks.classes.get(name)


def _of(module: _Module, marks: _Marks) -> Iterator[Sentence]:
    seen: set[ast.AST] = set()
    for scope, owner in _scopes(module.tree):
        known = {**module.constants, **(_assigned(scope.body, deep=True) if scope is not module.tree else {})}
        for node in (part for part in ast.walk(scope) if isinstance(part, ast.Call)):
            if node in seen:
                continue
            seen.add(node)
            mark = _mark(node, module, marks)
            if owner in marks.spoken and _is_super_init(node):
                mark = _Mark(marks.spoken[owner])
            if mark:
                given = [word.value for word in node.keywords if word.arg == "say"]
                given += node.args[mark.place : mark.place + 1]
                for text in (text for expression in given for text in _texts(expression, known)):
                    yield Sentence(mark.domain, text, module.path, node.lineno)


def _scopes(tree: ast.Module) -> Iterator[tuple[_Function | ast.Module, str]]:
    """Every function, the methods with the name of their class first, and the module itself last."""
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        yield from ((part, owner.name) for part in owner.body if isinstance(part, ast.FunctionDef))
    yield from ((function, "") for function in _functions(tree))
    yield tree, ""


def _texts(node: ast.expr, known: Mapping[str, list[ast.expr]], depth: int = 4) -> Iterator[str]:
    """The literals that an expression can be, as far as they stand in this module."""
    further: list[ast.expr] = []
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    elif isinstance(node, ast.IfExp):
        further = [node.body, node.orelse]
    elif isinstance(node, ast.BoolOp):
        further = node.values
    elif isinstance(node, ast.Name):
        further = known.get(node.id, [])
    elif isinstance(node, ast.Subscript):
        further = [node.value]
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        further = node.elts
    elif isinstance(node, ast.Starred):
        further = [node.value]
    elif isinstance(node, ast.Dict):
        further = node.values
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        further = [node.func.value, *node.args[1:]]
    if depth:
        for each in further:
            yield from _texts(each, known, depth - 1)


def _functions(tree: ast.Module) -> list[_Function]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
