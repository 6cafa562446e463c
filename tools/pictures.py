"""Takes the pictures of the documents from what the demo left, so that they show the program as it is."""

import sys
from pathlib import Path
from typing import Final

# picture in the documents -> the demo's files that may be it; the first in order of name is taken
PICTURES: Final = {
    "kiosk-home.png": "*home*.png",
    "kiosk-question.png": "*question-name*.png",
    "counter.png": "*counter-accepted*.png",
    "team.png": "*-team-dossier.png",
    "manager.png": "*manager-last*.png",
}


def main() -> int:
    source, target = map(Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    for name, pattern in PICTURES.items():
        found = sorted(source.rglob(pattern))
        if not found:
            print(f"The demo left no {pattern} in {source}.", file=sys.stderr)
            return 1
        (target / name).write_bytes(found[0].read_bytes())
        print(f"{target / name} from {found[0].name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
