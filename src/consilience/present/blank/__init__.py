"""Names that are not to be shared, blanked in all that is: of victims, of minors, of suspects."""

from consilience.present.blank.situation import blank
from consilience.present.blank.who import GROUPS, Group, groups_of

__all__ = ["GROUPS", "Group", "blank", "groups_of"]
