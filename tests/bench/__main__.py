"""Runs every bench of this folder, or the one named, with its arguments: `python -m tests.bench [name …]`.

A bench is a module with a `main()` that prints a table. Only tests/ itself has an `__init__.py`; this
folder is a namespace package beside it, and `-m` finds it all the same.
"""

import sys
from importlib import import_module
from pathlib import Path

NAMES = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__main__")


def main(arguments: list[str]) -> None:
    """One bench with its own arguments, or all without any."""
    if arguments and arguments[0] not in NAMES:
        sys.exit(f"no bench is called {arguments[0]!r}; there are {', '.join(NAMES)}")
    for name in arguments[:1] or NAMES:
        sys.argv = [name, *arguments[1:]]
        sys.stdout.write(f"\n== {name} ==\n")
        import_module(f"tests.bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
