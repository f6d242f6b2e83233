# Inside the namespaces of real-slurm.sh: the cluster comes up, runs its jobs, and is compared. Ends at the first failure.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1

# shellcheck source=cluster.sh
. "$here/cluster.sh"
# shellcheck source=second.sh
. "$here/second.sh"
# shellcheck source=jobs.sh
. "$here/jobs.sh"
# shellcheck source=compare.sh
. "$here/compare.sh"
# shellcheck source=private.sh
. "$here/private.sh"

# Slurm listens where the machine has any address but 127.*: here, one that is meant for documents only.
ip link set lo up
ip address add 192.0.2.1/32 dev lo
start_cluster
echo "Slurm $version is up after $SECONDS s."
start_second
run_second
run_jobs
run_federated
echo "The jobs have ended after $SECONDS s."
list_nodes
move_into_the_past
compare
private_data_agrees
echo "Live, from files and by sreport: the same, after $SECONDS s."
