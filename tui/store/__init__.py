"""The only SQL: schema, postings, search index, facet counts, decisions and their ledger."""
