"""The persons named as killed, injured or suspected."""
