# A second cluster in the same accounting, with a node of the first one's name and jobs of the first one's numbers; then a federation of both.

# west COMMAND...: as on a machine of the second cluster.
west() {
  SLURM_CONF=$work/west/slurm.conf "$@"
}

start_second() {
  mkdir -p "$work/west/state" "$work/spool/west"
  sed "/^NodeName=/d; /^PartitionName=/d; s#=lab\$#=west#; s#$work/state#$work/west/state#; s#spool/%n#spool/west#
    s#/slurmctld\.#/west-slurmctld.#; s#/%n\.#/west-%n.#" "$work/etc/slurm.conf" > "$work/west/slurm.conf"
  cat >> "$work/west/slurm.conf" << CONF
SlurmctldPort=6837
NodeName=gpu01 NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=6911 CPUs=64 RealMemory=512000 Gres=gpu:h100:2
PartitionName=gpu Nodes=ALL Default=YES MaxTime=UNLIMITED State=UP
CONF
  echo "NodeName=gpu01 Name=gpu Type=h100 File=$work/devices/[0-1]" > "$work/west/gres.conf"
  cp "$work/etc/cgroup.conf" "$work/west"
  west daemon west-slurmctld slurmctld -D -i
  west wait_for 30 'the second slurmctld' scontrol ping
  west daemon west-gpu01 slurmd -D -N gpu01
  west wait_for 30 'the node of the second cluster' eval '[ "$(sinfo --noheader --Node --states=idle | wc -l)" = 1 ]'
}

run_second() {
  west submit games --gres=gpu:h100:2 --wrap='sleep 2' > /dev/null
  west submit man --gres=gpu:1 --wrap='exit 4' > /dev/null
  west submit news --gres=gpu:1 --array=0-2 --wrap='sleep 1' > /dev/null
  west submit lp --wrap='sleep 1' > /dev/null
  west wait_for 60 'the end of the jobs of the second cluster' all_ended
}

# Of a job of a federation each cluster has a copy; the copies that do not start are revoked.
run_federated() {
  sacctmgr --immediate --quiet add federation both clusters=lab,west > /dev/null
  wait_for 30 'the federation' eval 'scontrol show federation | grep -q "Sibling.*west"'
  for user in games man news; do submit "$user" --gres=gpu:h100:1 --wrap='sleep 2' > /dev/null; done
  west submit mail --gres=gpu:h100:2 --wrap='sleep 1' > /dev/null
  wait_for 60 'the end of the federated jobs' all_ended
  west wait_for 60 'the end of the federated jobs' all_ended
}

# Jobs of both clusters, live and from a file, against awk over sacct and against sreport.
clusters_agree() {
  local both=(-a -D -S "$from" -E "$to" -M lab,west) seconds
  SLURM_TIME_FORMAT=%s sacct "${both[@]}" -X -P --format=User,Account,State,Start,End,AllocTRES,Cluster,JobIDRaw > both-allocations.txt
  sacct "${both[@]}" -P --format="$fields" > both-clusters.txt
  claw report --json --start "$from" --end "$to" --clusters lab,west > both-live.report
  claw report --json --start "$from" --end "$to" --from both-clusters.txt > both-file.report
  diff <(reported both-live.report) <(reported both-file.report) || fail 'two clusters, live and from a file, do not agree'
  [ "$(awk '/"rejected":/ { sum += $2 } END { print sum + 0 }' both-live.report)" = 0 ] || fail 'two clusters: rows were rejected'
  [ "$(cut -d '|' -f 8 both-allocations.txt | sort | uniq -d | wc -l)" -gt 2 ] || fail 'no number of a job is in both clusters'
  seconds_by_user '$7 "|" $2 "|" $1' both-allocations.txt > both-by-awk.txt
  sreport --noheader --parsable2 -t seconds -T gres/gpu cluster AccountUtilizationByUser clusters=lab,west "start=$from" "end=$to" \
    format=Cluster,Account,Login,Used | awk -F '|' '$3 != "" && $4 > 0' | sort > both-by-sreport.txt
  diff both-by-awk.txt both-by-sreport.txt || fail 'sacct and sreport do not agree on two clusters'
  seconds=$(awk -F '|' '{ sum += $4 } END { print sum }' both-by-sreport.txt)
  claw_says "$seconds" both-live.report
  echo "Two clusters and their federation: $(awk 'END { print NR - 1 }' both-allocations.txt) runs, $(cut -d '|' -f 3 both-allocations.txt |
    grep -c REVOKED) revoked; live, from a file and by sreport: the same."
}
