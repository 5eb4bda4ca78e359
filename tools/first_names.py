"""Writes the list of first names that tell a man or a woman, from the package faker (MIT).

    pip install faker==40.54.0
    python tools/first_names.py > src/consilience/lexicon/terms/first_names.txt

A name counts as a man's or a woman's that at least two locales, and nearly all that have it, give to them alone. What
is not one word in Latin letters stays out.
"""

from __future__ import annotations

import importlib
import pkgutil
import textwrap
from collections import Counter, defaultdict

from faker import VERSION
from faker.providers import person

from consilience.text.normalise import plain

SHORTEST = 3  # letters
LEAST_LOCALES = 2
CLEAR = 5  # times as many locales as have it for the others
HEAD = f"""\
# First names that tell a man (m) or a woman (f), in small letters without accents.
# Origin: the package faker {VERSION} (MIT, copyright Daniele Faraglia and others), read by tools/first_names.py."""


def main() -> None:
    """Prints the list."""
    genders: dict[str, Counter[str]] = defaultdict(Counter)
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        male, female = (set(getattr(provider, field, ())) for field in ("first_names_male", "first_names_female"))
        if male == female:
            continue  # a locale that does not tell them apart
        for gender, names in (("m", male), ("f", female)):
            for name in {plain(name) for name in names}:
                genders[name][gender] += 1
    print(HEAD)
    for gender in "mf":
        known = (name for name, told in genders.items() if len(name) >= SHORTEST and is_clear(told, gender))
        words = " ".join(sorted(name for name in known if name.isascii() and name.isalpha()))
        print(textwrap.fill(words, 118, initial_indent=f"{gender} ", subsequent_indent=f"{gender} "))


def is_clear(told: Counter[str], gender: str) -> bool:
    """Do so many locales give a name to one gender, and so few to the other?"""
    return told[gender] >= max(LEAST_LOCALES, CLEAR * (told.total() - told[gender]))


if __name__ == "__main__":
    main()
