# Thirty real jobs of five users, most of a few seconds, of every kind that accounting tells apart.
# The users are accounts that every Debian has.

# submit USER OPTION...: prints the id of the job.
submit() {
  local user=$1
  shift
  (cd "$work/files" && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups \
    sbatch --parsable --output=/dev/null --time=5 "$@")
}

state_is() {
  [ "$(squeue --noheader --jobs="$1" --format=%T)" = "$2" ]
}

run_jobs() {
  local user limited requeued cancelled waiting suspended
  limited=$(submit mail --gres=gpu:a100:1 --job-name=limited --wrap='sleep 600')
  requeued=$(submit news --requeue --gres=gpu:h100:1 --wrap='sleep 600')
  cancelled=$(submit man --gres=gpu:h100:2 --wrap='sleep 600')
  suspended=$(submit games --gres=gpu:h100:1 --wrap='sleep 12')
  # Names that jobs give themselves hold what exports are cut by.
  submit games --gres=gpu:h100:1 --job-name='lr=1e-4|bs=32|seed=7' --wrap='sleep 2' > /dev/null
  submit games --gres=gpu:h100:1 --job-name=$'first|99\nsecond' --wrap='sleep 1' > /dev/null
  submit man --gres=gpu:1 --job-name=$'unit\x1fseparator' --wrap='sleep 1' > /dev/null
  submit man --gres=gpu:h100:2 --job-name=steps --wrap='srun --gres=gpu:h100:1 sleep 1; srun sleep 2' > /dev/null
  submit news --gres=gpu:h100:1 --array=0-5%2 --wrap='sleep 1; exit $((SLURM_ARRAY_TASK_ID == 3))' > /dev/null
  submit mail --gres=gpu:h100:2 : --gres=gpu:a100:1 --wrap='srun --het-group=0,1 sleep 2' > /dev/null
  submit mail --gres=gpu:a100:1 --wrap='exit 3' > /dev/null
  submit mail --gres=gpu:h100:1 --wrap='kill -9 $$' > /dev/null
  submit news --nodes=2 --gres=gpu:2 --wrap='sleep 3' > /dev/null
  submit man --wrap='sleep 1' > /dev/null
  for user in games man news mail; do
    submit "$user" --gres=gpu:1 --wrap='sleep 1' > /dev/null
    submit "$user" --gres=gpu:2 --wrap='sleep 3' > /dev/null
  done
  submit lp --gres=gpu:1 --wrap='sleep 2' > /dev/null
  wait_for 20 'the suspended job' state_is "$suspended" RUNNING
  scontrol suspend "$suspended"
  wait_for 20 'the requeued job' state_is "$requeued" RUNNING
  wait_for 20 'the limited job' state_is "$limited" RUNNING
  wait_for 20 'the cancelled job' state_is "$cancelled" RUNNING
  waiting=$(submit man --gres=gpu:h100:8 --wrap='true')
  sleep 2
  scancel "$cancelled" "$waiting"
  scontrol requeue "$requeued"
  scontrol resume "$suspended"
  # Its limit is reached in a moment, instead of in minutes; a time that is over once slurmctld has it is refused.
  scontrol update jobid="$limited" endtime=now+5
  sleep 3
  scancel "$requeued"
  wait_for 75 'the end of the jobs' all_ended
}

all_ended() {
  [ -z "$(squeue --noheader)" ]
}

# sreport counts hours that are over: all that happened is moved three hours back in the data base, and rolled up there.
move_into_the_past() {
  local back=$((3 * 3600)) columns cluster
  wait_for 15 'accounting' eval '[ -z "$(sacct -a -X -n -D -S 2020-01-01 --state=R,PD,S)" ]'
  stop slurmctld west-slurmctld slurmdbd
  columns="time_start = if(time_start = 0, 0, time_start - $back), time_end = if(time_end = 0, 0, time_end - $back)"
  for cluster in lab west; do
    sql slurm_acct_db --execute="
      update ${cluster}_job_table set $columns, time_submit = time_submit - $back,
        time_eligible = if(time_eligible = 0, 0, time_eligible - $back);
      update ${cluster}_step_table set $columns;
      update ${cluster}_suspend_table set $columns;
      update ${cluster}_event_table set $columns;
      $(forget_sums)
      update ${cluster}_last_ran_table set hourly_rollup = (unix_timestamp() - 2 * $back) div 3600 * 3600,
        daily_rollup = unix_timestamp() div 86400 * 86400 - 86400, monthly_rollup = unix_timestamp() div 86400 * 86400 - 86400"
  done
  start_slurmdbd
  for cluster in lab west; do
    wait_for 30 'the roll-up' eval '[ "$(sql slurm_acct_db --execute="select hourly_rollup >= unix_timestamp() div 3600 * 3600
      from ${cluster}_last_ran_table")" = 1 ]'
  done
}

# Where the hour turned while the jobs ran, slurmdbd has summed them up already, at the time they were really at.
forget_sums() {
  local of every
  for of in '' assoc_ wckey_; do
    for every in hour day month; do echo "delete from ${cluster}_${of}usage_${every}_table;"; done
  done
}

stop() {
  local name
  for name in "$@"; do
    kill "$(cat "$work/pid/$name")"
    wait "$(cat "$work/pid/$name")" || true
  done
}
