# A Slurm with accounting on one machine, without systemd: two nodes whose GPUs are only said to be there.
# Everything lies in $work. The caller has a network and processes of its own, so ports are the usual ones.

export SLURM_CONF=$work/etc/slurm.conf
export MARIADB_UNIX_PORT=$work/mariadb.sock MYSQL_UNIX_PORT=$work/mariadb.sock
export TZ=UTC LC_ALL=C.UTF-8
tokens=$work/munge/socket
version=$(slurmctld -V | cut -d ' ' -f 2)

fail() {
  echo "real-slurm: $1" >&2
  tail -n 5 "$work"/log/* >&2 || true
  exit 1
}

# daemon NAME COMMAND...: runs in the background, with its output in log/NAME and its process id in pid/NAME.
daemon() {
  local name=$1
  shift
  "$@" < /dev/null >> "$work/log/$name" 2>&1 &
  echo $! > "$work/pid/$name"
}

# wait_for SECONDS WHAT COMMAND...: until the command succeeds.
wait_for() {
  local until=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" > "$work/log/last" 2>&1; do
    [ $SECONDS -lt $until ] || fail "$what did not come up"
    sleep 0.2
  done
}

sql() {
  mariadb --no-defaults --socket="$MARIADB_UNIX_PORT" --user=root --skip-column-names "$@"
}

start_cluster() {
  mkdir "$work"/{etc,log,pid,munge,data,state,spool,files,devices}
  chmod 777 "$work/files"
  chmod 755 "$work"
  configure
  # No name server answers here.
  echo "127.0.0.1 localhost $(hostname)" > "$work/etc/hosts"
  mount --bind "$work/etc/hosts" /etc/hosts
  (umask 077 && head -c 64 /dev/urandom > "$work/munge/key")
  daemon munged munged --foreground --force --key-file="$work/munge/key" --socket="$tokens" \
    --pid-file="$work/munge/pid" --seed-file="$work/munge/seed" --log-file="$work/log/munged.log"
  start_data_base
  start_slurmdbd
  sacctmgr --immediate --quiet add cluster lab,west > /dev/null
  daemon slurmctld slurmctld -D -i
  wait_for 30 slurmctld scontrol ping
  for node in gpu01 gpu02; do
    mkdir "$work/spool/$node"
    daemon "$node" slurmd -D -N "$node"
  done
  wait_for 30 'both nodes' eval '[ "$(sinfo --noheader --Node --states=idle | wc -l)" = 2 ]'
  # One call with its commands on standard input: each call takes half a second.
  sacctmgr --immediate > "$work/log/sacctmgr" 2>&1 << 'COMMANDS'
add account vision Description=v Organization=lab
add account speech Description=s Organization=lab
add user games,man Account=vision DefaultAccount=vision
add user news,mail,lp Account=speech DefaultAccount=speech
exit
COMMANDS
}

start_data_base() {
  chown mysql "$work/data"
  mariadb-install-db --no-defaults --datadir="$work/data" --user=mysql --skip-test-db \
    --auth-root-authentication-method=socket > "$work/log/install-db" 2>&1 || fail 'the data base was not made'
  # The daemon makes its socket in the folder, which belongs to root: it starts as root and gives that up itself.
  chmod 777 "$work"
  daemon mariadbd mariadbd --no-defaults --user=mysql --datadir="$work/data" --socket="$MARIADB_UNIX_PORT" \
    --pid-file="$work/data/pid" --skip-networking --character-set-server=utf8mb4 --innodb-flush-method=nosync \
    --innodb-log-file-size=16M --innodb-buffer-pool-size=64M --innodb-lock-wait-timeout=900
  wait_for 30 mariadbd sql --execute='select 1'
  chmod 755 "$work"
  sql --execute="create database slurm_acct_db; create user slurm@localhost identified by 'local';
    grant all on slurm_acct_db.* to slurm@localhost"
}

start_slurmdbd() {
  daemon slurmdbd slurmdbd -D
  wait_for 30 slurmdbd sacctmgr --noheader list cluster
}

configure() {
  local host
  host=$(hostname)
  (umask 077 && cat > "$work/etc/slurmdbd.conf") << CONF
AuthType=auth/munge
AuthInfo=socket=$tokens
DbdHost=localhost
SlurmUser=root
LogFile=$work/log/slurmdbd.log
PidFile=$work/pid/slurmdbd.own
StorageType=accounting_storage/mysql
StorageHost=localhost
StorageUser=slurm
StoragePass=local
CONF
  # AccountingStoragePass is the munge socket by which slurmdbd is spoken to.
  cat > "$work/etc/slurm.conf" << CONF
ClusterName=lab
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$tokens
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool/%n
SlurmctldPidFile=$work/pid/slurmctld.own
SlurmdPidFile=$work/pid/%n.own
SlurmctldLogFile=$work/log/slurmctld.log
SlurmdLogFile=$work/log/%n.log
PlugStackConfig=/dev/null
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=bf_interval=5
PrologFlags=Alloc,Contain
ReturnToService=2
KillWait=2
CompleteWait=0
AccountingStorageType=accounting_storage/slurmdbd
AccountingStorageHost=127.0.0.1
AccountingStoragePass=$tokens
AccountingStorageTRES=gres/gpu,gres/gpu:h100,gres/gpu:a100
JobAcctGatherType=jobacct_gather/linux
JobAcctGatherFrequency=task=1
GresTypes=gpu
NodeName=gpu01 NodeHostname=$host NodeAddr=127.0.0.1 Port=6901 CPUs=64 RealMemory=512000 Gres=gpu:h100:8
NodeName=gpu02 NodeHostname=$host NodeAddr=127.0.0.1 Port=6902 CPUs=64 RealMemory=512000 Gres=gpu:a100:4
PartitionName=gpu Nodes=ALL Default=YES MaxTime=UNLIMITED State=UP
CONF
  # Slurm only looks whether the files of the devices are there.
  touch "$work"/devices/{0..7}
  cat > "$work/etc/gres.conf" << CONF
NodeName=gpu01 Name=gpu Type=h100 File=$work/devices/[0-7]
NodeName=gpu02 Name=gpu Type=a100 File=$work/devices/[0-3]
CONF
  # No control groups: since 23.02 that must be said; before, it could not be.
  : > "$work/etc/cgroup.conf"
  if [ "${version%%.*}" -ge 23 ]; then echo 'CgroupPlugin=disabled' > "$work/etc/cgroup.conf"; fi
}
