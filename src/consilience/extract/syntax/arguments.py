"""Who does what to whom: a verb's subject and object, also where the grammar hides them."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from consilience.extract.syntax.relative import antecedent

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
SHARED = frozenset({"xcomp", "advcl", "pcomp", "conj"})  # a clause that takes its subject from the one above


def child(token: Token, *deps: str) -> Token | None:
    """The first child that stands in one of these relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def actor_of(verb: Token) -> Token | None:
    """The one who does it: the subject, the agent of a passive, or the subject of the clause above."""
    if is_passive(verb):
        return agent_of(verb) or agent_of(leader(verb))
    return own_subject(verb) or borrowed_subject(verb)


def patient_of(verb: Token) -> Token | None:
    """The one to whom it is done: the object, the subject of a passive, or the noun that a participle describes."""
    if is_passive(verb):
        top = leader(verb)
        return antecedent(child(top, "nsubjpass", "nsubj")) or described(top)
    found = child(verb, "dobj", "obj")
    if found is None and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not own_subject(verb):
        found = next((c for c in verb.head.children if c.dep_ == "dobj" and c.i > verb.i), None)
    return antecedent(found)


def is_passive(verb: Token) -> bool:
    """Is it done to the subject: "was taken", "a town taken by …", "backed by …"?"""
    top = leader(verb)
    if is_plain_passive(top):
        return True
    if top.tag_ != "VBN" or any(c.dep_ in {"nsubj", "aux", "dobj"} for c in top.children):
        return False
    return top.dep_ in {"acl", "amod"} or child(top, "agent") is not None


def is_plain_passive(verb: Token) -> bool:
    """Is it done to a subject of its own, with its own helping verb: "was taken"?"""
    return child(verb, "auxpass", "nsubjpass") is not None


def leader(verb: Token) -> Token:
    """The verb that a joined one shares its subject and voice with: "was shot" for "and killed"."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.tag_ == verb.head.tag_:
        if any(c.dep_ in SUBJECTS | {"nsubjpass", "aux", "auxpass"} for c in verb.children):
            break
        verb = verb.head
    return verb


def agent_of(verb: Token) -> Token | None:
    """The one behind the "by" of a passive."""
    for by in verb.children:
        if by.dep_ == "agent" or (by.dep_ == "prep" and by.lower_ == "by"):
            found = child(by, "pobj")
            if found is not None and found.ent_type_ not in {"DATE", "TIME"}:
                return found
    return next((c for c in verb.lefts if c.dep_ == "npadvmod" and verb.dep_ == "amod"), None)  # "army-backed"


def own_subject(verb: Token) -> Token | None:
    """The subject that the verb's own clause has."""
    return antecedent(child(verb, "nsubj", "nsubjpass"))


def borrowed_subject(verb: Token) -> Token | None:
    """The subject that an infinitive, a participle or a joined verb takes from above."""
    while verb.dep_ in SHARED or verb.dep_ == "acl":
        head = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return head if verb.dep_ == "acl" and verb.tag_ == "VBG" else actor_of_noun(head)
        if head.pos_ == "ADJ":
            return borrowed_from_adjective(head)
        moved = child(head, "dobj") if verb.dep_ == "xcomp" else None  # "urged his men to leave"
        found = moved or own_subject(head)
        if found is not None or head.pos_ not in {"VERB", "AUX"}:
            return found
        verb = head
    return None


def borrowed_from_adjective(head: Token) -> Token | None:
    """The subject of "were unable to …"."""
    return own_subject(head.head) if head.pos_ == "ADJ" and head.head.pos_ in {"VERB", "AUX"} else None


def described(verb: Token) -> Token | None:
    """The noun that a participle stands with: "a town taken by", "the taken town"."""
    return verb.head if verb.dep_ in {"acl", "amod"} else None


def after(token: Token, prepositions: Collection[str]) -> Token | None:
    """What stands behind one of these prepositions on a word: "of Alder" on "capture"."""
    for prep in token.children:
        if prep.dep_ in {"prep", "dative", "agent"} and prep.lower_ in prepositions:
            inner = child(prep, "prep")  # "out of Alder"
            found = child(prep, "pobj") or (child(inner, "pobj") if inner is not None else None)
            if found is not None:
                return found
    return None


def owner_of(noun: Token) -> Token | None:
    """The possessor: "Alder's fall"."""
    return child(noun, "poss")


def actor_of_noun(noun: Token) -> Token | None:
    """Who does what an event noun names: "the rebels' capture", "capture by rebels", "rebel advance"."""
    by = after(noun, {"by"})
    if by is not None:
        return by
    owner = owner_of(noun)
    if owner is not None:
        return owner
    return next((c for c in noun.lefts if c.dep_ in {"compound", "amod"} and c.pos_ in {"NOUN", "PROPN"}), None)


def joined(token: Token) -> list[Token]:
    """The word, and those that "and" joins to it."""
    found = [token]
    for word in found:  # grows as it goes: each may have others joined to it
        found += [c for c in word.children if c.dep_ == "conj" and c.pos_ in {"NOUN", "PROPN", "PRON"}]
    return found
