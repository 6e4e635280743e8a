"""Blocks all of whose postings have been written anew since: nothing is found by them any more."""

from tui.store.connection import Connection, immediate


def empty_blocks(connection: Connection) -> None:
    """Take out of blocks that are nothing but holes what takes space, each in a transaction.

    Their rows and values stay for now, as somebody may be asking by the blocks as they were.
    """
    emptied = connection.execute(
        "SELECT number FROM block WHERE size > 0"
        " AND size = (SELECT count(*) FROM block_hole WHERE block = number)"
    ).fetchall()
    for (number,) in emptied:
        with immediate(connection):
            connection.execute("DELETE FROM block_hole WHERE block = ?", (number,))
            connection.execute("DELETE FROM block_word WHERE block = ?", (number,))
            connection.execute("UPDATE block SET size = 0, ids = x'' WHERE number = ?", (number,))


def drop_emptied(connection: Connection) -> None:
    """Delete what is left of blocks that were emptied long enough ago.

    The last block stays in any case, so that its number is not given again.
    """
    some = "block WHERE size = 0 AND number < (SELECT max(number) FROM block)"
    if connection.execute(f"SELECT 1 FROM {some}").fetchone():
        with immediate(connection):
            connection.execute(
                f"DELETE FROM block_value WHERE block IN (SELECT number FROM {some})"
            )
            connection.execute(f"DELETE FROM {some}")
