"""The licences of the libraries that the built program carries: whoever hands it on hands these on with it."""

from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

FOLDER: Final = "licences"
_NAMES: Final = ("licen", "copying", "notice", "authors")


def licences(modules: Iterable[str]) -> Iterator[tuple[str, str]]:
    """For each library that one of the modules is of: its licence files, and where they go in the program.

    A library that brings none is there with its description, which names its licence and where its source is.
    """
    of_package = metadata.packages_distributions()
    packages = {module.partition(".")[0] for module in modules}
    for name in sorted({name for package in packages for name in of_package.get(package, ())}):
        described = [file for file in metadata.files(name) or () if ".dist-info" in file.parts[0]]
        told = [file for file in described if file.name.lower().startswith(_NAMES)]
        for file in told or [file for file in described if file.name == "METADATA"]:
            yield str(Path(str(file.locate()))), f"{FOLDER}/{name}"
