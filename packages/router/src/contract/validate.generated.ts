// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.
// @ts-nocheck
const Ge=h;var Ze=h;const Oe={properties:{schema:{},ptl_component:{},version:{},package_timestamp:{},organization:{},
transmission_method:{},synthetic:{},period:{properties:{first_day:{},last_day:{}}},discovery:{properties:{ptl_claw_version:{},
discovery_timestamp:{},collection_results:{properties:{slurm_sacct:{},slurm_sacct_json:{},dcgm_exporter:{},nvidia_smi:{},
prometheus:{},kubernetes_pods:{},slurm_nodes:{},kubernetes_nodes:{},kubernetes_quotas:{},kube_state_metrics:{},
vllm_server:{},nim_server:{},triton_server:{},sglang_server:{},tgi_server:{},nemoclaw_endpoint:{},kueue_workloads:{},
slurm_job_exporter:{},nvidia_gpu_prometheus_exporter:{},nvidia_gpu_exporter:{},amd_exporter:{},ray_metrics:{},
ray_nodes:{},kubernetes_claims:{},kubernetes_devices:{},slurm_nodes_json:{}}},data_sources_found:{}}},privacy:{
properties:{mode:{},contributors:{},parameters:{properties:{k:{},workload:{},allow_small:{}}},key_id:{},dice_since:{},
replaces:{},capacity_bits:{},withheld:{properties:{no_source:{},undefined:{},protected:{}}}}},profile:{properties:{
scheduler_type:{},ace_input_path:{},pace_input_path:{},gpu_fleet:{},mig_enabled:{},mig_instance_count:{}}},ace:{
properties:{gpu_efficiency_rate:{},gpu_efficiency_score:{},jobs_submitted:{},jobs_analyzed:{},gpu_hours_requested:{},
flagged_jobs_pct:{},short_jobs_pct:{},over_request_ratio:{},job_failure_rate:{},node_fail_rate:{},job_cancel_rate:{},
job_timeout_rate:{},early_fail_rate:{},walltime_efficiency_rate:{},walltime_overrequest_pct:{},gpu_memory_capacity_pct:{},
job_groups_total:{},chronic_underutil_share:{},assumed_utilization_warning:{}}},pace:{properties:{total_cpu_requested:{},
cpu_used_fraction:{},scheduling_pressure_ratio:{},small_job_wait_ratio:{},wait_spread_ratio:{},k8s_resource_request_ratio:{},
k8s_avg_pod_pending_minutes:{},k8s_quota_utilization:{}}},core:{properties:{avg_job_duration_minutes:{}}},utilization:{
properties:{gpu_util_p10:{},gpu_util_p25:{},gpu_util_p50:{},gpu_util_p75:{},gpu_util_p90:{},gpu_util_mean:{},job_util_p10:{},
job_util_p50:{},job_util_p90:{},low_util_share:{},gpu_hours_allocated:{},gpu_hours_capacity:{},allocation_rate:{}}},
inference:{properties:{vllm:{},nim:{},triton:{},sglang:{},tgi:{},nemoclaw:{}}},facility:{properties:{primary_use:{},
gpu_purchase_years:{},cooling_type:{},facility_age:{},location_state:{},annual_pue:{},ashrae_zone:{},total_energy_mwh:{},
carbon_method:{},claimed_renewable_pct:{},claimed_carbon_kg:{},egrid_subregion:{},ppa_documentation:{},rec_vintage_matched:{}}},
warnings:{},instructions:{}}},We=Object.prototype.hasOwnProperty;const He=new RegExp("^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$","u");function je(e,{instancePath:s="",parentData:N,
parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,r=0;const l=je.evaluated;if(l.dynamicProps&&
(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(typeof e=="string"){if(!He.test(e))return je.errors=
[{instancePath:s}],!1}else return je.errors=[{instancePath:s}],!1;return je.errors=i,r===0}je.evaluated={dynamicProps:!1,
dynamicItems:!1};const Ke=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z$","u");function Ie(e,{instancePath:s="",
parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,r=0;const l=Ie.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(typeof e=="string"){if(!Ke.test(e))return Ie.
errors=[{instancePath:s}],!1}else return Ie.errors=[{instancePath:s}],!1;return Ie.errors=i,r===0}Ie.evaluated=
{dynamicProps:!1,dynamicItems:!1};const Ye=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","u");function ce(e,{instancePath:s="",
parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,r=0;const l=ce.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(typeof e=="string"){if(!Ye.test(e))return ce.
errors=[{instancePath:s}],!1}else return ce.errors=[{instancePath:s}],!1;return ce.errors=i,r===0}ce.evaluated=
{dynamicProps:!1,dynamicItems:!1};function Q(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=Q.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high"))return Q.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n===
"high")){return Q.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==void 0){let n=e.value;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return Q.errors=[{instancePath:s+"/value"}],!1;if(n<0||
isNaN(n))return Q.errors=[{instancePath:s+"/value"}],!1}else return Q.errors=[{instancePath:s+"/value"}],!1;var t=c===
r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>
1||isNaN(n))return Q.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return Q.errors=[{instancePath:s+"/l\
ow"}],!1}else return Q.errors=[{instancePath:s+"/low"}],!1;var t=c===r}else var t=!0;if(t)if(e.high!==void 0){
let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return Q.errors=[{instancePath:s+
"/high"}],!1;if(n<0||isNaN(n))return Q.errors=[{instancePath:s+"/high"}],!1}else return Q.errors=[{instancePath:s+
"/high"}],!1;var t=c===r}else var t=!0}}}}else return Q.errors=[{instancePath:s}],!1;return Q.errors=i,r===0}Q.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function m(e,{instancePath:s="",parentData:N,parentDataProperty:P,
rootData:u=e,dynamicAnchors:f={}}={}){let i=null,r=0;const l=m.evaluated;if(l.dynamicProps&&(l.props=void 0),l.
dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let a;if(e.status===void 0&&
(a="status")||e.fidelity===void 0&&(a="fidelity"))return m.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="status"||n==="fidelity"||n==="coverage")){return m.errors=[{instancePath:s}],!1;break}if(_===r){if(e.
status!==void 0){let n=e.status;const c=r;if(!(n==="complete"||n==="partial"||n==="empty"||n==="failed"))return m.
errors=[{instancePath:s+"/status"}],!1;var t=c===r}else var t=!0;if(t){if(e.fidelity!==void 0){let n=e.fidelity;
const c=r;if(!(n==="hardware"||n==="scheduler"||n==="snapshot"))return m.errors=[{instancePath:s+"/fidelity"}],
!1;var t=c===r}else var t=!0;if(t)if(e.coverage!==void 0){const n=r;Q(e.coverage,{instancePath:s+"/coverage",parentData:e,
parentDataProperty:"coverage",rootData:u,dynamicAnchors:f})||(i=i===null?Q.errors:i.concat(Q.errors),r=i.length);
var t=n===r}else var t=!0}}}}else return m.errors=[{instancePath:s}],!1;return m.errors=i,r===0}m.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function Ce(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=Ce.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="slurm_s\
acct"||e==="slurm_sacct_json"||e==="dcgm_exporter"||e==="nvidia_smi"||e==="prometheus"||e==="kubernetes_pods"||
e==="slurm_nodes"||e==="kubernetes_nodes"||e==="kubernetes_quotas"||e==="kube_state_metrics"||e==="vllm_server"||
e==="nim_server"||e==="triton_server"||e==="sglang_server"||e==="tgi_server"||e==="nemoclaw_endpoint"||e==="ku\
eue_workloads"||e==="slurm_job_exporter"||e==="nvidia_gpu_prometheus_exporter"||e==="nvidia_gpu_exporter"||e===
"amd_exporter"||e==="ray_metrics"||e==="ray_nodes"||e==="kubernetes_claims"||e==="kubernetes_devices"||e==="sl\
urm_nodes_json"?(Ce.errors=i,r===0):(Ce.errors=[{instancePath:s}],!1)}Ce.evaluated={dynamicProps:!1,dynamicItems:!1};function ze(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=ze.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="inferen\
ce_realtime"||e==="inference_batch"||e==="preprocessing"||e==="mixed"||e==="training_small"||e==="training_lar\
ge"?(ze.errors=i,r===0):(ze.errors=[{instancePath:s}],!1)}ze.evaluated={dynamicProps:!1,dynamicItems:!1};function Se(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=Se.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="profile"||
e==="ace"||e==="pace"||e==="core"||e==="utilization"||e==="inference"||e==="scheduler_type"||e==="ace_input_pa\
th"||e==="pace_input_path"||e==="gpu_fleet"||e==="mig_enabled"||e==="mig_instance_count"||e==="gpu_efficiency_\
rate"||e==="gpu_efficiency_score"||e==="jobs_submitted"||e==="jobs_analyzed"||e==="gpu_hours_requested"||e==="\
flagged_jobs_pct"||e==="short_jobs_pct"||e==="over_request_ratio"||e==="job_failure_rate"||e==="node_fail_rate"||
e==="job_cancel_rate"||e==="job_timeout_rate"||e==="early_fail_rate"||e==="walltime_efficiency_rate"||e==="wal\
ltime_overrequest_pct"||e==="gpu_memory_capacity_pct"||e==="job_groups_total"||e==="chronic_underutil_share"||
e==="total_cpu_requested"||e==="cpu_used_fraction"||e==="scheduling_pressure_ratio"||e==="small_job_wait_ratio"||
e==="wait_spread_ratio"||e==="k8s_resource_request_ratio"||e==="k8s_avg_pod_pending_minutes"||e==="k8s_quota_u\
tilization"||e==="avg_job_duration_minutes"||e==="gpu_util_p10"||e==="gpu_util_p25"||e==="gpu_util_p50"||e==="\
gpu_util_p75"||e==="gpu_util_p90"||e==="gpu_util_mean"||e==="job_util_p10"||e==="job_util_p50"||e==="job_util_\
p90"||e==="low_util_share"||e==="gpu_hours_allocated"||e==="gpu_hours_capacity"||e==="allocation_rate"||e==="v\
llm_servers_total"||e==="vllm_servers_healthy"||e==="vllm_models_loaded"||e==="vllm_request_rate_per_second"||
e==="vllm_requests_running"||e==="vllm_requests_waiting"||e==="vllm_kv_cache_utilization"||e==="nim_servers_to\
tal"||e==="nim_servers_healthy"||e==="nim_models_loaded"||e==="nim_request_rate_per_second"||e==="nim_requests\
_running"||e==="nim_requests_waiting"||e==="nim_kv_cache_utilization"||e==="triton_servers_total"||e==="triton\
_servers_healthy"||e==="triton_models_loaded"||e==="triton_request_rate_per_second"||e==="triton_requests_runn\
ing"||e==="triton_requests_waiting"||e==="triton_kv_cache_utilization"||e==="sglang_servers_total"||e==="sglan\
g_servers_healthy"||e==="sglang_models_loaded"||e==="sglang_request_rate_per_second"||e==="sglang_requests_run\
ning"||e==="sglang_requests_waiting"||e==="sglang_kv_cache_utilization"||e==="tgi_servers_total"||e==="tgi_ser\
vers_healthy"||e==="tgi_models_loaded"||e==="tgi_request_rate_per_second"||e==="tgi_requests_running"||e==="tg\
i_requests_waiting"||e==="tgi_kv_cache_utilization"||e==="nemoclaw_servers_total"||e==="nemoclaw_servers_healt\
hy"||e==="nemoclaw_models_loaded"||e==="nemoclaw_request_rate_per_second"||e==="nemoclaw_requests_running"||e===
"nemoclaw_requests_waiting"||e==="nemoclaw_kv_cache_utilization"?(Se.errors=i,r===0):(Se.errors=[{instancePath:s}],
!1)}Se.evaluated={dynamicProps:!1,dynamicItems:!1};function qe(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=qe.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="schedul\
er_type"||e==="ace_input_path"||e==="pace_input_path"||e==="gpu_fleet"||e==="mig_enabled"||e==="mig_instance_c\
ount"||e==="gpu_efficiency_rate"||e==="gpu_efficiency_score"||e==="jobs_submitted"||e==="jobs_analyzed"||e==="\
gpu_hours_requested"||e==="flagged_jobs_pct"||e==="short_jobs_pct"||e==="over_request_ratio"||e==="job_failure\
_rate"||e==="node_fail_rate"||e==="job_cancel_rate"||e==="job_timeout_rate"||e==="early_fail_rate"||e==="wallt\
ime_efficiency_rate"||e==="walltime_overrequest_pct"||e==="gpu_memory_capacity_pct"||e==="job_groups_total"||e===
"chronic_underutil_share"||e==="total_cpu_requested"||e==="cpu_used_fraction"||e==="scheduling_pressure_ratio"||
e==="small_job_wait_ratio"||e==="wait_spread_ratio"||e==="k8s_resource_request_ratio"||e==="k8s_avg_pod_pendin\
g_minutes"||e==="k8s_quota_utilization"||e==="avg_job_duration_minutes"||e==="gpu_util_p10"||e==="gpu_util_p25"||
e==="gpu_util_p50"||e==="gpu_util_p75"||e==="gpu_util_p90"||e==="gpu_util_mean"||e==="job_util_p10"||e==="job_\
util_p50"||e==="job_util_p90"||e==="low_util_share"||e==="gpu_hours_allocated"||e==="gpu_hours_capacity"||e===
"allocation_rate"||e==="vllm_servers_total"||e==="vllm_servers_healthy"||e==="vllm_models_loaded"||e==="vllm_r\
equest_rate_per_second"||e==="vllm_requests_running"||e==="vllm_requests_waiting"||e==="vllm_kv_cache_utilizat\
ion"||e==="nim_servers_total"||e==="nim_servers_healthy"||e==="nim_models_loaded"||e==="nim_request_rate_per_s\
econd"||e==="nim_requests_running"||e==="nim_requests_waiting"||e==="nim_kv_cache_utilization"||e==="triton_se\
rvers_total"||e==="triton_servers_healthy"||e==="triton_models_loaded"||e==="triton_request_rate_per_second"||
e==="triton_requests_running"||e==="triton_requests_waiting"||e==="triton_kv_cache_utilization"||e==="sglang_s\
ervers_total"||e==="sglang_servers_healthy"||e==="sglang_models_loaded"||e==="sglang_request_rate_per_second"||
e==="sglang_requests_running"||e==="sglang_requests_waiting"||e==="sglang_kv_cache_utilization"||e==="tgi_serv\
ers_total"||e==="tgi_servers_healthy"||e==="tgi_models_loaded"||e==="tgi_request_rate_per_second"||e==="tgi_re\
quests_running"||e==="tgi_requests_waiting"||e==="tgi_kv_cache_utilization"||e==="nemoclaw_servers_total"||e===
"nemoclaw_servers_healthy"||e==="nemoclaw_models_loaded"||e==="nemoclaw_request_rate_per_second"||e==="nemocla\
w_requests_running"||e==="nemoclaw_requests_waiting"||e==="nemoclaw_kv_cache_utilization"?(qe.errors=i,r===0):
(qe.errors=[{instancePath:s}],!1)}qe.evaluated={dynamicProps:!1,dynamicItems:!1};function b(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=b.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="slurm"||
e==="dcgm"||e==="nvidia_smi"||e==="slurm+dcgm"||e==="slurm+nvidia_smi"||e==="kubernetes"||e==="inference"||e===
"operator_reported"||e==="assumed"||e==="kubernetes+dcgm"||e==="kubernetes+nvidia_smi"||e==="slurm_job_exporte\
r"||e==="amd"||e==="ray"||e==="slurm+slurm_job_exporter"||e==="slurm+amd"||e==="slurm+ray"||e==="kubernetes+sl\
urm_job_exporter"||e==="kubernetes+amd"||e==="kubernetes+ray"?(b.errors=i,r===0):(b.errors=[{instancePath:s}],
!1)}b.evaluated={dynamicProps:!1,dynamicItems:!1};function d(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=d.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="high"||e===
"medium"||e==="low"?(d.errors=i,r===0):(d.errors=[{instancePath:s}],!1)}d.evaluated={dynamicProps:!1,dynamicItems:!1};
function De(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=De.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return De.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return De.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(n==="slurm"||n==="kubernetes"||n==="ray"||n==="pbs"||n===
"lsf"||n==="unknown"))return De.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==
void 0){const n=r;if(e.unit!=="category")return De.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;
if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"so\
urce",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;
if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}else return De.errors=[{instancePath:s}],!1;return De.errors=i,r===0}De.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function we(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=we.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return we.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return we.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(n==="claw"||n==="dcgm"||n==="nvidia_smi"||n==="k8s_metric\
s"||n==="sacct"))return we.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="category")return we.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){
if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)
if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}else return we.errors=[{instancePath:s}],!1;return we.errors=i,r===0}we.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ke(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=ke.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return ke.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ke.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(n==="claw"||n==="sacct"||n==="kubernetes"||n==="pbs"||n===
"lsf"))return ke.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;
if(e.unit!=="category")return ke.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==
void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:u,dynamicAnchors:f})||
(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;
d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||
(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return ke.errors=[{instancePath:s}],
!1;return ke.errors=i,r===0}ke.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Fe(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=Fe.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="b200"||
e==="gb200"||e==="b100"||e==="h200"||e==="h100"||e==="mi300x"||e==="gaudi3"||e==="a100"||e==="l40s"||e==="gaud\
i2"||e==="a40"||e==="rtx_pro_6000"||e==="rtx_4090"||e==="rtx_3090"||e==="v100"||e==="unknown"?(Fe.errors=i,r===
0):(Fe.errors=[{instancePath:s}],!1)}Fe.evaluated={dynamicProps:!1,dynamicItems:!1};function K(e,{instancePath:s="",
parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,r=0;const l=K.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(
e)){let n;if(e.value===void 0&&(n="value")||e.unit===void 0&&(n="unit")||e.source===void 0&&(n="source")||e.confidence===
void 0&&(n="confidence"))return K.errors=[{instancePath:s}],!1;{const c=r;for(const k in e)if(!(k==="value"||k===
"unit"||k==="source"||k==="confidence")){return K.errors=[{instancePath:s}],!1;break}if(c===r){if(e.value!==void 0){
let k=e.value;const pe=r;if(r===pe)if(Array.isArray(k)){if(k.length>16)return K.errors=[{instancePath:s+"/valu\
e"}],!1;if(k.length<1)return K.errors=[{instancePath:s+"/value"}],!1;{var t=!0;const Me=k.length;for(let z=0;z<
Me;z++){let x=k[z];const Ee=r;if(r===Ee)if(x&&typeof x=="object"&&!Array.isArray(x)){let w;if(x.gpu_model===void 0&&
(w="gpu_model")||x.gpu_count===void 0&&(w="gpu_count"))return K.errors=[{instancePath:s+"/value/"+z}],!1;{const A=r;
for(const D in x)if(!(D==="gpu_model"||D==="gpu_count")){return K.errors=[{instancePath:s+"/value/"+z}],!1;break}
if(A===r){if(x.gpu_model!==void 0){const D=r;Fe(x.gpu_model,{instancePath:s+"/value/"+z+"/gpu_model",parentData:x,
parentDataProperty:"gpu_model",rootData:u,dynamicAnchors:f})||(i=i===null?Fe.errors:i.concat(Fe.errors),r=i.length);
var a=D===r}else var a=!0;if(a)if(x.gpu_count!==void 0){let D=x.gpu_count;const S=r;if(!(typeof D=="number"&&!(D%
1)&&!isNaN(D)&&isFinite(D)))return K.errors=[{instancePath:s+"/value/"+z+"/gpu_count"}],!1;if(r===S&&typeof D==
"number"&&isFinite(D)){if(D>1e7||isNaN(D))return K.errors=[{instancePath:s+"/value/"+z+"/gpu_count"}],!1;if(D<
1||isNaN(D))return K.errors=[{instancePath:s+"/value/"+z+"/gpu_count"}],!1}var a=S===r}else var a=!0}}}else return K.
errors=[{instancePath:s+"/value/"+z}],!1;var t=Ee===r;if(!t)break}}}else return K.errors=[{instancePath:s+"/va\
lue"}],!1;var _=pe===r}else var _=!0;if(_){if(e.unit!==void 0){const k=r;if(e.unit!=="gpus")return K.errors=[{
instancePath:s+"/unit"}],!1;var _=k===r}else var _=!0;if(_){if(e.source!==void 0){const k=r;b(e.source,{instancePath:s+
"/source",parentData:e,parentDataProperty:"source",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(
b.errors),r=i.length);var _=k===r}else var _=!0;if(_)if(e.confidence!==void 0){const k=r;d(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var _=k===r}else var _=!0}}}}}else return K.errors=[{instancePath:s}],!1;return K.
errors=i,r===0}K.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Ne(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=Ne.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return Ne.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return Ne.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){const n=r;if(typeof e.value!="boolean")return Ne.errors=[{instancePath:s+"/value"}],!1;
var t=n===r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="flag")return Ne.errors=[{instancePath:s+
"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/sour\
ce",parentData:e,parentDataProperty:"source",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),
r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return Ne.errors=[{instancePath:s}],!1;return Ne.
errors=i,r===0}Ne.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ve(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=ve.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return ve.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ve.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return ve.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof n=="number"&&isFinite(n)){if(n>1e7||isNaN(n))return ve.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return ve.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="instances")return ve.errors=[{instancePath:s+
"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/sour\
ce",parentData:e,parentDataProperty:"source",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),
r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return ve.errors=[{instancePath:s}],!1;return ve.
errors=i,r===0}ve.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function g(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=g.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return g.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return g.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return g.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return g.errors=[{instancePath:s+"/value"}],!1}else return g.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return g.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(
n))return g.errors=[{instancePath:s+"/low"}],!1}else return g.errors=[{instancePath:s+"/low"}],!1;var t=c===r}else
var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1||
isNaN(n))return g.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return g.errors=[{instancePath:s+"/hig\
h"}],!1}else return g.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="fraction")return g.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){
if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)
if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return g.errors=[{instancePath:s}],!1;return g.errors=i,r===0}g.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function O(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=O.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return O.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return O.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return O.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return O.errors=[{instancePath:s+"/value"}],!1}else return O.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return O.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return O.errors=[{instancePath:s+"/low"}],!1}else return O.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return O.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return O.errors=[{instancePath:s+
"/high"}],!1}else return O.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="jobs")return O.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.
source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:u,
dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==
void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,
dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}}}else return O.
errors=[{instancePath:s}],!1;return O.errors=i,r===0}O.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function W(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=W.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return W.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return W.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return W.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return W.errors=[{instancePath:s+"/value"}],!1}else return W.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return W.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return W.errors=[{instancePath:s+"/low"}],!1}else return W.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return W.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return W.errors=[{instancePath:s+
"/high"}],!1}else return W.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="gpu_hours")return W.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){
if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)
if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return W.errors=[{instancePath:s}],!1;return W.errors=i,r===0}W.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function J(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=J.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return J.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return J.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))
return J.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return J.errors=[{instancePath:s+"/value"}],!1}else
return J.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.
unit!=="fraction")return J.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==
void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:u,dynamicAnchors:f})||
(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;
d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||
(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return J.errors=[{instancePath:s}],
!1;return J.errors=i,r===0}J.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Y(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=Y.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.low===void 0&&(a="low")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return Y.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="low"||n==="high"||n==="unit"||n==="source"||n==="confidence")){return Y.errors=[{instancePath:s}],
!1;break}if(_===r){if(e.value!==void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>
1e4||isNaN(n))return Y.errors=[{instancePath:s+"/value"}],!1;if(n<1||isNaN(n))return Y.errors=[{instancePath:s+
"/value"}],!1}else return Y.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){
let n=e.low;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e4||isNaN(n))return Y.errors=[{instancePath:s+
"/low"}],!1;if(n<1||isNaN(n))return Y.errors=[{instancePath:s+"/low"}],!1}else return Y.errors=[{instancePath:s+
"/low"}],!1;var t=c===r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="\
number"&&isFinite(n)){if(n>1e4||isNaN(n))return Y.errors=[{instancePath:s+"/high"}],!1;if(n<1||isNaN(n))return Y.
errors=[{instancePath:s+"/high"}],!1}else return Y.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;
if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="ratio")return Y.errors=[{instancePath:s+"/unit"}],!1;var t=n===
r}else var t=!0;if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"\
source",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;
if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return Y.errors=[{instancePath:s}],!1;return Y.errors=i,r===0}Y.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function $(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=$.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return $.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return $.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return $.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return $.errors=[{instancePath:s+"/value"}],!1}else return $.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return $.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return $.errors=[{instancePath:s+"/low"}],!1}else return $.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return $.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return $.errors=[{instancePath:s+
"/high"}],!1}else return $.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="groups")return $.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.
source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:u,
dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==
void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,
dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}}}else return $.
errors=[{instancePath:s}],!1;return $.errors=i,r===0}$.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function _e(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=_e.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return _e.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return _e.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){const n=r;if(e.value!==!0)return _e.errors=[{instancePath:s+"/value"}],!1;var t=n===r}else
var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="flag")return _e.errors=[{instancePath:s+"/unit"}],!1;
var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;if(e.source!=="assumed")return _e.errors=[{instancePath:s+
"/source"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;if(e.confidence!=="low")return _e.
errors=[{instancePath:s+"/confidence"}],!1;var t=n===r}else var t=!0}}}}}else return _e.errors=[{instancePath:s}],
!1;return _e.errors=i,r===0}_e.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function L(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=L.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return L.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return L.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return L.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return L.errors=[{instancePath:s+"/value"}],!1}else return L.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return L.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return L.errors=[{instancePath:s+"/low"}],!1}else return L.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return L.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return L.errors=[{instancePath:s+
"/high"}],!1}else return L.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="cpu_hours")return L.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){
if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)
if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return L.errors=[{instancePath:s}],!1;return L.errors=i,r===0}L.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function M(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=M.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.low===void 0&&(a="low")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return M.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="low"||n==="high"||n==="unit"||n==="source"||n==="confidence")){return M.errors=[{instancePath:s}],
!1;break}if(_===r){if(e.value!==void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>
1e3||isNaN(n))return M.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return M.errors=[{instancePath:s+
"/value"}],!1}else return M.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){
let n=e.low;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e3||isNaN(n))return M.errors=[{instancePath:s+
"/low"}],!1;if(n<0||isNaN(n))return M.errors=[{instancePath:s+"/low"}],!1}else return M.errors=[{instancePath:s+
"/low"}],!1;var t=c===r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="\
number"&&isFinite(n)){if(n>1e3||isNaN(n))return M.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return M.
errors=[{instancePath:s+"/high"}],!1}else return M.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;
if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="ratio")return M.errors=[{instancePath:s+"/unit"}],!1;var t=n===
r}else var t=!0;if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"\
source",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;
if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return M.errors=[{instancePath:s}],!1;return M.errors=i,r===0}M.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function U(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=U.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.low===void 0&&(a="low")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return U.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="low"||n==="high"||n==="unit"||n==="source"||n==="confidence")){return U.errors=[{instancePath:s}],
!1;break}if(_===r){if(e.value!==void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>
1e12||isNaN(n))return U.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return U.errors=[{instancePath:s+
"/value"}],!1}else return U.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){
let n=e.low;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return U.errors=[{instancePath:s+
"/low"}],!1;if(n<0||isNaN(n))return U.errors=[{instancePath:s+"/low"}],!1}else return U.errors=[{instancePath:s+
"/low"}],!1;var t=c===r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="\
number"&&isFinite(n)){if(n>1e12||isNaN(n))return U.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return U.
errors=[{instancePath:s+"/high"}],!1}else return U.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;
if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="minutes")return U.errors=[{instancePath:s+"/unit"}],!1;var t=n===
r}else var t=!0;if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"\
source",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;
if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return U.errors=[{instancePath:s}],!1;return U.errors=i,r===0}U.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function G(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=G.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return G.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return G.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return G.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return G.errors=[{instancePath:s+"/value"}],!1}else return G.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return G.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return G.errors=[{instancePath:s+"/low"}],!1}else return G.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return G.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return G.errors=[{instancePath:s+
"/high"}],!1}else return G.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="minutes")return G.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){
if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)
if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return G.errors=[{instancePath:s}],!1;return G.errors=i,r===0}G.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function de(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=de.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return de.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return de.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return de.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return de.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return de.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="gpu_hours")return de.errors=[{instancePath:s+
"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/sour\
ce",parentData:e,parentDataProperty:"source",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),
r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return de.errors=[{instancePath:s}],!1;return de.
errors=i,r===0}de.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function T(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=T.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return T.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return T.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return T.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return T.errors=[{instancePath:s+"/value"}],!1}else return T.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return T.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(
n))return T.errors=[{instancePath:s+"/low"}],!1}else return T.errors=[{instancePath:s+"/low"}],!1;var t=c===r}else
var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1||
isNaN(n))return T.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return T.errors=[{instancePath:s+"/hig\
h"}],!1}else return T.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="fraction")return T.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){
if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)
if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return T.errors=[{instancePath:s}],!1;return T.errors=i,r===0}T.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ie(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=ie.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return ie.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ie.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return ie.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof n=="number"&&isFinite(n)){if(n>1e6||isNaN(n))return ie.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return ie.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="servers")return ie.errors=[{instancePath:s+"/\
unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",
parentData:e,parentDataProperty:"source",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),
r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return ie.errors=[{instancePath:s}],!1;return ie.
errors=i,r===0}ie.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Z(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=Z.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return Z.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return Z.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return Z.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return Z.errors=[{instancePath:s+"/value"}],!1}else return Z.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return Z.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return Z.errors=[{instancePath:s+"/low"}],!1}else return Z.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return Z.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return Z.errors=[{instancePath:s+
"/high"}],!1}else return Z.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="models")return Z.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.
source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:u,
dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)if(e.confidence!==
void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,
dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}}}else return Z.
errors=[{instancePath:s}],!1;return Z.errors=i,r===0}Z.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function X(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=X.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return X.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return X.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return X.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return X.errors=[{instancePath:s+"/value"}],!1}else return X.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return X.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return X.errors=[{instancePath:s+"/low"}],!1}else return X.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return X.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return X.errors=[{instancePath:s+
"/high"}],!1}else return X.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="requests_per_second")return X.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;
if(t){if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"so\
urce",rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;
if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return X.errors=[{instancePath:s}],!1;return X.errors=i,r===0}X.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function B(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=B.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.low===void 0&&(a="low")||e.high===void 0&&
(a="high")||e.unit===void 0&&(a="unit")||e.source===void 0&&(a="source")||e.confidence===void 0&&(a="confidenc\
e"))return B.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return B.errors=[{instancePath:s}],!1;break}if(_===r){if(e.value!==
void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return B.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return B.errors=[{instancePath:s+"/value"}],!1}else return B.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let n=e.low;const c=r;if(r===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return B.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return B.errors=[{instancePath:s+"/low"}],!1}else return B.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let n=e.high;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return B.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return B.errors=[{instancePath:s+
"/high"}],!1}else return B.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const n=r;if(e.unit!=="requests")return B.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){
if(e.source!==void 0){const n=r;b(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:u,dynamicAnchors:f})||(i=i===null?b.errors:i.concat(b.errors),r=i.length);var t=n===r}else var t=!0;if(t)
if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}}}else return B.errors=[{instancePath:s}],!1;return B.errors=i,r===0}B.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function C(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){
let i=null,r=0;const l=C.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)
if(e&&typeof e=="object"&&!Array.isArray(e)){const a=r;for(const _ in e)if(!(_==="servers_total"||_==="servers\
_healthy"||_==="models_loaded"||_==="request_rate_per_second"||_==="requests_running"||_==="requests_waiting"||
_==="kv_cache_utilization")){return C.errors=[{instancePath:s}],!1;break}if(a===r){if(e.servers_total!==void 0){
const _=r;ie(e.servers_total,{instancePath:s+"/servers_total",parentData:e,parentDataProperty:"servers_total",
rootData:u,dynamicAnchors:f})||(i=i===null?ie.errors:i.concat(ie.errors),r=i.length);var t=_===r}else var t=!0;
if(t){if(e.servers_healthy!==void 0){const _=r;ie(e.servers_healthy,{instancePath:s+"/servers_healthy",parentData:e,
parentDataProperty:"servers_healthy",rootData:u,dynamicAnchors:f})||(i=i===null?ie.errors:i.concat(ie.errors),
r=i.length);var t=_===r}else var t=!0;if(t){if(e.models_loaded!==void 0){const _=r;Z(e.models_loaded,{instancePath:s+
"/models_loaded",parentData:e,parentDataProperty:"models_loaded",rootData:u,dynamicAnchors:f})||(i=i===null?Z.
errors:i.concat(Z.errors),r=i.length);var t=_===r}else var t=!0;if(t){if(e.request_rate_per_second!==void 0){const _=r;
X(e.request_rate_per_second,{instancePath:s+"/request_rate_per_second",parentData:e,parentDataProperty:"reques\
t_rate_per_second",rootData:u,dynamicAnchors:f})||(i=i===null?X.errors:i.concat(X.errors),r=i.length);var t=_===
r}else var t=!0;if(t){if(e.requests_running!==void 0){const _=r;B(e.requests_running,{instancePath:s+"/request\
s_running",parentData:e,parentDataProperty:"requests_running",rootData:u,dynamicAnchors:f})||(i=i===null?B.errors:
i.concat(B.errors),r=i.length);var t=_===r}else var t=!0;if(t){if(e.requests_waiting!==void 0){const _=r;B(e.requests_waiting,
{instancePath:s+"/requests_waiting",parentData:e,parentDataProperty:"requests_waiting",rootData:u,dynamicAnchors:f})||
(i=i===null?B.errors:i.concat(B.errors),r=i.length);var t=_===r}else var t=!0;if(t)if(e.kv_cache_utilization!==
void 0){const _=r;T(e.kv_cache_utilization,{instancePath:s+"/kv_cache_utilization",parentData:e,parentDataProperty:"\
kv_cache_utilization",rootData:u,dynamicAnchors:f})||(i=i===null?T.errors:i.concat(T.errors),r=i.length);var t=_===
r}else var t=!0}}}}}}}else return C.errors=[{instancePath:s}],!1;return C.errors=i,r===0}C.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function Pe(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=Pe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return Pe.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return Pe.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){const n=r;ze(e.value,{instancePath:s+"/value",parentData:e,parentDataProperty:"value",
rootData:u,dynamicAnchors:f})||(i=i===null?ze.errors:i.concat(ze.errors),r=i.length);var t=n===r}else var t=!0;
if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="category")return Pe.errors=[{instancePath:s+"/unit"}],!1;var t=n===
r}else var t=!0;if(t){if(e.source!==void 0){const n=r;if(e.source!=="operator_reported")return Pe.errors=[{instancePath:s+
"/source"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return Pe.errors=[{instancePath:s}],!1;return Pe.
errors=i,r===0}Pe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function H(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=H.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let n;if(e.value===void 0&&(n="value")||e.unit===void 0&&(n="unit")||e.source===void 0&&
(n="source")||e.confidence===void 0&&(n="confidence"))return H.errors=[{instancePath:s}],!1;{const c=r;for(const k in e)
if(!(k==="value"||k==="unit"||k==="source"||k==="confidence")){return H.errors=[{instancePath:s}],!1;break}if(c===
r){if(e.value!==void 0){let k=e.value;const pe=r;if(r===pe)if(Array.isArray(k)){if(k.length>16)return H.errors=
[{instancePath:s+"/value"}],!1;if(k.length<1)return H.errors=[{instancePath:s+"/value"}],!1;{var t=!0;const Me=k.
length;for(let z=0;z<Me;z++){let x=k[z];const Ee=r;if(r===Ee)if(x&&typeof x=="object"&&!Array.isArray(x)){let w;
if(x.gpu_model===void 0&&(w="gpu_model")||x.purchase_year===void 0&&(w="purchase_year"))return H.errors=[{instancePath:s+
"/value/"+z}],!1;{const A=r;for(const D in x)if(!(D==="gpu_model"||D==="purchase_year")){return H.errors=[{instancePath:s+
"/value/"+z}],!1;break}if(A===r){if(x.gpu_model!==void 0){const D=r;Fe(x.gpu_model,{instancePath:s+"/value/"+z+
"/gpu_model",parentData:x,parentDataProperty:"gpu_model",rootData:u,dynamicAnchors:f})||(i=i===null?Fe.errors:
i.concat(Fe.errors),r=i.length);var a=D===r}else var a=!0;if(a)if(x.purchase_year!==void 0){let D=x.purchase_year;
const S=r;if(!(typeof D=="number"&&!(D%1)&&!isNaN(D)&&isFinite(D)))return H.errors=[{instancePath:s+"/value/"+
z+"/purchase_year"}],!1;if(r===S&&typeof D=="number"&&isFinite(D)){if(D>2060||isNaN(D))return H.errors=[{instancePath:s+
"/value/"+z+"/purchase_year"}],!1;if(D<2010||isNaN(D))return H.errors=[{instancePath:s+"/value/"+z+"/purchase_\
year"}],!1}var a=S===r}else var a=!0}}}else return H.errors=[{instancePath:s+"/value/"+z}],!1;var t=Ee===r;if(!t)
break}}}else return H.errors=[{instancePath:s+"/value"}],!1;var _=pe===r}else var _=!0;if(_){if(e.unit!==void 0){
const k=r;if(e.unit!=="year")return H.errors=[{instancePath:s+"/unit"}],!1;var _=k===r}else var _=!0;if(_){if(e.
source!==void 0){const k=r;if(e.source!=="operator_reported")return H.errors=[{instancePath:s+"/source"}],!1;var _=k===
r}else var _=!0;if(_)if(e.confidence!==void 0){const k=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,
parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);
var _=k===r}else var _=!0}}}}}else return H.errors=[{instancePath:s}],!1;return H.errors=i,r===0}H.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};function ye(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=ye.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return ye.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ye.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(n==="air"||n==="water"||n==="liquid_to_chip"||n==="hybrid"))
return ye.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;
if(e.unit!=="category")return ye.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==
void 0){const n=r;if(e.source!=="operator_reported")return ye.errors=[{instancePath:s+"/source"}],!1;var t=n===
r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,
parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);
var t=n===r}else var t=!0}}}}}else return ye.errors=[{instancePath:s}],!1;return ye.errors=i,r===0}ye.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function oe(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=oe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return oe.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return oe.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return oe.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof n=="number"&&isFinite(n)){if(n>2060||isNaN(n))return oe.
errors=[{instancePath:s+"/value"}],!1;if(n<1950||isNaN(n))return oe.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="year")return oe.errors=[{instancePath:s+"/uni\
t"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;if(e.source!=="operator_reported")return oe.
errors=[{instancePath:s+"/source"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.
confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||
(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return oe.errors=[{instancePath:s}],
!1;return oe.errors=i,r===0}oe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function me(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=me.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return me.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return me.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(n==="AL"||n==="AK"||n==="AZ"||n==="AR"||n==="CA"||n==="CO"||
n==="CT"||n==="DE"||n==="DC"||n==="FL"||n==="GA"||n==="HI"||n==="ID"||n==="IL"||n==="IN"||n==="IA"||n==="KS"||
n==="KY"||n==="LA"||n==="ME"||n==="MD"||n==="MA"||n==="MI"||n==="MN"||n==="MS"||n==="MO"||n==="MT"||n==="NE"||
n==="NV"||n==="NH"||n==="NJ"||n==="NM"||n==="NY"||n==="NC"||n==="ND"||n==="OH"||n==="OK"||n==="OR"||n==="PA"||
n==="PR"||n==="RI"||n==="SC"||n==="SD"||n==="TN"||n==="TX"||n==="UT"||n==="VT"||n==="VA"||n==="WA"||n==="WV"||
n==="WI"||n==="WY"))return me.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==
void 0){const n=r;if(e.unit!=="category")return me.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;
if(t){if(e.source!==void 0){const n=r;if(e.source!=="operator_reported")return me.errors=[{instancePath:s+"/so\
urce"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"\
/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return me.errors=[{instancePath:s}],!1;return me.
errors=i,r===0}me.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function le(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=le.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return le.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return le.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>5||isNaN(n))
return le.errors=[{instancePath:s+"/value"}],!1;if(n<1||isNaN(n))return le.errors=[{instancePath:s+"/value"}],
!1}else return le.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;
if(e.unit!=="ratio")return le.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==
void 0){const n=r;if(e.source!=="operator_reported")return le.errors=[{instancePath:s+"/source"}],!1;var t=n===
r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,
parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);
var t=n===r}else var t=!0}}}}}else return le.errors=[{instancePath:s}],!1;return le.errors=i,r===0}le.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ge(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=ge.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return ge.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ge.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(n==="0A"||n==="0B"||n==="1A"||n==="1B"||n==="2A"||n==="2B"||
n==="3A"||n==="3B"||n==="3C"||n==="4A"||n==="4B"||n==="4C"||n==="5A"||n==="5B"||n==="5C"||n==="6A"||n==="6B"||
n==="7"||n==="8"))return ge.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==
void 0){const n=r;if(e.unit!=="category")return ge.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;
if(t){if(e.source!==void 0){const n=r;if(e.source!=="operator_reported")return ge.errors=[{instancePath:s+"/so\
urce"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"\
/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return ge.errors=[{instancePath:s}],!1;return ge.
errors=i,r===0}ge.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ue(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=ue.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return ue.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ue.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return ue.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof n=="number"&&isFinite(n)){if(n>1e8||isNaN(n))return ue.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return ue.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="MWh")return ue.errors=[{instancePath:s+"/unit"}],
!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;if(e.source!=="operator_reported")return ue.
errors=[{instancePath:s+"/source"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.
confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||
(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return ue.errors=[{instancePath:s}],
!1;return ue.errors=i,r===0}ue.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function he(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=he.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return he.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return he.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(n==="location_based"||n==="market_based"))return he.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="cate\
gory")return he.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;
if(e.source!=="operator_reported")return he.errors=[{instancePath:s+"/source"}],!1;var t=n===r}else var t=!0;if(t)
if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else
var t=!0}}}}}else return he.errors=[{instancePath:s}],!1;return he.errors=i,r===0}he.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function fe(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=fe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return fe.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return fe.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(r===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))
return fe.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return fe.errors=[{instancePath:s+"/value"}],
!1}else return fe.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;
if(e.unit!=="fraction")return fe.errors=[{instancePath:s+"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==
void 0){const n=r;if(e.source!=="operator_reported")return fe.errors=[{instancePath:s+"/source"}],!1;var t=n===
r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+"/confidence",parentData:e,
parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:i.concat(d.errors),r=i.length);
var t=n===r}else var t=!0}}}}}else return fe.errors=[{instancePath:s}],!1;return fe.errors=i,r===0}fe.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ae(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=ae.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return ae.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ae.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return ae.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return ae.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return ae.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="kg")return ae.errors=[{instancePath:s+"/unit"}],
!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;if(e.source!=="operator_reported")return ae.
errors=[{instancePath:s+"/source"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.
confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||
(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return ae.errors=[{instancePath:s}],
!1;return ae.errors=i,r===0}ae.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function be(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=be.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return be.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return be.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){let n=e.value;const c=r;if(!(n==="AKGD"||n==="AKMS"||n==="AZNM"||n==="CAMX"||n==="ERCT"||
n==="FRCC"||n==="HIMS"||n==="HIOA"||n==="MROE"||n==="MROW"||n==="NEWE"||n==="NWPP"||n==="NYCW"||n==="NYLI"||n===
"NYUP"||n==="PRMS"||n==="RFCE"||n==="RFCM"||n==="RFCW"||n==="RMPA"||n==="SPNO"||n==="SPSO"||n==="SRMV"||n==="S\
RMW"||n==="SRSO"||n==="SRTV"||n==="SRVC"))return be.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;
if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="category")return be.errors=[{instancePath:s+"/unit"}],!1;var t=n===
r}else var t=!0;if(t){if(e.source!==void 0){const n=r;if(e.source!=="operator_reported")return be.errors=[{instancePath:s+
"/source"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;d(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||(i=i===null?d.errors:
i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return be.errors=[{instancePath:s}],!1;return be.
errors=i,r===0}be.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function te(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){let i=null,
r=0;const l=te.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let a;if(e.value===void 0&&(a="value")||e.unit===void 0&&(a="unit")||e.source===void 0&&
(a="source")||e.confidence===void 0&&(a="confidence"))return te.errors=[{instancePath:s}],!1;{const _=r;for(const n in e)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return te.errors=[{instancePath:s}],!1;break}if(_===
r){if(e.value!==void 0){const n=r;if(typeof e.value!="boolean")return te.errors=[{instancePath:s+"/value"}],!1;
var t=n===r}else var t=!0;if(t){if(e.unit!==void 0){const n=r;if(e.unit!=="flag")return te.errors=[{instancePath:s+
"/unit"}],!1;var t=n===r}else var t=!0;if(t){if(e.source!==void 0){const n=r;if(e.source!=="operator_reported")
return te.errors=[{instancePath:s+"/source"}],!1;var t=n===r}else var t=!0;if(t)if(e.confidence!==void 0){const n=r;
d(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:u,dynamicAnchors:f})||
(i=i===null?d.errors:i.concat(d.errors),r=i.length);var t=n===r}else var t=!0}}}}}else return te.errors=[{instancePath:s}],
!1;return te.errors=i,r===0}te.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const $e=new RegExp("^[^\\u\
0000-\\u001f\\u007f-\\u00a0\\u00ad\\u2028\\u2029]{1,64}$","u"),Le=new RegExp("^[0-9a-f]{16}$","u"),Ue=new RegExp(
"^[0-9a-f]{64}$","u");function h(e,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:u=e,dynamicAnchors:f={}}={}){
let i=null,r=0;const l=h.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)
if(e&&typeof e=="object"&&!Array.isArray(e)){let ee;if(e.schema===void 0&&(ee="schema")||e.ptl_component===void 0&&
(ee="ptl_component")||e.version===void 0&&(ee="version")||e.package_timestamp===void 0&&(ee="package_timestamp")||
e.transmission_method===void 0&&(ee="transmission_method")||e.period===void 0&&(ee="period")||e.discovery===void 0&&
(ee="discovery")||e.privacy===void 0&&(ee="privacy")||e.profile===void 0&&(ee="profile")||e.ace===void 0&&(ee=
"ace")||e.pace===void 0&&(ee="pace")||e.core===void 0&&(ee="core")||e.utilization===void 0&&(ee="utilization")||
e.inference===void 0&&(ee="inference")||e.facility===void 0&&(ee="facility")||e.warnings===void 0&&(ee="warnin\
gs")||e.instructions===void 0&&(ee="instructions"))return h.errors=[{instancePath:s}],!1;{const Ve=r;for(const o in e)
if(!We.call(Oe.properties,o)){return h.errors=[{instancePath:s}],!1;break}if(Ve===r){if(e.schema!==void 0){const o=r;
if(e.schema!=="ptl_output_v1")return h.errors=[{instancePath:s+"/schema"}],!1;var t=o===r}else var t=!0;if(t){
if(e.ptl_component!==void 0){const o=r;if(e.ptl_component!=="claw")return h.errors=[{instancePath:s+"/ptl_comp\
onent"}],!1;var t=o===r}else var t=!0;if(t){if(e.version!==void 0){const o=r;je(e.version,{instancePath:s+"/ve\
rsion",parentData:e,parentDataProperty:"version",rootData:u,dynamicAnchors:f})||(i=i===null?je.errors:i.concat(
je.errors),r=i.length);var t=o===r}else var t=!0;if(t){if(e.package_timestamp!==void 0){const o=r;Ie(e.package_timestamp,
{instancePath:s+"/package_timestamp",parentData:e,parentDataProperty:"package_timestamp",rootData:u,dynamicAnchors:f})||
(i=i===null?Ie.errors:i.concat(Ie.errors),r=i.length);var t=o===r}else var t=!0;if(t){if(e.organization!==void 0){
let o=e.organization;const I=r;if(r===I)if(typeof o=="string"){if(!$e.test(o))return h.errors=[{instancePath:s+
"/organization"}],!1}else return h.errors=[{instancePath:s+"/organization"}],!1;var t=I===r}else var t=!0;if(t){
if(e.transmission_method!==void 0){const o=r;if(e.transmission_method!=="manual_v01")return h.errors=[{instancePath:s+
"/transmission_method"}],!1;var t=o===r}else var t=!0;if(t){if(e.synthetic!==void 0){const o=r;if(e.synthetic!==
!0)return h.errors=[{instancePath:s+"/synthetic"}],!1;var t=o===r}else var t=!0;if(t){if(e.period!==void 0){let o=e.
period;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){let q;if(o.first_day===void 0&&(q="firs\
t_day")||o.last_day===void 0&&(q="last_day"))return h.errors=[{instancePath:s+"/period"}],!1;{const p=r;for(const v in o)
if(!(v==="first_day"||v==="last_day")){return h.errors=[{instancePath:s+"/period"}],!1;break}if(p===r){if(o.first_day!==
void 0){const v=r;ce(o.first_day,{instancePath:s+"/period/first_day",parentData:o,parentDataProperty:"first_da\
y",rootData:u,dynamicAnchors:f})||(i=i===null?ce.errors:i.concat(ce.errors),r=i.length);var a=v===r}else var a=!0;
if(a)if(o.last_day!==void 0){const v=r;ce(o.last_day,{instancePath:s+"/period/last_day",parentData:o,parentDataProperty:"\
last_day",rootData:u,dynamicAnchors:f})||(i=i===null?ce.errors:i.concat(ce.errors),r=i.length);var a=v===r}else
var a=!0}}}else return h.errors=[{instancePath:s+"/period"}],!1;var t=I===r}else var t=!0;if(t){if(e.discovery!==
void 0){let o=e.discovery;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){let q;if(o.ptl_claw_version===
void 0&&(q="ptl_claw_version")||o.discovery_timestamp===void 0&&(q="discovery_timestamp")||o.collection_results===
void 0&&(q="collection_results")||o.data_sources_found===void 0&&(q="data_sources_found"))return h.errors=[{instancePath:s+
"/discovery"}],!1;{const p=r;for(const v in o)if(!(v==="ptl_claw_version"||v==="discovery_timestamp"||v==="col\
lection_results"||v==="data_sources_found")){return h.errors=[{instancePath:s+"/discovery"}],!1;break}if(p===r){
if(o.ptl_claw_version!==void 0){const v=r;je(o.ptl_claw_version,{instancePath:s+"/discovery/ptl_claw_version",
parentData:o,parentDataProperty:"ptl_claw_version",rootData:u,dynamicAnchors:f})||(i=i===null?je.errors:i.concat(
je.errors),r=i.length);var _=v===r}else var _=!0;if(_){if(o.discovery_timestamp!==void 0){const v=r;Ie(o.discovery_timestamp,
{instancePath:s+"/discovery/discovery_timestamp",parentData:o,parentDataProperty:"discovery_timestamp",rootData:u,
dynamicAnchors:f})||(i=i===null?Ie.errors:i.concat(Ie.errors),r=i.length);var _=v===r}else var _=!0;if(_){if(o.
collection_results!==void 0){let v=o.collection_results;const F=r;if(r===F)if(v&&typeof v=="object"&&!Array.isArray(
v)){const Re=r;for(const y in v)if(!We.call(Oe.properties.discovery.properties.collection_results.properties,y)){
return h.errors=[{instancePath:s+"/discovery/collection_results"}],!1;break}if(Re===r){if(v.slurm_sacct!==void 0){
const y=r;m(v.slurm_sacct,{instancePath:s+"/discovery/collection_results/slurm_sacct",parentData:v,parentDataProperty:"\
slurm_sacct",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else
var n=!0;if(n){if(v.slurm_sacct_json!==void 0){const y=r;m(v.slurm_sacct_json,{instancePath:s+"/discovery/coll\
ection_results/slurm_sacct_json",parentData:v,parentDataProperty:"slurm_sacct_json",rootData:u,dynamicAnchors:f})||
(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.dcgm_exporter!==void 0){
const y=r;m(v.dcgm_exporter,{instancePath:s+"/discovery/collection_results/dcgm_exporter",parentData:v,parentDataProperty:"\
dcgm_exporter",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else
var n=!0;if(n){if(v.nvidia_smi!==void 0){const y=r;m(v.nvidia_smi,{instancePath:s+"/discovery/collection_resul\
ts/nvidia_smi",parentData:v,parentDataProperty:"nvidia_smi",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:
i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.prometheus!==void 0){const y=r;m(v.prometheus,
{instancePath:s+"/discovery/collection_results/prometheus",parentData:v,parentDataProperty:"prometheus",rootData:u,
dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.kubernetes_pods!==
void 0){const y=r;m(v.kubernetes_pods,{instancePath:s+"/discovery/collection_results/kubernetes_pods",parentData:v,
parentDataProperty:"kubernetes_pods",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=
i.length);var n=y===r}else var n=!0;if(n){if(v.slurm_nodes!==void 0){const y=r;m(v.slurm_nodes,{instancePath:s+
"/discovery/collection_results/slurm_nodes",parentData:v,parentDataProperty:"slurm_nodes",rootData:u,dynamicAnchors:f})||
(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.kubernetes_nodes!==void 0){
const y=r;m(v.kubernetes_nodes,{instancePath:s+"/discovery/collection_results/kubernetes_nodes",parentData:v,parentDataProperty:"\
kubernetes_nodes",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===
r}else var n=!0;if(n){if(v.kubernetes_quotas!==void 0){const y=r;m(v.kubernetes_quotas,{instancePath:s+"/disco\
very/collection_results/kubernetes_quotas",parentData:v,parentDataProperty:"kubernetes_quotas",rootData:u,dynamicAnchors:f})||
(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.kube_state_metrics!==
void 0){const y=r;m(v.kube_state_metrics,{instancePath:s+"/discovery/collection_results/kube_state_metrics",parentData:v,
parentDataProperty:"kube_state_metrics",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),
r=i.length);var n=y===r}else var n=!0;if(n){if(v.vllm_server!==void 0){const y=r;m(v.vllm_server,{instancePath:s+
"/discovery/collection_results/vllm_server",parentData:v,parentDataProperty:"vllm_server",rootData:u,dynamicAnchors:f})||
(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.nim_server!==void 0){
const y=r;m(v.nim_server,{instancePath:s+"/discovery/collection_results/nim_server",parentData:v,parentDataProperty:"\
nim_server",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else
var n=!0;if(n){if(v.triton_server!==void 0){const y=r;m(v.triton_server,{instancePath:s+"/discovery/collection\
_results/triton_server",parentData:v,parentDataProperty:"triton_server",rootData:u,dynamicAnchors:f})||(i=i===
null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.sglang_server!==void 0){const y=r;
m(v.sglang_server,{instancePath:s+"/discovery/collection_results/sglang_server",parentData:v,parentDataProperty:"\
sglang_server",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else
var n=!0;if(n){if(v.tgi_server!==void 0){const y=r;m(v.tgi_server,{instancePath:s+"/discovery/collection_resul\
ts/tgi_server",parentData:v,parentDataProperty:"tgi_server",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:
i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.nemoclaw_endpoint!==void 0){const y=r;m(v.
nemoclaw_endpoint,{instancePath:s+"/discovery/collection_results/nemoclaw_endpoint",parentData:v,parentDataProperty:"\
nemoclaw_endpoint",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===
r}else var n=!0;if(n){if(v.kueue_workloads!==void 0){const y=r;m(v.kueue_workloads,{instancePath:s+"/discovery\
/collection_results/kueue_workloads",parentData:v,parentDataProperty:"kueue_workloads",rootData:u,dynamicAnchors:f})||
(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.slurm_job_exporter!==
void 0){const y=r;m(v.slurm_job_exporter,{instancePath:s+"/discovery/collection_results/slurm_job_exporter",parentData:v,
parentDataProperty:"slurm_job_exporter",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),
r=i.length);var n=y===r}else var n=!0;if(n){if(v.nvidia_gpu_prometheus_exporter!==void 0){const y=r;m(v.nvidia_gpu_prometheus_exporter,
{instancePath:s+"/discovery/collection_results/nvidia_gpu_prometheus_exporter",parentData:v,parentDataProperty:"\
nvidia_gpu_prometheus_exporter",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);
var n=y===r}else var n=!0;if(n){if(v.nvidia_gpu_exporter!==void 0){const y=r;m(v.nvidia_gpu_exporter,{instancePath:s+
"/discovery/collection_results/nvidia_gpu_exporter",parentData:v,parentDataProperty:"nvidia_gpu_exporter",rootData:u,
dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.amd_exporter!==
void 0){const y=r;m(v.amd_exporter,{instancePath:s+"/discovery/collection_results/amd_exporter",parentData:v,parentDataProperty:"\
amd_exporter",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else
var n=!0;if(n){if(v.ray_metrics!==void 0){const y=r;m(v.ray_metrics,{instancePath:s+"/discovery/collection_res\
ults/ray_metrics",parentData:v,parentDataProperty:"ray_metrics",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:
i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.ray_nodes!==void 0){const y=r;m(v.ray_nodes,
{instancePath:s+"/discovery/collection_results/ray_nodes",parentData:v,parentDataProperty:"ray_nodes",rootData:u,
dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;if(n){if(v.kubernetes_claims!==
void 0){const y=r;m(v.kubernetes_claims,{instancePath:s+"/discovery/collection_results/kubernetes_claims",parentData:v,
parentDataProperty:"kubernetes_claims",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),
r=i.length);var n=y===r}else var n=!0;if(n){if(v.kubernetes_devices!==void 0){const y=r;m(v.kubernetes_devices,
{instancePath:s+"/discovery/collection_results/kubernetes_devices",parentData:v,parentDataProperty:"kubernetes\
_devices",rootData:u,dynamicAnchors:f})||(i=i===null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0;
if(n)if(v.slurm_nodes_json!==void 0){const y=r;m(v.slurm_nodes_json,{instancePath:s+"/discovery/collection_res\
ults/slurm_nodes_json",parentData:v,parentDataProperty:"slurm_nodes_json",rootData:u,dynamicAnchors:f})||(i=i===
null?m.errors:i.concat(m.errors),r=i.length);var n=y===r}else var n=!0}}}}}}}}}}}}}}}}}}}}}}}}}}else return h.
errors=[{instancePath:s+"/discovery/collection_results"}],!1;var _=F===r}else var _=!0;if(_)if(o.data_sources_found!==
void 0){let v=o.data_sources_found;const F=r;if(r===F)if(Array.isArray(v)){if(v.length>26)return h.errors=[{instancePath:s+
"/discovery/data_sources_found"}],!1;{var c=!0;const Re=v.length;for(let y=0;y<Re;y++){let R=v[y];const xe=r;if(typeof R!=
"string")return h.errors=[{instancePath:s+"/discovery/data_sources_found/"+y}],!1;Ce(R,{instancePath:s+"/disco\
very/data_sources_found/"+y,parentData:v,parentDataProperty:y,rootData:u,dynamicAnchors:f})||(i=i===null?Ce.errors:
i.concat(Ce.errors),r=i.length);var c=xe===r;if(!c)break}if(c){let y=v.length,R;if(y>1){const xe={};for(;y--;){
let V=v[y];if(typeof V=="string"){if(typeof xe[V]=="number"){return R=xe[V],h.errors=[{instancePath:s+"/discov\
ery/data_sources_found"}],!1;break}xe[V]=y}}}}}}else return h.errors=[{instancePath:s+"/discovery/data_sources\
_found"}],!1;var _=F===r}else var _=!0}}}}}else return h.errors=[{instancePath:s+"/discovery"}],!1;var t=I===r}else
var t=!0;if(t){if(e.privacy!==void 0){let o=e.privacy;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(
o)){let q;if(o.mode===void 0&&(q="mode")||o.contributors===void 0&&(q="contributors")||o.parameters===void 0&&
(q="parameters")||o.key_id===void 0&&(q="key_id")||o.dice_since===void 0&&(q="dice_since")||o.capacity_bits===
void 0&&(q="capacity_bits")||o.withheld===void 0&&(q="withheld"))return h.errors=[{instancePath:s+"/privacy"}],
!1;{const p=r;for(const v in o)if(!(v==="mode"||v==="contributors"||v==="parameters"||v==="key_id"||v==="dice_\
since"||v==="replaces"||v==="capacity_bits"||v==="withheld")){return h.errors=[{instancePath:s+"/privacy"}],!1;
break}if(p===r){if(o.mode!==void 0){const v=r;if(o.mode!=="local-only")return h.errors=[{instancePath:s+"/priv\
acy/mode"}],!1;var k=v===r}else var k=!0;if(k){if(o.contributors!==void 0){let v=o.contributors;const F=r;if(!(v===
"user"||v==="account"||v==="namespace"||v==="node"))return h.errors=[{instancePath:s+"/privacy/contributors"}],
!1;var k=F===r}else var k=!0;if(k){if(o.parameters!==void 0){let v=o.parameters;const F=r;if(r===F)if(v&&typeof v==
"object"&&!Array.isArray(v)){let Re;if(v.k===void 0&&(Re="k")||v.workload===void 0&&(Re="workload"))return h.errors=
[{instancePath:s+"/privacy/parameters"}],!1;{const y=r;for(const R in v)if(!(R==="k"||R==="workload"||R==="all\
ow_small")){return h.errors=[{instancePath:s+"/privacy/parameters"}],!1;break}if(y===r){if(v.k!==void 0){let R=v.
k;const xe=r;if(!(R===3||R===4||R===5))return h.errors=[{instancePath:s+"/privacy/parameters/k"}],!1;var pe=xe===
r}else var pe=!0;if(pe){if(v.workload!==void 0){const R=r;ze(v.workload,{instancePath:s+"/privacy/parameters/w\
orkload",parentData:v,parentDataProperty:"workload",rootData:u,dynamicAnchors:f})||(i=i===null?ze.errors:i.concat(
ze.errors),r=i.length);var pe=R===r}else var pe=!0;if(pe)if(v.allow_small!==void 0){const R=r;if(v.allow_small!==
!0)return h.errors=[{instancePath:s+"/privacy/parameters/allow_small"}],!1;var pe=R===r}else var pe=!0}}}}else
return h.errors=[{instancePath:s+"/privacy/parameters"}],!1;var k=F===r}else var k=!0;if(k){if(o.key_id!==void 0){
let v=o.key_id;const F=r;if(r===F)if(typeof v=="string"){if(!Le.test(v))return h.errors=[{instancePath:s+"/pri\
vacy/key_id"}],!1}else return h.errors=[{instancePath:s+"/privacy/key_id"}],!1;var k=F===r}else var k=!0;if(k){
if(o.dice_since!==void 0){const v=r;ce(o.dice_since,{instancePath:s+"/privacy/dice_since",parentData:o,parentDataProperty:"\
dice_since",rootData:u,dynamicAnchors:f})||(i=i===null?ce.errors:i.concat(ce.errors),r=i.length);var k=v===r}else
var k=!0;if(k){if(o.replaces!==void 0){let v=o.replaces;const F=r;if(r===F)if(typeof v=="string"){if(!Ue.test(
v))return h.errors=[{instancePath:s+"/privacy/replaces"}],!1}else return h.errors=[{instancePath:s+"/privacy/r\
eplaces"}],!1;var k=F===r}else var k=!0;if(k){if(o.capacity_bits!==void 0){let v=o.capacity_bits;const F=r;if(!(typeof v==
"number"&&!(v%1)&&!isNaN(v)&&isFinite(v)))return h.errors=[{instancePath:s+"/privacy/capacity_bits"}],!1;if(r===
F&&typeof v=="number"&&isFinite(v)){if(v>65535||isNaN(v))return h.errors=[{instancePath:s+"/privacy/capacity_b\
its"}],!1;if(v<1||isNaN(v))return h.errors=[{instancePath:s+"/privacy/capacity_bits"}],!1}var k=F===r}else var k=!0;
if(k)if(o.withheld!==void 0){let v=o.withheld;const F=r;if(r===F)if(v&&typeof v=="object"&&!Array.isArray(v)){
const Re=r;for(const y in v)if(!(y==="no_source"||y==="undefined"||y==="protected")){return h.errors=[{instancePath:s+
"/privacy/withheld"}],!1;break}if(Re===r){if(v.no_source!==void 0){let y=v.no_source;const R=r;if(r===R)if(Array.
isArray(y)){if(y.length>94)return h.errors=[{instancePath:s+"/privacy/withheld/no_source"}],!1;if(y.length<1)return h.
errors=[{instancePath:s+"/privacy/withheld/no_source"}],!1;{var Me=!0;const xe=y.length;for(let V=0;V<xe;V++){
let E=y[V];const se=r;if(typeof E!="string")return h.errors=[{instancePath:s+"/privacy/withheld/no_source/"+V}],
!1;Se(E,{instancePath:s+"/privacy/withheld/no_source/"+V,parentData:y,parentDataProperty:V,rootData:u,dynamicAnchors:f})||
(i=i===null?Se.errors:i.concat(Se.errors),r=i.length);var Me=se===r;if(!Me)break}if(Me){let V=y.length,E;if(V>
1){const se={};for(;V--;){let ne=y[V];if(typeof ne=="string"){if(typeof se[ne]=="number"){return E=se[ne],h.errors=
[{instancePath:s+"/privacy/withheld/no_source"}],!1;break}se[ne]=V}}}}}}else return h.errors=[{instancePath:s+
"/privacy/withheld/no_source"}],!1;var z=R===r}else var z=!0;if(z){if(v.undefined!==void 0){let y=v.undefined;
const R=r;if(r===R)if(Array.isArray(y)){if(y.length>88)return h.errors=[{instancePath:s+"/privacy/withheld/und\
efined"}],!1;if(y.length<1)return h.errors=[{instancePath:s+"/privacy/withheld/undefined"}],!1;{var x=!0;const V=y.
length;for(let E=0;E<V;E++){let se=y[E];const ne=r;if(typeof se!="string")return h.errors=[{instancePath:s+"/p\
rivacy/withheld/undefined/"+E}],!1;qe(se,{instancePath:s+"/privacy/withheld/undefined/"+E,parentData:y,parentDataProperty:E,
rootData:u,dynamicAnchors:f})||(i=i===null?qe.errors:i.concat(qe.errors),r=i.length);var x=ne===r;if(!x)break}
if(x){let E=y.length,se;if(E>1){const ne={};for(;E--;){let Ae=y[E];if(typeof Ae=="string"){if(typeof ne[Ae]=="\
number"){return se=ne[Ae],h.errors=[{instancePath:s+"/privacy/withheld/undefined"}],!1;break}ne[Ae]=E}}}}}}else
return h.errors=[{instancePath:s+"/privacy/withheld/undefined"}],!1;var z=R===r}else var z=!0;if(z)if(v.protected!==
void 0){let y=v.protected;const R=r;if(r===R)if(Array.isArray(y)){if(y.length>88)return h.errors=[{instancePath:s+
"/privacy/withheld/protected"}],!1;if(y.length<1)return h.errors=[{instancePath:s+"/privacy/withheld/protected"}],
!1;{var Ee=!0;const V=y.length;for(let E=0;E<V;E++){let se=y[E];const ne=r;if(typeof se!="string")return h.errors=
[{instancePath:s+"/privacy/withheld/protected/"+E}],!1;qe(se,{instancePath:s+"/privacy/withheld/protected/"+E,
parentData:y,parentDataProperty:E,rootData:u,dynamicAnchors:f})||(i=i===null?qe.errors:i.concat(qe.errors),r=i.
length);var Ee=ne===r;if(!Ee)break}if(Ee){let E=y.length,se;if(E>1){const ne={};for(;E--;){let Ae=y[E];if(typeof Ae==
"string"){if(typeof ne[Ae]=="number"){return se=ne[Ae],h.errors=[{instancePath:s+"/privacy/withheld/protected"}],
!1;break}ne[Ae]=E}}}}}}else return h.errors=[{instancePath:s+"/privacy/withheld/protected"}],!1;var z=R===r}else
var z=!0}}}else return h.errors=[{instancePath:s+"/privacy/withheld"}],!1;var k=F===r}else var k=!0}}}}}}}}}else
return h.errors=[{instancePath:s+"/privacy"}],!1;var t=I===r}else var t=!0;if(t){if(e.profile!==void 0){let o=e.
profile;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){const q=r;for(const p in o)if(!(p==="s\
cheduler_type"||p==="ace_input_path"||p==="pace_input_path"||p==="gpu_fleet"||p==="mig_enabled"||p==="mig_inst\
ance_count")){return h.errors=[{instancePath:s+"/profile"}],!1;break}if(q===r){if(o.scheduler_type!==void 0){const p=r;
De(o.scheduler_type,{instancePath:s+"/profile/scheduler_type",parentData:o,parentDataProperty:"scheduler_type",
rootData:u,dynamicAnchors:f})||(i=i===null?De.errors:i.concat(De.errors),r=i.length);var re=p===r}else var re=!0;
if(re){if(o.ace_input_path!==void 0){const p=r;we(o.ace_input_path,{instancePath:s+"/profile/ace_input_path",parentData:o,
parentDataProperty:"ace_input_path",rootData:u,dynamicAnchors:f})||(i=i===null?we.errors:i.concat(we.errors),r=
i.length);var re=p===r}else var re=!0;if(re){if(o.pace_input_path!==void 0){const p=r;ke(o.pace_input_path,{instancePath:s+
"/profile/pace_input_path",parentData:o,parentDataProperty:"pace_input_path",rootData:u,dynamicAnchors:f})||(i=
i===null?ke.errors:i.concat(ke.errors),r=i.length);var re=p===r}else var re=!0;if(re){if(o.gpu_fleet!==void 0){
const p=r;K(o.gpu_fleet,{instancePath:s+"/profile/gpu_fleet",parentData:o,parentDataProperty:"gpu_fleet",rootData:u,
dynamicAnchors:f})||(i=i===null?K.errors:i.concat(K.errors),r=i.length);var re=p===r}else var re=!0;if(re){if(o.
mig_enabled!==void 0){const p=r;Ne(o.mig_enabled,{instancePath:s+"/profile/mig_enabled",parentData:o,parentDataProperty:"\
mig_enabled",rootData:u,dynamicAnchors:f})||(i=i===null?Ne.errors:i.concat(Ne.errors),r=i.length);var re=p===r}else
var re=!0;if(re)if(o.mig_instance_count!==void 0){const p=r;ve(o.mig_instance_count,{instancePath:s+"/profile/\
mig_instance_count",parentData:o,parentDataProperty:"mig_instance_count",rootData:u,dynamicAnchors:f})||(i=i===
null?ve.errors:i.concat(ve.errors),r=i.length);var re=p===r}else var re=!0}}}}}}else return h.errors=[{instancePath:s+
"/profile"}],!1;var t=I===r}else var t=!0;if(t){if(e.ace!==void 0){let o=e.ace;const I=r;if(r===I)if(o&&typeof o==
"object"&&!Array.isArray(o)){const q=r;for(const p in o)if(!We.call(Oe.properties.ace.properties,p)){return h.
errors=[{instancePath:s+"/ace"}],!1;break}if(q===r){if(o.gpu_efficiency_rate!==void 0){const p=r;g(o.gpu_efficiency_rate,
{instancePath:s+"/ace/gpu_efficiency_rate",parentData:o,parentDataProperty:"gpu_efficiency_rate",rootData:u,dynamicAnchors:f})||
(i=i===null?g.errors:i.concat(g.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.gpu_efficiency_score!==
void 0){const p=r;g(o.gpu_efficiency_score,{instancePath:s+"/ace/gpu_efficiency_score",parentData:o,parentDataProperty:"\
gpu_efficiency_score",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var w=p===
r}else var w=!0;if(w){if(o.jobs_submitted!==void 0){const p=r;O(o.jobs_submitted,{instancePath:s+"/ace/jobs_su\
bmitted",parentData:o,parentDataProperty:"jobs_submitted",rootData:u,dynamicAnchors:f})||(i=i===null?O.errors:
i.concat(O.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.jobs_analyzed!==void 0){const p=r;O(o.jobs_analyzed,
{instancePath:s+"/ace/jobs_analyzed",parentData:o,parentDataProperty:"jobs_analyzed",rootData:u,dynamicAnchors:f})||
(i=i===null?O.errors:i.concat(O.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.gpu_hours_requested!==
void 0){const p=r;W(o.gpu_hours_requested,{instancePath:s+"/ace/gpu_hours_requested",parentData:o,parentDataProperty:"\
gpu_hours_requested",rootData:u,dynamicAnchors:f})||(i=i===null?W.errors:i.concat(W.errors),r=i.length);var w=p===
r}else var w=!0;if(w){if(o.flagged_jobs_pct!==void 0){const p=r;J(o.flagged_jobs_pct,{instancePath:s+"/ace/fla\
gged_jobs_pct",parentData:o,parentDataProperty:"flagged_jobs_pct",rootData:u,dynamicAnchors:f})||(i=i===null?J.
errors:i.concat(J.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.short_jobs_pct!==void 0){const p=r;
g(o.short_jobs_pct,{instancePath:s+"/ace/short_jobs_pct",parentData:o,parentDataProperty:"short_jobs_pct",rootData:u,
dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.over_request_ratio!==
void 0){const p=r;Y(o.over_request_ratio,{instancePath:s+"/ace/over_request_ratio",parentData:o,parentDataProperty:"\
over_request_ratio",rootData:u,dynamicAnchors:f})||(i=i===null?Y.errors:i.concat(Y.errors),r=i.length);var w=p===
r}else var w=!0;if(w){if(o.job_failure_rate!==void 0){const p=r;g(o.job_failure_rate,{instancePath:s+"/ace/job\
_failure_rate",parentData:o,parentDataProperty:"job_failure_rate",rootData:u,dynamicAnchors:f})||(i=i===null?g.
errors:i.concat(g.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.node_fail_rate!==void 0){const p=r;
g(o.node_fail_rate,{instancePath:s+"/ace/node_fail_rate",parentData:o,parentDataProperty:"node_fail_rate",rootData:u,
dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.job_cancel_rate!==
void 0){const p=r;g(o.job_cancel_rate,{instancePath:s+"/ace/job_cancel_rate",parentData:o,parentDataProperty:"\
job_cancel_rate",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var w=p===
r}else var w=!0;if(w){if(o.job_timeout_rate!==void 0){const p=r;g(o.job_timeout_rate,{instancePath:s+"/ace/job\
_timeout_rate",parentData:o,parentDataProperty:"job_timeout_rate",rootData:u,dynamicAnchors:f})||(i=i===null?g.
errors:i.concat(g.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.early_fail_rate!==void 0){const p=r;
g(o.early_fail_rate,{instancePath:s+"/ace/early_fail_rate",parentData:o,parentDataProperty:"early_fail_rate",rootData:u,
dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.walltime_efficiency_rate!==
void 0){const p=r;g(o.walltime_efficiency_rate,{instancePath:s+"/ace/walltime_efficiency_rate",parentData:o,parentDataProperty:"\
walltime_efficiency_rate",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var w=p===
r}else var w=!0;if(w){if(o.walltime_overrequest_pct!==void 0){const p=r;J(o.walltime_overrequest_pct,{instancePath:s+
"/ace/walltime_overrequest_pct",parentData:o,parentDataProperty:"walltime_overrequest_pct",rootData:u,dynamicAnchors:f})||
(i=i===null?J.errors:i.concat(J.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.gpu_memory_capacity_pct!==
void 0){const p=r;g(o.gpu_memory_capacity_pct,{instancePath:s+"/ace/gpu_memory_capacity_pct",parentData:o,parentDataProperty:"\
gpu_memory_capacity_pct",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var w=p===
r}else var w=!0;if(w){if(o.job_groups_total!==void 0){const p=r;$(o.job_groups_total,{instancePath:s+"/ace/job\
_groups_total",parentData:o,parentDataProperty:"job_groups_total",rootData:u,dynamicAnchors:f})||(i=i===null?$.
errors:i.concat($.errors),r=i.length);var w=p===r}else var w=!0;if(w){if(o.chronic_underutil_share!==void 0){const p=r;
J(o.chronic_underutil_share,{instancePath:s+"/ace/chronic_underutil_share",parentData:o,parentDataProperty:"ch\
ronic_underutil_share",rootData:u,dynamicAnchors:f})||(i=i===null?J.errors:i.concat(J.errors),r=i.length);var w=p===
r}else var w=!0;if(w)if(o.assumed_utilization_warning!==void 0){const p=r;_e(o.assumed_utilization_warning,{instancePath:s+
"/ace/assumed_utilization_warning",parentData:o,parentDataProperty:"assumed_utilization_warning",rootData:u,dynamicAnchors:f})||
(i=i===null?_e.errors:i.concat(_e.errors),r=i.length);var w=p===r}else var w=!0}}}}}}}}}}}}}}}}}}}else return h.
errors=[{instancePath:s+"/ace"}],!1;var t=I===r}else var t=!0;if(t){if(e.pace!==void 0){let o=e.pace;const I=r;
if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){const q=r;for(const p in o)if(!(p==="total_cpu_requested"||
p==="cpu_used_fraction"||p==="scheduling_pressure_ratio"||p==="small_job_wait_ratio"||p==="wait_spread_ratio"||
p==="k8s_resource_request_ratio"||p==="k8s_avg_pod_pending_minutes"||p==="k8s_quota_utilization")){return h.errors=
[{instancePath:s+"/pace"}],!1;break}if(q===r){if(o.total_cpu_requested!==void 0){const p=r;L(o.total_cpu_requested,
{instancePath:s+"/pace/total_cpu_requested",parentData:o,parentDataProperty:"total_cpu_requested",rootData:u,dynamicAnchors:f})||
(i=i===null?L.errors:i.concat(L.errors),r=i.length);var A=p===r}else var A=!0;if(A){if(o.cpu_used_fraction!==void 0){
const p=r;g(o.cpu_used_fraction,{instancePath:s+"/pace/cpu_used_fraction",parentData:o,parentDataProperty:"cpu\
_used_fraction",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var A=p===r}else
var A=!0;if(A){if(o.scheduling_pressure_ratio!==void 0){const p=r;M(o.scheduling_pressure_ratio,{instancePath:s+
"/pace/scheduling_pressure_ratio",parentData:o,parentDataProperty:"scheduling_pressure_ratio",rootData:u,dynamicAnchors:f})||
(i=i===null?M.errors:i.concat(M.errors),r=i.length);var A=p===r}else var A=!0;if(A){if(o.small_job_wait_ratio!==
void 0){const p=r;M(o.small_job_wait_ratio,{instancePath:s+"/pace/small_job_wait_ratio",parentData:o,parentDataProperty:"\
small_job_wait_ratio",rootData:u,dynamicAnchors:f})||(i=i===null?M.errors:i.concat(M.errors),r=i.length);var A=p===
r}else var A=!0;if(A){if(o.wait_spread_ratio!==void 0){const p=r;M(o.wait_spread_ratio,{instancePath:s+"/pace/\
wait_spread_ratio",parentData:o,parentDataProperty:"wait_spread_ratio",rootData:u,dynamicAnchors:f})||(i=i===null?
M.errors:i.concat(M.errors),r=i.length);var A=p===r}else var A=!0;if(A){if(o.k8s_resource_request_ratio!==void 0){
const p=r;g(o.k8s_resource_request_ratio,{instancePath:s+"/pace/k8s_resource_request_ratio",parentData:o,parentDataProperty:"\
k8s_resource_request_ratio",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);
var A=p===r}else var A=!0;if(A){if(o.k8s_avg_pod_pending_minutes!==void 0){const p=r;U(o.k8s_avg_pod_pending_minutes,
{instancePath:s+"/pace/k8s_avg_pod_pending_minutes",parentData:o,parentDataProperty:"k8s_avg_pod_pending_minut\
es",rootData:u,dynamicAnchors:f})||(i=i===null?U.errors:i.concat(U.errors),r=i.length);var A=p===r}else var A=!0;
if(A)if(o.k8s_quota_utilization!==void 0){const p=r;g(o.k8s_quota_utilization,{instancePath:s+"/pace/k8s_quota\
_utilization",parentData:o,parentDataProperty:"k8s_quota_utilization",rootData:u,dynamicAnchors:f})||(i=i===null?
g.errors:i.concat(g.errors),r=i.length);var A=p===r}else var A=!0}}}}}}}}else return h.errors=[{instancePath:s+
"/pace"}],!1;var t=I===r}else var t=!0;if(t){if(e.core!==void 0){let o=e.core;const I=r;if(r===I)if(o&&typeof o==
"object"&&!Array.isArray(o)){const q=r;for(const p in o)if(p!=="avg_job_duration_minutes"){return h.errors=[{instancePath:s+
"/core"}],!1;break}q===r&&o.avg_job_duration_minutes!==void 0&&(G(o.avg_job_duration_minutes,{instancePath:s+"\
/core/avg_job_duration_minutes",parentData:o,parentDataProperty:"avg_job_duration_minutes",rootData:u,dynamicAnchors:f})||
(i=i===null?G.errors:i.concat(G.errors),r=i.length))}else return h.errors=[{instancePath:s+"/core"}],!1;var t=I===
r}else var t=!0;if(t){if(e.utilization!==void 0){let o=e.utilization;const I=r;if(r===I)if(o&&typeof o=="objec\
t"&&!Array.isArray(o)){const q=r;for(const p in o)if(!We.call(Oe.properties.utilization.properties,p)){return h.
errors=[{instancePath:s+"/utilization"}],!1;break}if(q===r){if(o.gpu_util_p10!==void 0){const p=r;g(o.gpu_util_p10,
{instancePath:s+"/utilization/gpu_util_p10",parentData:o,parentDataProperty:"gpu_util_p10",rootData:u,dynamicAnchors:f})||
(i=i===null?g.errors:i.concat(g.errors),r=i.length);var D=p===r}else var D=!0;if(D){if(o.gpu_util_p25!==void 0){
const p=r;g(o.gpu_util_p25,{instancePath:s+"/utilization/gpu_util_p25",parentData:o,parentDataProperty:"gpu_ut\
il_p25",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var D=p===r}else var D=!0;
if(D){if(o.gpu_util_p50!==void 0){const p=r;g(o.gpu_util_p50,{instancePath:s+"/utilization/gpu_util_p50",parentData:o,
parentDataProperty:"gpu_util_p50",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);
var D=p===r}else var D=!0;if(D){if(o.gpu_util_p75!==void 0){const p=r;g(o.gpu_util_p75,{instancePath:s+"/utili\
zation/gpu_util_p75",parentData:o,parentDataProperty:"gpu_util_p75",rootData:u,dynamicAnchors:f})||(i=i===null?
g.errors:i.concat(g.errors),r=i.length);var D=p===r}else var D=!0;if(D){if(o.gpu_util_p90!==void 0){const p=r;
g(o.gpu_util_p90,{instancePath:s+"/utilization/gpu_util_p90",parentData:o,parentDataProperty:"gpu_util_p90",rootData:u,
dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var D=p===r}else var D=!0;if(D){if(o.gpu_util_mean!==
void 0){const p=r;g(o.gpu_util_mean,{instancePath:s+"/utilization/gpu_util_mean",parentData:o,parentDataProperty:"\
gpu_util_mean",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var D=p===r}else
var D=!0;if(D){if(o.job_util_p10!==void 0){const p=r;g(o.job_util_p10,{instancePath:s+"/utilization/job_util_p\
10",parentData:o,parentDataProperty:"job_util_p10",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(
g.errors),r=i.length);var D=p===r}else var D=!0;if(D){if(o.job_util_p50!==void 0){const p=r;g(o.job_util_p50,{
instancePath:s+"/utilization/job_util_p50",parentData:o,parentDataProperty:"job_util_p50",rootData:u,dynamicAnchors:f})||
(i=i===null?g.errors:i.concat(g.errors),r=i.length);var D=p===r}else var D=!0;if(D){if(o.job_util_p90!==void 0){
const p=r;g(o.job_util_p90,{instancePath:s+"/utilization/job_util_p90",parentData:o,parentDataProperty:"job_ut\
il_p90",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(g.errors),r=i.length);var D=p===r}else var D=!0;
if(D){if(o.low_util_share!==void 0){const p=r;g(o.low_util_share,{instancePath:s+"/utilization/low_util_share",
parentData:o,parentDataProperty:"low_util_share",rootData:u,dynamicAnchors:f})||(i=i===null?g.errors:i.concat(
g.errors),r=i.length);var D=p===r}else var D=!0;if(D){if(o.gpu_hours_allocated!==void 0){const p=r;W(o.gpu_hours_allocated,
{instancePath:s+"/utilization/gpu_hours_allocated",parentData:o,parentDataProperty:"gpu_hours_allocated",rootData:u,
dynamicAnchors:f})||(i=i===null?W.errors:i.concat(W.errors),r=i.length);var D=p===r}else var D=!0;if(D){if(o.gpu_hours_capacity!==
void 0){const p=r;de(o.gpu_hours_capacity,{instancePath:s+"/utilization/gpu_hours_capacity",parentData:o,parentDataProperty:"\
gpu_hours_capacity",rootData:u,dynamicAnchors:f})||(i=i===null?de.errors:i.concat(de.errors),r=i.length);var D=p===
r}else var D=!0;if(D)if(o.allocation_rate!==void 0){const p=r;T(o.allocation_rate,{instancePath:s+"/utilizatio\
n/allocation_rate",parentData:o,parentDataProperty:"allocation_rate",rootData:u,dynamicAnchors:f})||(i=i===null?
T.errors:i.concat(T.errors),r=i.length);var D=p===r}else var D=!0}}}}}}}}}}}}}else return h.errors=[{instancePath:s+
"/utilization"}],!1;var t=I===r}else var t=!0;if(t){if(e.inference!==void 0){let o=e.inference;const I=r;if(r===
I)if(o&&typeof o=="object"&&!Array.isArray(o)){const q=r;for(const p in o)if(!(p==="vllm"||p==="nim"||p==="tri\
ton"||p==="sglang"||p==="tgi"||p==="nemoclaw")){return h.errors=[{instancePath:s+"/inference"}],!1;break}if(q===
r){if(o.vllm!==void 0){const p=r;C(o.vllm,{instancePath:s+"/inference/vllm",parentData:o,parentDataProperty:"v\
llm",rootData:u,dynamicAnchors:f})||(i=i===null?C.errors:i.concat(C.errors),r=i.length);var S=p===r}else var S=!0;
if(S){if(o.nim!==void 0){const p=r;C(o.nim,{instancePath:s+"/inference/nim",parentData:o,parentDataProperty:"n\
im",rootData:u,dynamicAnchors:f})||(i=i===null?C.errors:i.concat(C.errors),r=i.length);var S=p===r}else var S=!0;
if(S){if(o.triton!==void 0){const p=r;C(o.triton,{instancePath:s+"/inference/triton",parentData:o,parentDataProperty:"\
triton",rootData:u,dynamicAnchors:f})||(i=i===null?C.errors:i.concat(C.errors),r=i.length);var S=p===r}else var S=!0;
if(S){if(o.sglang!==void 0){const p=r;C(o.sglang,{instancePath:s+"/inference/sglang",parentData:o,parentDataProperty:"\
sglang",rootData:u,dynamicAnchors:f})||(i=i===null?C.errors:i.concat(C.errors),r=i.length);var S=p===r}else var S=!0;
if(S){if(o.tgi!==void 0){const p=r;C(o.tgi,{instancePath:s+"/inference/tgi",parentData:o,parentDataProperty:"t\
gi",rootData:u,dynamicAnchors:f})||(i=i===null?C.errors:i.concat(C.errors),r=i.length);var S=p===r}else var S=!0;
if(S)if(o.nemoclaw!==void 0){const p=r;C(o.nemoclaw,{instancePath:s+"/inference/nemoclaw",parentData:o,parentDataProperty:"\
nemoclaw",rootData:u,dynamicAnchors:f})||(i=i===null?C.errors:i.concat(C.errors),r=i.length);var S=p===r}else var S=!0}}}}}}else
return h.errors=[{instancePath:s+"/inference"}],!1;var t=I===r}else var t=!0;if(t){if(e.facility!==void 0){let o=e.
facility;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){const q=r;for(const p in o)if(!We.call(
Oe.properties.facility.properties,p)){return h.errors=[{instancePath:s+"/facility"}],!1;break}if(q===r){if(o.primary_use!==
void 0){const p=r;Pe(o.primary_use,{instancePath:s+"/facility/primary_use",parentData:o,parentDataProperty:"pr\
imary_use",rootData:u,dynamicAnchors:f})||(i=i===null?Pe.errors:i.concat(Pe.errors),r=i.length);var j=p===r}else
var j=!0;if(j){if(o.gpu_purchase_years!==void 0){const p=r;H(o.gpu_purchase_years,{instancePath:s+"/facility/g\
pu_purchase_years",parentData:o,parentDataProperty:"gpu_purchase_years",rootData:u,dynamicAnchors:f})||(i=i===
null?H.errors:i.concat(H.errors),r=i.length);var j=p===r}else var j=!0;if(j){if(o.cooling_type!==void 0){const p=r;
ye(o.cooling_type,{instancePath:s+"/facility/cooling_type",parentData:o,parentDataProperty:"cooling_type",rootData:u,
dynamicAnchors:f})||(i=i===null?ye.errors:i.concat(ye.errors),r=i.length);var j=p===r}else var j=!0;if(j){if(o.
facility_age!==void 0){const p=r;oe(o.facility_age,{instancePath:s+"/facility/facility_age",parentData:o,parentDataProperty:"\
facility_age",rootData:u,dynamicAnchors:f})||(i=i===null?oe.errors:i.concat(oe.errors),r=i.length);var j=p===r}else
var j=!0;if(j){if(o.location_state!==void 0){const p=r;me(o.location_state,{instancePath:s+"/facility/location\
_state",parentData:o,parentDataProperty:"location_state",rootData:u,dynamicAnchors:f})||(i=i===null?me.errors:
i.concat(me.errors),r=i.length);var j=p===r}else var j=!0;if(j){if(o.annual_pue!==void 0){const p=r;le(o.annual_pue,
{instancePath:s+"/facility/annual_pue",parentData:o,parentDataProperty:"annual_pue",rootData:u,dynamicAnchors:f})||
(i=i===null?le.errors:i.concat(le.errors),r=i.length);var j=p===r}else var j=!0;if(j){if(o.ashrae_zone!==void 0){
const p=r;ge(o.ashrae_zone,{instancePath:s+"/facility/ashrae_zone",parentData:o,parentDataProperty:"ashrae_zon\
e",rootData:u,dynamicAnchors:f})||(i=i===null?ge.errors:i.concat(ge.errors),r=i.length);var j=p===r}else var j=!0;
if(j){if(o.total_energy_mwh!==void 0){const p=r;ue(o.total_energy_mwh,{instancePath:s+"/facility/total_energy_\
mwh",parentData:o,parentDataProperty:"total_energy_mwh",rootData:u,dynamicAnchors:f})||(i=i===null?ue.errors:i.
concat(ue.errors),r=i.length);var j=p===r}else var j=!0;if(j){if(o.carbon_method!==void 0){const p=r;he(o.carbon_method,
{instancePath:s+"/facility/carbon_method",parentData:o,parentDataProperty:"carbon_method",rootData:u,dynamicAnchors:f})||
(i=i===null?he.errors:i.concat(he.errors),r=i.length);var j=p===r}else var j=!0;if(j){if(o.claimed_renewable_pct!==
void 0){const p=r;fe(o.claimed_renewable_pct,{instancePath:s+"/facility/claimed_renewable_pct",parentData:o,parentDataProperty:"\
claimed_renewable_pct",rootData:u,dynamicAnchors:f})||(i=i===null?fe.errors:i.concat(fe.errors),r=i.length);var j=p===
r}else var j=!0;if(j){if(o.claimed_carbon_kg!==void 0){const p=r;ae(o.claimed_carbon_kg,{instancePath:s+"/faci\
lity/claimed_carbon_kg",parentData:o,parentDataProperty:"claimed_carbon_kg",rootData:u,dynamicAnchors:f})||(i=
i===null?ae.errors:i.concat(ae.errors),r=i.length);var j=p===r}else var j=!0;if(j){if(o.egrid_subregion!==void 0){
const p=r;be(o.egrid_subregion,{instancePath:s+"/facility/egrid_subregion",parentData:o,parentDataProperty:"eg\
rid_subregion",rootData:u,dynamicAnchors:f})||(i=i===null?be.errors:i.concat(be.errors),r=i.length);var j=p===
r}else var j=!0;if(j){if(o.ppa_documentation!==void 0){const p=r;te(o.ppa_documentation,{instancePath:s+"/faci\
lity/ppa_documentation",parentData:o,parentDataProperty:"ppa_documentation",rootData:u,dynamicAnchors:f})||(i=
i===null?te.errors:i.concat(te.errors),r=i.length);var j=p===r}else var j=!0;if(j)if(o.rec_vintage_matched!==void 0){
const p=r;te(o.rec_vintage_matched,{instancePath:s+"/facility/rec_vintage_matched",parentData:o,parentDataProperty:"\
rec_vintage_matched",rootData:u,dynamicAnchors:f})||(i=i===null?te.errors:i.concat(te.errors),r=i.length);var j=p===
r}else var j=!0}}}}}}}}}}}}}}else return h.errors=[{instancePath:s+"/facility"}],!1;var t=I===r}else var t=!0;
if(t){if(e.warnings!==void 0){let o=e.warnings;const I=r;if(r===I)if(Array.isArray(o)){if(o.length>3)return h.
errors=[{instancePath:s+"/warnings"}],!1;{var Be=!0;const q=o.length;for(let p=0;p<q;p++){let v=o[p];const F=r;
if(typeof v!="string")return h.errors=[{instancePath:s+"/warnings/"+p}],!1;if(!(v==="utilization_assumed"||v===
"times_without_zone"||v==="source_incomplete"))return h.errors=[{instancePath:s+"/warnings/"+p}],!1;var Be=F===
r;if(!Be)break}if(Be){let p=o.length,v;if(p>1){const F={};for(;p--;){let Te=o[p];if(typeof Te=="string"){if(typeof F[Te]==
"number"){return v=F[Te],h.errors=[{instancePath:s+"/warnings"}],!1;break}F[Te]=p}}}}}}else return h.errors=[{
instancePath:s+"/warnings"}],!1;var t=I===r}else var t=!0;if(t)if(e.instructions!==void 0){const o=r;if(e.instructions!==
"How to read this package. It describes how the GPUs of an organization are used, and names nobody: no people,\
 no jobs, no machines. Every number has a unit, the telemetry that it comes from (source) and a confidence. Us\
e value; of a fraction with high - low of 0.5 or more, use low and high. Where low and high stand beside it, t\
he exact number lies between them: of a blurred share for at least 95 of 100 secret keys; of a quantile, a tot\
al, a count or a band always. low without high means at least low. value alone is exact. privacy.withheld list\
s what is missing, by reason: no_source, no input has it; undefined, the input gives no value (0 / 0); protect\
ed, too few people stand behind it or there is no such number, and which of the two is not said. Missing is no\
t 0. The organization reviews this file and hands it to its assessor itself; claw sends nothing. The schema is\
 ptl_output_v1: claw schema package prints it, claw verify checks this file against it.")return h.errors=[{instancePath:s+
"/instructions"}],!1;var t=o===r}else var t=!0}}}}}}}}}}}}}}}}}}}}else return h.errors=[{instancePath:s}],!1;return h.
errors=i,r===0}h.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{Ze as default,Ge as validate};
