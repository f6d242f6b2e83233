#!/usr/bin/env bash
# Reads real Slurms of other suites of Debian, an older and a newer one, as real-slurm.sh reads that of this system: each in a
# root of its own, with the same jobs and the same comparisons. Three minutes a suite, one of them for fetching; needs root.
# Usage: real-slurm-suites.sh [--install] [--roots FOLDER] [SUITE...]     (bullseye and trixie, if none is named)
#   --install         makes the roots with mmdebstrap, 0.6 GB each, and fetches mmdebstrap where it is missing
#   --roots FOLDER    keeps the roots there, or takes those that are there
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
packages='slurm-wlm slurmdbd munge mariadb-server iproute2 hostname mount'
fetch_seconds=900
run_seconds=600

skip() {
  echo "No Slurm of another suite was tried: $1."
  exit 0
}

install=''
roots=''
suites=''
while [ $# -gt 0 ]; do
  case $1 in
    --install) install=yes ;;
    --roots) roots=$2 && shift ;;
    *) suites="$suites $1" ;;
  esac
  shift
done
: "${suites:=bullseye trixie}"

[ "$(id -u)" = 0 ] || skip 'it needs root'
# A network, processes and mounts of their own: no port is seen from outside, and whatever happens nothing is left running.
alone='unshare --net --pid --mount --fork --kill-child'
$alone true 2> /dev/null || skip 'it needs namespaces of its own'
[ -x "$root/node_modules/node/bin/node" ] || skip 'it needs the Node that npm ci brings'
[ -n "$install" ] || [ -n "$roots" ] || skip 'it needs roots of other suites; --install makes them'
if [ -n "$install" ] && ! command -v mmdebstrap > /dev/null; then
  DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends mmdebstrap > /dev/null 2>&1 ||
    skip 'mmdebstrap could not be installed'
fi

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
chmod 755 "$work"
: "${roots:=$work/roots}"
mkdir -p "$roots"

# Makes the root of a suite. Only since bookworm the plugin of slurmdbd has a package of its own.
make_root() {
  local suite=$1 wanted=$packages
  [ "$suite" = bullseye ] || wanted="$wanted slurm-wlm-mysql-plugin"
  timeout "$fetch_seconds" mmdebstrap --quiet --variant=apt --include="${wanted// /,}" \
    --aptopt='APT::Install-Recommends "false"' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' "$suite" "$roots/$suite" http://deb.debian.org/debian > "$work/log" 2>&1
}

# Runs inside.sh in the root of a suite, which sees this repository, its Node and a folder to work in.
run_in() {
  # shellcheck disable=SC2016
  timeout --kill-after=5 "$run_seconds" $alone bash -c '
    set -euo pipefail
    in=$1 root=$2 modules=$3
    mkdir -p "$in$root" "$in$modules" "$in/var/real"
    mount --bind "$root" "$in$root"
    [ "$modules" = "$root/node_modules" ] || mount --bind "$modules" "$in$modules"
    mount -t tmpfs tmpfs "$in/var/real"
    mount -t proc proc "$in/proc"
    mount --rbind /dev "$in/dev"
    touch "$in/etc/hosts"
    exec chroot "$in" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin bash "$root/scripts/real-slurm/inside.sh" /var/real
  ' bash "$1" "$root" "$(readlink -f "$root/node_modules")"
}

failed=0
for suite in $suites; do
  if [ ! -x "$roots/$suite/usr/sbin/slurmctld" ]; then
    if [ -z "$install" ]; then echo "Debian $suite was not tried: there is no root of it in $roots." && continue; fi
    if ! make_root "$suite"; then
      echo "Debian $suite was not tried: its packages could not be had."
      rm -rf --one-file-system "${roots:?}/$suite"
      continue
    fi
  fi
  echo "Debian $suite:"
  run_in "$roots/$suite" || failed=1
done
exit "$failed"
