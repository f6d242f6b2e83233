#!/usr/bin/env bash
# Asks a real control plane of Kubernetes, built from its Go module: etcd, kube-apiserver, kube-controller-manager and kube-scheduler,
# with nodes that are only said to be there, and compares what claw says with what was submitted. A minute; half an hour to build.
# Usage: real-control-plane.sh [--build] [--program FILE] [--kueue FOLDER] [--keep FOLDER]
#   --build           builds the servers with Go, and fetches etcd where it is missing
#   --program FILE    where the servers are, or are kept once they are built
#   --kueue FOLDER    also runs jobs through a queue of Kueue, whose controller is there, or is kept there once it is built
#   --keep FOLDER     keeps the lists of what Kueue queued there
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# With the version of the libraries that belong to it.
release=v1.36.3 libraries=v0.36.3
kueue_release=v0.17.0
build_seconds=3000
run_seconds=300

skip() {
  echo "No control plane of Kubernetes was tried: $1."
  exit 0
}

build='' program='' kueue='' keep=''
while [ $# -gt 0 ]; do
  case $1 in
    --build) build=yes ;;
    --program) program=$(realpath -m "$2") && shift ;;
    --kueue) kueue=$(realpath -m "$2") && shift ;;
    --keep) keep=$(realpath -m "$2") && shift ;;
    *) echo "real-control-plane.sh does not know $1" >&2 && exit 2 ;;
  esac
  shift
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: "${program:=$work/control-plane}"

# A program of our own that needs the module of Kubernetes, because that module replaces others and so cannot be installed as it is.
build_servers() (
  mkdir "$work/go"
  cp "$here/real-control-plane/main.go" "$work/go"
  cd "$work/go"
  export GOFLAGS=-mod=mod
  printf 'module example.invalid/control-plane\n\ngo 1.26\n\nrequire k8s.io/kubernetes %s\n' "$release" > go.mod
  go mod download k8s.io/kubernetes
  sed -nE "s#^\s+(k8s.io/[a-z-]+) => ./staging.*#replace \1 => \1 $libraries#p" \
    "$(go env GOMODCACHE)/cache/download/k8s.io/kubernetes/@v/$release.mod" >> go.mod
  go mod tidy
  timeout "$build_seconds" nice go build -ldflags "-s -w -X k8s.io/component-base/version.gitVersion=$release" -o "$program" .
)

# Its controller, and what it adds to the API.
build_kueue() (
  mkdir -p "$work/go-kueue" "$kueue"
  cd "$work/go-kueue"
  printf 'module example.invalid/kueue\n\ngo 1.26\n' > go.mod
  go mod download sigs.k8s.io/kueue@$kueue_release
  cp -r "$(go env GOMODCACHE)/sigs.k8s.io/kueue@$kueue_release" source
  chmod -R u+w source
  cp source/config/components/crd/bases/*.yaml "$kueue"
  cd source
  timeout "$build_seconds" nice go build -ldflags '-s -w' -o "$kueue/kueue" ./cmd/kueue
)

command -v kubectl > /dev/null || skip 'it needs kubectl'
command -v openssl > /dev/null || skip 'it needs openssl'
if [ -n "$build" ] && [ ! -x "$program" ]; then
  command -v go > /dev/null || skip 'it needs Go'
  build_servers > "$work/log" 2>&1 || skip "it could not be built: $(tail -n 1 "$work/log")"
fi
if [ -n "$build" ] && [ -n "$kueue" ] && [ ! -x "$kueue/kueue" ]; then
  build_kueue > "$work/log" 2>&1 || skip "Kueue could not be built: $(tail -n 1 "$work/log")"
fi
[ -z "$kueue" ] || [ -x "$kueue/kueue" ] || skip 'Kueue is not built; --build does so'
[ -x "$program" ] || skip 'it is not built; --build does so'
if ! command -v etcd > /dev/null; then
  [ -n "$build" ] || skip 'it needs etcd'
  DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends etcd-server > /dev/null 2>&1 ||
    skip 'etcd could not be installed'
fi
# A network and processes of their own: no port is seen from outside, and whatever happens nothing is left running.
alone='unshare --net --pid --mount --fork --kill-child --mount-proc'
$alone true 2> /dev/null || skip 'it needs namespaces of its own'
timeout --kill-after=5 "$run_seconds" $alone bash "$here/real-control-plane/inside.sh" "$work" "$program" "$kueue" "$keep"
