"""Wording that only a few reports have: what is left of a common text when every sentence was written anew."""

from __future__ import annotations

import numpy as np

from consilience.dedupe.body import NO_INTS, Body, Ints, mixed

REACH = 4  # content words; a rewriter changes the words between, and seldom moves two words farther apart


def pairs_of_words(body: Body) -> tuple[Ints, Ints, Ints]:
    """(pair, first word, last word) of any two content words that stand close together, in either order.

    Two capitalised words make no pair: whoever writes of an event names the same people and places. Nor do words in
    quotation marks: they are the speaker's, and two reporters can have heard one speech.
    """
    places = np.flatnonzero((body.stems != 0) & ~body.quoted)
    stems, capital, sentence = body.stems[places], body.capital[places], body.sentence[places]
    found, firsts, lasts = [NO_INTS], [NO_INTS], [NO_INTS]
    for step in range(1, REACH + 1):
        left, right = stems[:-step], stems[step:]
        kept = (sentence[:-step] == sentence[step:]) & ~(capital[:-step] & capital[step:]) & (left != right)
        found.append(mixed(np.minimum(left, right)[kept], np.maximum(left, right)[kept]))
        firsts.append(places[:-step][kept].astype(np.uint64))
        lasts.append(places[step:][kept].astype(np.uint64))
    return np.concatenate(found), np.concatenate(firsts), np.concatenate(lasts)


def wording(body: Body) -> Ints:
    """The pairs of words of a report, each once."""
    return np.unique(pairs_of_words(body)[0])
