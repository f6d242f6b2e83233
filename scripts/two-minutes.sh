#!/usr/bin/env bash
# From a clone to a reviewed package, with nothing but what README.md says: prints how long each step took, and what was cached.
# `scripts/two-minutes.sh [--cold]`: with --cold npm begins with an empty cache of its own.
set -euo pipefail
source=$(git -C "$(dirname "$0")/.." rev-parse --show-toplevel)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export CLAW_STATE_DIR="$folder/state"
if [ "${1:-}" = --cold ]; then export npm_config_cache="$folder/npm"; fi
cache=$(npm config get cache)
cached=$(du -sm "$cache" 2>/dev/null | cut -f1 || true)
echo "node $(node --version), npm $(npm --version), $(nproc) processors with a load of $(cut -d' ' -f1 /proc/loadavg); ${cached:-0} MB in npm's cache"

begun=$SECONDS
step() {
  local from=$SECONDS name=$1
  shift
  if ! "$@" >"$folder/step.log" 2>&1; then tail -20 "$folder/step.log"; echo "Failed: $name"; exit 1; fi
  printf '%4d s  %s\n' $((SECONDS - from)) "$name"
}
step 'git clone' git clone -q "$source" "$folder/claw"
cd "$folder/claw"
# The lines of README.md, as they are printed there.
mapfile -t lines < <(awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' README.md)
collect=$(printf '%s\n' "${lines[@]}" | grep -m1 -- '--sample$')
review=$(printf '%s\n' "${lines[@]}" | grep -m1 -E '^(npm run --silent claw -- )?review|claw -- review')
step "$collect" bash -ec "$collect"
step "$review" bash -ec "$review"
total=$((SECONDS - begun))
printf '%4d s  from the clone to a reviewed package; user and system time:' "$total"
# In a pipe it would be the time of another shell.
times > "$folder/times"
echo " $(tail -1 "$folder/times")"
[ "$total" -le 120 ] || { echo 'That is more than two minutes.'; exit 1; }
