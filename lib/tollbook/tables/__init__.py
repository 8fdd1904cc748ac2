"""Records as tables: DataFrames with fixed columns, and files that appear whole or not at all.

Rows are sorted by the record's key and values written in one spelling, so the same records give the same
bytes. `columns` says what column each field of a record is, `rows` turns records into plain rows and back,
`frames` rows into DataFrames and back; `spreadsheets` and `stored` write and read the files.
"""

from .frames import from_frame, to_frame
from .stored import ENDINGS, read_records, write_frame, write_records

__all__ = [
    "ENDINGS",
    "from_frame",
    "read_records",
    "to_frame",
    "write_frame",
    "write_records",
]
