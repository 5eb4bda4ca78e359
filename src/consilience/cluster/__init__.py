"""From reports to stories: which of them write about one happening.

`group_stories` takes a whole pile. `Stories` takes reports one by one, over tables in memory or over those of a store,
of which it asks for the few rows that a report shares with others: `add` says which stories became different,
`homes.members` what is in them, and `story_of` writes the record of one.
"""

from consilience.cluster.online import Stories
from consilience.cluster.stories import ONE_TEXT, group_stories, story_of

__all__ = ["ONE_TEXT", "Stories", "group_stories", "story_of"]
