"""Rare wording: pairs of words that stand close together, which is what rewriting leaves of a text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from consilience.dedupe.body import Body
from consilience.dedupe.numbers import NO_INTS, Floats, Ints, Marks, Places, mixed
from consilience.dedupe.rarity import Rarity

REACH = 4  # content words; a rewriter changes the words between, and seldom moves two words farther apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The pairs of words of one text, each once, and how rare they are."""

    body: Body
    pairs: Ints
    weights: Floats
    stems: int  # different words that carry meaning


def wording(body: Body, rarity: Rarity, furniture: Marks) -> Wording:
    """The pairs of content words of each sentence that stand close together, in either order.

    A pair is as rare as the more common of the two. Words of furniture make no pair, nor do two in quotation marks:
    they are the speaker's, and two reporters can have heard one speech.
    """
    pairs, firsts, lasts = pairs_of_words(body, ~furniture)
    rare = rarity.of(body.stems, body.common)
    pairs, at = np.unique(pairs, return_index=True)
    weights = np.minimum(rare[firsts[at]], rare[lasts[at]])
    return Wording(body=body, pairs=pairs, weights=weights, stems=len(np.unique(body.stems[~furniture])))


def pairs_of_words(body: Body, kept: Marks) -> tuple[Ints, Places, Places]:
    """(pair, first word, last word) of any two kept content words of a sentence with few content words between."""
    places = np.flatnonzero((body.stems != 0) & kept)
    stems, quoted, sentence = body.stems[places], body.quoted[places], body.sentence[places]
    found, firsts, lasts = [NO_INTS], [places[:0]], [places[:0]]
    for step in range(1, REACH + 1):
        left, right = stems[:-step], stems[step:]
        close = (sentence[:-step] == sentence[step:]) & ~(quoted[:-step] & quoted[step:]) & (left != right)
        found.append(mixed(np.minimum(left, right)[close], np.maximum(left, right)[close]))
        firsts.append(places[:-step][close])
        lasts.append(places[step:][close])
    return np.concatenate(found), np.concatenate(firsts), np.concatenate(lasts)
