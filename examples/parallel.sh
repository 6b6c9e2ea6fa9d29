#!/bin/sh
# GNU parallel: records in, reports out, in order, on every core of this machine or of others.
#   parallel.sh < records.ndjson > reports.ndjson
#   HOSTS='8/alpha,8/beta' parallel.sh < records.ndjson > reports.ndjson      (8 jobs on each, over ssh)
# Options may follow: parallel.sh --joblog log --eta < records.ndjson > reports.ndjson

# A block goes to one process; it is cut between lines. What a process that dies has answered is thrown away, and its
# block is run again. shuli exits 1 where a record was bad: the answer says so, and running it again would not help.
exec parallel --pipe --block "${BLOCK:-4M}" --keep-order --retries 3 ${HOSTS:+--sshlogin "$HOSTS"} "$@" \
  "${SHULI:-shuli} stream || [ \$? -eq 1 ]"
