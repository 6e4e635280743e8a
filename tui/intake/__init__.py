"""A dump of any form becomes drafts and rejects, one by one, knowing nothing of the store."""
