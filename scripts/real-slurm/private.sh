# What an ordinary user is told, whose jobs are some of all: once where accounting shows everybody's, once where PrivateData hides them.

# as_user COMMAND...: claw as the user games, with a state of its own.
as_user() {
  local home
  home=$(mktemp -d)
  chown games "$home"
  (cd "$home" && setpriv --reuid=games --regid="$(id -g games)" --clear-groups \
    env HOME="$home" CLAW_STATE_DIR="$home/state" SOURCE_DATE_EPOCH="$(date -u -d "$to" +%s)" \
    node --conditions=@ptl/source "$root/packages/cli/src/bin.ts" "$@")
}

private_data_agrees() {
  local own status said='hides the jobs of others from you'
  as_user report --json --start "$from" --end "$to" > open.report
  diff <(reported live.report) <(reported open.report) || fail 'without PrivateData an ordinary user is told other numbers than root'
  if grep -q "$said" open.report; then fail 'without PrivateData something is said to be hidden'; fi

  stop slurmdbd
  echo 'PrivateData=jobs,usage,accounts' >> "$work/etc/slurmdbd.conf"
  start_slurmdbd
  as_user report --json --start "$from" --end "$to" > hidden.report
  grep -q "$said" hidden.report || fail 'it is not told that jobs of others are hidden'
  own=$(awk -F '|' '$1 == "games" && match($6, /gres\/gpu=[0-9]+/) {
    sum += substr($6, RSTART + 9, RLENGTH - 9) * ($5 - $4) } END { print sum + 0 }' allocations.txt)
  claw_says "$own" hidden.report
  status=0
  as_user collect --new-scope --start "$from" --end "$to" --output hidden.json > hidden.txt 2>&1 || status=$?
  [ "$status" = 5 ] || fail "a package of what PrivateData leaves ends with $status, not with 5"
  grep -q "$said" hidden.txt || fail "the package of what PrivateData leaves is refused for something else: $(tail -n 1 hidden.txt)"
  claw report --json --start "$from" --end "$to" > root.report
  diff <(reported live.report) <(reported root.report) || fail 'under PrivateData root is told other numbers'
  if grep -q "$said" root.report; then fail 'root is told that something is hidden'; fi
  echo 'PrivateData off and on: everybody sees all; a user sees their own, is told so and gets no package, and root sees all.'
}
