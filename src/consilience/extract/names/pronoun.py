"""Pronouns, and whom each stands for: of those that agree, the one that was spoken of last and most."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consilience.extract.names.agreement import OF_MANY, PERSONAL, Known, Place, Sight, agrees, genders_of, places_of
from consilience.extract.names.barred import is_speaker, never, stands_for_nothing, subject_ahead
from consilience.extract.names.spoken_of import Scene, is_pronoun, scenes, tellers
from consilience.extract.names.stand_ins import officials
from consilience.extract.nlp import Parsed
from consilience.model import EntityType, Naming

LOOK_BACK = 3  # sentences outside of quotations; a person who was not spoken of for longer is named again,
FAR_BACK = 12  # save where nobody else of that sex was spoken of
SURE = (1, LOOK_BACK)  # how many sentences the clear pronouns look back: those of one sentence tell the sex first
Groups = Sequence[Sequence[Sight]]


def pronouns(parsed: Parsed, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The pronouns that stand for somebody in a report, named or not; the clear ones tell the sex to the rest."""
    places = places_of(namings)
    genders = {places.get(place, place): gender for place, gender in reversed(genders_of(namings).items())}
    held = frozenset(places.get(place, place) for place in officials(namings))
    spoken_of = [*scenes(parsed, namings, places)]
    for sentences in SURE:
        votes: dict[Place, Counter[str]] = defaultdict(Counter)
        for pronoun, meant in _resolved(spoken_of, Known(genders, held, sure=sentences)):
            if gender := PERSONAL.get(pronoun.head.lower_):
                votes[meant.full][gender] += 1
        genders = {place: counted.most_common(1)[0][0] for place, counted in votes.items()} | genders
    for pronoun, meant in _resolved(spoken_of, Known(genders, held, sure=0)):
        yield Naming(span=pronoun.meant, form="pronoun", type=kind(meant), refers_to=meant.meant)


def _resolved(spoken_of: Sequence[Scene], known: Known) -> Iterator[tuple[Sight, Sight]]:
    """The pronouns with whom they stand for, in the order of the text."""
    before: deque[list[Sight]] = deque(maxlen=known.sure or FAR_BACK)
    for scene in spoken_of:
        for sights, told in zip(scene.sentences, scene.told, strict=True):
            here: list[Sight] = []
            for one in sights:
                if one.naming is None and is_pronoun(one.head):
                    meant = _stands_for(one, scene, [here, *reversed(before)], known)
                    if meant is None:
                        continue
                    yield one, meant
                    one = replace(meant, rank=2 if one.rank == 2 else 1, quoted=one.quoted)
                here.append(one)
            if told:
                before.append(here)


def _stands_for(pronoun: Sight, scene: Scene, groups: Groups, known: Known) -> Sight | None:
    """Whom a pronoun stands for, as far as the text tells."""
    token = pronoun.head
    if stands_for_nothing(token) or (known.sure and pronoun.quoted):
        return None
    subject = subject_ahead(token) if token.lower_ in PERSONAL else None
    ahead = scene.named.get(subject) if subject is not None else None
    if ahead and ahead.naming and ahead.naming.form == "name" and agrees(ahead, token.lower_, known.genders):
        return ahead  # "Before his arrest, Lee …"
    if pronoun.quoted:
        return _meant(pronoun, groups, known, scene.speakers)
    barred = tellers(token, scene, known) | (scene.quoted if is_speaker(token) else frozenset())
    return _meant(pronoun, groups, known, barred)


def _meant(pronoun: Sight, groups: Groups, known: Known, barred: frozenset[Place]) -> Sight | None:
    """Whom a pronoun means: looked for in its own sentence, then in those before, nearest first."""
    word, spare, speaks = pronoun.head.lower_, None, is_speaker(pronoun.head)
    others = never(pronoun.head)
    barred |= {s.full for group in groups for s in group if s.head in others}
    for far, group in enumerate(groups[: known.sure or None] if word in PERSONAL else groups[:2]):
        near = [s for s in group if (pronoun.quoted or not s.quoted) and agrees(s, word, known.genders)]
        near = [s for s in near if s.full not in barred]
        near = _in_part(near, speaks=speaks) if word in PERSONAL else near
        sexed = [s for s in near if (s.gender or known.genders.get(s.full)) == PERSONAL.get(word, "")]
        if far > LOOK_BACK:
            near = sexed
        found = _foremost(sexed or near, ranks=word in PERSONAL and not known.sure)
        if found is not None and word in OF_MANY and not found.rank and found.naming is not None:
            return None  # "they" are mostly people without a name
        if near and found is None:
            return None
        if speaks and found is not None and found.naming is None and _another_speaks(found, group):
            return None
        if found is not None and (sexed or far == 0 or found.rank or word not in PERSONAL):
            return found
        spare = spare or found
    return spare


def _in_part(near: Sequence[Sight], *, speaks: bool) -> list[Sight]:
    """Of those who may be meant, the ones in the same part where there are any: who speaks goes on speaking."""
    telling = [one for one in near if is_speaker(one.head)]
    others = [one for one in near if not is_speaker(one.head) and one.rank == 2]
    return [*(telling if speaks else others)] or [*near]


def _another_speaks(found: Sight, group: Sequence[Sight]) -> bool:
    """Is somebody only spoken of, by another who may go on speaking?"""
    return not is_speaker(found.head) and any(is_speaker(one.head) and one.naming is not None for one in group)


def _foremost(near: Sequence[Sight], *, ranks: bool) -> Sight | None:
    """The one that stands out; where ranks do not count, the only one."""
    best = max((one.rank for one in near), default=0) if ranks else 0
    ranked = [one for one in near if one.rank >= best]
    return ranked[-1] if ranked and (best == 2 or len({one.full for one in ranked}) == 1) else None


def kind(meant: Sight) -> EntityType:
    """What a pronoun's naming is of."""
    return meant.naming.type if meant.naming else "group" if meant.head.tag_ == "NNS" else "person"
