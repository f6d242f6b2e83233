# mawk on job accounting: mawk -f accounting.awk FILE. No regular expressions; days are worked out once each.
BEGIN { FS = "|" }
function day(s,    p, y, m, era, yoe, doy) {
  split(s, p, "-"); y = p[1] - (p[2] <= 2); m = (p[2] + 9) % 12; era = int(y / 400); yoe = y - era * 400
  doy = int((153 * m + 2) / 5) + p[3] - 1
  return (era * 146097 + yoe * 365 + int(yoe / 4) - int(yoe / 100) + doy - 719468) * 86400
}
function seconds(s,    d) {
  d = substr(s, 1, 10)
  if (!(d in days)) days[d] = day(d)
  return days[d] + substr(s, 12, 2) * 3600 + substr(s, 15, 2) * 60 + substr(s, 18, 2)
}
function ranked(h, n, most, percent,    i, c, want) {
  want = int((percent * n + 99) / 100)
  for (i = 0; i <= most; i++) if (i in h) { c += h[i]; if (c >= want) return i }
}
NR == 1 || !index($13, "gres/gpu=") || $6 == "RUNNING" || $6 == "PENDING" { next }
{
  submitted++
  state = $6; i = index(state, " "); if (i) state = substr(state, 1, i - 1)
  states[state]++
  gpus = 0; i = index($14, "gres/gpu="); if (i) gpus = substr($14, i + 9) + 0
  elapsed = $11 + 0
  held += gpus * elapsed
  if (state == "COMPLETED" && $12 > 0) { limited++; if (elapsed * 2 < $12 * 60) unused++ }
  if ((state == "COMPLETED" || state == "TIMEOUT") && elapsed > 0) names[$3 "|" $2]++
  if (substr($9, 1, 1) != "2") next
  wait = seconds($9) - seconds($8)
  if (elapsed < 60) short++
  n++; waits[wait]++; if (wait > mostWait) mostWait = wait
  durations[elapsed]++; if (elapsed > mostElapsed) mostElapsed = elapsed
  if (gpus <= 2) { ns++; small[wait]++ } else if (gpus >= 8) { nl++; large[wait]++ }
}
END {
  for (name in names) if (names[name] > 1) groups++
  printf "{\"submitted\":%d,\"failed\":%d,\"nodeFailed\":%d,\"cancelled\":%d,\"timedOut\":%d,\"gpuSeconds\":%.0f,", submitted, \
    states["FAILED"] + states["OUT_OF_MEMORY"] + states["BOOT_FAIL"] + states["DEADLINE"], states["NODE_FAIL"], \
    states["CANCELLED"] + states["PREEMPTED"] + states["REVOKED"], states["TIMEOUT"], held
  printf "\"waitP10\":%d,\"waitP50\":%d,\"waitP90\":%d,\"durationP50\":%d,\"waitSmallP50\":%d,\"waitLargeP50\":%d,", \
    ranked(waits, n, mostWait, 10), ranked(waits, n, mostWait, 50), ranked(waits, n, mostWait, 90), \
    ranked(durations, n, mostElapsed, 50), ranked(small, ns, mostWait, 50), ranked(large, nl, mostWait, 50)
  printf "\"started\":%d,\"short\":%d,\"limited\":%d,\"limitHalfUnused\":%d,\"groups\":%d}\n", n, short, limited, unused, groups
}
