#!/usr/bin/env bash
# Starts a real Ray whose GPUs are told by a library in the place of NVIDIA's, runs actors and tasks on them, and compares what claw
# says with what the library told and what was asked for. Two minutes on an idle machine; --install takes three more.
# Usage: real-ray.sh [--install]     (--install: Ray from PyPI, in a folder of its own, where no `ray` is on the PATH)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
install_seconds=400
start_seconds=200

skip() {
  echo "No real Ray was tried: $1."
  exit 0
}

work=$(mktemp -d)
group=''
cleanup() {
  [ -z "$group" ] || kill -KILL -- "-$group" 2> /dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

command -v gcc > /dev/null || skip 'it needs gcc'
if ! command -v ray > /dev/null; then
  [ "${1:-}" = --install ] || skip 'it needs the Python package ray[default]; --install fetches it'
  python3 -m venv "$work/venv" 2> /dev/null || skip 'it needs python3 with venv'
  timeout "$install_seconds" "$work/venv/bin/pip" install -q 'ray[default]' > /dev/null 2>&1 || skip 'pip could not fetch it'
  PATH="$work/venv/bin:$PATH"
fi

gcc -shared -fPIC -o "$work/libnvidia-ml.so.1" "$here/real-ray/nvml.c"
export PATH RAY_USAGE_STATS_ENABLED=0
summary='http://127.0.0.1:8275/nodes?view=summary'

# Starts a Ray whose list of nodes shows $1 once it is up. Ray gives itself 30 seconds, which a busy machine may not have.
start() {
  shows=$1
  shift
  for attempt in 1 2 3; do
    setsid ray start --head --block --num-cpus=4 --port=6396 --dashboard-port=8275 --metrics-export-port=8085 \
      --temp-dir="$(mktemp -d -p "$work")" --disable-usage-stats --object-store-memory=100000000 "$@" > "$work/log" 2>&1 &
    group=$!
    for _ in $(seq "$start_seconds"); do
      sleep 1
      if curl -sf "$summary" 2> /dev/null | grep -q "$shows"; then return; fi
      kill -0 "$group" 2> /dev/null || break
    done
    stop
  done
  skip "it did not start ($attempt times): $(tail -n 1 "$work/log")"
}

stop() {
  kill -KILL -- "-$group" 2> /dev/null || true
  group=''
  sleep 3
}

# Reads the Ray through the source $1, whose configuration is $2, and compares by the name $3.
compare() {
  echo "$1: { url: $2 }" > "$work/$3.yaml"
  CLAW_CONFIG="$work/$3.yaml" PATH="$(dirname "$(command -v node)")" \
    node --conditions=@ptl/source "$here/../packages/cli/src/bin.ts" report --json --samples 2 --every 1 > "$work/$3.json"
  node "$here/real-ray/compare.cjs" "$3" "$work/$3.json"
}

export LD_LIBRARY_PATH="$work"
start '"uuid"'
timeout "$start_seconds" python3 "$here/real-ray/jobs.py" 127.0.0.1:6396
for _ in $(seq 60); do
  if curl -sf http://127.0.0.1:8085/metrics | grep -q '^ray_node_gpus_utilization'; then break; fi
  sleep 1
done
compare ray_nodes http://127.0.0.1:8275 ray_nodes
compare ray_metrics http://127.0.0.1:8085 ray_metrics
stop

# Without a driver Ray gives out as many GPUs as it is told that there are.
unset LD_LIBRARY_PATH
start '"GPU": 4' --num-gpus=4 --resources='{"accelerator_type:H100": 1}'
compare ray_nodes http://127.0.0.1:8275 logical
echo "Real Ray $(ray --version | awk '{print $3}'): all the same."
