"""Figures: how many were killed, injured, displaced, how many homes were destroyed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from consilience.extract.figures.count import Count, count_of, together
from consilience.extract.figures.gapped import elsewhere, gapped
from consilience.extract.figures.hit import Hit, hit
from consilience.extract.figures.later import died_later
from consilience.extract.figures.noun import OUTCOMES, count_noun, goes_on, is_tally, tallied, told_of
from consilience.extract.figures.of_the import of_the_told
from consilience.extract.figures.of_whom import TALLIES
from consilience.extract.figures.parts import is_some_of_them, parts_in
from consilience.extract.figures.sense import is_negated, paired, senses_of
from consilience.extract.figures.settle import HARMED, settle
from consilience.extract.figures.suffering import BUILDINGS, can_suffer
from consilience.extract.figures.uncounted import uncounted
from consilience.extract.figures.who import sufferers
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.lexicon.predicates import Sense, senses
from consilience.model import Draft

CASUALTIES = "casualties"
# who flees alone is on the run, and a loss is mourned
NOT_OF_ONE = frozenset({CASUALTIES, "displaced", "sheltered", "attended", "infected", "on_strike"})
FATALLY = frozenset({"fatally", "mortally", "fatal", "mortal"})
HEADLINE = {f"{word}s" for word in senses()}  # a headline's verb may be taken for a name, and has no lemma then
GIVING = TALLIES | OUTCOMES.keys() | senses().keys() | HEADLINE  # any other word gives none
TELLING = FATALLY | GIVING  # a sentence without one of these has no figure


def find_figures(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Each count of people or homes, and what is told of them."""
    yield from figures(parsed, found)


@lru_cache(maxsize=1)  # asked for twice a report: what "the victim" means depends on them
def figures(parsed: Parsed, found: Found) -> tuple[Draft, ...]:
    """The figures of a report, in the order of its text."""
    hits: list[Hit] = []
    events: list[Draft] = []
    for passage, sentence in parsed.sentences(TELLING):
        here = in_sentence(sentence, passage, found, before=hits)
        here += died_later(sentence, here, passage)
        here += of_the_told(sentence, passage, found, before=[*hits, *here])
        hits += [*here, *parts_in(sentence, here, passage, found)]
        events += uncounted(sentence, passage, found)
    return tuple(sorted([*settle(hits), *events], key=lambda draft: (draft.trigger.start, draft.predicate)))


def in_sentence(sentence: Tokens, passage: Passage, found: Found, *, before: Sequence[Hit]) -> list[Hit]:
    """The figures of one sentence; `before` are those of the report up to it, which "the number" may go on from."""
    hits: dict[tuple[str, int], Hit] = {}
    for token in passage.words_among(sentence, GIVING):
        if is_tally(token) and (one := of_tally(token, passage, found, before=[*before, *hits.values()])):
            some = [one]
        else:
            some = [*of_word(token, passage, found)]
        for one in some:
            hits.setdefault((one.draft.predicate, one.head.i), one)
    return list(hits.values())


def of_word(token: Token, passage: Passage, found: Found) -> Iterator[Hit]:
    """The figure that one word gives by the first of its senses that counts someone; two where it is counted twice."""
    for sense in senses_of(token):
        if is_negated(token):
            return
        predicate = "killed" if sense.predicate in {HARMED, "injured"} and is_fatal(token) else sense.predicate
        count = together([*counts_by(token, sense, passage, found)], passage)
        if count is not None and not (count.single and sense.predicate in NOT_OF_ONE):
            pair = paired(token)
            predicate = predicate if pair is None else CASUALTIES
            if pair is None or pair.i > token.i:
                count = replace(count, single=count.single or sense.role == "among")
                told = [hit(predicate, token, each, passage, found) for each in (count, *count.others)]
                yield from (*told, *elsewhere(told[0], passage, found))
            return


def counts_by(token: Token, sense: Sense, passage: Passage, found: Found) -> Iterator[Count]:
    """The counts of those to whom a word in one of its senses says it happened."""
    homes = sense.predicate in BUILDINGS
    for head in (*sufferers(token, sense, headline=passage.kind == "headline"), *gapped(token)):
        itself = (head.i == token.i and sense.part == "noun") or sense.role == "count"
        count = count_noun(head, passage, found) if itself else None
        if count is None and can_suffer(sense.predicate, head, passage, found):
            count = count_of(head, passage, found, told=token, homes=homes)
        if count is not None:
            yield count


def of_tally(noun: Token, passage: Passage, found: Found, *, before: Sequence[Hit]) -> Hit | None:
    """The figure that "the toll rose to 12" gives; a bare "the number" goes on from the last count before it."""
    count = tallied(noun, passage, found)
    predicate = told_of(noun) or ("killed" if noun.lemma_ == "toll" else None)
    last = next((one for one in reversed(before) if not one.single), None)
    if predicate is None and last is not None and goes_on(noun) and last.trigger.doc is noun.doc:
        predicate = last.draft.predicate
    return hit(predicate, noun, count, passage, found) if count is not None and predicate is not None else None


def is_fatal(verb: Token) -> bool:
    """Is it told with the verb that they died of it: "fatally shot", "shot dead", "suffered fatal wounds"?"""
    if verb.i + 1 < verb.sent.end and verb.nbor().lower_ == "dead":
        return True
    objects = [word for child in verb.children if child.dep_ == "dobj" for word in child.children]
    return any(word.lower_ in FATALLY and not is_some_of_them(word) for word in (*verb.children, *objects))
