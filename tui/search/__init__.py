"""Pure search: query text to criteria, vocabulary expansion, ranking, explanation."""
