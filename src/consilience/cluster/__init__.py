"""From reports to stories: which of them write about one happening."""

from consilience.cluster.online import Stories
from consilience.cluster.stories import group_stories

__all__ = ["Stories", "group_stories"]
