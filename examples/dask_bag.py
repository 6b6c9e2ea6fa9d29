"""Dask: records in, reports out, a file for each shard, in the order of the shards' names.

    python3 dask_bag.py 'shards/*.ndjson' reports/ [tcp://scheduler:8786]

Without a scheduler's address it starts workers on this machine.
"""
import os
import subprocess
import sys

import dask.bag as db
from distributed import Client


def through_shuli(lines):
    """One process for a shard. An exception makes Dask run the shard again."""
    command = [os.environ.get("SHULI", "shuli"), "stream"]
    done = subprocess.run(command, input="".join(lines).encode(), stdout=subprocess.PIPE)
    # 1: some records were bad, as their answers say.
    if done.returncode not in (0, 1):
        raise RuntimeError(f"shuli ended with {done.returncode}")
    # Not splitlines(), which also splits at U+2028 inside a text.
    return done.stdout.decode().split("\n")[:-1]


if __name__ == "__main__":
    shards, reports, *address = sys.argv[1:]
    with Client(*address) if address else Client(threads_per_worker=1) as client:
        bag = db.read_text(shards, encoding="utf-8").map_partitions(through_shuli)
        files = bag.to_textfiles(f"{reports}/*.ndjson", compute=False, last_endline=True)
        client.gather([client.compute(one, retries=3) for one in files])
