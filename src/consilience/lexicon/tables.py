"""Words with values: months, units of measure, currencies, kinds of events, read from `terms/*.toml` and `*.yaml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml reads seven times faster, where it is there


@cache
def table(name: str) -> dict[str, Any]:
    """The tables of one file, by their heading.

    >>> table("times")["months"]["march"]
    3
    """
    source = files("consilience.lexicon").joinpath(f"terms/{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def forms(name: str, heading: str) -> dict[str, str]:
    """From each form to its headword, for a table whose values are lists of forms.

    >>> forms("times", "parts")["afternoon"]
    'TAF'
    """
    return {form: head for head, listed in table(name)[heading].items() for form in listed}


@cache
def lists(name: str) -> dict[str, Any]:
    """The lists of one YAML file, by their heading."""
    source = files("consilience.lexicon").joinpath(f"terms/{name}.yaml")
    terms: dict[str, Any] = yaml.load(source.read_text(encoding="utf-8"), Loader=FAST)  # noqa: S506  a safe loader
    return terms
