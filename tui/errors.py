"""What can go wrong that a person can do something about.

JobsError
├── ConfigError      a key of config.yaml, or the file itself
├── DumpError        a dump that cannot be read at all (single records go to quarantine instead)
├── StoreError       the database: missing, foreign, newer, locked, full, read-only, damaged
│   └── Interrupted  a question to the database, taken back before it was answered
├── NotFoundError    an id, brief or file that is not there
└── SharingError     a shortlist that cannot be written or read

Each is caught in two places only, `cli.main` and one method of the screen, and shown as one line:
what, where, what to do. Anything else that is raised is a bug and ends the program loudly.
"""


class JobsError(Exception):
    """A complaint in one line, fit to be shown to the user as it stands."""


class ConfigError(JobsError):
    """The configuration cannot be used; names file, line, key, found and expected."""


class DumpError(JobsError):
    """A dump cannot be read; nothing of it was stored."""


class StoreError(JobsError):
    """The database cannot be opened, read or written; what it held before is untouched."""


class Interrupted(StoreError):  # noqa: N818  an event that its asker expects, not a fault
    """A running question was taken back through `interrupt()`; ask again if it still matters."""


class NotFoundError(JobsError):
    """What was named does not exist, or the name fits more than one thing."""


class SharingError(JobsError):
    """A shortlist cannot be written or read; an existing file is left as it was."""
