#!/bin/sh
# A list of pairs on all cores, or on many machines, with GNU parallel: it cuts standard input into blocks of whole lines, and
# `enface batch -` answers each line. For other machines add --sshloginfile; options before the files are handed on.
#
#   batch.sh pairs.jsonl results.jsonl
#   batch.sh --jobs 8 --sshloginfile machines pairs.jsonl results.jsonl
set -eu
while [ $# -gt 2 ]; do
  options="${options:-} $1"
  shift
done
# the status 2 says that pairs failed: their lines have "error" in the place of "result", and no block need be done again
# shellcheck disable=SC2086
parallel ${options:-} --pipe --round-robin --block 100k --line-buffer \
  "${ENFACE:-enface} batch - --jobs 1 --quiet || [ \$? -eq 2 ]" < "$1" > "$2"
