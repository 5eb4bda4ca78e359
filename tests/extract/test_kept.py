"""A paragraph that was parsed before is not parsed again, and says the same."""

import pytest
import spacy

from consilience.extract import extract, keys_of
from consilience.extract.nlp import parse
from tests.factory import report

FIRST = "The ferry Marigold sank off Alder on Tuesday.\n\nTwelve people drowned, the coastguard said."
SECOND = "Divers went down on Wednesday.\n\nTwelve people drowned, the coastguard said."
LONG = "and " * 500 + "so on.\n\nTwelve people drowned."


@pytest.fixture
def counting():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    seen = []
    pipe = nlp.pipe

    def noting(texts, **options):
        texts = list(texts)
        seen.extend(texts)
        return pipe(texts, **options)

    nlp.pipe = noting
    return nlp, seen


def words_of(parsed):
    return [(p.start, p.kind, [(w.text, w.idx, w.is_sent_start) for w in p.words]) for p in parsed.passages]


def test_what_two_reports_share_is_parsed_once(counting):
    nlp, seen = counting
    kept = {}
    parse(report(FIRST, uri="a"), nlp, kept)
    del seen[:]
    parsed = parse(report(SECOND, uri="b"), nlp, kept)
    assert seen == ["Divers went down on Wednesday."]
    assert words_of(parsed) == words_of(parse(report(SECOND, uri="b"), nlp))
    assert set(keys_of(report(SECOND), nlp)) <= set(kept)


@pytest.mark.parametrize("text", [FIRST, LONG, "One.\n\nOne.\n\nOne.", "   "])
def test_what_was_kept_is_what_was_parsed(text, counting):
    nlp, seen = counting
    kept = {}
    fresh = words_of(parse(report(text), nlp, kept))
    del seen[:]
    assert words_of(parse(report(text), nlp, kept)) == fresh
    assert seen == []
    assert words_of(parse(report(text), nlp)) == fresh


@pytest.mark.pipeline
def test_a_reading_from_kept_parses_is_the_same(nlp):
    source = report(FIRST, published="2031-03-06")
    kept = {}
    assert extract(source, nlp=nlp, kept=kept) == extract(source, nlp=nlp)
    assert extract(source, nlp=nlp, kept=dict(kept)) == extract(source, nlp=nlp)
