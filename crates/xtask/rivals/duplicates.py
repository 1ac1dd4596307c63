"""How many proxy addresses more than one object holds, by DuckDB on one thread."""

import os
import sys

import duckdb

files = sys.argv[1:]
largest = max(os.path.getsize(file) for file in files) + 1
database = duckdb.connect()
database.execute("SET threads = 1")
(count,) = database.execute(
    """
    WITH pages AS (
        FROM read_json(
            $files,
            format = 'auto',
            maximum_object_size = $largest,
            columns = { value: 'STRUCT(id VARCHAR, proxyAddresses VARCHAR[])[]' }
        )
    ),
    objects AS (SELECT unnest(value, recursive := true) FROM pages),
    held AS (SELECT id, lower(unnest(proxyAddresses)) AS address FROM objects)
    SELECT count(*)
    FROM (SELECT address FROM held GROUP BY address HAVING count(DISTINCT id) > 1)
    """,
    {"files": files, "largest": largest},
).fetchone()
print(count)
