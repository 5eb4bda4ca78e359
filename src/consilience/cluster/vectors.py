"""The reports as rows of numbers, so that many can be compared at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from consilience.cluster.features import Features
from consilience.lexicon.news import is_common

Floats = NDArray[np.float64]
Places = NDArray[np.int64]

BACKGROUND = 300  # reports of other happenings that a pile is thought to lie among: five reports of one event
BACKGROUND_SHARE = 0.6  # would otherwise find that its every word is common; a word is in 0.6 of these,
COMMON_SHARE = 20.0  # and a word of all news in 20: of 10, 20, 30 and 60 the best on labelled shootings and world news
WIDEST = 500  # reports; a word that more than these have tells no two apart, and the cost of a report stays bounded
ROWS = 1000  # reports compared with all others at a time; bounds the memory
LEAST = 0.05  # likeness below a third of the line is as good as none


class Vectors(NamedTuple):
    """`rows` has a unit vector for each report; `words` names its columns."""

    rows: sparse.csr_matrix
    words: tuple[str, ...]


class Pairs(NamedTuple):
    """Reports by their places, left before right, and how alike they are."""

    left: Places
    right: Places
    likeness: Floats


def vectors(features: Sequence[Features]) -> Vectors:
    """Each report's words, weighed by how few others have them, to length 1."""
    column: dict[str, int] = {}
    columns = np.array([column.setdefault(w, len(column)) for own in features for w in own.weights], dtype=np.int64)
    values = np.array([value for own in features for value in own.weights.values()], dtype=np.float64)
    ends = np.cumsum([0, *(len(own.weights) for own in features)])
    owners = np.bincount(columns, minlength=len(column))
    values *= np.log((len(features) + BACKGROUND) / (owners + shares(features, column)))[columns]
    lengths = np.sqrt(np.add.reduceat(np.append(values**2, 0.0), ends[:-1])) if len(features) else values
    values /= np.repeat(np.where(np.diff(ends) > 0, lengths, 1.0), np.diff(ends))
    return Vectors(sparse.csr_matrix((values, columns, ends), shape=(len(features), len(column))), tuple(column))


def shares(features: Sequence[Features], column: Iterable[str]) -> Floats:
    """How many reports of other happenings are thought to have each word."""
    forms: dict[str, str] = {}
    for own in features:
        for key, form in own.forms.items():
            forms.setdefault(key, form)
    return np.array([COMMON_SHARE if is_common(forms[key]) else BACKGROUND_SHARE for key in column])


def likenesses(vectors: Vectors) -> Iterator[Pairs]:
    """The cosines of reports that share a word which few enough have, some rows at a time."""
    owners = np.bincount(vectors.rows.indices, minlength=vectors.rows.shape[1])
    telling = vectors.rows[:, np.flatnonzero((owners > 1) & (owners <= WIDEST))]
    for first in range(0, telling.shape[0], ROWS):
        product = (telling[first : first + ROWS] @ telling.T).tocoo()
        left, right = product.row.astype(np.int64) + first, product.col.astype(np.int64)
        kept = (left < right) & (product.data >= LEAST)
        yield Pairs(left[kept], right[kept], product.data[kept])
