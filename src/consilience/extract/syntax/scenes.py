"""Which places' names tell where something happens, rather than who it happens to, or near which road."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.syntax.reach import is_person
from consilience.lexicon.deeds import lemmas
from consilience.lexicon.tables import table

LOCATIVE = frozenset(table("clauses")["words"]["locative"])
DWELLERS, LIVING, STREETS, BEARINGS, DISTANCES, CARE, CARRIED = (
    lemmas("happened", name) for name in ("dwellers", "living", "streets", "bearings", "distances", "care", "carried")
)
CORNERS = frozenset({"corner", "intersection", "block"})
INSIDE = frozenset({"appos", "conj", "compound", "nmod"})


def is_scene(root: Token) -> bool:
    """Is a place's name, by its head word, one for where things happen, not one that acts, owns or is credited?"""
    if is_home(root) or is_cross_street(root) or is_measured_from(root):
        return False
    while root.dep_ in INSIDE and root.head.pos_ in {"PROPN", "NOUN"}:
        root = root.head
    if root.dep_ == "pobj":
        credited = any(word.lower_ == "according" for word in root.ancestors)
        return root.head.lower_ in LOCATIVE and not credited
    return root.dep_ in {"dobj", "nsubjpass", "npadvmod"}


def is_home(root: Token) -> bool:
    """Does a name only say where somebody is from: "an Alder man", "Ann Reed, of Alder", "who lives in Alder"?"""
    while root.dep_ in {"appos", "conj"} and root.head.pos_ == "PROPN":
        root = root.head
    head = root.head
    if root.dep_ in {"compound", "nmod", "poss", "amod"}:
        return head.lemma_.lower() in DWELLERS or (head.pos_ == "NOUN" and is_person(head))
    if root.dep_ != "pobj":
        return False
    above = head.head
    if head.lower_ in {"of", "from"} and is_person(above):
        return True
    return above.pos_ == "VERB" and above.lemma_ in LIVING


def is_cross_street(root: Token) -> bool:
    """Does a name that may be a town's stand where streets do: "off Alder", "on Birch Street near Alder"?"""
    words = [root]
    while root.dep_ in INSIDE and root.head.pos_ == "PROPN":
        root = root.head
        words.append(root)
    if any(word.lemma_.lower() in STREETS for word in words):
        return words[0].lemma_.lower() not in STREETS
    prep = root.head
    if root.dep_ != "pobj":
        return False
    if prep.lower_ == "off":
        return True
    near = prep.lower_ in {"near", "and", "at"} and prep.head.lemma_.lower() in STREETS
    return near or (prep.lower_ == "of" and prep.head.lemma_.lower() in CORNERS)


def is_measured_from(root: Token) -> bool:
    """Does a name only say from where it is so far: "12 km north of Alder", "just west of Alder"?"""
    prep = root.head
    if root.dep_ != "pobj" or prep.lower_ not in {"of", "from"} or prep.i == 0:
        return False
    before = prep.doc[prep.i - 1]
    return before.lemma_.lower() in DISTANCES or (before.lower_ in BEARINGS and before.dep_ in {"advmod", "amod"})


def is_of_care(root: Token) -> bool:
    """Does a name say where the hospital is to which the hurt were taken?"""
    where = root.head.head
    if root.dep_ != "pobj" or where.lemma_.lower() not in CARE:
        return False
    return any(word.pos_ == "VERB" and word.lemma_.lower() in CARRIED for word in where.ancestors)
