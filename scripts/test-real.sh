#!/usr/bin/env bash
# Asks every real system that can be had, one after the other, and prints a table: what ran, in which version, and what was skipped and why.
# Ends with 1 where one of them differs. A quarter of an hour on an idle machine.
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
table=$work/table
failed=0

# row SYSTEM RESULT WHAT
row() {
  printf '%-26s %-10s %s\n' "$@" >> "$table"
}

# run SYSTEM VERSIONS COMMAND...: the lines that tell versions are those that match; a script that skips says why in a line of its own.
run() {
  local system=$1 versions=$2 status=0 skipped
  shift 2
  echo "=== $system"
  "$@" 2>&1 | tee "$work/output" || status=$?
  if [ "$status" != 0 ]; then
    row "$system" DIFFERENT "$(tail -n 1 "$work/output")"
    failed=1
    return
  fi
  skipped=$(grep -E '^No .* was tried: |was not tried: | could not be had\.$' "$work/output")
  if grep -qE "$versions" "$work/output"; then row "$system" same "$(grep -oE "$versions" "$work/output" | sort -u | paste -sd ';' | sed 's/;/; /g')"; fi
  if [ -n "$skipped" ]; then while read -r line; do row "$system" skipped "$line"; done <<< "$skipped"; fi
}

node='node --conditions=@ptl/source'
run Slurm '^Slurm [0-9.]+' bash "$here/real-slurm.sh" --install
run 'Slurm of other suites' '^Slurm [0-9.]+' bash "$here/real-slurm-suites.sh" --install
run 'Prometheus and its kind' '^(prometheus|victoria-metrics|thanos) [0-9.]+|^Debian [a-z]+: .*' bash "$here/real-prometheus.sh" --install
run kubectl 'Client Version: v[0-9.]+' $node "$here/real-kubectl.ts"
run 'Kubernetes, whole' '^v[0-9.]+ is up' bash "$here/real-control-plane.sh"
run Ray '^Real Ray [0-9.]+' bash "$here/real-ray.sh" --install

echo
cat "$table"
exit "$failed"
