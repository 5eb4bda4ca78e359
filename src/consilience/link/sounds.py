"""How a name sounds, roughly, whichever way it was brought into Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.link.letters import latin

# Letters that the common romanisations of Arabic, Persian, Slavic and other names use for one another.
# Longest first; what they become are not sounds but classes of them.
SAME_SOUND = (
    ("tch", "s"),
    ("sch", "s"),
    ("zh", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("dj", "g"),
    ("dz", "s"),
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("ck", "k"),
    ("qu", "k"),
    ("ts", "s"),
    ("x", "ks"),
    ("q", "k"),
    ("z", "s"),
    ("j", "g"),
    ("w", "v"),
)
SOFT_C = re.compile(r"c(?=[eiy])")
SEMIVOWEL = re.compile(r"(?<=[aeiou])[wy](?=[^aeiou]|$)|(?<=[aeiou])h(?![aeiou])")
FINAL_FF = re.compile(r"(?<=[eio])ff$")  # "-off" and "-eff" are older spellings of "-ov" and "-ev"
DOUBLED = re.compile(r"(.)\1+")
VOWELS = re.compile(r"[aeiouy]+")
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
REMEMBERED = 100_000

# One sign for each sound that takes several letters, so that a likeness counts sounds and not letters.
SIGNS = (
    ("tsch", "C"),
    ("tch", "C"),
    ("sch", "S"),
    ("shch", "S"),
    ("zh", "Z"),
    ("sh", "S"),
    ("ch", "C"),
    ("dj", "j"),
    ("dzh", "j"),
    ("kh", "x"),
    ("gh", "G"),
    ("dh", "D"),
    ("th", "T"),
    ("ph", "f"),
    ("ck", "k"),
    ("qu", "k"),
    ("ts", "c"),
    ("tz", "c"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("eo", "o"),
)
VOWEL_SIGNS = frozenset("aeiou")
# What it costs to hear one of these signs for another, the least that a pair is given below; any other pair costs 1.
CONFUSED = (
    (0.15, "iy uw ow kq kc gG tT dD vw CS hx cC"),
    (0.3, "kx jg jy jZ jC sz sc cz sC sS zZ ZS bv bw Dz Ts fv gh Gh qG kG qg ie ou ae ey ai ao"),
    (0.5, "eo eu iu io au bp dt gk pf sT ay"),
)
COSTS = {pair: cost for cost, pairs in reversed(CONFUSED) for both in pairs.split() for pair in (both, both[::-1])}
DROPPED = {**dict.fromkeys(VOWEL_SIGNS, 0.45), "h": 0.3, "y": 0.4, "w": 0.5}
OTHER_SOUND = 2.5  # any other change: no ear mistakes an "l" for an "n", so the words do not sound alike
ENDING = 0.5  # the "-s" that Baltic and Greek give to a man's name


@lru_cache(maxsize=REMEMBERED)
def skeleton(word: str) -> str:
    """The consonants of one word by class, after a mark for a vowel at its start.

    >>> skeleton("Muhammad") == skeleton("Mohammed")
    True
    """
    plain = NOT_A_LETTER.sub("", latin(word).lower())
    plain = SEMIVOWEL.sub("", SOFT_C.sub("s", FINAL_FF.sub("v", plain)))
    for letters, sound in SAME_SOUND:
        plain = plain.replace(letters, sound)
    plain = plain.replace("c", "k")
    bare = VOWELS.sub("", plain)
    start = "a" if VOWELS.match(plain) else ""
    return DOUBLED.sub(r"\1", start + bare)


@lru_cache(maxsize=REMEMBERED)
def signs(word: str) -> str:
    """One sign a sound, for a word in small Latin letters.

    >>> signs("khrushchoff")
    'xruSov'
    """
    plain = FINAL_FF.sub("v", word).replace("x", "ks")
    for letters, sign in SIGNS:
        plain = plain.replace(letters, sign)
    return DOUBLED.sub(r"\1", SOFT_C.sub("s", plain))


def sound_likeness(left: str, right: str) -> float:
    """From 0 to 1, how alike two words sound: an edit distance where sounds that are taken for one another cost less.

    Source:
        Weighted as in Needleman & Wunsch 1970; the weights are of this project.
    """
    mine, theirs = signs(left), signs(right)
    longest = max(len(mine), len(theirs))
    if not longest:
        return 0.0
    cost = 0.0
    if mine.endswith("s") != theirs.endswith("s"):
        mine, theirs, cost = mine.removesuffix("s"), theirs.removesuffix("s"), ENDING
    return max(0.0, 1.0 - (cost + _distance(mine, theirs)) / longest)


def _distance(mine: str, theirs: str) -> float:
    row = [0.0]
    for sign in theirs:
        row.append(row[-1] + DROPPED.get(sign, OTHER_SOUND))
    for a in mine:
        gap = DROPPED.get(a, OTHER_SOUND)
        now = [row[0] + gap]
        for n, b in enumerate(theirs):
            swap = 0.0 if a == b else COSTS.get(a + b, OTHER_SOUND)
            now.append(min(row[n] + swap, row[n + 1] + gap, now[n] + DROPPED.get(b, OTHER_SOUND)))
        row = now
    return row[-1]
