"""What is told of a person by name: the predicates, and two that are settled before a claim is made."""

DEAD, HURT, SUSPECT = "dead_named", "injured_named", "suspect_named"
SHOT = "shot"  # hurt by arms: dead where nobody lived, unless the report tells that they did
CARED = "cared"  # in a hospital, in some condition
LIVED = "lived"  # survived, recovers, left the hospital: not dead of it
