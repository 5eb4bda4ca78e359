"""Whether two answers in free words say the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from consilience.lexicon.rows import listed, rows
from consilience.model import Score
from consilience.text.normalise import is_content, plain, stem, words
from consilience.text.numbers import parse_number

LINE = 0.25  # of the words in common, where two answers to a question begin to say the same; chosen on labelled pairs
APART = 0.1  # the score of two answers with different numbers: below the line, whatever else they share
TOLD = 4  # words named in the reason
NEGATIONS = frozenset(["no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"])


class Answer(NamedTuple):
    """What an answer comes to: its ideas, its numbers, and whether it says no."""

    ideas: frozenset[str]
    numbers: frozenset[str]
    negative: bool


def compare_answers(question: str, left: str, right: str) -> Score:
    """How far two answers to one question say the same, by their words, numbers and negations.

    What the question already says tells no two answers apart. Words count as one where they share a stem or, by a
    small list of news prose, an idea.

    >>> compare_answers("Why did they leave?", "to spare civilians", "in order to protect residents").value >= 0.5
    True
    >>> compare_answers("How long?", "two years", "three years").value
    0.1
    """
    if plain(" ".join(left.split())) == plain(" ".join(right.split())):
        return Score(1.0, "the same words")
    asked = read_answer(question).ideas
    one, other = read_answer(left), read_answer(right)
    if one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers):
        return Score(APART, f"{listing(one.numbers)} is not {listing(other.numbers)}")
    ours, theirs = telling(one, asked), telling(other, asked)
    both = ours & theirs
    if not both:
        return Score(0.0, "no telling word in common")
    if one.negative != other.negative:
        return Score(APART, f"both speak of {listing(both)}, and only one of them says no")
    share = (len(both) / min(len(ours), len(theirs)) + len(both) / len(ours | theirs)) / 2
    value = min(1.0, share / (2 * LINE)) if share < LINE else 0.5 + (share - LINE) / (2 * (1 - LINE))
    return Score(round(value, 3), f"both speak of {listing(both)}")


def telling(answer: Answer, asked: frozenset[str]) -> frozenset[str]:
    """The ideas and numbers that the question does not have already; all, where it has them all."""
    everything = answer.ideas | answer.numbers
    return (everything - asked) or everything


def read_answer(text: str) -> Answer:
    """An answer's ideas and numbers.

    >>> sorted(read_answer("three of the largest ships").ideas)
    ['largest', 'vessel']
    """
    ideas, numbers, negative = set(), set(), False
    for word in words(text):
        number = parse_number(word.plain)
        if number is not None:
            numbers.add(format(number.normalize(), "f"))
        elif word.plain in NEGATIONS or word.plain.endswith("n't"):
            negative = True
        elif is_content(word.plain):
            ideas.add(idea(word.plain))
    return Answer(frozenset(ideas), frozenset(numbers), negative)


def idea(word: str) -> str:
    """The word that stands for a plain word's idea."""
    return synonyms().get(word) or synonyms().get(stem(word)) or stem(word)


@cache
def synonyms() -> dict[str, str]:
    """Each word of the list, and its stem, with the word that stands for it; the first line that has it counts."""
    found: dict[str, str] = {}
    for name, others in rows("synonyms"):
        for word in (name, *listed(others)):
            found.setdefault(word, name)
            found.setdefault(stem(word), name)
    return found


def listing(ideas: Iterable[str]) -> str:
    """A few of the words, in order."""
    return ", ".join(sorted(ideas)[:TOLD])
