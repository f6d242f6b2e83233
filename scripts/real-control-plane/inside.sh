# Inside the namespaces of real-control-plane.sh: the servers come up, get their objects, and are compared. Ends at the first failure.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1 program=$2 kueue=$3 keep=$4
# The Node that `npm ci` brought, where there is one.
export PATH="$(cd "$here/../.." && pwd)/node_modules/.bin:$PATH"
servers=https://127.0.0.1:6443

fail() {
  echo "real-control-plane: $1" >&2
  tail -n 3 "$work"/*.log >&2 || true
  exit 1
}

# server NAME OPTION...: runs in the background.
server() {
  local name=$1
  shift
  "$program" "$name" "$@" > "$work/$name.log" 2>&1 &
}

# until_ready COMMAND...: until it succeeds.
until_ready() {
  local until=$((SECONDS + 120))
  until "$@" > "$work/last.log" 2>&1; do
    [ $SECONDS -lt $until ] || fail "never succeeded: $*"
    sleep 0.5
  done
}

make_keys() {
  openssl genrsa -out accounts.key 2048
  openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 2 -subj /CN=ca
  openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=server
  openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out server.crt -days 2 \
    -extfile <(echo 'subjectAltName=IP:127.0.0.1')
}

cd "$work"
make_keys 2> openssl.log
printf 'one,admin,1,system:masters\ntwo,reader,2,readers\n' > tokens
cat > kubeconfig << CONF
apiVersion: v1
kind: Config
current-context: admin
clusters: [{name: lab, cluster: {server: "$servers", certificate-authority: $work/ca.crt}}]
users: [{name: admin, user: {token: one}}, {name: reader, user: {token: two}}]
contexts:
- {name: admin, context: {cluster: lab, user: admin}}
- {name: reader, context: {cluster: lab, user: reader}}
CONF
export KUBECONFIG=$work/kubeconfig HOME=$work

ip link set lo up
# The servers say where they are by an address that is none of the loopback.
ip address add 192.0.2.1/32 dev lo
etcd --data-dir etcd > etcd.log 2>&1 &
server kube-apiserver --etcd-servers=http://127.0.0.1:2379 --bind-address=127.0.0.1 --advertise-address=192.0.2.1 \
  --tls-cert-file=server.crt --tls-private-key-file=server.key --service-cluster-ip-range=10.0.0.0/24 \
  --service-account-key-file=accounts.key --service-account-signing-key-file=accounts.key \
  --service-account-issuer=https://lab.invalid --authorization-mode=RBAC --token-auth-file=tokens
until_ready kubectl get --raw /readyz
# Nobody answers for the nodes, so nobody may look after them.
server kube-controller-manager --kubeconfig=kubeconfig --bind-address=127.0.0.1 --leader-elect=false \
  --service-account-private-key-file=accounts.key --controllers=resourcequota-controller,serviceaccount-controller,namespace-controller,resourceclaim-controller,clusterrole-aggregation-controller,job-controller
server kube-scheduler --kubeconfig=kubeconfig --authentication-kubeconfig=kubeconfig \
  --authorization-kubeconfig=kubeconfig --bind-address=127.0.0.1 --leader-elect=false
echo "$(kubectl version -o json 2> last.log | sed -n 's/.*"gitVersion": "\([^"]*\)".*/\1/p' | tail -n 1) is up after $SECONDS s, with $(etcd --version | head -n 1)."
node --conditions=@ptl/source "$here/compare.ts" "$work"
if [ -n "$kueue" ]; then
  mkdir webhook etc etc-work && cp server.crt webhook/tls.crt && cp server.key webhook/tls.key
  # Kueue looks for a certificate there and nowhere else; outside of this namespace nothing is added.
  mount -t overlay overlay -o "lowerdir=/etc,upperdir=$work/etc,workdir=$work/etc-work" /etc
  mkdir -p /etc/kueue/metrics && cp -r webhook /etc/kueue/metrics/certs
  cat > kueue.yaml << CONF
apiVersion: config.kueue.x-k8s.io/v1beta2
kind: Configuration
health: {healthProbeBindAddress: "127.0.0.1:8081"}
metrics: {bindAddress: "127.0.0.1:8443"}
webhook: {port: 9443, certDir: "$work/webhook"}
leaderElection: {leaderElect: false}
internalCertManagement: {enable: false}
integrations: {frameworks: [batch/job]}
CONF
  kubectl create namespace kueue-system
  kubectl apply --server-side -f "$kueue" > crds.log
  kubectl wait --for=condition=Established crd --all --timeout=60s > crds-there.log
  # Nobody is asked before an object is stored: no webhook is registered.
  "$kueue/kueue" --config=kueue.yaml --feature-gates=VisibilityOnDemand=false > kueue.log 2>&1 &
  until_ready curl -fsS http://127.0.0.1:8081/readyz
  node --conditions=@ptl/source "$here/kueue.ts" "$work" ${keep:+"$keep"}
fi
echo "The real control plane: all the same, after $SECONDS s."
