#!/usr/bin/env bash
# Packs the three packages, installs them into an empty folder and runs claw on every Node that is supported.
# Usage: scripts/smoke-nodes.sh [NODE_VERSION...]; needs a build first (npm run build) and the registry.
set -euo pipefail

cd "$(dirname "$0")/.."
root=$PWD
versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(22 24 26)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for name in core router cli; do
  npm pack --silent --pack-destination "$folder" "./packages/$name" > /dev/null
done

mkdir "$folder/site"
cd "$folder/site"
echo '{ "name": "site", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --prefer-offline ../*.tgz
echo "import { recognizeSources } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
if (typeof recognizeSources !== 'function' || typeof route !== 'function') throw new Error('not exported');" > import.js

expected=$(node -p "require('$root/packages/cli/package.json').version")
hashes=()
# Puts the executable of a Node version into the variable `node`.
bring_node() {
  mkdir "$folder/node-$1"
  (cd "$folder/node-$1" && echo '{ "private": true, "allowScripts": { "node": true } }' > package.json \
    && npm install --silent --no-audit --no-fund --prefer-offline "node@$1")
  node="$folder/node-$1/node_modules/node/bin/node"
  [ -x "$node" ] || { echo "smoke: node@$1 brought no executable" >&2; exit 1; }
}

claw="$folder/site/node_modules/@ptl/claw/dist/claw.js"
for version in "${versions[@]}"; do
  bring_node "$version"
  got=$("$node" "$claw" version)
  case "$got" in
    *"$expected"*) ;;
    *) echo "smoke: Node $version does not print the version" >&2; exit 1 ;;
  esac
  "$node" import.js
  # --dry-run --json prints the same bytes on every Node: the sample is seeded, and so is all that follows.
  hashes+=("$("$node" "$claw" collect --sample --dry-run --json 2> "$folder/said" | sha256sum)")
  [ ! -s "$folder/said" ] || { echo "smoke: Node $version says: $(head -1 "$folder/said")" >&2; exit 1; }
  # A release takes the lock and writes the ledger, without a word.
  CLAW_STATE_DIR="$folder/state-$version" "$node" "$claw" collect --quiet --new-scope --start 2026-01-01 --end 2026-02-01 \
    --from "$root/test/golden/slurm_sacct/cpus-and-cpu-time/input.txt" --output "$folder/$version.json" > "$folder/said" 2>&1
  [ ! -s "$folder/said" ] || { echo "smoke: Node $version says: $(head -1 "$folder/said")" >&2; exit 1; }
  echo "smoke: Node $("$node" --version) runs claw $expected"
done
[ "$(printf '%s\n' "${hashes[@]}" | sort -u | wc -l)" -eq 1 ] \
  || { echo 'smoke: the package of the sample differs from Node to Node' >&2; exit 1; }

# A Node that is too old is told so, in one sentence.
bring_node 20
status=0
said=$("$node" "$claw" report --sample 2>&1) || status=$?
case "$status $said" in
  "2 claw: Node 20."*" is too old for claw: use "*) echo 'smoke: Node 20 is told what claw needs' ;;
  *) echo "smoke: Node 20 ends with status $status and says: $said" >&2; exit 1 ;;
esac
