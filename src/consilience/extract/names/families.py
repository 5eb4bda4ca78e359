"""Family names that several persons of a report share: whom the bare name means at each place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from consilience.extract.names.agreement import SUBJECTS, genders_of, titled
from consilience.extract.names.found import looks_titled
from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.gazetteer import name_key
from consilience.lexicon.naming import naming_words
from consilience.model import Naming


@dataclass(frozen=True, slots=True)
class Member:
    """Where a member of a family is called in full: in which passage, and whether the sentence is about them."""

    naming: Naming
    passage: Passage
    leads: bool

    @property
    def who(self) -> str:
        return name_key(self.naming.span.quote)


def settle_families(parsed: Parsed, names: Sequence[Naming]) -> list[Naming]:
    """The same names; a bare family name that several share means the one whom the paragraph is about by full name.

    Else it means the one with whom the family was brought in. Whom a report keeps calling in full, beside somebody
    of that name, is not meant by the bare one.
    """
    families = _families(parsed, names)
    places = genders_of([name for name in names if not _is_bare(name)])
    genders = {name_key(n.span.quote): g for n in names if (g := places.get((n.span.start, n.span.end))) is not None}
    settled: list[Naming] = []
    for name in names:
        members = families.get(_surname(name), ()) if name.type == "person" and _is_bare(name) else ()
        if len({member.who for member in members}) < 2:
            settled.append(name)
            continue
        gender = _gender(name)
        fitting = [m for m in members if gender is None or genders.get(m.who, gender) == gender]
        sure = [m for m in fitting if gender is not None and genders.get(m.who) == gender]
        meant = _meant(name, sure or fitting, parsed.passage_at(name.span))
        settled.append(replace(name, refers_to=meant.naming.span if meant else None))
    return settled


def _meant(name: Naming, members: Sequence[Member], passage: Passage | None) -> Member | None:
    """Whom the bare name means; None where nobody fits."""
    before = [m for m in members if m.leads and m.naming.span.start < name.span.start]
    here = [m for m in before if m.passage is passage]
    leading = here[-1:] or before[:1] or [m for m in members if m.leads] or list(members)
    if not leading:
        return None
    return next(m for m in members if m.who == leading[0].who)


def _families(parsed: Parsed, names: Sequence[Naming]) -> Mapping[str, Sequence[Member]]:
    """From each family name to where its members are called in full."""
    found: dict[str, list[Member]] = defaultdict(list)
    for name in names:
        passage = parsed.passage_at(name.span)
        tokens = passage.tokens(name.span) if passage else None
        if name.type != "person" or _is_bare(name) or passage is None or tokens is None:
            continue
        found[_surname(name)].append(Member(name, passage, not looks_titled(passage) and _leads(tokens.root)))
    return found


def _leads(head: Token) -> bool:
    """Is it the subject of its sentence, or of what is told in it?"""
    return head.dep_ in SUBJECTS


def _is_bare(name: Naming) -> bool:
    return len(_words(name)) < 2


def _surname(name: Naming) -> str:
    return _words(name)[-1]


def _words(name: Naming) -> list[str]:
    """The words of a name as they are written, without particles and "Jr."; "Roe-Poe" is one."""
    words = name.span.quote.lower().split()
    skipped = naming_words("particles") | naming_words("person_suffixes")
    return [word for word in words if word.strip(".,") not in skipped] or words


def _gender(name: Naming) -> str | None:
    """The gender that a title beside this mention tells."""
    return next(iter(titled([name]).values()), None)
