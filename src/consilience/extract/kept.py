"""Paragraphs that were parsed before: their parses as bytes, under a key of the words and of who parsed them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, MutableMapping
from functools import lru_cache
from hashlib import blake2b

import msgspec
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.tokens import Doc

from consilience.extract.pipeline import FITTED_ON, NAME_WEIGHTS

Kept = MutableMapping[bytes, bytes]
NOT_READ = ("tensor", "user_data")  # what no finder looks at is not kept
QUICKLY = 1  # of zlib's levels; the next ones save a tenth and take twice as long


def key_of(text: str, nlp: Language) -> bytes:
    """What the parse of this text by this pipeline is kept under."""
    digest = blake2b(parser_of(nlp), digest_size=16)
    digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.digest()


@lru_cache(maxsize=4)
def parser_of(nlp: Language) -> bytes:
    """What a parse depends on beside the text: spaCy, the pipeline, and the weights that it was given."""
    own = tuple(nlp.meta[field] for field in ("lang", "name", "version"))
    weights = blake2b(NAME_WEIGHTS.read_bytes() if own == FITTED_ON else b"").hexdigest()
    parts = (spacy_version, *own, *nlp.pipe_names, weights)
    return blake2b("\0".join(parts).encode(), digest_size=16).digest()


def packed(pieces: Iterable[tuple[int, Doc]]) -> bytes:
    """The pieces of a paragraph, each with where it begins in it; most paragraphs are one piece."""
    found = [(start, doc.to_bytes(exclude=NOT_READ)) for start, doc in pieces]
    return zlib.compress(msgspec.msgpack.encode(found), QUICKLY)


def unpacked(data: bytes, nlp: Language) -> Iterator[tuple[int, Doc]]:
    """The same pieces again."""
    for start, doc in msgspec.msgpack.decode(zlib.decompress(data), type=list[tuple[int, bytes]]):
        yield start, Doc(nlp.vocab).from_bytes(doc)
