# What claw says of the jobs, read live and from exports of every form, against awk over sacct and against sreport.

compare() {
  local from to
  from=$(date -d '-1 day' +%F)
  to=$(date -d '+1 day' +%F)
  :
}
