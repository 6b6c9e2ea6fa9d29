#!/bin/bash
#SBATCH --job-name=shuli
#SBATCH --ntasks=1
#SBATCH --mem=1G
#SBATCH --requeue
#SBATCH --open-mode=append
# Slurm: one shard a task of an array. A shard is a file of records (NAME.ndjson) or of file names (NAME.list).
#   split -d -a 4 -n l/100 --additional-suffix=.ndjson records.ndjson shards/
#   sbatch --array=0-99%32 slurm-array.sh shards reports
#   cat reports/*.ndjson > reports.ndjson
set -u
shards=("$1"/*)
shard=${shards[$SLURM_ARRAY_TASK_ID]}
out=$2/$(basename "${shard%.*}").ndjson
mkdir -p "$2"

case $shard in
  # A list goes on where it was: --resume keeps the whole lines that an earlier run has left.
  *.list)
    "${SHULI:-shuli}" --files-from "$shard" -f ndjson -o "$out" --resume -q -j "${SLURM_CPUS_PER_TASK:-1}"
    status=$?
    ;;
  # A stream starts again; its output has its name only when it is whole.
  *)
    "${SHULI:-shuli}" stream <"$shard" >"$out.tmp"
    status=$?
    [ $status -le 1 ] && mv "$out.tmp" "$out"
    ;;
esac

# 1: some records were bad, as their answers say. More: the process died. Then the task goes back into the queue, three
# times at most; Slurm itself does this only where the whole node is lost.
if [ $status -gt 1 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ]; then
  scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
  sleep 60 # until Slurm ends this run
fi
[ $status -le 1 ] || exit $status
