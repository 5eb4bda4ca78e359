"""The recogniser's own weights: the ones that the model card tells of, on the one pipeline that they fit."""

from hashlib import sha256
from pathlib import Path

import pytest
import spacy

from consilience.extract.pipeline import NAME_WEIGHTS, load_pipeline, with_own_names

CARD = Path(__file__).parents[2] / "docs" / "model-card.md"


def test_the_model_card_tells_of_these_weights():
    assert sha256(NAME_WEIGHTS.read_bytes()).hexdigest() in CARD.read_text(encoding="utf-8")


@pytest.mark.pipeline
def test_the_default_pipeline_has_them(nlp):
    assert nlp.get_pipe("ner").model.to_bytes() == NAME_WEIGHTS.read_bytes()


def test_another_pipeline_stays_as_it_is(tmp_path):
    other = spacy.blank("en")
    other.add_pipe("sentencizer")
    other.to_disk(tmp_path)
    assert with_own_names(load_pipeline(str(tmp_path))).pipe_names == ["sentencizer"]
