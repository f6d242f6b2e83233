#!/usr/bin/env bash
# Reads real Prometheus and VictoriaMetrics servers, in two versions each where they can be had: two days of GPUs and pods that
# are imported, and text that they scrape each second; and compares what claw says with what was served. Two minutes on an idle machine.
# Usage: real-prometheus.sh [--install]     (--install: fetch Debian's packages, unpacked beside the system, where none is there)
# Where `thanos` is on the PATH, one stands before each Prometheus and is asked the same.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
fetch_seconds=120
run_seconds=600

skip() {
  echo "No real Prometheus was tried: $1."
  exit 0
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Unpacks prometheus and victoria-metrics of a suite of Debian into a folder of their own.
fetch() (
  suite=$1
  folder="$work/$suite"
  mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
  cd "$folder"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $suite main" > list
  apt="timeout $fetch_seconds apt-get -qq -o Dir::Etc::SourceList=$folder/list -o Dir::Etc::SourceParts=- \
    -o Dir::State::Lists=$folder/lists -o Dir::Cache=$folder/cache -o APT::Sandbox::User=root"
  { $apt update && $apt download prometheus victoria-metrics; } > /dev/null 2>&1 || exit 1
  # Debian's VictoriaMetrics does not say its version itself.
  echo "Debian $suite: $(echo *.deb)"
  for package in ./*.deb; do dpkg -x "$package" .; done
  rm -rf lists cache ./*.deb
)

folders=''
if command -v prometheus > /dev/null; then folders=$(dirname "$(command -v prometheus)"); fi
if [ "${1:-}" = --install ]; then
  for suite in ${SUITES:-bookworm trixie forky}; do
    if fetch "$suite"; then folders="$folders $work/$suite/usr/bin"; else echo "Debian $suite could not be had."; fi
  done
fi
[ -n "$folders" ] || skip 'it needs the packages prometheus and victoria-metrics; --install fetches them'
if command -v thanos > /dev/null; then
  THANOS=$(command -v thanos)
  export THANOS
else
  echo 'No Thanos was tried: it is not on the PATH.'
fi
# A network and processes of their own: no port is seen from outside, and whatever happens nothing is left running.
alone='unshare --net --pid --mount --fork --kill-child --mount-proc'
$alone true 2> /dev/null || skip 'it needs namespaces of its own'
command -v ip > /dev/null || skip 'it needs the command ip'

# shellcheck disable=SC2016,SC2086
timeout --kill-after=5 "$run_seconds" $alone bash -c 'ip link set lo up && exec "$@"' bash \
  node --conditions=@ptl/source "$here/real-prometheus/inside.ts" "$work" $folders
