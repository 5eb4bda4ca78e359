"""The analyst's word: what people judged, applied to what the machine found and kept apart from it."""

from consilience.judge.outcome import with_outcome
from consilience.judge.stories import judged_groups
from consilience.judge.word import Word

__all__ = ["Word", "judged_groups", "with_outcome"]
