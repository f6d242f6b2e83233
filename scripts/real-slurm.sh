#!/usr/bin/env bash
# Reads a real Slurm: brings one up with accounting, runs real jobs in it, and compares what claw says of them, live and
# from exports of every form, with sums made by awk and with Slurm's own sreport. About two minutes; needs root.
# Usage: real-slurm.sh [--install]     (--install: fetch Debian's packages where they are missing)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
packages='slurm-wlm slurmdbd slurm-wlm-mysql-plugin munge mariadb-server'
limit_seconds=170

skip() {
  echo "The real Slurm was not tried: $1."
  exit 0
}

install_packages() {
  local policy=/usr/sbin/policy-rc.d
  # Status 101 of this file keeps Debian's packages from starting their daemons.
  if [ ! -e "$policy" ]; then
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
  fi
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  timeout 300 bash -c "apt-get -qq update && apt-get -qq install --yes --no-install-recommends $packages" > /dev/null 2>&1
}

export PATH="$PATH:/usr/sbin:/sbin"
[ "$(id -u)" = 0 ] || skip 'it needs root'
if ! command -v slurmctld slurmdbd slurmd munged mariadbd setpriv > /dev/null; then
  [ "${1:-}" = --install ] || skip "it needs the packages $packages"
  command -v apt-get > /dev/null || skip 'its packages cannot be installed without apt-get'
  install_packages || skip 'its packages could not be installed'
fi
unshare --net --pid --mount --fork --kill-child --mount-proc true 2> /dev/null || skip 'it needs namespaces of its own'

# A network, processes and mounts of their own: no port is seen from outside, and whatever happens nothing is left running.
work=$(mktemp -d)
trap 'rm -rf "$work"; rm -f ${policy:-}' EXIT
chmod 755 "$work"
timeout --kill-after=5 "$limit_seconds" \
  unshare --net --pid --mount --fork --kill-child --mount-proc bash "$here/real-slurm/inside.sh" "$work"
