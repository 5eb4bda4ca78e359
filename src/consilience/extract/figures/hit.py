"""A figure on its way: the draft, and the words that the finders of figures still need."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from spacy.tokens import Token

from consilience.extract.figures.count import Count
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.scope import SPOTS, area_of, is_spot, root_of, when_of, where_of
from consilience.extract.stretch import scope_of
from consilience.extract.syntax.clauses import clause_of
from consilience.extract.syntax.reach import PEOPLE
from consilience.extract.syntax.scenes import is_home
from consilience.model import Draft, Naming, Span, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A draft with the word that made it and the head of those it counts."""

    draft: Draft
    trigger: Token
    head: Token
    parts: tuple[Count, ...] = ()  # the counts that it is the sum of
    single: bool = False  # one who is pointed out ("the victim", a name) rather than counted

    @property
    def number(self) -> Decimal:
        """How many, for comparing: the printed number, else what is known of it."""
        quantity = self.draft.quantity
        if quantity is None:
            return Decimal(-1)
        return next((n for n in (quantity.best, quantity.low, quantity.high) if n is not None), Decimal(-1))

    @property
    def current(self) -> bool:
        """Is it about the happening itself, not a stretch of time or a part of a count?"""
        return self.draft.scope.since is None and self.draft.scope.part_of is None


def hit(
    predicate: str, trigger: Token, count: Count, passage: Passage, found: Found, *, whole: Hit | None = None
) -> Hit:
    """The figure that a word tells of those who are counted; `whole` is the figure that it is a part of."""
    quantity = count.quantity
    if whole is not None and whole.draft.quantity is not None and quantity.counted is None:
        quantity = replace(quantity, unit=whole.draft.quantity.unit)  # "200 houses, 40 of them"
    scope = whole.draft.scope if whole else scope_of(trigger, passage, found)
    alone = whole is None and quantity.best == 1  # "one guard was killed": no part of the guards is counted
    people = None if alone else count.population
    draft = Draft(
        kind="figure",
        predicate=predicate,
        trigger=passage.span(trigger),
        evidence=(passage.span(trigger.sent),),
        subject=count.span,
        quantity=quantity,
        when=whole.draft.when if whole else told_when(trigger, passage, found),
        where=whole.draft.where if whole else told_where(trigger, passage, found),
        scope=replace(scope, population=people, part_of=whole.draft.trigger if whole else None),
    )
    return Hit(draft=draft, trigger=trigger, head=count.head, single=count.single, parts=count.parts)


def told_when(trigger: Token, passage: Passage, found: Found) -> When | None:
    """The time of a figure: its clause's, that of what the clause describes, or that of the clause joined to it.

    "The May fire that killed 3"; "one man died and two were hurt in a fire in May".
    """
    when = when_of(trigger, passage, found)
    if when is None:
        later = (verb for verb in clause_of(trigger).conjuncts if verb.i > trigger.i and verb.pos_ in {"VERB", "AUX"})
        return next((told for verb in later if (told := when_of(verb, passage, found)) is not None), None)
    return when


def told_where(trigger: Token, passage: Passage, found: Found) -> Span | None:
    """The place of a figure: its clause's or the dateline's, else the nearest before it, else the victims' home."""
    running = is_running(trigger)
    where = area_of(trigger, passage, found) if running else where_of(trigger, passage, found)
    if where is not None or running:
        return where
    at, sentence = passage.start + trigger.idx, passage.span(passage.sentence_of(trigger))
    beside = found.namings_beside(passage, trigger)
    near = [one for one in beside if is_spot(one, passage)] or [one for one in beside if is_named_spot(one, passage)]
    if near:
        return min(near, key=lambda one: abs(one.span.start - at)).span
    if passage.start < sentence.start:
        earlier = found.within(Span.of(passage.report, passage.start, sentence.start)).namings
        near = [one for one in reversed(earlier) if is_spot(one, passage)]
    homes = (one for one in beside if is_home_of_victim(one, trigger, passage))
    return next((one.span for one in (*near, *homes)), None)


def is_running(trigger: Token) -> bool:
    """Is a count kept since some day or happening, and so of a wider land than the town last spoken of?"""
    return any(word.lower_ == "since" and word.dep_ in {"mark", "prep"} for word in clause_of(trigger).subtree)


def is_home_of_victim(naming: Naming, trigger: Token, passage: Passage) -> bool:
    """Does a place's name tell whose people suffer, "two Alder women died": mostly at home?"""
    root = root_of(naming, passage)
    if naming.type != "place" or root is None or root.dep_ not in {"compound", "nmod"}:
        return False
    return root.head.head in {trigger, *trigger.conjuncts} and root.head.lemma_.lower() in PEOPLE


def is_named_spot(naming: Naming, passage: Passage) -> bool:
    """Is it a place behind any preposition, "in the province of Alder", "to Birch", but one that acts or speaks?"""
    root = root_of(naming, passage)
    if naming.type not in SPOTS or naming.demonym_of or root is None or root.dep_ != "pobj" or is_home(root):
        return False
    return root.head.dep_ != "agent" and not any(word.lower_ == "according" for word in root.ancestors)
