"""How a claim is put, where its predicate says more of that than its clause: labels, offices, statements, suspects."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.attribution.marks import OPENS
from consilience.extract.found import Found
from consilience.extract.modality.judge import modality, own_label
from consilience.extract.modality.negated import is_negated, is_none
from consilience.extract.nlp import Passage
from consilience.lexicon.deeds import lemmas
from consilience.model import Draft, Modality

DENY, BLAME = lemmas("sides", "deny"), lemmas("sides", "blame")
OF_VICTIMS = frozenset({"killed", "injured", "dead_named", "injured_named"})
NAMING = frozenset({"calls", "role"})  # however a clause is meant, that is what it calls them
REMAINS = frozenset({"body", "corpse", "remains"})
AHEAD = frozenset({"forecast", "intended"})


def put(draft: Draft, passage: Passage, token: Token, found: Found) -> Modality | None:
    """How the word that makes a claim puts it; None for what is told as left unsaid: "declined to say whether"."""
    if draft.predicate in NAMING:
        return "denied" if token.dep_ == "attr" and is_negated(token.head) else "asserted"
    if draft.predicate == "rank" and token.head.dep_ != "attr":
        return "asserted"  # told in passing: "to march on Alder, the second city"
    if draft.predicate in OF_VICTIMS and token.lemma_.lower() in REMAINS and not is_none(token):
        return "asserted"  # "came to claim the bodies": they are there
    label = modality(passage, token, found, of_victims=draft.predicate in OF_VICTIMS)
    if draft.predicate == "said":
        return of_statement(draft, token, label)
    open_ = label == "possible" and not any(word.lower_ == "whether" for word in token.sent)
    if draft.predicate == "suspect_named" and (label in AHEAD or open_):
        return "asserted"  # who will be tried, or is believed to have done it, is a suspect today
    if draft.predicate == "responsible" and label == "asserted" and token.lemma_.lower() in BLAME:
        return "possible"  # blamed is not guilty
    return label


def of_statement(draft: Draft, cue: Token, label: Modality) -> Modality | None:
    """How a statement is put: as made, unless its verb itself says "would say" or "reportedly said"."""
    if label == "denied":
        return None
    if is_denial(draft, cue):
        return "denied"
    if label == "background":
        return label if cue.pos_ == "VERB" else "asserted"  # "in 1985 he lived there, according to": today's word
    in_its_own_words = cue.dep_ == "xcomp" or own_label(cue, credited=False)
    return label if in_its_own_words else "asserted"


def is_denial(draft: Draft, cue: Token) -> bool:
    """Does somebody deny what the draft says was said? In marks stand the words that they used themselves."""
    retold = draft.object is not None and cue.lemma_.lower() in DENY
    return retold and not OPENS.search(cue.sent.text)
