"""Who speaks, by the grammar: the subject of a verb of speech, its own or borrowed from the words around it."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from consilience.extract.syntax.arguments import child, is_plain_passive
from consilience.lexicon.words import words

DOCUMENTS = words("sources", "documents")
BIDDEN, CLAUSE, HEARING = (words("speech", name) for name in ("bidden", "clause", "hearing"))
SUBJECTS = ("nsubj", "csubj")
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
BORROWS = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
TIMES = frozenset({"DATE", "TIME"})
STOPS = frozenset('"“”.;:?!')


def subject_of(verb: Token) -> Token | None:
    """Who does what a verb says: its own subject, the one it shares with words above it, or the noun beside it."""
    own = child(verb, *SUBJECTS)
    if own is not None and not own.lower_.endswith("self"):
        return own
    if is_undergone(verb):
        return agent_of(verb)
    if verb.dep_ in BORROWS and verb.head.i != verb.i:
        return subject_above(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return issuer(verb.head)
    if verb.tag_ not in FINITE:
        return None
    return (noun_behind(verb) if follows_words(verb) else None) or noun_before(verb)


def follows_words(verb: Token) -> bool:
    """Does a verb stand behind what it reports?"""
    return any(word.dep_ == "ccomp" for word in verb.lefts)


def is_undergone(verb: Token) -> bool:
    """Is something done to somebody: "was told", "asked by reporters, she …"?"""
    if is_plain_passive(verb):
        return True
    bare = verb.tag_ == "VBN" and child(verb, "aux") is None
    return bare and (verb.dep_ == "advcl" or (verb.dep_ == "acl" and verb.lemma_.lower() in BIDDEN))


def subject_above(verb: Token) -> Token | None:
    """The subject of the clause that a verb without one hangs on."""
    teller = verb.nbor(-2) if verb.i - verb.sent.start > 1 and verb.nbor(-1).text == "," else verb
    if verb.tag_ == "VBG" and teller.lemma_.lower() in CLAUSE and (own := child(teller, *SUBJECTS)) is not None:
        return own  # "…, the agency reported, citing the ministry", wherever the parse hangs "citing"
    head = verb.head
    if (told_of := hidden_subject(head)) is not None:
        return told_of
    while head.pos_ not in VERBAL and head.head.i != head.i and head.dep_ in {"prep", "pcomp", "acomp", "oprd"}:
        head = head.head
    if head.pos_ not in VERBAL:
        return None
    passive = child(head, "nsubjpass")
    if goes_on_from(head, verb):
        return subject_of(head.head)
    if passive is None and verb.dep_ == "pcomp" and verb.head.lower_ == "as":  # "quoted the envoy as saying"
        return child(head, "dobj")
    subject = passive if passive is not None else subject_of(head)
    placeholder = verb.head.pos_ == "ADJ" and subject is not None and subject.lower_ in {"it", "there"}
    return None if placeholder else subject  # "it is hard to predict"


def hidden_subject(verb: Token) -> Token | None:
    """Who is told of behind the one who hears it: of "Lee told the Post the driver called in, saying …" the driver.

    The parse takes the noun of a clause without "that" for an apposition to the hearer, or for another object.
    """
    if verb.lemma_.lower() not in HEARING:
        return None
    hearers = [word for word in verb.rights if word.dep_ in {"dobj", "dative"}]
    for noun in (*hearers[1:], *(word for hearer in hearers for word in hearer.rights if word.dep_ == "appos")):
        if noun.left_edge.dep_ == "det" and noun.i + 1 < noun.sent.end and noun.nbor().tag_ in FINITE:
            return noun
    return None


def goes_on_from(head: Token, verb: Token) -> bool:
    """Does the one go on who says what a verb is joined to, rather than the one of whom they say it?

    "The mayor said he will stay and denied …" changes the tense; "said he would stay, vowing …" only goes on.
    """
    if head.dep_ != "ccomp" or head.head.lemma_.lower() not in CLAUSE:
        return False
    if verb.dep_ == "conj":
        return verb.tag_ in FINITE - {"VBN"} and head.tag_ != verb.tag_
    subject = child(head, *SUBJECTS)
    still = subject is not None and (subject.pos_ == "PRON" or head.lemma_ == "be")
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and still


def issuer(noun: Token) -> Token:
    """Of "issued a statement saying …" the one who issued it; else the noun itself."""
    if noun.lemma_.lower() in DOCUMENTS and noun.dep_ == "dobj":
        return subject_of(noun.head) or noun
    return noun


def noun_before(verb: Token) -> Token | None:
    """The noun just before a finite verb, where the parse gives it no subject: "The mayor, aged 49, said"."""
    root = verb.sent.root
    if root.i < verb.i and root.pos_ in NOMINAL:
        return root
    between = takewhile(lambda word: word.text not in STOPS, reversed(verb.doc[verb.sent.start : verb.i]))
    word = next((w for w in between if w.pos_ in NOMINAL and w.dep_ != "npadvmod" and w.ent_type_ not in TIMES), None)
    while word is not None and word.ent_type_ != "PERSON" and is_within(word.head, verb):
        word = word.head
    return word


def is_within(head: Token, verb: Token) -> bool:
    """Does a word's head belong to the noun phrase before a verb?"""
    return head.i < verb.i and head.pos_ in NOMINAL | {"ADP"} and head.sent == verb.sent


def noun_behind(verb: Token) -> Token | None:
    """The noun just behind a verb that stands after what was said: "“It burned,” said Ann Lee, leaving"."""
    after = verb.doc[verb.i + 1 : min(verb.i + 2, verb.sent.end)]
    word = next((w for w in after if w.pos_ in NOMINAL | {"DET", "ADJ"}), None)
    while word is not None and word.head.i > word.i and word.head.pos_ in NOMINAL:
        word = word.head
    return word if word is not None and word.pos_ in NOMINAL else None


def agent_of(verb: Token) -> Token | None:
    """By whom, of a passive."""
    for by in verb.children:
        if by.dep_ == "agent":
            return child(by, "pobj")
    return None
