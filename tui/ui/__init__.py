"""The screen: everything that knows Textual, and nothing that decides."""
