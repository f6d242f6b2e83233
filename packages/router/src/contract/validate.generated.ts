// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.
// @ts-nocheck
const Ue=m;var Ze=m;const Oe={properties:{schema:{},ptl_component:{},version:{},package_timestamp:{},organization:{},
transmission_method:{},synthetic:{},period:{properties:{first_day:{},last_day:{}}},discovery:{properties:{ptl_claw_version:{},
discovery_timestamp:{},collection_results:{properties:{slurm_sacct:{},slurm_sacct_json:{},dcgm_exporter:{},nvidia_smi:{},
prometheus:{},kubernetes_pods:{},slurm_nodes:{},kubernetes_nodes:{},kubernetes_quotas:{},kube_state_metrics:{}}},
data_sources_found:{}}},privacy:{properties:{mode:{},contributors:{},parameters:{properties:{k:{},workload:{},
allow_small:{}}},key_id:{},dice_since:{},replaces:{},capacity_bits:{},withheld:{properties:{no_source:{},undefined:{},
protected:{}}}}},profile:{properties:{scheduler_type:{},ace_input_path:{},pace_input_path:{},gpu_fleet:{},mig_enabled:{},
mig_instance_count:{}}},ace:{properties:{gpu_efficiency_rate:{},gpu_efficiency_score:{},jobs_submitted:{},jobs_analyzed:{},
gpu_hours_requested:{},flagged_jobs_pct:{},short_jobs_pct:{},over_request_ratio:{},job_failure_rate:{},node_fail_rate:{},
job_cancel_rate:{},job_timeout_rate:{},early_fail_rate:{},walltime_efficiency_rate:{},walltime_overrequest_pct:{},
gpu_memory_capacity_pct:{},job_groups_total:{},chronic_underutil_share:{},assumed_utilization_warning:{}}},pace:{
properties:{total_cpu_requested:{},cpu_used_fraction:{},scheduling_pressure_ratio:{},small_job_wait_ratio:{},wait_spread_ratio:{},
k8s_resource_request_ratio:{},k8s_avg_pod_pending_minutes:{},k8s_quota_utilization:{}}},core:{properties:{avg_job_duration_minutes:{}}},
utilization:{properties:{gpu_util_p10:{},gpu_util_p25:{},gpu_util_p50:{},gpu_util_p75:{},gpu_util_p90:{},gpu_util_mean:{},
job_util_p10:{},job_util_p50:{},job_util_p90:{},low_util_share:{},gpu_hours_allocated:{},gpu_hours_capacity:{},
allocation_rate:{}}},inference:{properties:{vllm:{},nim:{},triton:{},sglang:{},tgi:{},nemoclaw:{}}},facility:{
properties:{primary_use:{},gpu_purchase_years:{},cooling_type:{},facility_age:{},location_state:{},annual_pue:{},
ashrae_zone:{},total_energy_mwh:{},carbon_method:{},claimed_renewable_pct:{},claimed_carbon_kg:{},egrid_subregion:{},
ppa_documentation:{},rec_vintage_matched:{}}},warnings:{},instructions:{}}},We=Object.prototype.hasOwnProperty;const He=new RegExp("^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$","u");function je(e,{instancePath:s="",parentData:N,
parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,r=0;const l=je.evaluated;if(l.dynamicProps&&
(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(typeof e=="string"){if(!He.test(e))return je.errors=
[{instancePath:s}],!1}else return je.errors=[{instancePath:s}],!1;return je.errors=n,r===0}je.evaluated={dynamicProps:!1,
dynamicItems:!1};const Ke=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z$","u");function Ie(e,{instancePath:s="",
parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,r=0;const l=Ie.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(typeof e=="string"){if(!Ke.test(e))return Ie.
errors=[{instancePath:s}],!1}else return Ie.errors=[{instancePath:s}],!1;return Ie.errors=n,r===0}Ie.evaluated=
{dynamicProps:!1,dynamicItems:!1};const Ye=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","u");function ce(e,{instancePath:s="",
parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,r=0;const l=ce.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(typeof e=="string"){if(!Ye.test(e))return ce.
errors=[{instancePath:s}],!1}else return ce.errors=[{instancePath:s}],!1;return ce.errors=n,r===0}ce.evaluated=
{dynamicProps:!1,dynamicItems:!1};function Q(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=Q.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high"))return Q.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i===
"high")){return Q.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==void 0){let i=e.value;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1||isNaN(i))return Q.errors=[{instancePath:s+"/value"}],!1;if(i<0||
isNaN(i))return Q.errors=[{instancePath:s+"/value"}],!1}else return Q.errors=[{instancePath:s+"/value"}],!1;var t=c===
r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>
1||isNaN(i))return Q.errors=[{instancePath:s+"/low"}],!1;if(i<0||isNaN(i))return Q.errors=[{instancePath:s+"/l\
ow"}],!1}else return Q.errors=[{instancePath:s+"/low"}],!1;var t=c===r}else var t=!0;if(t)if(e.high!==void 0){
let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1||isNaN(i))return Q.errors=[{instancePath:s+
"/high"}],!1;if(i<0||isNaN(i))return Q.errors=[{instancePath:s+"/high"}],!1}else return Q.errors=[{instancePath:s+
"/high"}],!1;var t=c===r}else var t=!0}}}}else return Q.errors=[{instancePath:s}],!1;return Q.errors=n,r===0}Q.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function j(e,{instancePath:s="",parentData:N,parentDataProperty:k,
rootData:f=e,dynamicAnchors:a={}}={}){let n=null,r=0;const l=j.evaluated;if(l.dynamicProps&&(l.props=void 0),l.
dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let u;if(e.status===void 0&&
(u="status")||e.fidelity===void 0&&(u="fidelity"))return j.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="status"||i==="fidelity"||i==="coverage")){return j.errors=[{instancePath:s}],!1;break}if(v===r){if(e.
status!==void 0){let i=e.status;const c=r;if(!(i==="complete"||i==="partial"||i==="empty"||i==="failed"))return j.
errors=[{instancePath:s+"/status"}],!1;var t=c===r}else var t=!0;if(t){if(e.fidelity!==void 0){let i=e.fidelity;
const c=r;if(!(i==="hardware"||i==="scheduler"||i==="snapshot"))return j.errors=[{instancePath:s+"/fidelity"}],
!1;var t=c===r}else var t=!0;if(t)if(e.coverage!==void 0){const i=r;Q(e.coverage,{instancePath:s+"/coverage",parentData:e,
parentDataProperty:"coverage",rootData:f,dynamicAnchors:a})||(n=n===null?Q.errors:n.concat(Q.errors),r=n.length);
var t=i===r}else var t=!0}}}}else return j.errors=[{instancePath:s}],!1;return j.errors=n,r===0}j.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function Ce(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=Ce.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="slurm_s\
acct"||e==="slurm_sacct_json"||e==="dcgm_exporter"||e==="nvidia_smi"||e==="prometheus"||e==="kubernetes_pods"||
e==="slurm_nodes"||e==="kubernetes_nodes"||e==="kubernetes_quotas"||e==="kube_state_metrics"?(Ce.errors=n,r===
0):(Ce.errors=[{instancePath:s}],!1)}Ce.evaluated={dynamicProps:!1,dynamicItems:!1};function ze(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=ze.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="inferen\
ce_realtime"||e==="inference_batch"||e==="preprocessing"||e==="mixed"||e==="training_small"||e==="training_lar\
ge"?(ze.errors=n,r===0):(ze.errors=[{instancePath:s}],!1)}ze.evaluated={dynamicProps:!1,dynamicItems:!1};function Se(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
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
"nemoclaw_requests_waiting"||e==="nemoclaw_kv_cache_utilization"?(Se.errors=n,r===0):(Se.errors=[{instancePath:s}],
!1)}Se.evaluated={dynamicProps:!1,dynamicItems:!1};function qe(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
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
w_requests_running"||e==="nemoclaw_requests_waiting"||e==="nemoclaw_kv_cache_utilization"?(qe.errors=n,r===0):
(qe.errors=[{instancePath:s}],!1)}qe.evaluated={dynamicProps:!1,dynamicItems:!1};function g(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=g.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="slurm"||
e==="dcgm"||e==="nvidia_smi"||e==="slurm+dcgm"||e==="slurm+nvidia_smi"||e==="kubernetes"||e==="inference"||e===
"operator_reported"||e==="assumed"||e==="kubernetes+dcgm"||e==="kubernetes+nvidia_smi"?(g.errors=n,r===0):(g.errors=
[{instancePath:s}],!1)}g.evaluated={dynamicProps:!1,dynamicItems:!1};function _(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=_.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="high"||e===
"medium"||e==="low"?(_.errors=n,r===0):(_.errors=[{instancePath:s}],!1)}_.evaluated={dynamicProps:!1,dynamicItems:!1};
function De(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=De.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return De.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return De.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(i==="slurm"||i==="kubernetes"||i==="ray"||i==="pbs"||i===
"lsf"||i==="unknown"))return De.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==
void 0){const i=r;if(e.unit!=="category")return De.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;
if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;
if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}else return De.errors=[{instancePath:s}],!1;return De.errors=n,r===0}De.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function we(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=we.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return we.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return we.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(i==="claw"||i==="dcgm"||i==="nvidia_smi"||i==="k8s_metric\
s"||i==="sacct"))return we.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="category")return we.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){
if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)
if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}else return we.errors=[{instancePath:s}],!1;return we.errors=n,r===0}we.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function Ne(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=Ne.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return Ne.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return Ne.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(i==="claw"||i==="sacct"||i==="kubernetes"||i==="pbs"||i===
"lsf"))return Ne.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;
if(e.unit!=="category")return Ne.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==
void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||
(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;
_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return Ne.errors=[{instancePath:s}],
!1;return Ne.errors=n,r===0}Ne.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Fe(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=Fe.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e==="b200"||
e==="gb200"||e==="b100"||e==="h200"||e==="h100"||e==="mi300x"||e==="gaudi3"||e==="a100"||e==="l40s"||e==="gaud\
i2"||e==="a40"||e==="rtx_pro_6000"||e==="rtx_4090"||e==="rtx_3090"||e==="v100"||e==="unknown"?(Fe.errors=n,r===
0):(Fe.errors=[{instancePath:s}],!1)}Fe.evaluated={dynamicProps:!1,dynamicItems:!1};function K(e,{instancePath:s="",
parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,r=0;const l=K.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(
e)){let i;if(e.value===void 0&&(i="value")||e.unit===void 0&&(i="unit")||e.source===void 0&&(i="source")||e.confidence===
void 0&&(i="confidence"))return K.errors=[{instancePath:s}],!1;{const c=r;for(const w in e)if(!(w==="value"||w===
"unit"||w==="source"||w==="confidence")){return K.errors=[{instancePath:s}],!1;break}if(c===r){if(e.value!==void 0){
let w=e.value;const pe=r;if(r===pe)if(Array.isArray(w)){if(w.length>16)return K.errors=[{instancePath:s+"/valu\
e"}],!1;if(w.length<1)return K.errors=[{instancePath:s+"/value"}],!1;{var t=!0;const Me=w.length;for(let z=0;z<
Me;z++){let A=w[z];const Ee=r;if(r===Ee)if(A&&typeof A=="object"&&!Array.isArray(A)){let D;if(A.gpu_model===void 0&&
(D="gpu_model")||A.gpu_count===void 0&&(D="gpu_count"))return K.errors=[{instancePath:s+"/value/"+z}],!1;{const R=r;
for(const h in A)if(!(h==="gpu_model"||h==="gpu_count")){return K.errors=[{instancePath:s+"/value/"+z}],!1;break}
if(R===r){if(A.gpu_model!==void 0){const h=r;Fe(A.gpu_model,{instancePath:s+"/value/"+z+"/gpu_model",parentData:A,
parentDataProperty:"gpu_model",rootData:f,dynamicAnchors:a})||(n=n===null?Fe.errors:n.concat(Fe.errors),r=n.length);
var u=h===r}else var u=!0;if(u)if(A.gpu_count!==void 0){let h=A.gpu_count;const S=r;if(!(typeof h=="number"&&!(h%
1)&&!isNaN(h)&&isFinite(h)))return K.errors=[{instancePath:s+"/value/"+z+"/gpu_count"}],!1;if(r===S&&typeof h==
"number"&&isFinite(h)){if(h>1e7||isNaN(h))return K.errors=[{instancePath:s+"/value/"+z+"/gpu_count"}],!1;if(h<
1||isNaN(h))return K.errors=[{instancePath:s+"/value/"+z+"/gpu_count"}],!1}var u=S===r}else var u=!0}}}else return K.
errors=[{instancePath:s+"/value/"+z}],!1;var t=Ee===r;if(!t)break}}}else return K.errors=[{instancePath:s+"/va\
lue"}],!1;var v=pe===r}else var v=!0;if(v){if(e.unit!==void 0){const w=r;if(e.unit!=="gpus")return K.errors=[{
instancePath:s+"/unit"}],!1;var v=w===r}else var v=!0;if(v){if(e.source!==void 0){const w=r;g(e.source,{instancePath:s+
"/source",parentData:e,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(
g.errors),r=n.length);var v=w===r}else var v=!0;if(v)if(e.confidence!==void 0){const w=r;_(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var v=w===r}else var v=!0}}}}}else return K.errors=[{instancePath:s}],!1;return K.
errors=n,r===0}K.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ke(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=ke.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return ke.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return ke.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){const i=r;if(typeof e.value!="boolean")return ke.errors=[{instancePath:s+"/value"}],!1;
var t=i===r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="flag")return ke.errors=[{instancePath:s+
"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/sour\
ce",parentData:e,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),
r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return ke.errors=[{instancePath:s}],!1;return ke.
errors=n,r===0}ke.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ve(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=ve.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return ve.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return ve.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return ve.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof i=="number"&&isFinite(i)){if(i>1e7||isNaN(i))return ve.
errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return ve.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="instances")return ve.errors=[{instancePath:s+
"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/sour\
ce",parentData:e,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),
r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return ve.errors=[{instancePath:s}],!1;return ve.
errors=n,r===0}ve.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function y(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=y.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return y.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return y.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1||isNaN(i))return y.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return y.errors=[{instancePath:s+"/value"}],!1}else return y.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1||isNaN(i))return y.errors=[{instancePath:s+"/low"}],!1;if(i<0||isNaN(
i))return y.errors=[{instancePath:s+"/low"}],!1}else return y.errors=[{instancePath:s+"/low"}],!1;var t=c===r}else
var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1||
isNaN(i))return y.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return y.errors=[{instancePath:s+"/hig\
h"}],!1}else return y.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="fraction")return y.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){
if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)
if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return y.errors=[{instancePath:s}],!1;return y.errors=n,r===0}y.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function O(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=O.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return O.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return O.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return O.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return O.errors=[{instancePath:s+"/value"}],!1}else return O.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return O.errors=[{instancePath:s+"/low"}],!1;if(i<0||
isNaN(i))return O.errors=[{instancePath:s+"/low"}],!1}else return O.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){
if(i>1e12||isNaN(i))return O.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return O.errors=[{instancePath:s+
"/high"}],!1}else return O.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="jobs")return O.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.
source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:f,
dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==
void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,
dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}}}else return O.
errors=[{instancePath:s}],!1;return O.errors=n,r===0}O.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function W(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=W.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return W.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return W.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return W.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return W.errors=[{instancePath:s+"/value"}],!1}else return W.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return W.errors=[{instancePath:s+"/low"}],!1;if(i<0||
isNaN(i))return W.errors=[{instancePath:s+"/low"}],!1}else return W.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){
if(i>1e12||isNaN(i))return W.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return W.errors=[{instancePath:s+
"/high"}],!1}else return W.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="gpu_hours")return W.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){
if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)
if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return W.errors=[{instancePath:s}],!1;return W.errors=n,r===0}W.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function J(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=J.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return J.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return J.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1||isNaN(i))
return J.errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return J.errors=[{instancePath:s+"/value"}],!1}else
return J.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.
unit!=="fraction")return J.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==
void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||
(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;
_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return J.errors=[{instancePath:s}],
!1;return J.errors=n,r===0}J.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Y(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=Y.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.low===void 0&&(u="low")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return Y.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="low"||i==="high"||i==="unit"||i==="source"||i==="confidence")){return Y.errors=[{instancePath:s}],
!1;break}if(v===r){if(e.value!==void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>
1e4||isNaN(i))return Y.errors=[{instancePath:s+"/value"}],!1;if(i<1||isNaN(i))return Y.errors=[{instancePath:s+
"/value"}],!1}else return Y.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){
let i=e.low;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e4||isNaN(i))return Y.errors=[{instancePath:s+
"/low"}],!1;if(i<1||isNaN(i))return Y.errors=[{instancePath:s+"/low"}],!1}else return Y.errors=[{instancePath:s+
"/low"}],!1;var t=c===r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="\
number"&&isFinite(i)){if(i>1e4||isNaN(i))return Y.errors=[{instancePath:s+"/high"}],!1;if(i<1||isNaN(i))return Y.
errors=[{instancePath:s+"/high"}],!1}else return Y.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;
if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="ratio")return Y.errors=[{instancePath:s+"/unit"}],!1;var t=i===
r}else var t=!0;if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"\
source",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;
if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return Y.errors=[{instancePath:s}],!1;return Y.errors=n,r===0}Y.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function $(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=$.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return $.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return $.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return $.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return $.errors=[{instancePath:s+"/value"}],!1}else return $.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return $.errors=[{instancePath:s+"/low"}],!1;if(i<0||
isNaN(i))return $.errors=[{instancePath:s+"/low"}],!1}else return $.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){
if(i>1e12||isNaN(i))return $.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return $.errors=[{instancePath:s+
"/high"}],!1}else return $.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="groups")return $.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.
source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:f,
dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==
void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,
dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}}}else return $.
errors=[{instancePath:s}],!1;return $.errors=n,r===0}$.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function de(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=de.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return de.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return de.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){const i=r;if(e.value!==!0)return de.errors=[{instancePath:s+"/value"}],!1;var t=i===r}else
var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="flag")return de.errors=[{instancePath:s+"/unit"}],!1;
var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;if(e.source!=="assumed")return de.errors=[{instancePath:s+
"/source"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;if(e.confidence!=="low")return de.
errors=[{instancePath:s+"/confidence"}],!1;var t=i===r}else var t=!0}}}}}else return de.errors=[{instancePath:s}],
!1;return de.errors=n,r===0}de.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function L(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=L.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return L.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return L.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return L.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return L.errors=[{instancePath:s+"/value"}],!1}else return L.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return L.errors=[{instancePath:s+"/low"}],!1;if(i<0||
isNaN(i))return L.errors=[{instancePath:s+"/low"}],!1}else return L.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){
if(i>1e12||isNaN(i))return L.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return L.errors=[{instancePath:s+
"/high"}],!1}else return L.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="cpu_hours")return L.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){
if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)
if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return L.errors=[{instancePath:s}],!1;return L.errors=n,r===0}L.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function M(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=M.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.low===void 0&&(u="low")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return M.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="low"||i==="high"||i==="unit"||i==="source"||i==="confidence")){return M.errors=[{instancePath:s}],
!1;break}if(v===r){if(e.value!==void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>
1e3||isNaN(i))return M.errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return M.errors=[{instancePath:s+
"/value"}],!1}else return M.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){
let i=e.low;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e3||isNaN(i))return M.errors=[{instancePath:s+
"/low"}],!1;if(i<0||isNaN(i))return M.errors=[{instancePath:s+"/low"}],!1}else return M.errors=[{instancePath:s+
"/low"}],!1;var t=c===r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="\
number"&&isFinite(i)){if(i>1e3||isNaN(i))return M.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return M.
errors=[{instancePath:s+"/high"}],!1}else return M.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;
if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="ratio")return M.errors=[{instancePath:s+"/unit"}],!1;var t=i===
r}else var t=!0;if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"\
source",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;
if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return M.errors=[{instancePath:s}],!1;return M.errors=n,r===0}M.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function G(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=G.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.low===void 0&&(u="low")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return G.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="low"||i==="high"||i==="unit"||i==="source"||i==="confidence")){return G.errors=[{instancePath:s}],
!1;break}if(v===r){if(e.value!==void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>
1e12||isNaN(i))return G.errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return G.errors=[{instancePath:s+
"/value"}],!1}else return G.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){
let i=e.low;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return G.errors=[{instancePath:s+
"/low"}],!1;if(i<0||isNaN(i))return G.errors=[{instancePath:s+"/low"}],!1}else return G.errors=[{instancePath:s+
"/low"}],!1;var t=c===r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="\
number"&&isFinite(i)){if(i>1e12||isNaN(i))return G.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return G.
errors=[{instancePath:s+"/high"}],!1}else return G.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;
if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="minutes")return G.errors=[{instancePath:s+"/unit"}],!1;var t=i===
r}else var t=!0;if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"\
source",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;
if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return G.errors=[{instancePath:s}],!1;return G.errors=n,r===0}G.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function U(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=U.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return U.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return U.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return U.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return U.errors=[{instancePath:s+"/value"}],!1}else return U.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return U.errors=[{instancePath:s+"/low"}],!1;if(i<0||
isNaN(i))return U.errors=[{instancePath:s+"/low"}],!1}else return U.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){
if(i>1e12||isNaN(i))return U.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return U.errors=[{instancePath:s+
"/high"}],!1}else return U.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="minutes")return U.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){
if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)
if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return U.errors=[{instancePath:s}],!1;return U.errors=n,r===0}U.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function _e(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=_e.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return _e.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return _e.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return _e.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return _e.
errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return _e.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="gpu_hours")return _e.errors=[{instancePath:s+
"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/sour\
ce",parentData:e,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),
r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return _e.errors=[{instancePath:s}],!1;return _e.
errors=n,r===0}_e.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function T(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=T.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return T.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return T.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1||isNaN(i))return T.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return T.errors=[{instancePath:s+"/value"}],!1}else return T.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1||isNaN(i))return T.errors=[{instancePath:s+"/low"}],!1;if(i<0||isNaN(
i))return T.errors=[{instancePath:s+"/low"}],!1}else return T.errors=[{instancePath:s+"/low"}],!1;var t=c===r}else
var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1||
isNaN(i))return T.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return T.errors=[{instancePath:s+"/hig\
h"}],!1}else return T.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="fraction")return T.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){
if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)
if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return T.errors=[{instancePath:s}],!1;return T.errors=n,r===0}T.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ne(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=ne.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return ne.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return ne.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return ne.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof i=="number"&&isFinite(i)){if(i>1e6||isNaN(i))return ne.
errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return ne.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="servers")return ne.errors=[{instancePath:s+"/\
unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",
parentData:e,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),
r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return ne.errors=[{instancePath:s}],!1;return ne.
errors=n,r===0}ne.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Z(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=Z.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return Z.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return Z.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return Z.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return Z.errors=[{instancePath:s+"/value"}],!1}else return Z.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return Z.errors=[{instancePath:s+"/low"}],!1;if(i<0||
isNaN(i))return Z.errors=[{instancePath:s+"/low"}],!1}else return Z.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){
if(i>1e12||isNaN(i))return Z.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return Z.errors=[{instancePath:s+
"/high"}],!1}else return Z.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="models")return Z.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.
source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",rootData:f,
dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)if(e.confidence!==
void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,
dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}}}else return Z.
errors=[{instancePath:s}],!1;return Z.errors=n,r===0}Z.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function X(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=X.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return X.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return X.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return X.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return X.errors=[{instancePath:s+"/value"}],!1}else return X.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return X.errors=[{instancePath:s+"/low"}],!1;if(i<0||
isNaN(i))return X.errors=[{instancePath:s+"/low"}],!1}else return X.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){
if(i>1e12||isNaN(i))return X.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return X.errors=[{instancePath:s+
"/high"}],!1}else return X.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="requests_per_second")return X.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;
if(t){if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;
if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return X.errors=[{instancePath:s}],!1;return X.errors=n,r===0}X.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function B(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=B.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.low===void 0&&(u="low")||e.high===void 0&&
(u="high")||e.unit===void 0&&(u="unit")||e.source===void 0&&(u="source")||e.confidence===void 0&&(u="confidenc\
e"))return B.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)if(!(i==="value"||i==="low"||i==="high"||
i==="unit"||i==="source"||i==="confidence")){return B.errors=[{instancePath:s}],!1;break}if(v===r){if(e.value!==
void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return B.errors=
[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return B.errors=[{instancePath:s+"/value"}],!1}else return B.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.low!==void 0){let i=e.low;const c=r;if(r===
c)if(typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return B.errors=[{instancePath:s+"/low"}],!1;if(i<0||
isNaN(i))return B.errors=[{instancePath:s+"/low"}],!1}else return B.errors=[{instancePath:s+"/low"}],!1;var t=c===
r}else var t=!0;if(t){if(e.high!==void 0){let i=e.high;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){
if(i>1e12||isNaN(i))return B.errors=[{instancePath:s+"/high"}],!1;if(i<0||isNaN(i))return B.errors=[{instancePath:s+
"/high"}],!1}else return B.errors=[{instancePath:s+"/high"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){
const i=r;if(e.unit!=="requests")return B.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){
if(e.source!==void 0){const i=r;g(e.source,{instancePath:s+"/source",parentData:e,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(n=n===null?g.errors:n.concat(g.errors),r=n.length);var t=i===r}else var t=!0;if(t)
if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}}}else return B.errors=[{instancePath:s}],!1;return B.errors=n,r===0}B.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function C(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){
let n=null,r=0;const l=C.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)
if(e&&typeof e=="object"&&!Array.isArray(e)){const u=r;for(const v in e)if(!(v==="servers_total"||v==="servers\
_healthy"||v==="models_loaded"||v==="request_rate_per_second"||v==="requests_running"||v==="requests_waiting"||
v==="kv_cache_utilization")){return C.errors=[{instancePath:s}],!1;break}if(u===r){if(e.servers_total!==void 0){
const v=r;ne(e.servers_total,{instancePath:s+"/servers_total",parentData:e,parentDataProperty:"servers_total",
rootData:f,dynamicAnchors:a})||(n=n===null?ne.errors:n.concat(ne.errors),r=n.length);var t=v===r}else var t=!0;
if(t){if(e.servers_healthy!==void 0){const v=r;ne(e.servers_healthy,{instancePath:s+"/servers_healthy",parentData:e,
parentDataProperty:"servers_healthy",rootData:f,dynamicAnchors:a})||(n=n===null?ne.errors:n.concat(ne.errors),
r=n.length);var t=v===r}else var t=!0;if(t){if(e.models_loaded!==void 0){const v=r;Z(e.models_loaded,{instancePath:s+
"/models_loaded",parentData:e,parentDataProperty:"models_loaded",rootData:f,dynamicAnchors:a})||(n=n===null?Z.
errors:n.concat(Z.errors),r=n.length);var t=v===r}else var t=!0;if(t){if(e.request_rate_per_second!==void 0){const v=r;
X(e.request_rate_per_second,{instancePath:s+"/request_rate_per_second",parentData:e,parentDataProperty:"reques\
t_rate_per_second",rootData:f,dynamicAnchors:a})||(n=n===null?X.errors:n.concat(X.errors),r=n.length);var t=v===
r}else var t=!0;if(t){if(e.requests_running!==void 0){const v=r;B(e.requests_running,{instancePath:s+"/request\
s_running",parentData:e,parentDataProperty:"requests_running",rootData:f,dynamicAnchors:a})||(n=n===null?B.errors:
n.concat(B.errors),r=n.length);var t=v===r}else var t=!0;if(t){if(e.requests_waiting!==void 0){const v=r;B(e.requests_waiting,
{instancePath:s+"/requests_waiting",parentData:e,parentDataProperty:"requests_waiting",rootData:f,dynamicAnchors:a})||
(n=n===null?B.errors:n.concat(B.errors),r=n.length);var t=v===r}else var t=!0;if(t)if(e.kv_cache_utilization!==
void 0){const v=r;T(e.kv_cache_utilization,{instancePath:s+"/kv_cache_utilization",parentData:e,parentDataProperty:"\
kv_cache_utilization",rootData:f,dynamicAnchors:a})||(n=n===null?T.errors:n.concat(T.errors),r=n.length);var t=v===
r}else var t=!0}}}}}}}else return C.errors=[{instancePath:s}],!1;return C.errors=n,r===0}C.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function Pe(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=Pe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return Pe.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return Pe.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){const i=r;ze(e.value,{instancePath:s+"/value",parentData:e,parentDataProperty:"value",
rootData:f,dynamicAnchors:a})||(n=n===null?ze.errors:n.concat(ze.errors),r=n.length);var t=i===r}else var t=!0;
if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="category")return Pe.errors=[{instancePath:s+"/unit"}],!1;var t=i===
r}else var t=!0;if(t){if(e.source!==void 0){const i=r;if(e.source!=="operator_reported")return Pe.errors=[{instancePath:s+
"/source"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return Pe.errors=[{instancePath:s}],!1;return Pe.
errors=n,r===0}Pe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function H(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=H.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let i;if(e.value===void 0&&(i="value")||e.unit===void 0&&(i="unit")||e.source===void 0&&
(i="source")||e.confidence===void 0&&(i="confidence"))return H.errors=[{instancePath:s}],!1;{const c=r;for(const w in e)
if(!(w==="value"||w==="unit"||w==="source"||w==="confidence")){return H.errors=[{instancePath:s}],!1;break}if(c===
r){if(e.value!==void 0){let w=e.value;const pe=r;if(r===pe)if(Array.isArray(w)){if(w.length>16)return H.errors=
[{instancePath:s+"/value"}],!1;if(w.length<1)return H.errors=[{instancePath:s+"/value"}],!1;{var t=!0;const Me=w.
length;for(let z=0;z<Me;z++){let A=w[z];const Ee=r;if(r===Ee)if(A&&typeof A=="object"&&!Array.isArray(A)){let D;
if(A.gpu_model===void 0&&(D="gpu_model")||A.purchase_year===void 0&&(D="purchase_year"))return H.errors=[{instancePath:s+
"/value/"+z}],!1;{const R=r;for(const h in A)if(!(h==="gpu_model"||h==="purchase_year")){return H.errors=[{instancePath:s+
"/value/"+z}],!1;break}if(R===r){if(A.gpu_model!==void 0){const h=r;Fe(A.gpu_model,{instancePath:s+"/value/"+z+
"/gpu_model",parentData:A,parentDataProperty:"gpu_model",rootData:f,dynamicAnchors:a})||(n=n===null?Fe.errors:
n.concat(Fe.errors),r=n.length);var u=h===r}else var u=!0;if(u)if(A.purchase_year!==void 0){let h=A.purchase_year;
const S=r;if(!(typeof h=="number"&&!(h%1)&&!isNaN(h)&&isFinite(h)))return H.errors=[{instancePath:s+"/value/"+
z+"/purchase_year"}],!1;if(r===S&&typeof h=="number"&&isFinite(h)){if(h>2060||isNaN(h))return H.errors=[{instancePath:s+
"/value/"+z+"/purchase_year"}],!1;if(h<2010||isNaN(h))return H.errors=[{instancePath:s+"/value/"+z+"/purchase_\
year"}],!1}var u=S===r}else var u=!0}}}else return H.errors=[{instancePath:s+"/value/"+z}],!1;var t=Ee===r;if(!t)
break}}}else return H.errors=[{instancePath:s+"/value"}],!1;var v=pe===r}else var v=!0;if(v){if(e.unit!==void 0){
const w=r;if(e.unit!=="year")return H.errors=[{instancePath:s+"/unit"}],!1;var v=w===r}else var v=!0;if(v){if(e.
source!==void 0){const w=r;if(e.source!=="operator_reported")return H.errors=[{instancePath:s+"/source"}],!1;var v=w===
r}else var v=!0;if(v)if(e.confidence!==void 0){const w=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);
var v=w===r}else var v=!0}}}}}else return H.errors=[{instancePath:s}],!1;return H.errors=n,r===0}H.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};function ye(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=ye.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return ye.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return ye.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(i==="air"||i==="water"||i==="liquid_to_chip"||i==="hybrid"))
return ye.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;
if(e.unit!=="category")return ye.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==
void 0){const i=r;if(e.source!=="operator_reported")return ye.errors=[{instancePath:s+"/source"}],!1;var t=i===
r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);
var t=i===r}else var t=!0}}}}}else return ye.errors=[{instancePath:s}],!1;return ye.errors=n,r===0}ye.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function oe(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=oe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return oe.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return oe.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return oe.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof i=="number"&&isFinite(i)){if(i>2060||isNaN(i))return oe.
errors=[{instancePath:s+"/value"}],!1;if(i<1950||isNaN(i))return oe.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="year")return oe.errors=[{instancePath:s+"/uni\
t"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;if(e.source!=="operator_reported")return oe.
errors=[{instancePath:s+"/source"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.
confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return oe.errors=[{instancePath:s}],
!1;return oe.errors=n,r===0}oe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function me(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=me.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return me.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return me.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(i==="AL"||i==="AK"||i==="AZ"||i==="AR"||i==="CA"||i==="CO"||
i==="CT"||i==="DE"||i==="DC"||i==="FL"||i==="GA"||i==="HI"||i==="ID"||i==="IL"||i==="IN"||i==="IA"||i==="KS"||
i==="KY"||i==="LA"||i==="ME"||i==="MD"||i==="MA"||i==="MI"||i==="MN"||i==="MS"||i==="MO"||i==="MT"||i==="NE"||
i==="NV"||i==="NH"||i==="NJ"||i==="NM"||i==="NY"||i==="NC"||i==="ND"||i==="OH"||i==="OK"||i==="OR"||i==="PA"||
i==="PR"||i==="RI"||i==="SC"||i==="SD"||i==="TN"||i==="TX"||i==="UT"||i==="VT"||i==="VA"||i==="WA"||i==="WV"||
i==="WI"||i==="WY"))return me.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==
void 0){const i=r;if(e.unit!=="category")return me.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;
if(t){if(e.source!==void 0){const i=r;if(e.source!=="operator_reported")return me.errors=[{instancePath:s+"/so\
urce"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"\
/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return me.errors=[{instancePath:s}],!1;return me.
errors=n,r===0}me.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function le(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=le.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return le.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return le.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>5||isNaN(i))
return le.errors=[{instancePath:s+"/value"}],!1;if(i<1||isNaN(i))return le.errors=[{instancePath:s+"/value"}],
!1}else return le.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;
if(e.unit!=="ratio")return le.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==
void 0){const i=r;if(e.source!=="operator_reported")return le.errors=[{instancePath:s+"/source"}],!1;var t=i===
r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);
var t=i===r}else var t=!0}}}}}else return le.errors=[{instancePath:s}],!1;return le.errors=n,r===0}le.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ge(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=ge.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return ge.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return ge.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(i==="0A"||i==="0B"||i==="1A"||i==="1B"||i==="2A"||i==="2B"||
i==="3A"||i==="3B"||i==="3C"||i==="4A"||i==="4B"||i==="4C"||i==="5A"||i==="5B"||i==="5C"||i==="6A"||i==="6B"||
i==="7"||i==="8"))return ge.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==
void 0){const i=r;if(e.unit!=="category")return ge.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;
if(t){if(e.source!==void 0){const i=r;if(e.source!=="operator_reported")return ge.errors=[{instancePath:s+"/so\
urce"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"\
/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return ge.errors=[{instancePath:s}],!1;return ge.
errors=n,r===0}ge.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ue(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=ue.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return ue.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return ue.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return ue.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof i=="number"&&isFinite(i)){if(i>1e8||isNaN(i))return ue.
errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return ue.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="MWh")return ue.errors=[{instancePath:s+"/unit"}],
!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;if(e.source!=="operator_reported")return ue.
errors=[{instancePath:s+"/source"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.
confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return ue.errors=[{instancePath:s}],
!1;return ue.errors=n,r===0}ue.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function he(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=he.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return he.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return he.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(i==="location_based"||i==="market_based"))return he.errors=
[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="cate\
gory")return he.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;
if(e.source!=="operator_reported")return he.errors=[{instancePath:s+"/source"}],!1;var t=i===r}else var t=!0;if(t)
if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else
var t=!0}}}}}else return he.errors=[{instancePath:s}],!1;return he.errors=n,r===0}he.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function fe(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=fe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return fe.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return fe.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(r===c)if(typeof i=="number"&&isFinite(i)){if(i>1||isNaN(i))
return fe.errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return fe.errors=[{instancePath:s+"/value"}],
!1}else return fe.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;
if(e.unit!=="fraction")return fe.errors=[{instancePath:s+"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==
void 0){const i=r;if(e.source!=="operator_reported")return fe.errors=[{instancePath:s+"/source"}],!1;var t=i===
r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+"/confidence",parentData:e,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:n.concat(_.errors),r=n.length);
var t=i===r}else var t=!0}}}}}else return fe.errors=[{instancePath:s}],!1;return fe.errors=n,r===0}fe.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ae(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=ae.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return ae.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return ae.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return ae.
errors=[{instancePath:s+"/value"}],!1;if(r===c&&typeof i=="number"&&isFinite(i)){if(i>1e12||isNaN(i))return ae.
errors=[{instancePath:s+"/value"}],!1;if(i<0||isNaN(i))return ae.errors=[{instancePath:s+"/value"}],!1}var t=c===
r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="kg")return ae.errors=[{instancePath:s+"/unit"}],
!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;if(e.source!=="operator_reported")return ae.
errors=[{instancePath:s+"/source"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.
confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return ae.errors=[{instancePath:s}],
!1;return ae.errors=n,r===0}ae.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function be(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=be.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return be.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return be.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){let i=e.value;const c=r;if(!(i==="AKGD"||i==="AKMS"||i==="AZNM"||i==="CAMX"||i==="ERCT"||
i==="FRCC"||i==="HIMS"||i==="HIOA"||i==="MROE"||i==="MROW"||i==="NEWE"||i==="NWPP"||i==="NYCW"||i==="NYLI"||i===
"NYUP"||i==="PRMS"||i==="RFCE"||i==="RFCM"||i==="RFCW"||i==="RMPA"||i==="SPNO"||i==="SPSO"||i==="SRMV"||i==="S\
RMW"||i==="SRSO"||i==="SRTV"||i==="SRVC"))return be.errors=[{instancePath:s+"/value"}],!1;var t=c===r}else var t=!0;
if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="category")return be.errors=[{instancePath:s+"/unit"}],!1;var t=i===
r}else var t=!0;if(t){if(e.source!==void 0){const i=r;if(e.source!=="operator_reported")return be.errors=[{instancePath:s+
"/source"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;_(e.confidence,{instancePath:s+
"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(n=n===null?_.errors:
n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return be.errors=[{instancePath:s}],!1;return be.
errors=n,r===0}be.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function te(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){let n=null,
r=0;const l=te.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let u;if(e.value===void 0&&(u="value")||e.unit===void 0&&(u="unit")||e.source===void 0&&
(u="source")||e.confidence===void 0&&(u="confidence"))return te.errors=[{instancePath:s}],!1;{const v=r;for(const i in e)
if(!(i==="value"||i==="unit"||i==="source"||i==="confidence")){return te.errors=[{instancePath:s}],!1;break}if(v===
r){if(e.value!==void 0){const i=r;if(typeof e.value!="boolean")return te.errors=[{instancePath:s+"/value"}],!1;
var t=i===r}else var t=!0;if(t){if(e.unit!==void 0){const i=r;if(e.unit!=="flag")return te.errors=[{instancePath:s+
"/unit"}],!1;var t=i===r}else var t=!0;if(t){if(e.source!==void 0){const i=r;if(e.source!=="operator_reported")
return te.errors=[{instancePath:s+"/source"}],!1;var t=i===r}else var t=!0;if(t)if(e.confidence!==void 0){const i=r;
_(e.confidence,{instancePath:s+"/confidence",parentData:e,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(n=n===null?_.errors:n.concat(_.errors),r=n.length);var t=i===r}else var t=!0}}}}}else return te.errors=[{instancePath:s}],
!1;return te.errors=n,r===0}te.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const $e=new RegExp("^[^\\u\
0000-\\u001f\\u007f-\\u00a0\\u00ad\\u2028\\u2029]{1,64}$","u"),Le=new RegExp("^[0-9a-f]{16}$","u"),Ge=new RegExp(
"^[0-9a-f]{64}$","u");function m(e,{instancePath:s="",parentData:N,parentDataProperty:k,rootData:f=e,dynamicAnchors:a={}}={}){
let n=null,r=0;const l=m.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r===0)
if(e&&typeof e=="object"&&!Array.isArray(e)){let ee;if(e.schema===void 0&&(ee="schema")||e.ptl_component===void 0&&
(ee="ptl_component")||e.version===void 0&&(ee="version")||e.package_timestamp===void 0&&(ee="package_timestamp")||
e.transmission_method===void 0&&(ee="transmission_method")||e.period===void 0&&(ee="period")||e.discovery===void 0&&
(ee="discovery")||e.privacy===void 0&&(ee="privacy")||e.profile===void 0&&(ee="profile")||e.ace===void 0&&(ee=
"ace")||e.pace===void 0&&(ee="pace")||e.core===void 0&&(ee="core")||e.utilization===void 0&&(ee="utilization")||
e.inference===void 0&&(ee="inference")||e.facility===void 0&&(ee="facility")||e.warnings===void 0&&(ee="warnin\
gs")||e.instructions===void 0&&(ee="instructions"))return m.errors=[{instancePath:s}],!1;{const Ve=r;for(const o in e)
if(!We.call(Oe.properties,o)){return m.errors=[{instancePath:s}],!1;break}if(Ve===r){if(e.schema!==void 0){const o=r;
if(e.schema!=="ptl_output_v1")return m.errors=[{instancePath:s+"/schema"}],!1;var t=o===r}else var t=!0;if(t){
if(e.ptl_component!==void 0){const o=r;if(e.ptl_component!=="claw")return m.errors=[{instancePath:s+"/ptl_comp\
onent"}],!1;var t=o===r}else var t=!0;if(t){if(e.version!==void 0){const o=r;je(e.version,{instancePath:s+"/ve\
rsion",parentData:e,parentDataProperty:"version",rootData:f,dynamicAnchors:a})||(n=n===null?je.errors:n.concat(
je.errors),r=n.length);var t=o===r}else var t=!0;if(t){if(e.package_timestamp!==void 0){const o=r;Ie(e.package_timestamp,
{instancePath:s+"/package_timestamp",parentData:e,parentDataProperty:"package_timestamp",rootData:f,dynamicAnchors:a})||
(n=n===null?Ie.errors:n.concat(Ie.errors),r=n.length);var t=o===r}else var t=!0;if(t){if(e.organization!==void 0){
let o=e.organization;const I=r;if(r===I)if(typeof o=="string"){if(!$e.test(o))return m.errors=[{instancePath:s+
"/organization"}],!1}else return m.errors=[{instancePath:s+"/organization"}],!1;var t=I===r}else var t=!0;if(t){
if(e.transmission_method!==void 0){const o=r;if(e.transmission_method!=="manual_v01")return m.errors=[{instancePath:s+
"/transmission_method"}],!1;var t=o===r}else var t=!0;if(t){if(e.synthetic!==void 0){const o=r;if(e.synthetic!==
!0)return m.errors=[{instancePath:s+"/synthetic"}],!1;var t=o===r}else var t=!0;if(t){if(e.period!==void 0){let o=e.
period;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){let q;if(o.first_day===void 0&&(q="firs\
t_day")||o.last_day===void 0&&(q="last_day"))return m.errors=[{instancePath:s+"/period"}],!1;{const p=r;for(const d in o)
if(!(d==="first_day"||d==="last_day")){return m.errors=[{instancePath:s+"/period"}],!1;break}if(p===r){if(o.first_day!==
void 0){const d=r;ce(o.first_day,{instancePath:s+"/period/first_day",parentData:o,parentDataProperty:"first_da\
y",rootData:f,dynamicAnchors:a})||(n=n===null?ce.errors:n.concat(ce.errors),r=n.length);var u=d===r}else var u=!0;
if(u)if(o.last_day!==void 0){const d=r;ce(o.last_day,{instancePath:s+"/period/last_day",parentData:o,parentDataProperty:"\
last_day",rootData:f,dynamicAnchors:a})||(n=n===null?ce.errors:n.concat(ce.errors),r=n.length);var u=d===r}else
var u=!0}}}else return m.errors=[{instancePath:s+"/period"}],!1;var t=I===r}else var t=!0;if(t){if(e.discovery!==
void 0){let o=e.discovery;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){let q;if(o.ptl_claw_version===
void 0&&(q="ptl_claw_version")||o.discovery_timestamp===void 0&&(q="discovery_timestamp")||o.collection_results===
void 0&&(q="collection_results")||o.data_sources_found===void 0&&(q="data_sources_found"))return m.errors=[{instancePath:s+
"/discovery"}],!1;{const p=r;for(const d in o)if(!(d==="ptl_claw_version"||d==="discovery_timestamp"||d==="col\
lection_results"||d==="data_sources_found")){return m.errors=[{instancePath:s+"/discovery"}],!1;break}if(p===r){
if(o.ptl_claw_version!==void 0){const d=r;je(o.ptl_claw_version,{instancePath:s+"/discovery/ptl_claw_version",
parentData:o,parentDataProperty:"ptl_claw_version",rootData:f,dynamicAnchors:a})||(n=n===null?je.errors:n.concat(
je.errors),r=n.length);var v=d===r}else var v=!0;if(v){if(o.discovery_timestamp!==void 0){const d=r;Ie(o.discovery_timestamp,
{instancePath:s+"/discovery/discovery_timestamp",parentData:o,parentDataProperty:"discovery_timestamp",rootData:f,
dynamicAnchors:a})||(n=n===null?Ie.errors:n.concat(Ie.errors),r=n.length);var v=d===r}else var v=!0;if(v){if(o.
collection_results!==void 0){let d=o.collection_results;const F=r;if(r===F)if(d&&typeof d=="object"&&!Array.isArray(
d)){const xe=r;for(const b in d)if(!We.call(Oe.properties.discovery.properties.collection_results.properties,b)){
return m.errors=[{instancePath:s+"/discovery/collection_results"}],!1;break}if(xe===r){if(d.slurm_sacct!==void 0){
const b=r;j(d.slurm_sacct,{instancePath:s+"/discovery/collection_results/slurm_sacct",parentData:d,parentDataProperty:"\
slurm_sacct",rootData:f,dynamicAnchors:a})||(n=n===null?j.errors:n.concat(j.errors),r=n.length);var i=b===r}else
var i=!0;if(i){if(d.slurm_sacct_json!==void 0){const b=r;j(d.slurm_sacct_json,{instancePath:s+"/discovery/coll\
ection_results/slurm_sacct_json",parentData:d,parentDataProperty:"slurm_sacct_json",rootData:f,dynamicAnchors:a})||
(n=n===null?j.errors:n.concat(j.errors),r=n.length);var i=b===r}else var i=!0;if(i){if(d.dcgm_exporter!==void 0){
const b=r;j(d.dcgm_exporter,{instancePath:s+"/discovery/collection_results/dcgm_exporter",parentData:d,parentDataProperty:"\
dcgm_exporter",rootData:f,dynamicAnchors:a})||(n=n===null?j.errors:n.concat(j.errors),r=n.length);var i=b===r}else
var i=!0;if(i){if(d.nvidia_smi!==void 0){const b=r;j(d.nvidia_smi,{instancePath:s+"/discovery/collection_resul\
ts/nvidia_smi",parentData:d,parentDataProperty:"nvidia_smi",rootData:f,dynamicAnchors:a})||(n=n===null?j.errors:
n.concat(j.errors),r=n.length);var i=b===r}else var i=!0;if(i){if(d.prometheus!==void 0){const b=r;j(d.prometheus,
{instancePath:s+"/discovery/collection_results/prometheus",parentData:d,parentDataProperty:"prometheus",rootData:f,
dynamicAnchors:a})||(n=n===null?j.errors:n.concat(j.errors),r=n.length);var i=b===r}else var i=!0;if(i){if(d.kubernetes_pods!==
void 0){const b=r;j(d.kubernetes_pods,{instancePath:s+"/discovery/collection_results/kubernetes_pods",parentData:d,
parentDataProperty:"kubernetes_pods",rootData:f,dynamicAnchors:a})||(n=n===null?j.errors:n.concat(j.errors),r=
n.length);var i=b===r}else var i=!0;if(i){if(d.slurm_nodes!==void 0){const b=r;j(d.slurm_nodes,{instancePath:s+
"/discovery/collection_results/slurm_nodes",parentData:d,parentDataProperty:"slurm_nodes",rootData:f,dynamicAnchors:a})||
(n=n===null?j.errors:n.concat(j.errors),r=n.length);var i=b===r}else var i=!0;if(i){if(d.kubernetes_nodes!==void 0){
const b=r;j(d.kubernetes_nodes,{instancePath:s+"/discovery/collection_results/kubernetes_nodes",parentData:d,parentDataProperty:"\
kubernetes_nodes",rootData:f,dynamicAnchors:a})||(n=n===null?j.errors:n.concat(j.errors),r=n.length);var i=b===
r}else var i=!0;if(i){if(d.kubernetes_quotas!==void 0){const b=r;j(d.kubernetes_quotas,{instancePath:s+"/disco\
very/collection_results/kubernetes_quotas",parentData:d,parentDataProperty:"kubernetes_quotas",rootData:f,dynamicAnchors:a})||
(n=n===null?j.errors:n.concat(j.errors),r=n.length);var i=b===r}else var i=!0;if(i)if(d.kube_state_metrics!==void 0){
const b=r;j(d.kube_state_metrics,{instancePath:s+"/discovery/collection_results/kube_state_metrics",parentData:d,
parentDataProperty:"kube_state_metrics",rootData:f,dynamicAnchors:a})||(n=n===null?j.errors:n.concat(j.errors),
r=n.length);var i=b===r}else var i=!0}}}}}}}}}}else return m.errors=[{instancePath:s+"/discovery/collection_re\
sults"}],!1;var v=F===r}else var v=!0;if(v)if(o.data_sources_found!==void 0){let d=o.data_sources_found;const F=r;
if(r===F)if(Array.isArray(d)){if(d.length>10)return m.errors=[{instancePath:s+"/discovery/data_sources_found"}],
!1;{var c=!0;const xe=d.length;for(let b=0;b<xe;b++){let x=d[b];const Ae=r;if(typeof x!="string")return m.errors=
[{instancePath:s+"/discovery/data_sources_found/"+b}],!1;Ce(x,{instancePath:s+"/discovery/data_sources_found/"+
b,parentData:d,parentDataProperty:b,rootData:f,dynamicAnchors:a})||(n=n===null?Ce.errors:n.concat(Ce.errors),r=
n.length);var c=Ae===r;if(!c)break}if(c){let b=d.length,x;if(b>1){const Ae={};for(;b--;){let V=d[b];if(typeof V==
"string"){if(typeof Ae[V]=="number"){return x=Ae[V],m.errors=[{instancePath:s+"/discovery/data_sources_found"}],
!1;break}Ae[V]=b}}}}}}else return m.errors=[{instancePath:s+"/discovery/data_sources_found"}],!1;var v=F===r}else
var v=!0}}}}}else return m.errors=[{instancePath:s+"/discovery"}],!1;var t=I===r}else var t=!0;if(t){if(e.privacy!==
void 0){let o=e.privacy;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){let q;if(o.mode===void 0&&
(q="mode")||o.contributors===void 0&&(q="contributors")||o.parameters===void 0&&(q="parameters")||o.key_id===void 0&&
(q="key_id")||o.dice_since===void 0&&(q="dice_since")||o.capacity_bits===void 0&&(q="capacity_bits")||o.withheld===
void 0&&(q="withheld"))return m.errors=[{instancePath:s+"/privacy"}],!1;{const p=r;for(const d in o)if(!(d==="\
mode"||d==="contributors"||d==="parameters"||d==="key_id"||d==="dice_since"||d==="replaces"||d==="capacity_bit\
s"||d==="withheld")){return m.errors=[{instancePath:s+"/privacy"}],!1;break}if(p===r){if(o.mode!==void 0){const d=r;
if(o.mode!=="local-only")return m.errors=[{instancePath:s+"/privacy/mode"}],!1;var w=d===r}else var w=!0;if(w){
if(o.contributors!==void 0){let d=o.contributors;const F=r;if(!(d==="user"||d==="account"||d==="namespace"||d===
"node"))return m.errors=[{instancePath:s+"/privacy/contributors"}],!1;var w=F===r}else var w=!0;if(w){if(o.parameters!==
void 0){let d=o.parameters;const F=r;if(r===F)if(d&&typeof d=="object"&&!Array.isArray(d)){let xe;if(d.k===void 0&&
(xe="k")||d.workload===void 0&&(xe="workload"))return m.errors=[{instancePath:s+"/privacy/parameters"}],!1;{const b=r;
for(const x in d)if(!(x==="k"||x==="workload"||x==="allow_small")){return m.errors=[{instancePath:s+"/privacy/\
parameters"}],!1;break}if(b===r){if(d.k!==void 0){let x=d.k;const Ae=r;if(!(x===3||x===4||x===5))return m.errors=
[{instancePath:s+"/privacy/parameters/k"}],!1;var pe=Ae===r}else var pe=!0;if(pe){if(d.workload!==void 0){const x=r;
ze(d.workload,{instancePath:s+"/privacy/parameters/workload",parentData:d,parentDataProperty:"workload",rootData:f,
dynamicAnchors:a})||(n=n===null?ze.errors:n.concat(ze.errors),r=n.length);var pe=x===r}else var pe=!0;if(pe)if(d.
allow_small!==void 0){const x=r;if(d.allow_small!==!0)return m.errors=[{instancePath:s+"/privacy/parameters/al\
low_small"}],!1;var pe=x===r}else var pe=!0}}}}else return m.errors=[{instancePath:s+"/privacy/parameters"}],!1;
var w=F===r}else var w=!0;if(w){if(o.key_id!==void 0){let d=o.key_id;const F=r;if(r===F)if(typeof d=="string"){
if(!Le.test(d))return m.errors=[{instancePath:s+"/privacy/key_id"}],!1}else return m.errors=[{instancePath:s+"\
/privacy/key_id"}],!1;var w=F===r}else var w=!0;if(w){if(o.dice_since!==void 0){const d=r;ce(o.dice_since,{instancePath:s+
"/privacy/dice_since",parentData:o,parentDataProperty:"dice_since",rootData:f,dynamicAnchors:a})||(n=n===null?
ce.errors:n.concat(ce.errors),r=n.length);var w=d===r}else var w=!0;if(w){if(o.replaces!==void 0){let d=o.replaces;
const F=r;if(r===F)if(typeof d=="string"){if(!Ge.test(d))return m.errors=[{instancePath:s+"/privacy/replaces"}],
!1}else return m.errors=[{instancePath:s+"/privacy/replaces"}],!1;var w=F===r}else var w=!0;if(w){if(o.capacity_bits!==
void 0){let d=o.capacity_bits;const F=r;if(!(typeof d=="number"&&!(d%1)&&!isNaN(d)&&isFinite(d)))return m.errors=
[{instancePath:s+"/privacy/capacity_bits"}],!1;if(r===F&&typeof d=="number"&&isFinite(d)){if(d>65535||isNaN(d))
return m.errors=[{instancePath:s+"/privacy/capacity_bits"}],!1;if(d<1||isNaN(d))return m.errors=[{instancePath:s+
"/privacy/capacity_bits"}],!1}var w=F===r}else var w=!0;if(w)if(o.withheld!==void 0){let d=o.withheld;const F=r;
if(r===F)if(d&&typeof d=="object"&&!Array.isArray(d)){const xe=r;for(const b in d)if(!(b==="no_source"||b==="u\
ndefined"||b==="protected")){return m.errors=[{instancePath:s+"/privacy/withheld"}],!1;break}if(xe===r){if(d.no_source!==
void 0){let b=d.no_source;const x=r;if(r===x)if(Array.isArray(b)){if(b.length>94)return m.errors=[{instancePath:s+
"/privacy/withheld/no_source"}],!1;if(b.length<1)return m.errors=[{instancePath:s+"/privacy/withheld/no_source"}],
!1;{var Me=!0;const Ae=b.length;for(let V=0;V<Ae;V++){let E=b[V];const se=r;if(typeof E!="string")return m.errors=
[{instancePath:s+"/privacy/withheld/no_source/"+V}],!1;Se(E,{instancePath:s+"/privacy/withheld/no_source/"+V,parentData:b,
parentDataProperty:V,rootData:f,dynamicAnchors:a})||(n=n===null?Se.errors:n.concat(Se.errors),r=n.length);var Me=se===
r;if(!Me)break}if(Me){let V=b.length,E;if(V>1){const se={};for(;V--;){let ie=b[V];if(typeof ie=="string"){if(typeof se[ie]==
"number"){return E=se[ie],m.errors=[{instancePath:s+"/privacy/withheld/no_source"}],!1;break}se[ie]=V}}}}}}else
return m.errors=[{instancePath:s+"/privacy/withheld/no_source"}],!1;var z=x===r}else var z=!0;if(z){if(d.undefined!==
void 0){let b=d.undefined;const x=r;if(r===x)if(Array.isArray(b)){if(b.length>88)return m.errors=[{instancePath:s+
"/privacy/withheld/undefined"}],!1;if(b.length<1)return m.errors=[{instancePath:s+"/privacy/withheld/undefined"}],
!1;{var A=!0;const V=b.length;for(let E=0;E<V;E++){let se=b[E];const ie=r;if(typeof se!="string")return m.errors=
[{instancePath:s+"/privacy/withheld/undefined/"+E}],!1;qe(se,{instancePath:s+"/privacy/withheld/undefined/"+E,
parentData:b,parentDataProperty:E,rootData:f,dynamicAnchors:a})||(n=n===null?qe.errors:n.concat(qe.errors),r=n.
length);var A=ie===r;if(!A)break}if(A){let E=b.length,se;if(E>1){const ie={};for(;E--;){let Re=b[E];if(typeof Re==
"string"){if(typeof ie[Re]=="number"){return se=ie[Re],m.errors=[{instancePath:s+"/privacy/withheld/undefined"}],
!1;break}ie[Re]=E}}}}}}else return m.errors=[{instancePath:s+"/privacy/withheld/undefined"}],!1;var z=x===r}else
var z=!0;if(z)if(d.protected!==void 0){let b=d.protected;const x=r;if(r===x)if(Array.isArray(b)){if(b.length>88)
return m.errors=[{instancePath:s+"/privacy/withheld/protected"}],!1;if(b.length<1)return m.errors=[{instancePath:s+
"/privacy/withheld/protected"}],!1;{var Ee=!0;const V=b.length;for(let E=0;E<V;E++){let se=b[E];const ie=r;if(typeof se!=
"string")return m.errors=[{instancePath:s+"/privacy/withheld/protected/"+E}],!1;qe(se,{instancePath:s+"/privac\
y/withheld/protected/"+E,parentData:b,parentDataProperty:E,rootData:f,dynamicAnchors:a})||(n=n===null?qe.errors:
n.concat(qe.errors),r=n.length);var Ee=ie===r;if(!Ee)break}if(Ee){let E=b.length,se;if(E>1){const ie={};for(;E--;){
let Re=b[E];if(typeof Re=="string"){if(typeof ie[Re]=="number"){return se=ie[Re],m.errors=[{instancePath:s+"/p\
rivacy/withheld/protected"}],!1;break}ie[Re]=E}}}}}}else return m.errors=[{instancePath:s+"/privacy/withheld/p\
rotected"}],!1;var z=x===r}else var z=!0}}}else return m.errors=[{instancePath:s+"/privacy/withheld"}],!1;var w=F===
r}else var w=!0}}}}}}}}}else return m.errors=[{instancePath:s+"/privacy"}],!1;var t=I===r}else var t=!0;if(t){
if(e.profile!==void 0){let o=e.profile;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){const q=r;
for(const p in o)if(!(p==="scheduler_type"||p==="ace_input_path"||p==="pace_input_path"||p==="gpu_fleet"||p===
"mig_enabled"||p==="mig_instance_count")){return m.errors=[{instancePath:s+"/profile"}],!1;break}if(q===r){if(o.
scheduler_type!==void 0){const p=r;De(o.scheduler_type,{instancePath:s+"/profile/scheduler_type",parentData:o,
parentDataProperty:"scheduler_type",rootData:f,dynamicAnchors:a})||(n=n===null?De.errors:n.concat(De.errors),r=
n.length);var re=p===r}else var re=!0;if(re){if(o.ace_input_path!==void 0){const p=r;we(o.ace_input_path,{instancePath:s+
"/profile/ace_input_path",parentData:o,parentDataProperty:"ace_input_path",rootData:f,dynamicAnchors:a})||(n=n===
null?we.errors:n.concat(we.errors),r=n.length);var re=p===r}else var re=!0;if(re){if(o.pace_input_path!==void 0){
const p=r;Ne(o.pace_input_path,{instancePath:s+"/profile/pace_input_path",parentData:o,parentDataProperty:"pac\
e_input_path",rootData:f,dynamicAnchors:a})||(n=n===null?Ne.errors:n.concat(Ne.errors),r=n.length);var re=p===
r}else var re=!0;if(re){if(o.gpu_fleet!==void 0){const p=r;K(o.gpu_fleet,{instancePath:s+"/profile/gpu_fleet",
parentData:o,parentDataProperty:"gpu_fleet",rootData:f,dynamicAnchors:a})||(n=n===null?K.errors:n.concat(K.errors),
r=n.length);var re=p===r}else var re=!0;if(re){if(o.mig_enabled!==void 0){const p=r;ke(o.mig_enabled,{instancePath:s+
"/profile/mig_enabled",parentData:o,parentDataProperty:"mig_enabled",rootData:f,dynamicAnchors:a})||(n=n===null?
ke.errors:n.concat(ke.errors),r=n.length);var re=p===r}else var re=!0;if(re)if(o.mig_instance_count!==void 0){
const p=r;ve(o.mig_instance_count,{instancePath:s+"/profile/mig_instance_count",parentData:o,parentDataProperty:"\
mig_instance_count",rootData:f,dynamicAnchors:a})||(n=n===null?ve.errors:n.concat(ve.errors),r=n.length);var re=p===
r}else var re=!0}}}}}}else return m.errors=[{instancePath:s+"/profile"}],!1;var t=I===r}else var t=!0;if(t){if(e.
ace!==void 0){let o=e.ace;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){const q=r;for(const p in o)
if(!We.call(Oe.properties.ace.properties,p)){return m.errors=[{instancePath:s+"/ace"}],!1;break}if(q===r){if(o.
gpu_efficiency_rate!==void 0){const p=r;y(o.gpu_efficiency_rate,{instancePath:s+"/ace/gpu_efficiency_rate",parentData:o,
parentDataProperty:"gpu_efficiency_rate",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),
r=n.length);var D=p===r}else var D=!0;if(D){if(o.gpu_efficiency_score!==void 0){const p=r;y(o.gpu_efficiency_score,
{instancePath:s+"/ace/gpu_efficiency_score",parentData:o,parentDataProperty:"gpu_efficiency_score",rootData:f,
dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.jobs_submitted!==
void 0){const p=r;O(o.jobs_submitted,{instancePath:s+"/ace/jobs_submitted",parentData:o,parentDataProperty:"jo\
bs_submitted",rootData:f,dynamicAnchors:a})||(n=n===null?O.errors:n.concat(O.errors),r=n.length);var D=p===r}else
var D=!0;if(D){if(o.jobs_analyzed!==void 0){const p=r;O(o.jobs_analyzed,{instancePath:s+"/ace/jobs_analyzed",parentData:o,
parentDataProperty:"jobs_analyzed",rootData:f,dynamicAnchors:a})||(n=n===null?O.errors:n.concat(O.errors),r=n.
length);var D=p===r}else var D=!0;if(D){if(o.gpu_hours_requested!==void 0){const p=r;W(o.gpu_hours_requested,{
instancePath:s+"/ace/gpu_hours_requested",parentData:o,parentDataProperty:"gpu_hours_requested",rootData:f,dynamicAnchors:a})||
(n=n===null?W.errors:n.concat(W.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.flagged_jobs_pct!==void 0){
const p=r;J(o.flagged_jobs_pct,{instancePath:s+"/ace/flagged_jobs_pct",parentData:o,parentDataProperty:"flagge\
d_jobs_pct",rootData:f,dynamicAnchors:a})||(n=n===null?J.errors:n.concat(J.errors),r=n.length);var D=p===r}else
var D=!0;if(D){if(o.short_jobs_pct!==void 0){const p=r;y(o.short_jobs_pct,{instancePath:s+"/ace/short_jobs_pct",
parentData:o,parentDataProperty:"short_jobs_pct",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(
y.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.over_request_ratio!==void 0){const p=r;Y(o.over_request_ratio,
{instancePath:s+"/ace/over_request_ratio",parentData:o,parentDataProperty:"over_request_ratio",rootData:f,dynamicAnchors:a})||
(n=n===null?Y.errors:n.concat(Y.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.job_failure_rate!==void 0){
const p=r;y(o.job_failure_rate,{instancePath:s+"/ace/job_failure_rate",parentData:o,parentDataProperty:"job_fa\
ilure_rate",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var D=p===r}else
var D=!0;if(D){if(o.node_fail_rate!==void 0){const p=r;y(o.node_fail_rate,{instancePath:s+"/ace/node_fail_rate",
parentData:o,parentDataProperty:"node_fail_rate",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(
y.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.job_cancel_rate!==void 0){const p=r;y(o.job_cancel_rate,
{instancePath:s+"/ace/job_cancel_rate",parentData:o,parentDataProperty:"job_cancel_rate",rootData:f,dynamicAnchors:a})||
(n=n===null?y.errors:n.concat(y.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.job_timeout_rate!==void 0){
const p=r;y(o.job_timeout_rate,{instancePath:s+"/ace/job_timeout_rate",parentData:o,parentDataProperty:"job_ti\
meout_rate",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var D=p===r}else
var D=!0;if(D){if(o.early_fail_rate!==void 0){const p=r;y(o.early_fail_rate,{instancePath:s+"/ace/early_fail_r\
ate",parentData:o,parentDataProperty:"early_fail_rate",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(
y.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.walltime_efficiency_rate!==void 0){const p=r;y(o.walltime_efficiency_rate,
{instancePath:s+"/ace/walltime_efficiency_rate",parentData:o,parentDataProperty:"walltime_efficiency_rate",rootData:f,
dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.walltime_overrequest_pct!==
void 0){const p=r;J(o.walltime_overrequest_pct,{instancePath:s+"/ace/walltime_overrequest_pct",parentData:o,parentDataProperty:"\
walltime_overrequest_pct",rootData:f,dynamicAnchors:a})||(n=n===null?J.errors:n.concat(J.errors),r=n.length);var D=p===
r}else var D=!0;if(D){if(o.gpu_memory_capacity_pct!==void 0){const p=r;y(o.gpu_memory_capacity_pct,{instancePath:s+
"/ace/gpu_memory_capacity_pct",parentData:o,parentDataProperty:"gpu_memory_capacity_pct",rootData:f,dynamicAnchors:a})||
(n=n===null?y.errors:n.concat(y.errors),r=n.length);var D=p===r}else var D=!0;if(D){if(o.job_groups_total!==void 0){
const p=r;$(o.job_groups_total,{instancePath:s+"/ace/job_groups_total",parentData:o,parentDataProperty:"job_gr\
oups_total",rootData:f,dynamicAnchors:a})||(n=n===null?$.errors:n.concat($.errors),r=n.length);var D=p===r}else
var D=!0;if(D){if(o.chronic_underutil_share!==void 0){const p=r;J(o.chronic_underutil_share,{instancePath:s+"/\
ace/chronic_underutil_share",parentData:o,parentDataProperty:"chronic_underutil_share",rootData:f,dynamicAnchors:a})||
(n=n===null?J.errors:n.concat(J.errors),r=n.length);var D=p===r}else var D=!0;if(D)if(o.assumed_utilization_warning!==
void 0){const p=r;de(o.assumed_utilization_warning,{instancePath:s+"/ace/assumed_utilization_warning",parentData:o,
parentDataProperty:"assumed_utilization_warning",rootData:f,dynamicAnchors:a})||(n=n===null?de.errors:n.concat(
de.errors),r=n.length);var D=p===r}else var D=!0}}}}}}}}}}}}}}}}}}}else return m.errors=[{instancePath:s+"/ace"}],
!1;var t=I===r}else var t=!0;if(t){if(e.pace!==void 0){let o=e.pace;const I=r;if(r===I)if(o&&typeof o=="object"&&
!Array.isArray(o)){const q=r;for(const p in o)if(!(p==="total_cpu_requested"||p==="cpu_used_fraction"||p==="sc\
heduling_pressure_ratio"||p==="small_job_wait_ratio"||p==="wait_spread_ratio"||p==="k8s_resource_request_ratio"||
p==="k8s_avg_pod_pending_minutes"||p==="k8s_quota_utilization")){return m.errors=[{instancePath:s+"/pace"}],!1;
break}if(q===r){if(o.total_cpu_requested!==void 0){const p=r;L(o.total_cpu_requested,{instancePath:s+"/pace/to\
tal_cpu_requested",parentData:o,parentDataProperty:"total_cpu_requested",rootData:f,dynamicAnchors:a})||(n=n===
null?L.errors:n.concat(L.errors),r=n.length);var R=p===r}else var R=!0;if(R){if(o.cpu_used_fraction!==void 0){
const p=r;y(o.cpu_used_fraction,{instancePath:s+"/pace/cpu_used_fraction",parentData:o,parentDataProperty:"cpu\
_used_fraction",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var R=p===r}else
var R=!0;if(R){if(o.scheduling_pressure_ratio!==void 0){const p=r;M(o.scheduling_pressure_ratio,{instancePath:s+
"/pace/scheduling_pressure_ratio",parentData:o,parentDataProperty:"scheduling_pressure_ratio",rootData:f,dynamicAnchors:a})||
(n=n===null?M.errors:n.concat(M.errors),r=n.length);var R=p===r}else var R=!0;if(R){if(o.small_job_wait_ratio!==
void 0){const p=r;M(o.small_job_wait_ratio,{instancePath:s+"/pace/small_job_wait_ratio",parentData:o,parentDataProperty:"\
small_job_wait_ratio",rootData:f,dynamicAnchors:a})||(n=n===null?M.errors:n.concat(M.errors),r=n.length);var R=p===
r}else var R=!0;if(R){if(o.wait_spread_ratio!==void 0){const p=r;M(o.wait_spread_ratio,{instancePath:s+"/pace/\
wait_spread_ratio",parentData:o,parentDataProperty:"wait_spread_ratio",rootData:f,dynamicAnchors:a})||(n=n===null?
M.errors:n.concat(M.errors),r=n.length);var R=p===r}else var R=!0;if(R){if(o.k8s_resource_request_ratio!==void 0){
const p=r;y(o.k8s_resource_request_ratio,{instancePath:s+"/pace/k8s_resource_request_ratio",parentData:o,parentDataProperty:"\
k8s_resource_request_ratio",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);
var R=p===r}else var R=!0;if(R){if(o.k8s_avg_pod_pending_minutes!==void 0){const p=r;G(o.k8s_avg_pod_pending_minutes,
{instancePath:s+"/pace/k8s_avg_pod_pending_minutes",parentData:o,parentDataProperty:"k8s_avg_pod_pending_minut\
es",rootData:f,dynamicAnchors:a})||(n=n===null?G.errors:n.concat(G.errors),r=n.length);var R=p===r}else var R=!0;
if(R)if(o.k8s_quota_utilization!==void 0){const p=r;y(o.k8s_quota_utilization,{instancePath:s+"/pace/k8s_quota\
_utilization",parentData:o,parentDataProperty:"k8s_quota_utilization",rootData:f,dynamicAnchors:a})||(n=n===null?
y.errors:n.concat(y.errors),r=n.length);var R=p===r}else var R=!0}}}}}}}}else return m.errors=[{instancePath:s+
"/pace"}],!1;var t=I===r}else var t=!0;if(t){if(e.core!==void 0){let o=e.core;const I=r;if(r===I)if(o&&typeof o==
"object"&&!Array.isArray(o)){const q=r;for(const p in o)if(p!=="avg_job_duration_minutes"){return m.errors=[{instancePath:s+
"/core"}],!1;break}q===r&&o.avg_job_duration_minutes!==void 0&&(U(o.avg_job_duration_minutes,{instancePath:s+"\
/core/avg_job_duration_minutes",parentData:o,parentDataProperty:"avg_job_duration_minutes",rootData:f,dynamicAnchors:a})||
(n=n===null?U.errors:n.concat(U.errors),r=n.length))}else return m.errors=[{instancePath:s+"/core"}],!1;var t=I===
r}else var t=!0;if(t){if(e.utilization!==void 0){let o=e.utilization;const I=r;if(r===I)if(o&&typeof o=="objec\
t"&&!Array.isArray(o)){const q=r;for(const p in o)if(!We.call(Oe.properties.utilization.properties,p)){return m.
errors=[{instancePath:s+"/utilization"}],!1;break}if(q===r){if(o.gpu_util_p10!==void 0){const p=r;y(o.gpu_util_p10,
{instancePath:s+"/utilization/gpu_util_p10",parentData:o,parentDataProperty:"gpu_util_p10",rootData:f,dynamicAnchors:a})||
(n=n===null?y.errors:n.concat(y.errors),r=n.length);var h=p===r}else var h=!0;if(h){if(o.gpu_util_p25!==void 0){
const p=r;y(o.gpu_util_p25,{instancePath:s+"/utilization/gpu_util_p25",parentData:o,parentDataProperty:"gpu_ut\
il_p25",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var h=p===r}else var h=!0;
if(h){if(o.gpu_util_p50!==void 0){const p=r;y(o.gpu_util_p50,{instancePath:s+"/utilization/gpu_util_p50",parentData:o,
parentDataProperty:"gpu_util_p50",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);
var h=p===r}else var h=!0;if(h){if(o.gpu_util_p75!==void 0){const p=r;y(o.gpu_util_p75,{instancePath:s+"/utili\
zation/gpu_util_p75",parentData:o,parentDataProperty:"gpu_util_p75",rootData:f,dynamicAnchors:a})||(n=n===null?
y.errors:n.concat(y.errors),r=n.length);var h=p===r}else var h=!0;if(h){if(o.gpu_util_p90!==void 0){const p=r;
y(o.gpu_util_p90,{instancePath:s+"/utilization/gpu_util_p90",parentData:o,parentDataProperty:"gpu_util_p90",rootData:f,
dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var h=p===r}else var h=!0;if(h){if(o.gpu_util_mean!==
void 0){const p=r;y(o.gpu_util_mean,{instancePath:s+"/utilization/gpu_util_mean",parentData:o,parentDataProperty:"\
gpu_util_mean",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var h=p===r}else
var h=!0;if(h){if(o.job_util_p10!==void 0){const p=r;y(o.job_util_p10,{instancePath:s+"/utilization/job_util_p\
10",parentData:o,parentDataProperty:"job_util_p10",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(
y.errors),r=n.length);var h=p===r}else var h=!0;if(h){if(o.job_util_p50!==void 0){const p=r;y(o.job_util_p50,{
instancePath:s+"/utilization/job_util_p50",parentData:o,parentDataProperty:"job_util_p50",rootData:f,dynamicAnchors:a})||
(n=n===null?y.errors:n.concat(y.errors),r=n.length);var h=p===r}else var h=!0;if(h){if(o.job_util_p90!==void 0){
const p=r;y(o.job_util_p90,{instancePath:s+"/utilization/job_util_p90",parentData:o,parentDataProperty:"job_ut\
il_p90",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(y.errors),r=n.length);var h=p===r}else var h=!0;
if(h){if(o.low_util_share!==void 0){const p=r;y(o.low_util_share,{instancePath:s+"/utilization/low_util_share",
parentData:o,parentDataProperty:"low_util_share",rootData:f,dynamicAnchors:a})||(n=n===null?y.errors:n.concat(
y.errors),r=n.length);var h=p===r}else var h=!0;if(h){if(o.gpu_hours_allocated!==void 0){const p=r;W(o.gpu_hours_allocated,
{instancePath:s+"/utilization/gpu_hours_allocated",parentData:o,parentDataProperty:"gpu_hours_allocated",rootData:f,
dynamicAnchors:a})||(n=n===null?W.errors:n.concat(W.errors),r=n.length);var h=p===r}else var h=!0;if(h){if(o.gpu_hours_capacity!==
void 0){const p=r;_e(o.gpu_hours_capacity,{instancePath:s+"/utilization/gpu_hours_capacity",parentData:o,parentDataProperty:"\
gpu_hours_capacity",rootData:f,dynamicAnchors:a})||(n=n===null?_e.errors:n.concat(_e.errors),r=n.length);var h=p===
r}else var h=!0;if(h)if(o.allocation_rate!==void 0){const p=r;T(o.allocation_rate,{instancePath:s+"/utilizatio\
n/allocation_rate",parentData:o,parentDataProperty:"allocation_rate",rootData:f,dynamicAnchors:a})||(n=n===null?
T.errors:n.concat(T.errors),r=n.length);var h=p===r}else var h=!0}}}}}}}}}}}}}else return m.errors=[{instancePath:s+
"/utilization"}],!1;var t=I===r}else var t=!0;if(t){if(e.inference!==void 0){let o=e.inference;const I=r;if(r===
I)if(o&&typeof o=="object"&&!Array.isArray(o)){const q=r;for(const p in o)if(!(p==="vllm"||p==="nim"||p==="tri\
ton"||p==="sglang"||p==="tgi"||p==="nemoclaw")){return m.errors=[{instancePath:s+"/inference"}],!1;break}if(q===
r){if(o.vllm!==void 0){const p=r;C(o.vllm,{instancePath:s+"/inference/vllm",parentData:o,parentDataProperty:"v\
llm",rootData:f,dynamicAnchors:a})||(n=n===null?C.errors:n.concat(C.errors),r=n.length);var S=p===r}else var S=!0;
if(S){if(o.nim!==void 0){const p=r;C(o.nim,{instancePath:s+"/inference/nim",parentData:o,parentDataProperty:"n\
im",rootData:f,dynamicAnchors:a})||(n=n===null?C.errors:n.concat(C.errors),r=n.length);var S=p===r}else var S=!0;
if(S){if(o.triton!==void 0){const p=r;C(o.triton,{instancePath:s+"/inference/triton",parentData:o,parentDataProperty:"\
triton",rootData:f,dynamicAnchors:a})||(n=n===null?C.errors:n.concat(C.errors),r=n.length);var S=p===r}else var S=!0;
if(S){if(o.sglang!==void 0){const p=r;C(o.sglang,{instancePath:s+"/inference/sglang",parentData:o,parentDataProperty:"\
sglang",rootData:f,dynamicAnchors:a})||(n=n===null?C.errors:n.concat(C.errors),r=n.length);var S=p===r}else var S=!0;
if(S){if(o.tgi!==void 0){const p=r;C(o.tgi,{instancePath:s+"/inference/tgi",parentData:o,parentDataProperty:"t\
gi",rootData:f,dynamicAnchors:a})||(n=n===null?C.errors:n.concat(C.errors),r=n.length);var S=p===r}else var S=!0;
if(S)if(o.nemoclaw!==void 0){const p=r;C(o.nemoclaw,{instancePath:s+"/inference/nemoclaw",parentData:o,parentDataProperty:"\
nemoclaw",rootData:f,dynamicAnchors:a})||(n=n===null?C.errors:n.concat(C.errors),r=n.length);var S=p===r}else var S=!0}}}}}}else
return m.errors=[{instancePath:s+"/inference"}],!1;var t=I===r}else var t=!0;if(t){if(e.facility!==void 0){let o=e.
facility;const I=r;if(r===I)if(o&&typeof o=="object"&&!Array.isArray(o)){const q=r;for(const p in o)if(!We.call(
Oe.properties.facility.properties,p)){return m.errors=[{instancePath:s+"/facility"}],!1;break}if(q===r){if(o.primary_use!==
void 0){const p=r;Pe(o.primary_use,{instancePath:s+"/facility/primary_use",parentData:o,parentDataProperty:"pr\
imary_use",rootData:f,dynamicAnchors:a})||(n=n===null?Pe.errors:n.concat(Pe.errors),r=n.length);var P=p===r}else
var P=!0;if(P){if(o.gpu_purchase_years!==void 0){const p=r;H(o.gpu_purchase_years,{instancePath:s+"/facility/g\
pu_purchase_years",parentData:o,parentDataProperty:"gpu_purchase_years",rootData:f,dynamicAnchors:a})||(n=n===
null?H.errors:n.concat(H.errors),r=n.length);var P=p===r}else var P=!0;if(P){if(o.cooling_type!==void 0){const p=r;
ye(o.cooling_type,{instancePath:s+"/facility/cooling_type",parentData:o,parentDataProperty:"cooling_type",rootData:f,
dynamicAnchors:a})||(n=n===null?ye.errors:n.concat(ye.errors),r=n.length);var P=p===r}else var P=!0;if(P){if(o.
facility_age!==void 0){const p=r;oe(o.facility_age,{instancePath:s+"/facility/facility_age",parentData:o,parentDataProperty:"\
facility_age",rootData:f,dynamicAnchors:a})||(n=n===null?oe.errors:n.concat(oe.errors),r=n.length);var P=p===r}else
var P=!0;if(P){if(o.location_state!==void 0){const p=r;me(o.location_state,{instancePath:s+"/facility/location\
_state",parentData:o,parentDataProperty:"location_state",rootData:f,dynamicAnchors:a})||(n=n===null?me.errors:
n.concat(me.errors),r=n.length);var P=p===r}else var P=!0;if(P){if(o.annual_pue!==void 0){const p=r;le(o.annual_pue,
{instancePath:s+"/facility/annual_pue",parentData:o,parentDataProperty:"annual_pue",rootData:f,dynamicAnchors:a})||
(n=n===null?le.errors:n.concat(le.errors),r=n.length);var P=p===r}else var P=!0;if(P){if(o.ashrae_zone!==void 0){
const p=r;ge(o.ashrae_zone,{instancePath:s+"/facility/ashrae_zone",parentData:o,parentDataProperty:"ashrae_zon\
e",rootData:f,dynamicAnchors:a})||(n=n===null?ge.errors:n.concat(ge.errors),r=n.length);var P=p===r}else var P=!0;
if(P){if(o.total_energy_mwh!==void 0){const p=r;ue(o.total_energy_mwh,{instancePath:s+"/facility/total_energy_\
mwh",parentData:o,parentDataProperty:"total_energy_mwh",rootData:f,dynamicAnchors:a})||(n=n===null?ue.errors:n.
concat(ue.errors),r=n.length);var P=p===r}else var P=!0;if(P){if(o.carbon_method!==void 0){const p=r;he(o.carbon_method,
{instancePath:s+"/facility/carbon_method",parentData:o,parentDataProperty:"carbon_method",rootData:f,dynamicAnchors:a})||
(n=n===null?he.errors:n.concat(he.errors),r=n.length);var P=p===r}else var P=!0;if(P){if(o.claimed_renewable_pct!==
void 0){const p=r;fe(o.claimed_renewable_pct,{instancePath:s+"/facility/claimed_renewable_pct",parentData:o,parentDataProperty:"\
claimed_renewable_pct",rootData:f,dynamicAnchors:a})||(n=n===null?fe.errors:n.concat(fe.errors),r=n.length);var P=p===
r}else var P=!0;if(P){if(o.claimed_carbon_kg!==void 0){const p=r;ae(o.claimed_carbon_kg,{instancePath:s+"/faci\
lity/claimed_carbon_kg",parentData:o,parentDataProperty:"claimed_carbon_kg",rootData:f,dynamicAnchors:a})||(n=
n===null?ae.errors:n.concat(ae.errors),r=n.length);var P=p===r}else var P=!0;if(P){if(o.egrid_subregion!==void 0){
const p=r;be(o.egrid_subregion,{instancePath:s+"/facility/egrid_subregion",parentData:o,parentDataProperty:"eg\
rid_subregion",rootData:f,dynamicAnchors:a})||(n=n===null?be.errors:n.concat(be.errors),r=n.length);var P=p===
r}else var P=!0;if(P){if(o.ppa_documentation!==void 0){const p=r;te(o.ppa_documentation,{instancePath:s+"/faci\
lity/ppa_documentation",parentData:o,parentDataProperty:"ppa_documentation",rootData:f,dynamicAnchors:a})||(n=
n===null?te.errors:n.concat(te.errors),r=n.length);var P=p===r}else var P=!0;if(P)if(o.rec_vintage_matched!==void 0){
const p=r;te(o.rec_vintage_matched,{instancePath:s+"/facility/rec_vintage_matched",parentData:o,parentDataProperty:"\
rec_vintage_matched",rootData:f,dynamicAnchors:a})||(n=n===null?te.errors:n.concat(te.errors),r=n.length);var P=p===
r}else var P=!0}}}}}}}}}}}}}}else return m.errors=[{instancePath:s+"/facility"}],!1;var t=I===r}else var t=!0;
if(t){if(e.warnings!==void 0){let o=e.warnings;const I=r;if(r===I)if(Array.isArray(o)){if(o.length>4)return m.
errors=[{instancePath:s+"/warnings"}],!1;{var Be=!0;const q=o.length;for(let p=0;p<q;p++){let d=o[p];const F=r;
if(typeof d!="string")return m.errors=[{instancePath:s+"/warnings/"+p}],!1;if(!(d==="utilization_assumed"||d===
"gpus_untracked"||d==="times_without_zone"||d==="source_incomplete"))return m.errors=[{instancePath:s+"/warnin\
gs/"+p}],!1;var Be=F===r;if(!Be)break}if(Be){let p=o.length,d;if(p>1){const F={};for(;p--;){let Te=o[p];if(typeof Te==
"string"){if(typeof F[Te]=="number"){return d=F[Te],m.errors=[{instancePath:s+"/warnings"}],!1;break}F[Te]=p}}}}}}else
return m.errors=[{instancePath:s+"/warnings"}],!1;var t=I===r}else var t=!0;if(t)if(e.instructions!==void 0){const o=r;
if(e.instructions!=="How to read this package. It tells of the use of an organization's GPUs and names nobody:\
 not people, not jobs, not machines. Every number has a unit, the telemetry it stems from (source) and a confi\
dence. Take value. Where low and high stand beside it, the exact number lies between them: of a blurred share \
for at least 95 of 100 secret keys; of a quantile, a total, a count or a band for certain. low without high me\
ans at least low. value alone is exact. What is missing is listed with its reason in privacy.withheld. The org\
anization reviews this file and hands it to its assessor itself; claw sends nothing. The schema is ptl_output_\
v1: claw schema package prints it, claw verify checks this file against it.")return m.errors=[{instancePath:s+
"/instructions"}],!1;var t=o===r}else var t=!0}}}}}}}}}}}}}}}}}}}}else return m.errors=[{instancePath:s}],!1;return m.
errors=n,r===0}m.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{Ze as default,Ue as validate};
