#!/usr/bin/env bash
# Runs the tests beside busy processes, on two cores: no test may depend on how fast the machine is.
# Usage: scripts/busy-tests.sh [LOOPS] [VITEST_ARGUMENT...]; eight loops unless said otherwise.
set -euo pipefail

cd "$(dirname "$0")/.."
loops=${1:-8}
[ $# -eq 0 ] || shift

pinned=()
if command -v taskset > /dev/null; then pinned=(taskset -c 0,1); fi

busy=()
trap 'kill "${busy[@]}" 2> /dev/null || true' EXIT
for _ in $(seq "$loops"); do
  # Each ends by itself, should this script be killed.
  "${pinned[@]}" timeout 3600 bash -c 'while :; do :; done' &
  busy+=($!)
done

echo "Beside $loops busy processes:"
"${pinned[@]}" npm test -- "$@"
