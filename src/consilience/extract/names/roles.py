"""What is said of a person or body beside the name: titles before it, appositions around it."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.names.sighting import Sighting
from consilience.lexicon.naming import naming_words

LONGEST_ROLE = 14  # tokens; an apposition that is longer is a clause
BEHIND_A_ROLE = frozenset({"of", "for", "to", "'s", "’s", "and", "in"})
MARKS = frozenset("\"“”‘’'")
PASSING = frozenset({"victim", "suspect", "witness", "survivor"})  # what somebody is in a case, and no office or kin
BEFORE_A_NAME = frozenset({"of", "for", "the", "and", "to", "'s", "’s", "-", "&", ".", "in"})


def roles_of(sighting: Sighting) -> tuple[str, ...]:
    """The titles and appositions of one mention, in the order of the text."""
    found = [_title(sighting), *_appositions(sighting)]
    return tuple(dict.fromkeys(role for role in found if role))


def _title(sighting: Sighting) -> str | None:
    """The words in front of a name from the first that a title can begin with: "U.N. Special Envoy for Malta"."""
    doc, first, titled = sighting.passage.doc, sighting.first, False
    if first > 0 and doc[first - 1].lower_ in BEHIND_A_ROLE:
        return None  # "father of Ana and Jo Roe" is no title of his
    for token in reversed(doc[max(0, sighting.first - LONGEST_ROLE) : sighting.first]):
        word = token.lower_.rstrip(".")
        if word in naming_words("titles") or word in naming_words("roles"):
            titled, first = True, token.i
        elif token.lower_ == "and" and token.i > 0 and token.nbor(-1).ent_type_ == "PERSON":
            break  # "Cpl. Al Roe and Officer" Jo Poe
        elif token.text[0].isupper() and (token.pos_ in {"PROPN", "ADJ", "NOUN"}):
            first = token.i if titled or token.pos_ == "PROPN" else first
        elif not (token.lower_ in BEFORE_A_NAME and token.i > 0) or _ends_a_sentence(token):
            break
        if token.is_sent_start:
            break
    according = first > 1 and doc[first - 2].lower_ == "according"
    if first > 0 and doc[first - 1].lower_ in BEHIND_A_ROLE and not according:
        return None  # "the lawyer of Jo Roe" is somebody else
    words = doc[first : sighting.first]
    while len(words) and (words[0].lower_ in BEFORE_A_NAME):
        words = words[1:]
    if not titled or all(word.lower_.strip(".-") in naming_words("no_role_alone") or word.is_punct for word in words):
        return None
    if words[0].i > 0 and words[0].nbor(-1).text in MARKS and _is_closed(sighting):
        return None  # “Princess Jo” at home
    return words.text.strip()


def _is_closed(sighting: Sighting) -> bool:
    """Does a mark of quotation stand behind the name?"""
    behind = sighting.passage.doc[sighting.last + 1 : sighting.last + 3]
    return any(word.text in MARKS for word in behind if word.text not in {",", "."})


def _ends_a_sentence(token: Token) -> bool:
    """Is it a full stop, and none behind a title cut short: "was too late. Roe", but "Lt. Roe"?"""
    return token.text == "." and token.nbor(-1).lower_ not in naming_words("shortened_titles")


def _appositions(sighting: Sighting) -> list[str | None]:
    """Roles by apposition (", leader of the group," behind; "the leader, …" before) or copula ("… is a teacher")."""
    head = sighting.head
    found = [_phrase(child) for child in head.children if child.dep_ == "appos" and child.i > sighting.last]
    if head.dep_ == "appos" and head.head.i < sighting.first:
        found.append(_phrase(head.head, until=sighting.first))
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        found += [_phrase(child) for child in head.head.children if child.dep_ == "attr" and _is_office(child)]
    return found


def _is_office(noun: Token) -> bool:
    """Does it tell what somebody is, rather than praise them, or rank what befell them: "the first officer shot"?"""
    return not any(
        word.lower_ in naming_words("praise") or word.ent_type_ == "ORDINAL" or word.tag_ in {"JJS", "RBS"}
        for word in noun.lefts
    )


def _phrase(noun: Token, until: int | None = None) -> str | None:
    """A role as the text has it, without article and relative clause; None where the noun is no role."""
    if noun.lemma_.lower() not in naming_words("roles") or noun.lemma_.lower() in PASSING or _is_next_one(noun):
        return None
    beside = (word for child in noun.children if child.dep_ in {"conj", "appos"} for word in child.lefts)
    if any(word.dep_ == "poss" for word in beside):
        return None  # "Jo Roe, her husband and her sister": a list
    inside = [t.i for t in noun.subtree if not _in_clause(t, noun) and (until is None or t.i < until)]
    first, last = min(inside), max(i for i in inside if i - noun.i < LONGEST_ROLE)
    while first < noun.i and noun.doc[first].dep_ in {"det", "punct"}:
        first += 1
    while last > noun.i and noun.doc[last].dep_ == "cc":
        last -= 1
    words = noun.doc[first : last + 1]
    return words.text.strip(" ,;:—–-") or None


def _is_next_one(noun: Token) -> bool:
    """Is it what the next person of a list is called: "Jo Roe, his wife Ann Roe and …"?"""
    after = noun.doc[noun.i + 1] if noun.i + 1 < noun.sent.end else None
    return after is not None and after.pos_ == "PROPN" and any(child.dep_ == "poss" for child in noun.lefts)


def _in_clause(token: Token, noun: Token) -> bool:
    """Does it hang on the noun by a relative clause or another apposition?"""
    while token != noun:
        if token.dep_ in {"relcl", "acl", "appos", "conj"}:
            return True
        token = token.head
    return False
