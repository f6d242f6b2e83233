# What claw says of the jobs, read live and from exports of every form, against awk over sacct and against sreport.
root=$(cd "$here/../.." && pwd)
# The Node that `npm ci` brought, where there is one.
export PATH="$root/node_modules/.bin:$PATH"
fields=JobIDRaw,JobID,Cluster,User,Account,State,ExitCode,Submit,Eligible,Start,End,ElapsedRaw,Suspended
fields=$fields,TimelimitRaw,ReqTRES,AllocTRES
fields=$fields,ReqCPUS,TotalCPU,TRESUsageInAve,TRESUsageInTot,NodeList,JobName

claw() {
  HOME=$work CLAW_STATE_DIR=$(mktemp -d) node --conditions=@ptl/source "$root/packages/cli/src/bin.ts" "$@"
}

compare() {
  from=$(date --date='-1 day' +%F)
  to=$(date --date='+1 day' +%F)
  cd "$work/files"
  export_in_every_form
  echo "$(awk 'END { print NR - 1 }' allocations.txt) runs; states: $(cut -d '|' -f 3 allocations.txt | cut -d ' ' -f 1 |
    sed 1d | sort | uniq -c | awk '{ printf "%s%s %s", sep, $2, $1; sep = ", " }')"
  claw discover > discover.txt
  grep -q 'sacct on the PATH' discover.txt || fail 'claw discover does not find sacct'
  grep -q 'scontrol on the PATH' discover.txt || fail 'claw discover does not find scontrol'
  reports_agree
  sums_agree
  clusters_agree
  fleets_agree
  package_is_clean
}

export_in_every_form() {
  export_range=(-a -D -S "$from" -E "$to")
  # Without free text, for awk alone.
  SLURM_TIME_FORMAT=%s sacct "${export_range[@]}" -X -P --format=User,Account,State,Start,End,AllocTRES > allocations.txt
  sacct "${export_range[@]}" -P --format="$fields" > parsable2.txt
  SLURM_TIME_FORMAT=%s sacct "${export_range[@]}" --parsable --delimiter=$'\x1f' --format="$fields" > unit-separator.txt
  TZ=America/New_York sacct "${export_range[@]}" -P --delimiter='@@' --format="$fields" > local-times.txt
  # Before 21.08 there is no JSON.
  forms='readme.txt parsable2.txt unit-separator.txt local-times.txt'
  if sacct --helpformat --json > /dev/null 2>&1; then
    sacct "${export_range[@]}" --json > jobs.json
    gzip --keep jobs.json
    forms="$forms jobs.json jobs.json.gz"
  fi
  # The command of the README, as it stands there but for the days.
  sed -n '/^FIELDS=JobIDRaw/,/> jobs.txt$/p' "$root/README.md" |
    sed "s/-S [0-9-]* -E [0-9-]*/-S $from -E $to/; s/jobs.txt$/readme.txt/" > readme.sh
  bash readme.sh
}

# reported FILE [PATTERN]: the metrics of a report as lines to compare, without those that match.
reported() {
  awk -v without="\"(${2:-none})\"" '/^  "metrics": \[/, /^  \]/ { if ($0 ~ without) getline; else print }' "$1"
}

reports_agree() {
  local form records without zone
  claw report --json --start "$from" --end "$to" > live.report
  for form in $forms; do
    zone=UTC
    [ "$form" != local-times.txt ] || zone=America/New_York
    claw report --json --start "$from" --end "$to" --timezone "$zone" --from "$form" > "$form.report"
  done
  for form in live $forms; do
    records=$(awk '/"records":/ { print $2 + 0 }' "$form.report" | sort -n | tail -n 1)
    [ "$(awk '/"rejected":/ { sum += $2 } END { print sum + 0 }' "$form.report")" = 0 ] || fail "$form: rows were rejected"
    # Text cuts the CPU time of a job to milliseconds, JSON has microseconds; these jobs used few of either.
    without=none
    [[ $form != jobs.json* ]] || without='cpu_used_fraction|total_cpu_used'
    diff <(reported live.report "$without") <(reported "$form.report" "$without") || fail "live and $form do not agree"
    echo "$form: $records records, 0 rejected, the same report."
  done
}

sums_agree() {
  local seconds
  seconds_by_user '$2 "|" $1' allocations.txt > by-awk.txt
  sreport --noheader --parsable2 -t seconds -T gres/gpu cluster AccountUtilizationByUser "start=$from" "end=$to" \
    format=Account,Login,Used | awk -F '|' '$2 != "" && $3 > 0' | sort > by-sreport.txt
  diff by-awk.txt by-sreport.txt || fail 'sacct and sreport do not agree'
  seconds=$(awk -F '|' '{ sum += $3 } END { print sum }' by-sreport.txt)
  claw_says "$seconds" live.report
}

# seconds_by_user KEY FILE: GPUs of every run that ended, times the seconds between its start and its end, by an expression of awk.
seconds_by_user() {
  awk -F '|' "NR > 1 && \$4 ~ /^[0-9]+\$/ && \$5 ~ /^[0-9]+\$/ && match(\$6, /gres\\/gpu=[0-9]+/) {
      seconds[$1] += substr(\$6, RSTART + 9, RLENGTH - 9) * (\$5 - \$4)
    } END { for (who in seconds) if (seconds[who] > 0) print who \"|\" seconds[who] }" "$2" | sort
}

# claw_says SECONDS REPORT: the GPU-hours of the report are so many seconds.
claw_says() {
  awk -v seconds="$1" '/"gpu_hours_allocated"/ { getline; said = $2 * 3600 } END {
      printf "GPU-seconds: claw %.3f, sreport and awk %d.\n", said, seconds
      exit !(seconds > 0 && said > seconds - 0.001 && said < seconds + 0.001)
    }' "$2" || fail 'claw and sreport do not agree'
}

# While the controller still runs: what is said of nodes, live and in every form, and of one that is drained.
list_nodes() {
  cd "$work/files"
  scontrol show node > nodes-long.txt
  scontrol --oneliner show node > nodes-oneline.txt
  sinfo -N -o '%N|%G|%T' > nodes-sinfo.txt
  claw report --json --start "$(date --date='-1 day' +%F)" --end "$(date --date='+1 day' +%F)" > nodes-live.report
  scontrol update nodename=gpu02 state=drain reason='Gres=gpu:h100:64 State=IDLE'
  scontrol --oneliner show node > drained-oneline.txt
  sinfo -o '%N %G %t' > drained-sinfo.txt
  scontrol update nodename=gpu02 state=resume
}

# The fleet is what cluster.sh configured, and the capacity that of its GPUs; a drained node is told apart.
fleets_agree() {
  local form configured='h100 8 a100 4 '
  for form in nodes-long nodes-oneline nodes-sinfo drained-oneline drained-sinfo; do
    claw report --json --start "$from" --end "$to" --from readme.txt --from "$form.txt" > "$form.report"
  done
  for form in nodes-live nodes-long nodes-oneline nodes-sinfo drained-oneline drained-sinfo; do
    [ "$(fleet "$form.report")" = "$configured" ] || fail "$form: the fleet is not what was configured, but $(fleet "$form.report")"
    awk -v hours=$((12 * 48)) '/"gpu_hours_capacity"/ { getline; said = $2 + 0 } END { exit said != hours }' "$form.report" ||
      fail "$form: the capacity is not that of 12 GPUs on two days"
  done
  for form in drained-oneline drained-sinfo; do
    grep -A 2 '"state": "drain"' "$form.report" | grep -q '"gpus": 4' || fail "$form: the drained node is not told apart"
  done
  echo "Nodes, live and in 5 forms: ${configured% }, as configured."
}

# fleet FILE: models and their GPUs, in the order of the report.
fleet() {
  awk -F '"' '/"gpu_model"/ { model = $4 } /"gpu_count"/ && match($0, /[0-9]+/) { printf "%s %s ", model, substr($0, RSTART, RLENGTH) }' "$1"
}

# Five people: the smallest site that says anything. What it says holds none of their names.
package_is_clean() {
  # The period ends with today, which is not over: the package is made as if it were.
  SOURCE_DATE_EPOCH=$(date -u -d "$to" +%s) claw collect --quiet --new-scope --start "$from" --end "$to" --output package.json
  if grep -wE 'games|man|news|mail|lp|lab|west|both|vision|speech|gpu0[12]|limited|steps|second|separator|bs' package.json; then fail 'a name is in the package'; fi
  echo "The package: $(wc -c < package.json) bytes, no name in it."
}
