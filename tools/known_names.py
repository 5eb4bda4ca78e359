"""Writes the list of well-known names, from the names that the package faker (MIT) has for its countries.

    pip install faker==40.54.0
    python tools/known_names.py > src/consilience/lexicon/terms/known_names.txt

A name that at least two of its locales have is well known; what is not one word in Latin letters stays out.
"""

from __future__ import annotations

import importlib
import pkgutil
import textwrap
from collections import defaultdict

from faker import VERSION
from faker.providers import person

from consilience.text.normalise import plain

LEAST_LOCALES = 2
SHORTEST = 3  # letters
HEAD = f"""\
# First names and family names that at least two countries or languages know, in small letters without accents.
# Origin: the package faker {VERSION} (MIT, copyright Daniele Faraglia and others), read by tools/known_names.py."""


def main() -> None:
    """Prints the list."""
    locales: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for field in sorted(vars(provider)):
            names = getattr(provider, field)
            if "name" in field and "format" not in field and isinstance(names, (tuple, list, dict)):
                for name in names:
                    if isinstance(name, str):
                        locales[plain(name)].add(module.name)
    known = (name for name, told in locales.items() if len(told) >= LEAST_LOCALES and len(name) >= SHORTEST)
    print(HEAD)
    print(textwrap.fill(" ".join(sorted(name for name in known if name.isascii() and name.isalpha())), 118))


if __name__ == "__main__":
    main()
