"""How many were killed, injured, displaced, and what they are part of."""
