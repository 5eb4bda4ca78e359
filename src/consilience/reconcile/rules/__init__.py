"""The named rules by which the best present answer is chosen. No weight is learned, and nothing is averaged."""

from consilience.reconcile.rules.choice import Choice, Same, same_day, same_figure, same_words
from consilience.reconcile.rules.day import choose_day
from consilience.reconcile.rules.figure import FIGURE_RULES, check_rule, choose_figure
from consilience.reconcile.rules.place import choose_place
from consilience.reconcile.rules.voices import most_voices

__all__ = [
    "FIGURE_RULES",
    "Choice",
    "Same",
    "check_rule",
    "choose_day",
    "choose_figure",
    "choose_place",
    "most_voices",
    "same_day",
    "same_figure",
    "same_words",
]
