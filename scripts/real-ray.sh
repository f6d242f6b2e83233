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
export PATH LD_LIBRARY_PATH="$work" RAY_USAGE_STATS_ENABLED=0
summary='http://127.0.0.1:8275/nodes?view=summary'
tells_gpus() { curl -sf "$summary" 2> /dev/null | grep -q '"uuid"'; }

# Ray gives itself 30 seconds, which a busy machine may not have.
for attempt in 1 2 3; do
  setsid ray start --head --block --num-cpus=4 --port=6396 --dashboard-port=8275 --metrics-export-port=8085 \
    --temp-dir="$work/ray$attempt" --disable-usage-stats --object-store-memory=100000000 > "$work/log" 2>&1 &
  group=$!
  for _ in $(seq "$start_seconds"); do
    sleep 1
    if tells_gpus || ! kill -0 "$group" 2> /dev/null; then break; fi
  done
  if tells_gpus; then break; fi
  kill -KILL -- "-$group" 2> /dev/null || true
  sleep 3
done
tells_gpus || skip "it did not start: $(tail -n 1 "$work/log")"

timeout "$start_seconds" python3 "$here/real-ray/jobs.py" 127.0.0.1:6396
for _ in $(seq 60); do
  if curl -sf http://127.0.0.1:8085/metrics | grep -q '^ray_node_gpus_utilization'; then break; fi
  sleep 1
done

cat > "$work/claw.config.yaml" <<'END'
ray_nodes: { url: http://127.0.0.1:8275 }
ray_metrics: { url: http://127.0.0.1:8085 }
END
for source in ray_nodes ray_metrics; do
  grep "^$source" "$work/claw.config.yaml" > "$work/$source.yaml"
  CLAW_CONFIG="$work/$source.yaml" PATH="$(dirname "$(command -v node)")" \
    node --conditions=@ptl/source "$here/../packages/cli/src/bin.ts" report --json --samples 2 --every 1 > "$work/$source.json"
  node "$here/real-ray/compare.cjs" "$source" "$work/$source.json"
done
echo "Real Ray $(ray --version | awk '{print $3}'): all the same."
