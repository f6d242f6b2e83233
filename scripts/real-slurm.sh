#!/usr/bin/env bash
# Reads a real Slurm: brings one up with accounting, runs real jobs in it, and compares what claw says of them, live and
# from exports of every form, with sums made by awk and with Slurm's own sreport. Under a minute; needs root.
# Usage: real-slurm.sh [--install]     (--install: fetch Debian's packages where they are missing)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
packages='slurm-wlm slurmdbd slurm-wlm-mysql-plugin munge mariadb-server iproute2'
programs='slurmctld slurmdbd slurmd sacct munged mariadbd mariadb-install-db setpriv unshare ip'
users='games man news mail lp'
install_seconds=60
run_seconds=420

skip() {
  echo "The real Slurm was not tried: $1."
  exit 0
}

installed() {
  local program
  for program in $programs; do
    command -v "$program" > /dev/null || return 1
  done
}

# In a subshell, so that its trap is its own.
install_packages() (
  policy=/usr/sbin/policy-rc.d
  # Status 101 of this file keeps Debian's packages from starting their daemons.
  if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
  fi
  export DEBIAN_FRONTEND=noninteractive
  timeout "$install_seconds" bash -c "apt-get -qq update
    apt-get -qq install --yes --no-install-recommends $packages" > /dev/null 2>&1
)

export PATH="$PATH:/usr/sbin:/sbin"
[ "$(id -u)" = 0 ] || skip 'it needs root'
if ! installed; then
  [ "${1:-}" = --install ] || skip "it needs the packages $packages; --install fetches them"
  install_packages || skip 'its packages could not be installed'
  installed || skip 'its packages do not hold all that it runs'
fi
# shellcheck disable=SC2086
getent passwd $users > /dev/null || skip 'it needs the accounts that every Debian has'
# A network, processes and mounts of their own: no port is seen from outside, and whatever happens nothing is left running.
alone='unshare --net --pid --mount --fork --kill-child --mount-proc'
$alone true 2> /dev/null || skip 'it needs namespaces of its own'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
timeout --kill-after=5 "$run_seconds" $alone bash "$here/real-slurm/inside.sh" "$work"
