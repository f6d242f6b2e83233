// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.
// @ts-nocheck
const Qe=m;var er=m;const We={properties:{schema:{},ptl_component:{},version:{},package_timestamp:{},organization:{},
transmission_method:{},synthetic:{},period:{properties:{first_day:{},last_day:{}}},discovery:{properties:{ptl_claw_version:{},
discovery_timestamp:{},collection_results:{properties:{slurm_sacct:{},slurm_sacct_json:{},dcgm_exporter:{},nvidia_smi:{},
prometheus:{},kubernetes_pods:{}}},data_sources_found:{}}},privacy:{properties:{mode:{},contributors:{},parameters:{
properties:{k:{},workload:{},allow_small:{}}},key_id:{},dice_since:{},replaces:{},capacity_bits:{},withheld:{properties:{
no_source:{},undefined:{},protected:{}}}}},profile:{properties:{scheduler_type:{},ace_input_path:{},pace_input_path:{},
gpu_fleet:{},mig_enabled:{},mig_instance_count:{}}},ace:{properties:{gpu_efficiency_rate:{},gpu_efficiency_score:{},
jobs_submitted:{},jobs_analyzed:{},gpu_hours_requested:{},flagged_jobs_pct:{},short_jobs_pct:{},over_request_ratio:{},
job_failure_rate:{},node_fail_rate:{},job_cancel_rate:{},job_timeout_rate:{},early_fail_rate:{},walltime_efficiency_rate:{},
walltime_overrequest_pct:{},gpu_memory_capacity_pct:{},job_groups_total:{},chronic_underutil_share:{},assumed_utilization_warning:{}}},
pace:{properties:{total_cpu_requested:{},cpu_used_fraction:{},scheduling_pressure_ratio:{},small_job_wait_ratio:{},
wait_spread_ratio:{},k8s_resource_request_ratio:{},k8s_avg_pod_pending_minutes:{},k8s_quota_utilization:{}}},core:{
properties:{avg_job_duration_minutes:{}}},utilization:{properties:{gpu_util_p10:{},gpu_util_p25:{},gpu_util_p50:{},
gpu_util_p75:{},gpu_util_p90:{},gpu_util_mean:{},job_util_p10:{},job_util_p50:{},job_util_p90:{},low_util_share:{},
gpu_hours_allocated:{},gpu_hours_capacity:{},allocation_rate:{}}},inference:{properties:{vllm:{},nim:{},triton:{},
sglang:{},tgi:{},nemoclaw:{}}},facility:{properties:{primary_use:{},gpu_purchase_years:{},cooling_type:{},facility_age:{},
location_state:{},annual_pue:{},ashrae_zone:{},total_energy_mwh:{},carbon_method:{},claimed_renewable_pct:{},claimed_carbon_kg:{},
egrid_subregion:{},ppa_documentation:{},rec_vintage_matched:{}}},warnings:{},instructions:{}}},Te=Object.prototype.
hasOwnProperty;const Le=new RegExp("^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$","u");function qe(r,{instancePath:s="",parentData:N,
parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const l=qe.evaluated;if(l.dynamicProps&&
(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(typeof r=="string"){if(!Le.test(r))return qe.errors=
[{instancePath:s}],!1}else return qe.errors=[{instancePath:s}],!1;return qe.errors=i,e===0}qe.evaluated={dynamicProps:!1,
dynamicItems:!1};const Ge=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z$","u");function Fe(r,{instancePath:s="",
parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const l=Fe.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(typeof r=="string"){if(!Ge.test(r))return Fe.
errors=[{instancePath:s}],!1}else return Fe.errors=[{instancePath:s}],!1;return Fe.errors=i,e===0}Fe.evaluated=
{dynamicProps:!1,dynamicItems:!1};const Ue=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","u");function de(r,{instancePath:s="",
parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const l=de.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(typeof r=="string"){if(!Ue.test(r))return de.
errors=[{instancePath:s}],!1}else return de.errors=[{instancePath:s}],!1;return de.errors=i,e===0}de.evaluated=
{dynamicProps:!1,dynamicItems:!1};function ee(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ee.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high"))return ee.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n===
"high")){return ee.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==void 0){let n=r.value;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return ee.errors=[{instancePath:s+"/value"}],!1;if(n<0||
isNaN(n))return ee.errors=[{instancePath:s+"/value"}],!1}else return ee.errors=[{instancePath:s+"/value"}],!1;
var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===c)if(typeof n=="number"&&isFinite(
n)){if(n>1||isNaN(n))return ee.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return ee.errors=[{instancePath:s+
"/low"}],!1}else return ee.errors=[{instancePath:s+"/low"}],!1;var t=c===e}else var t=!0;if(t)if(r.high!==void 0){
let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return ee.errors=[{instancePath:s+
"/high"}],!1;if(n<0||isNaN(n))return ee.errors=[{instancePath:s+"/high"}],!1}else return ee.errors=[{instancePath:s+
"/high"}],!1;var t=c===e}else var t=!0}}}}else return ee.errors=[{instancePath:s}],!1;return ee.errors=i,e===0}
ee.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function A(r,{instancePath:s="",parentData:N,parentDataProperty:P,
rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const l=A.evaluated;if(l.dynamicProps&&(l.props=void 0),l.
dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(r)){let u;if(r.status===void 0&&
(u="status")||r.fidelity===void 0&&(u="fidelity"))return A.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="status"||n==="fidelity"||n==="coverage")){return A.errors=[{instancePath:s}],!1;break}if(p===e){if(r.
status!==void 0){let n=r.status;const c=e;if(!(n==="complete"||n==="partial"||n==="empty"||n==="failed"))return A.
errors=[{instancePath:s+"/status"}],!1;var t=c===e}else var t=!0;if(t){if(r.fidelity!==void 0){let n=r.fidelity;
const c=e;if(!(n==="hardware"||n==="scheduler"||n==="snapshot"))return A.errors=[{instancePath:s+"/fidelity"}],
!1;var t=c===e}else var t=!0;if(t)if(r.coverage!==void 0){const n=e;ee(r.coverage,{instancePath:s+"/coverage",
parentData:r,parentDataProperty:"coverage",rootData:f,dynamicAnchors:a})||(i=i===null?ee.errors:i.concat(ee.errors),
e=i.length);var t=n===e}else var t=!0}}}}else return A.errors=[{instancePath:s}],!1;return A.errors=i,e===0}A.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Ce(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=Ce.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r==="slurm_s\
acct"||r==="slurm_sacct_json"||r==="dcgm_exporter"||r==="nvidia_smi"||r==="prometheus"||r==="kubernetes_pods"?
(Ce.errors=i,e===0):(Ce.errors=[{instancePath:s}],!1)}Ce.evaluated={dynamicProps:!1,dynamicItems:!1};function ze(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ze.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r==="inferen\
ce_realtime"||r==="inference_batch"||r==="preprocessing"||r==="mixed"||r==="training_small"||r==="training_lar\
ge"?(ze.errors=i,e===0):(ze.errors=[{instancePath:s}],!1)}ze.evaluated={dynamicProps:!1,dynamicItems:!1};function Se(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=Se.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r==="profile"||
r==="ace"||r==="pace"||r==="core"||r==="utilization"||r==="inference"?(Se.errors=i,e===0):(Se.errors=[{instancePath:s}],
!1)}Se.evaluated={dynamicProps:!1,dynamicItems:!1};function ve(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ve.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r==="gpu_eff\
iciency_rate"||r==="gpu_efficiency_score"||r==="jobs_submitted"||r==="jobs_analyzed"||r==="gpu_hours_requested"||
r==="flagged_jobs_pct"||r==="short_jobs_pct"||r==="over_request_ratio"||r==="job_failure_rate"||r==="node_fail\
_rate"||r==="job_cancel_rate"||r==="job_timeout_rate"||r==="early_fail_rate"||r==="walltime_efficiency_rate"||
r==="walltime_overrequest_pct"||r==="gpu_memory_capacity_pct"||r==="job_groups_total"||r==="chronic_underutil_\
share"||r==="total_cpu_requested"||r==="cpu_used_fraction"||r==="scheduling_pressure_ratio"||r==="small_job_wa\
it_ratio"||r==="wait_spread_ratio"||r==="k8s_resource_request_ratio"||r==="k8s_avg_pod_pending_minutes"||r==="\
k8s_quota_utilization"||r==="gpu_util_p10"||r==="gpu_util_p25"||r==="gpu_util_p50"||r==="gpu_util_p75"||r==="g\
pu_util_p90"||r==="gpu_util_mean"||r==="job_util_p10"||r==="job_util_p50"||r==="job_util_p90"||r==="low_util_s\
hare"||r==="gpu_hours_allocated"||r==="gpu_hours_capacity"||r==="allocation_rate"||r==="scheduler_type"||r==="\
ace_input_path"||r==="pace_input_path"||r==="gpu_fleet"||r==="mig_enabled"||r==="mig_instance_count"||r==="avg\
_job_duration_minutes"||r==="vllm_servers_total"||r==="vllm_servers_healthy"||r==="vllm_models_loaded"||r==="v\
llm_request_rate_per_second"||r==="vllm_requests_running"||r==="vllm_requests_waiting"||r==="vllm_kv_cache_uti\
lization"||r==="nim_servers_total"||r==="nim_servers_healthy"||r==="nim_models_loaded"||r==="nim_request_rate_\
per_second"||r==="nim_requests_running"||r==="nim_requests_waiting"||r==="nim_kv_cache_utilization"||r==="trit\
on_servers_total"||r==="triton_servers_healthy"||r==="triton_models_loaded"||r==="triton_request_rate_per_seco\
nd"||r==="triton_requests_running"||r==="triton_requests_waiting"||r==="triton_kv_cache_utilization"||r==="sgl\
ang_servers_total"||r==="sglang_servers_healthy"||r==="sglang_models_loaded"||r==="sglang_request_rate_per_sec\
ond"||r==="sglang_requests_running"||r==="sglang_requests_waiting"||r==="sglang_kv_cache_utilization"||r==="tg\
i_servers_total"||r==="tgi_servers_healthy"||r==="tgi_models_loaded"||r==="tgi_request_rate_per_second"||r==="\
tgi_requests_running"||r==="tgi_requests_waiting"||r==="tgi_kv_cache_utilization"||r==="nemoclaw_servers_total"||
r==="nemoclaw_servers_healthy"||r==="nemoclaw_models_loaded"||r==="nemoclaw_request_rate_per_second"||r==="nem\
oclaw_requests_running"||r==="nemoclaw_requests_waiting"||r==="nemoclaw_kv_cache_utilization"?(ve.errors=i,e===
0):(ve.errors=[{instancePath:s}],!1)}ve.evaluated={dynamicProps:!1,dynamicItems:!1};function g(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=g.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r==="slurm"||
r==="dcgm"||r==="nvidia_smi"||r==="slurm+dcgm"||r==="slurm+nvidia_smi"||r==="kubernetes"||r==="inference"||r===
"operator_reported"||r==="assumed"?(g.errors=i,e===0):(g.errors=[{instancePath:s}],!1)}g.evaluated={dynamicProps:!1,
dynamicItems:!1};function _(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=_.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r==="high"||r===
"medium"||r==="low"?(_.errors=i,e===0):(_.errors=[{instancePath:s}],!1)}_.evaluated={dynamicProps:!1,dynamicItems:!1};
function Ne(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=Ne.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return Ne.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return Ne.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(n==="slurm"||n==="kubernetes"||n==="ray"||n==="pbs"||n===
"lsf"||n==="unknown"))return Ne.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="category")return Ne.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}else return Ne.errors=[{instancePath:s}],!1;return Ne.errors=i,e===0}Ne.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function Pe(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=Pe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return Pe.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return Pe.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(n==="claw"||n==="dcgm"||n==="nvidia_smi"||n==="k8s_metric\
s"||n==="sacct"))return Pe.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="category")return Pe.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}else return Pe.errors=[{instancePath:s}],!1;return Pe.errors=i,e===0}Pe.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ke(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ke.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ke.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ke.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(n==="claw"||n==="sacct"||n==="kubernetes"||n==="pbs"||n===
"lsf"))return ke.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;
if(r.unit!=="category")return ke.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||
(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;
_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return ke.errors=[{instancePath:s}],
!1;return ke.errors=i,e===0}ke.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Ee(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=Ee.evaluated;return l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r==="b200"||
r==="gb200"||r==="b100"||r==="h200"||r==="h100"||r==="mi300x"||r==="gaudi3"||r==="a100"||r==="l40s"||r==="gaud\
i2"||r==="a40"||r==="rtx_pro_6000"||r==="rtx_4090"||r==="rtx_3090"||r==="v100"||r==="unknown"?(Ee.errors=i,e===
0):(Ee.errors=[{instancePath:s}],!1)}Ee.evaluated={dynamicProps:!1,dynamicItems:!1};function Y(r,{instancePath:s="",
parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const l=Y.evaluated;if(l.
dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(
r)){let n;if(r.value===void 0&&(n="value")||r.unit===void 0&&(n="unit")||r.source===void 0&&(n="source")||r.confidence===
void 0&&(n="confidence"))return Y.errors=[{instancePath:s}],!1;{const c=e;for(const D in r)if(!(D==="value"||D===
"unit"||D==="source"||D==="confidence")){return Y.errors=[{instancePath:s}],!1;break}if(c===e){if(r.value!==void 0){
let D=r.value;const pe=e;if(e===pe)if(Array.isArray(D)){if(D.length>16)return Y.errors=[{instancePath:s+"/valu\
e"}],!1;if(D.length<1)return Y.errors=[{instancePath:s+"/value"}],!1;{var t=!0;const Me=D.length;for(let R=0;R<
Me;R++){let q=D[R];const Ae=e;if(e===Ae)if(q&&typeof q=="object"&&!Array.isArray(q)){let O;if(q.gpu_model===void 0&&
(O="gpu_model")||q.gpu_count===void 0&&(O="gpu_count"))return Y.errors=[{instancePath:s+"/value/"+R}],!1;{const b=e;
for(const w in q)if(!(w==="gpu_model"||w==="gpu_count")){return Y.errors=[{instancePath:s+"/value/"+R}],!1;break}
if(b===e){if(q.gpu_model!==void 0){const w=e;Ee(q.gpu_model,{instancePath:s+"/value/"+R+"/gpu_model",parentData:q,
parentDataProperty:"gpu_model",rootData:f,dynamicAnchors:a})||(i=i===null?Ee.errors:i.concat(Ee.errors),e=i.length);
var u=w===e}else var u=!0;if(u)if(q.gpu_count!==void 0){let w=q.gpu_count;const k=e;if(!(typeof w=="number"&&!(w%
1)&&!isNaN(w)&&isFinite(w)))return Y.errors=[{instancePath:s+"/value/"+R+"/gpu_count"}],!1;if(e===k&&typeof w==
"number"&&isFinite(w)){if(w>1e7||isNaN(w))return Y.errors=[{instancePath:s+"/value/"+R+"/gpu_count"}],!1;if(w<
1||isNaN(w))return Y.errors=[{instancePath:s+"/value/"+R+"/gpu_count"}],!1}var u=k===e}else var u=!0}}}else return Y.
errors=[{instancePath:s+"/value/"+R}],!1;var t=Ae===e;if(!t)break}}}else return Y.errors=[{instancePath:s+"/va\
lue"}],!1;var p=pe===e}else var p=!0;if(p){if(r.unit!==void 0){const D=e;if(r.unit!=="gpus")return Y.errors=[{
instancePath:s+"/unit"}],!1;var p=D===e}else var p=!0;if(p){if(r.source!==void 0){const D=e;g(r.source,{instancePath:s+
"/source",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(
g.errors),e=i.length);var p=D===e}else var p=!0;if(p)if(r.confidence!==void 0){const D=e;_(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var p=D===e}else var p=!0}}}}}else return Y.errors=[{instancePath:s}],!1;return Y.
errors=i,e===0}Y.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function je(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=je.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return je.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return je.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){const n=e;if(typeof r.value!="boolean")return je.errors=[{instancePath:s+"/value"}],!1;
var t=n===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="flag")return je.errors=[{instancePath:s+
"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/sour\
ce",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),
e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return je.errors=[{instancePath:s}],!1;return je.
errors=i,e===0}je.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function _e(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=_e.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return _e.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return _e.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return _e.
errors=[{instancePath:s+"/value"}],!1;if(e===c&&typeof n=="number"&&isFinite(n)){if(n>1e7||isNaN(n))return _e.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return _e.errors=[{instancePath:s+"/value"}],!1}var t=c===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="instances")return _e.errors=[{instancePath:s+
"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/sour\
ce",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),
e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return _e.errors=[{instancePath:s}],!1;return _e.
errors=i,e===0}_e.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function y(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=y.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return y.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return y.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return y.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return y.errors=[{instancePath:s+"/value"}],!1}else return y.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return y.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(
n))return y.errors=[{instancePath:s+"/low"}],!1}else return y.errors=[{instancePath:s+"/low"}],!1;var t=c===e}else
var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1||
isNaN(n))return y.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return y.errors=[{instancePath:s+"/hig\
h"}],!1}else return y.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="fraction")return y.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return y.errors=[{instancePath:s}],!1;return y.errors=i,e===0}y.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function W(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=W.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return W.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return W.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return W.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return W.errors=[{instancePath:s+"/value"}],!1}else return W.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return W.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return W.errors=[{instancePath:s+"/low"}],!1}else return W.errors=[{instancePath:s+"/low"}],!1;var t=c===
e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return W.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return W.errors=[{instancePath:s+
"/high"}],!1}else return W.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="jobs")return W.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.
source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",rootData:f,
dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==
void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,
dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}}}else return W.
errors=[{instancePath:s}],!1;return W.errors=i,e===0}W.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function T(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=T.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return T.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return T.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return T.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return T.errors=[{instancePath:s+"/value"}],!1}else return T.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return T.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return T.errors=[{instancePath:s+"/low"}],!1}else return T.errors=[{instancePath:s+"/low"}],!1;var t=c===
e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return T.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return T.errors=[{instancePath:s+
"/high"}],!1}else return T.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="gpu_hours")return T.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return T.errors=[{instancePath:s}],!1;return T.errors=i,e===0}T.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function Q(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=Q.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return Q.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return Q.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))
return Q.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return Q.errors=[{instancePath:s+"/value"}],!1}else
return Q.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.
unit!=="fraction")return Q.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||
(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;
_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return Q.errors=[{instancePath:s}],
!1;return Q.errors=i,e===0}Q.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function $(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=$.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return $.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="low"||n==="high"||n==="unit"||n==="source"||n==="confidence")){return $.errors=[{instancePath:s}],
!1;break}if(p===e){if(r.value!==void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>
1e4||isNaN(n))return $.errors=[{instancePath:s+"/value"}],!1;if(n<1||isNaN(n))return $.errors=[{instancePath:s+
"/value"}],!1}else return $.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){
let n=r.low;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e4||isNaN(n))return $.errors=[{instancePath:s+
"/low"}],!1;if(n<1||isNaN(n))return $.errors=[{instancePath:s+"/low"}],!1}else return $.errors=[{instancePath:s+
"/low"}],!1;var t=c===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="\
number"&&isFinite(n)){if(n>1e4||isNaN(n))return $.errors=[{instancePath:s+"/high"}],!1;if(n<1||isNaN(n))return $.
errors=[{instancePath:s+"/high"}],!1}else return $.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;
if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="ratio")return $.errors=[{instancePath:s+"/unit"}],!1;var t=n===
e}else var t=!0;if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"\
source",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return $.errors=[{instancePath:s}],!1;return $.errors=i,e===0}$.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function L(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=L.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return L.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return L.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return L.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return L.errors=[{instancePath:s+"/value"}],!1}else return L.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return L.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return L.errors=[{instancePath:s+"/low"}],!1}else return L.errors=[{instancePath:s+"/low"}],!1;var t=c===
e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return L.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return L.errors=[{instancePath:s+
"/high"}],!1}else return L.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="groups")return L.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.
source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",rootData:f,
dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==
void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,
dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}}}else return L.
errors=[{instancePath:s}],!1;return L.errors=i,e===0}L.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ye(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ye.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ye.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ye.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){const n=e;if(r.value!==!0)return ye.errors=[{instancePath:s+"/value"}],!1;var t=n===e}else
var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="flag")return ye.errors=[{instancePath:s+"/unit"}],!1;
var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="assumed")return ye.errors=[{instancePath:s+
"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;if(r.confidence!=="low")return ye.
errors=[{instancePath:s+"/confidence"}],!1;var t=n===e}else var t=!0}}}}}else return ye.errors=[{instancePath:s}],
!1;return ye.errors=i,e===0}ye.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function G(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=G.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return G.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return G.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return G.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return G.errors=[{instancePath:s+"/value"}],!1}else return G.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return G.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return G.errors=[{instancePath:s+"/low"}],!1}else return G.errors=[{instancePath:s+"/low"}],!1;var t=c===
e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return G.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return G.errors=[{instancePath:s+
"/high"}],!1}else return G.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="cpu_hours")return G.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return G.errors=[{instancePath:s}],!1;return G.errors=i,e===0}G.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function M(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=M.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return M.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="low"||n==="high"||n==="unit"||n==="source"||n==="confidence")){return M.errors=[{instancePath:s}],
!1;break}if(p===e){if(r.value!==void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>
1e3||isNaN(n))return M.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return M.errors=[{instancePath:s+
"/value"}],!1}else return M.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){
let n=r.low;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e3||isNaN(n))return M.errors=[{instancePath:s+
"/low"}],!1;if(n<0||isNaN(n))return M.errors=[{instancePath:s+"/low"}],!1}else return M.errors=[{instancePath:s+
"/low"}],!1;var t=c===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="\
number"&&isFinite(n)){if(n>1e3||isNaN(n))return M.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return M.
errors=[{instancePath:s+"/high"}],!1}else return M.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;
if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="ratio")return M.errors=[{instancePath:s+"/unit"}],!1;var t=n===
e}else var t=!0;if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"\
source",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return M.errors=[{instancePath:s}],!1;return M.errors=i,e===0}M.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function U(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=U.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return U.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="low"||n==="high"||n==="unit"||n==="source"||n==="confidence")){return U.errors=[{instancePath:s}],
!1;break}if(p===e){if(r.value!==void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>
1e12||isNaN(n))return U.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return U.errors=[{instancePath:s+
"/value"}],!1}else return U.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){
let n=r.low;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return U.errors=[{instancePath:s+
"/low"}],!1;if(n<0||isNaN(n))return U.errors=[{instancePath:s+"/low"}],!1}else return U.errors=[{instancePath:s+
"/low"}],!1;var t=c===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="\
number"&&isFinite(n)){if(n>1e12||isNaN(n))return U.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return U.
errors=[{instancePath:s+"/high"}],!1}else return U.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;
if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="minutes")return U.errors=[{instancePath:s+"/unit"}],!1;var t=n===
e}else var t=!0;if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"\
source",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return U.errors=[{instancePath:s}],!1;return U.errors=i,e===0}U.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function Z(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=Z.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return Z.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return Z.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return Z.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return Z.errors=[{instancePath:s+"/value"}],!1}else return Z.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return Z.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return Z.errors=[{instancePath:s+"/low"}],!1}else return Z.errors=[{instancePath:s+"/low"}],!1;var t=c===
e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return Z.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return Z.errors=[{instancePath:s+
"/high"}],!1}else return Z.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="minutes")return Z.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return Z.errors=[{instancePath:s}],!1;return Z.errors=i,e===0}Z.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function me(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=me.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return me.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return me.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return me.
errors=[{instancePath:s+"/value"}],!1;if(e===c&&typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return me.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return me.errors=[{instancePath:s+"/value"}],!1}var t=c===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="gpu_hours")return me.errors=[{instancePath:s+
"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/sour\
ce",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),
e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return me.errors=[{instancePath:s}],!1;return me.
errors=i,e===0}me.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function B(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=B.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return B.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return B.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return B.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return B.errors=[{instancePath:s+"/value"}],!1}else return B.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return B.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(
n))return B.errors=[{instancePath:s+"/low"}],!1}else return B.errors=[{instancePath:s+"/low"}],!1;var t=c===e}else
var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1||
isNaN(n))return B.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return B.errors=[{instancePath:s+"/hig\
h"}],!1}else return B.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="fraction")return B.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return B.errors=[{instancePath:s}],!1;return B.errors=i,e===0}B.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ie(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ie.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ie.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ie.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return ie.
errors=[{instancePath:s+"/value"}],!1;if(e===c&&typeof n=="number"&&isFinite(n)){if(n>1e6||isNaN(n))return ie.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return ie.errors=[{instancePath:s+"/value"}],!1}var t=c===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="servers")return ie.errors=[{instancePath:s+"/\
unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",
parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),
e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return ie.errors=[{instancePath:s}],!1;return ie.
errors=i,e===0}ie.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function X(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=X.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return X.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return X.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return X.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return X.errors=[{instancePath:s+"/value"}],!1}else return X.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return X.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return X.errors=[{instancePath:s+"/low"}],!1}else return X.errors=[{instancePath:s+"/low"}],!1;var t=c===
e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return X.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return X.errors=[{instancePath:s+
"/high"}],!1}else return X.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="models")return X.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.
source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",rootData:f,
dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==
void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,
dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}}}else return X.
errors=[{instancePath:s}],!1;return X.errors=i,e===0}X.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function J(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=J.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return J.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return J.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return J.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return J.errors=[{instancePath:s+"/value"}],!1}else return J.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return J.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return J.errors=[{instancePath:s+"/low"}],!1}else return J.errors=[{instancePath:s+"/low"}],!1;var t=c===
e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return J.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return J.errors=[{instancePath:s+
"/high"}],!1}else return J.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="requests_per_second")return J.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return J.errors=[{instancePath:s}],!1;return J.errors=i,e===0}J.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function V(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=V.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.low===void 0&&(u="low")||r.high===void 0&&
(u="high")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidenc\
e"))return V.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="value"||n==="low"||n==="high"||
n==="unit"||n==="source"||n==="confidence")){return V.errors=[{instancePath:s}],!1;break}if(p===e){if(r.value!==
void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return V.errors=
[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return V.errors=[{instancePath:s+"/value"}],!1}else return V.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.low!==void 0){let n=r.low;const c=e;if(e===
c)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return V.errors=[{instancePath:s+"/low"}],!1;if(n<0||
isNaN(n))return V.errors=[{instancePath:s+"/low"}],!1}else return V.errors=[{instancePath:s+"/low"}],!1;var t=c===
e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return V.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return V.errors=[{instancePath:s+
"/high"}],!1}else return V.errors=[{instancePath:s+"/high"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="requests")return V.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;g(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?g.errors:i.concat(g.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return V.errors=[{instancePath:s}],!1;return V.errors=i,e===0}V.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function S(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){
let i=null,e=0;const l=S.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)
if(r&&typeof r=="object"&&!Array.isArray(r)){const u=e;for(const p in r)if(!(p==="servers_total"||p==="servers\
_healthy"||p==="models_loaded"||p==="request_rate_per_second"||p==="requests_running"||p==="requests_waiting"||
p==="kv_cache_utilization")){return S.errors=[{instancePath:s}],!1;break}if(u===e){if(r.servers_total!==void 0){
const p=e;ie(r.servers_total,{instancePath:s+"/servers_total",parentData:r,parentDataProperty:"servers_total",
rootData:f,dynamicAnchors:a})||(i=i===null?ie.errors:i.concat(ie.errors),e=i.length);var t=p===e}else var t=!0;
if(t){if(r.servers_healthy!==void 0){const p=e;ie(r.servers_healthy,{instancePath:s+"/servers_healthy",parentData:r,
parentDataProperty:"servers_healthy",rootData:f,dynamicAnchors:a})||(i=i===null?ie.errors:i.concat(ie.errors),
e=i.length);var t=p===e}else var t=!0;if(t){if(r.models_loaded!==void 0){const p=e;X(r.models_loaded,{instancePath:s+
"/models_loaded",parentData:r,parentDataProperty:"models_loaded",rootData:f,dynamicAnchors:a})||(i=i===null?X.
errors:i.concat(X.errors),e=i.length);var t=p===e}else var t=!0;if(t){if(r.request_rate_per_second!==void 0){const p=e;
J(r.request_rate_per_second,{instancePath:s+"/request_rate_per_second",parentData:r,parentDataProperty:"reques\
t_rate_per_second",rootData:f,dynamicAnchors:a})||(i=i===null?J.errors:i.concat(J.errors),e=i.length);var t=p===
e}else var t=!0;if(t){if(r.requests_running!==void 0){const p=e;V(r.requests_running,{instancePath:s+"/request\
s_running",parentData:r,parentDataProperty:"requests_running",rootData:f,dynamicAnchors:a})||(i=i===null?V.errors:
i.concat(V.errors),e=i.length);var t=p===e}else var t=!0;if(t){if(r.requests_waiting!==void 0){const p=e;V(r.requests_waiting,
{instancePath:s+"/requests_waiting",parentData:r,parentDataProperty:"requests_waiting",rootData:f,dynamicAnchors:a})||
(i=i===null?V.errors:i.concat(V.errors),e=i.length);var t=p===e}else var t=!0;if(t)if(r.kv_cache_utilization!==
void 0){const p=e;B(r.kv_cache_utilization,{instancePath:s+"/kv_cache_utilization",parentData:r,parentDataProperty:"\
kv_cache_utilization",rootData:f,dynamicAnchors:a})||(i=i===null?B.errors:i.concat(B.errors),e=i.length);var t=p===
e}else var t=!0}}}}}}}else return S.errors=[{instancePath:s}],!1;return S.errors=i,e===0}S.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function Ie(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=Ie.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return Ie.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return Ie.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){const n=e;ze(r.value,{instancePath:s+"/value",parentData:r,parentDataProperty:"value",
rootData:f,dynamicAnchors:a})||(i=i===null?ze.errors:i.concat(ze.errors),e=i.length);var t=n===e}else var t=!0;
if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="category")return Ie.errors=[{instancePath:s+"/unit"}],!1;var t=n===
e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return Ie.errors=[{instancePath:s+
"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return Ie.errors=[{instancePath:s}],!1;return Ie.
errors=i,e===0}Ie.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function K(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=K.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let n;if(r.value===void 0&&(n="value")||r.unit===void 0&&(n="unit")||r.source===void 0&&
(n="source")||r.confidence===void 0&&(n="confidence"))return K.errors=[{instancePath:s}],!1;{const c=e;for(const D in r)
if(!(D==="value"||D==="unit"||D==="source"||D==="confidence")){return K.errors=[{instancePath:s}],!1;break}if(c===
e){if(r.value!==void 0){let D=r.value;const pe=e;if(e===pe)if(Array.isArray(D)){if(D.length>16)return K.errors=
[{instancePath:s+"/value"}],!1;if(D.length<1)return K.errors=[{instancePath:s+"/value"}],!1;{var t=!0;const Me=D.
length;for(let R=0;R<Me;R++){let q=D[R];const Ae=e;if(e===Ae)if(q&&typeof q=="object"&&!Array.isArray(q)){let O;
if(q.gpu_model===void 0&&(O="gpu_model")||q.purchase_year===void 0&&(O="purchase_year"))return K.errors=[{instancePath:s+
"/value/"+R}],!1;{const b=e;for(const w in q)if(!(w==="gpu_model"||w==="purchase_year")){return K.errors=[{instancePath:s+
"/value/"+R}],!1;break}if(b===e){if(q.gpu_model!==void 0){const w=e;Ee(q.gpu_model,{instancePath:s+"/value/"+R+
"/gpu_model",parentData:q,parentDataProperty:"gpu_model",rootData:f,dynamicAnchors:a})||(i=i===null?Ee.errors:
i.concat(Ee.errors),e=i.length);var u=w===e}else var u=!0;if(u)if(q.purchase_year!==void 0){let w=q.purchase_year;
const k=e;if(!(typeof w=="number"&&!(w%1)&&!isNaN(w)&&isFinite(w)))return K.errors=[{instancePath:s+"/value/"+
R+"/purchase_year"}],!1;if(e===k&&typeof w=="number"&&isFinite(w)){if(w>2060||isNaN(w))return K.errors=[{instancePath:s+
"/value/"+R+"/purchase_year"}],!1;if(w<2010||isNaN(w))return K.errors=[{instancePath:s+"/value/"+R+"/purchase_\
year"}],!1}var u=k===e}else var u=!0}}}else return K.errors=[{instancePath:s+"/value/"+R}],!1;var t=Ae===e;if(!t)
break}}}else return K.errors=[{instancePath:s+"/value"}],!1;var p=pe===e}else var p=!0;if(p){if(r.unit!==void 0){
const D=e;if(r.unit!=="year")return K.errors=[{instancePath:s+"/unit"}],!1;var p=D===e}else var p=!0;if(p){if(r.
source!==void 0){const D=e;if(r.source!=="operator_reported")return K.errors=[{instancePath:s+"/source"}],!1;var p=D===
e}else var p=!0;if(p)if(r.confidence!==void 0){const D=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);
var p=D===e}else var p=!0}}}}}else return K.errors=[{instancePath:s}],!1;return K.errors=i,e===0}K.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};function ge(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ge.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ge.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ge.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(n==="air"||n==="water"||n==="liquid_to_chip"||n==="hybrid"))
return ge.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;
if(r.unit!=="category")return ge.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;if(r.source!=="operator_reported")return ge.errors=[{instancePath:s+"/source"}],!1;var t=n===
e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);
var t=n===e}else var t=!0}}}}}else return ge.errors=[{instancePath:s}],!1;return ge.errors=i,e===0}ge.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function le(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=le.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return le.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return le.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return le.
errors=[{instancePath:s+"/value"}],!1;if(e===c&&typeof n=="number"&&isFinite(n)){if(n>2060||isNaN(n))return le.
errors=[{instancePath:s+"/value"}],!1;if(n<1950||isNaN(n))return le.errors=[{instancePath:s+"/value"}],!1}var t=c===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="year")return le.errors=[{instancePath:s+"/uni\
t"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return le.
errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.
confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return le.errors=[{instancePath:s}],
!1;return le.errors=i,e===0}le.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function he(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=he.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return he.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return he.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(n==="AL"||n==="AK"||n==="AZ"||n==="AR"||n==="CA"||n==="CO"||
n==="CT"||n==="DE"||n==="DC"||n==="FL"||n==="GA"||n==="HI"||n==="ID"||n==="IL"||n==="IN"||n==="IA"||n==="KS"||
n==="KY"||n==="LA"||n==="ME"||n==="MD"||n==="MA"||n==="MI"||n==="MN"||n==="MS"||n==="MO"||n==="MT"||n==="NE"||
n==="NV"||n==="NH"||n==="NJ"||n==="NM"||n==="NY"||n==="NC"||n==="ND"||n==="OH"||n==="OK"||n==="OR"||n==="PA"||
n==="PR"||n==="RI"||n==="SC"||n==="SD"||n==="TN"||n==="TX"||n==="UT"||n==="VT"||n==="VA"||n==="WA"||n==="WV"||
n==="WI"||n==="WY"))return he.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="category")return he.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return he.errors=[{instancePath:s+"/so\
urce"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"\
/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return he.errors=[{instancePath:s}],!1;return he.
errors=i,e===0}he.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ue(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ue.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ue.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ue.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>5||isNaN(n))
return ue.errors=[{instancePath:s+"/value"}],!1;if(n<1||isNaN(n))return ue.errors=[{instancePath:s+"/value"}],
!1}else return ue.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;
if(r.unit!=="ratio")return ue.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;if(r.source!=="operator_reported")return ue.errors=[{instancePath:s+"/source"}],!1;var t=n===
e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);
var t=n===e}else var t=!0}}}}}else return ue.errors=[{instancePath:s}],!1;return ue.errors=i,e===0}ue.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function be(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=be.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return be.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return be.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(n==="0A"||n==="0B"||n==="1A"||n==="1B"||n==="2A"||n==="2B"||
n==="3A"||n==="3B"||n==="3C"||n==="4A"||n==="4B"||n==="4C"||n==="5A"||n==="5B"||n==="5C"||n==="6A"||n==="6B"||
n==="7"||n==="8"))return be.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="category")return be.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return be.errors=[{instancePath:s+"/so\
urce"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"\
/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return be.errors=[{instancePath:s}],!1;return be.
errors=i,e===0}be.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function fe(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=fe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return fe.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return fe.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return fe.
errors=[{instancePath:s+"/value"}],!1;if(e===c&&typeof n=="number"&&isFinite(n)){if(n>1e8||isNaN(n))return fe.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return fe.errors=[{instancePath:s+"/value"}],!1}var t=c===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="MWh")return fe.errors=[{instancePath:s+"/unit"}],
!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return fe.
errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.
confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return fe.errors=[{instancePath:s}],
!1;return fe.errors=i,e===0}fe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function De(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=De.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return De.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return De.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(n==="location_based"||n==="market_based"))return De.errors=
[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="cate\
gory")return De.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;
if(r.source!=="operator_reported")return De.errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else
var t=!0}}}}}else return De.errors=[{instancePath:s}],!1;return De.errors=i,e===0}De.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ae(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ae.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ae.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ae.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(e===c)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))
return ae.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return ae.errors=[{instancePath:s+"/value"}],
!1}else return ae.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;
if(r.unit!=="fraction")return ae.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;if(r.source!=="operator_reported")return ae.errors=[{instancePath:s+"/source"}],!1;var t=n===
e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+"/confidence",parentData:r,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:i.concat(_.errors),e=i.length);
var t=n===e}else var t=!0}}}}}else return ae.errors=[{instancePath:s}],!1;return ae.errors=i,e===0}ae.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ce(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=ce.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ce.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ce.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return ce.
errors=[{instancePath:s+"/value"}],!1;if(e===c&&typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return ce.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return ce.errors=[{instancePath:s+"/value"}],!1}var t=c===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="kg")return ce.errors=[{instancePath:s+"/unit"}],
!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return ce.
errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.
confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return ce.errors=[{instancePath:s}],
!1;return ce.errors=i,e===0}ce.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function we(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=we.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return we.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return we.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const c=e;if(!(n==="AKGD"||n==="AKMS"||n==="AZNM"||n==="CAMX"||n==="ERCT"||
n==="FRCC"||n==="HIMS"||n==="HIOA"||n==="MROE"||n==="MROW"||n==="NEWE"||n==="NWPP"||n==="NYCW"||n==="NYLI"||n===
"NYUP"||n==="PRMS"||n==="RFCE"||n==="RFCM"||n==="RFCW"||n==="RMPA"||n==="SPNO"||n==="SPSO"||n==="SRMV"||n==="S\
RMW"||n==="SRSO"||n==="SRTV"||n==="SRVC"))return we.errors=[{instancePath:s+"/value"}],!1;var t=c===e}else var t=!0;
if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="category")return we.errors=[{instancePath:s+"/unit"}],!1;var t=n===
e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return we.errors=[{instancePath:s+
"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;_(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?_.errors:
i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return we.errors=[{instancePath:s}],!1;return we.
errors=i,e===0}we.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function oe(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const l=oe.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return oe.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return oe.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){const n=e;if(typeof r.value!="boolean")return oe.errors=[{instancePath:s+"/value"}],!1;
var t=n===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="flag")return oe.errors=[{instancePath:s+
"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")
return oe.errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;
_(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?_.errors:i.concat(_.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return oe.errors=[{instancePath:s}],
!1;return oe.errors=i,e===0}oe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Ze=new RegExp("^[^\\u\
0000-\\u001f\\u007f-\\u00a0\\u00ad\\u2028\\u2029]{1,64}$","u"),Xe=new RegExp("^[0-9a-f]{16}$","u"),Je=new RegExp(
"^[0-9a-f]{64}$","u");function m(r,{instancePath:s="",parentData:N,parentDataProperty:P,rootData:f=r,dynamicAnchors:a={}}={}){
let i=null,e=0;const l=m.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),e===0)
if(r&&typeof r=="object"&&!Array.isArray(r)){let re;if(r.schema===void 0&&(re="schema")||r.ptl_component===void 0&&
(re="ptl_component")||r.version===void 0&&(re="version")||r.package_timestamp===void 0&&(re="package_timestamp")||
r.transmission_method===void 0&&(re="transmission_method")||r.period===void 0&&(re="period")||r.discovery===void 0&&
(re="discovery")||r.privacy===void 0&&(re="privacy")||r.profile===void 0&&(re="profile")||r.ace===void 0&&(re=
"ace")||r.pace===void 0&&(re="pace")||r.core===void 0&&(re="core")||r.utilization===void 0&&(re="utilization")||
r.inference===void 0&&(re="inference")||r.facility===void 0&&(re="facility")||r.warnings===void 0&&(re="warnin\
gs")||r.instructions===void 0&&(re="instructions"))return m.errors=[{instancePath:s}],!1;{const Ke=e;for(const o in r)
if(!Te.call(We.properties,o)){return m.errors=[{instancePath:s}],!1;break}if(Ke===e){if(r.schema!==void 0){const o=e;
if(r.schema!=="ptl_output_v1")return m.errors=[{instancePath:s+"/schema"}],!1;var t=o===e}else var t=!0;if(t){
if(r.ptl_component!==void 0){const o=e;if(r.ptl_component!=="claw")return m.errors=[{instancePath:s+"/ptl_comp\
onent"}],!1;var t=o===e}else var t=!0;if(t){if(r.version!==void 0){const o=e;qe(r.version,{instancePath:s+"/ve\
rsion",parentData:r,parentDataProperty:"version",rootData:f,dynamicAnchors:a})||(i=i===null?qe.errors:i.concat(
qe.errors),e=i.length);var t=o===e}else var t=!0;if(t){if(r.package_timestamp!==void 0){const o=e;Fe(r.package_timestamp,
{instancePath:s+"/package_timestamp",parentData:r,parentDataProperty:"package_timestamp",rootData:f,dynamicAnchors:a})||
(i=i===null?Fe.errors:i.concat(Fe.errors),e=i.length);var t=o===e}else var t=!0;if(t){if(r.organization!==void 0){
let o=r.organization;const I=e;if(e===I)if(typeof o=="string"){if(!Ze.test(o))return m.errors=[{instancePath:s+
"/organization"}],!1}else return m.errors=[{instancePath:s+"/organization"}],!1;var t=I===e}else var t=!0;if(t){
if(r.transmission_method!==void 0){const o=e;if(r.transmission_method!=="manual_v01")return m.errors=[{instancePath:s+
"/transmission_method"}],!1;var t=o===e}else var t=!0;if(t){if(r.synthetic!==void 0){const o=e;if(r.synthetic!==
!0)return m.errors=[{instancePath:s+"/synthetic"}],!1;var t=o===e}else var t=!0;if(t){if(r.period!==void 0){let o=r.
period;const I=e;if(e===I)if(o&&typeof o=="object"&&!Array.isArray(o)){let F;if(o.first_day===void 0&&(F="firs\
t_day")||o.last_day===void 0&&(F="last_day"))return m.errors=[{instancePath:s+"/period"}],!1;{const d=e;for(const v in o)
if(!(v==="first_day"||v==="last_day")){return m.errors=[{instancePath:s+"/period"}],!1;break}if(d===e){if(o.first_day!==
void 0){const v=e;de(o.first_day,{instancePath:s+"/period/first_day",parentData:o,parentDataProperty:"first_da\
y",rootData:f,dynamicAnchors:a})||(i=i===null?de.errors:i.concat(de.errors),e=i.length);var u=v===e}else var u=!0;
if(u)if(o.last_day!==void 0){const v=e;de(o.last_day,{instancePath:s+"/period/last_day",parentData:o,parentDataProperty:"\
last_day",rootData:f,dynamicAnchors:a})||(i=i===null?de.errors:i.concat(de.errors),e=i.length);var u=v===e}else
var u=!0}}}else return m.errors=[{instancePath:s+"/period"}],!1;var t=I===e}else var t=!0;if(t){if(r.discovery!==
void 0){let o=r.discovery;const I=e;if(e===I)if(o&&typeof o=="object"&&!Array.isArray(o)){let F;if(o.ptl_claw_version===
void 0&&(F="ptl_claw_version")||o.discovery_timestamp===void 0&&(F="discovery_timestamp")||o.collection_results===
void 0&&(F="collection_results")||o.data_sources_found===void 0&&(F="data_sources_found"))return m.errors=[{instancePath:s+
"/discovery"}],!1;{const d=e;for(const v in o)if(!(v==="ptl_claw_version"||v==="discovery_timestamp"||v==="col\
lection_results"||v==="data_sources_found")){return m.errors=[{instancePath:s+"/discovery"}],!1;break}if(d===e){
if(o.ptl_claw_version!==void 0){const v=e;qe(o.ptl_claw_version,{instancePath:s+"/discovery/ptl_claw_version",
parentData:o,parentDataProperty:"ptl_claw_version",rootData:f,dynamicAnchors:a})||(i=i===null?qe.errors:i.concat(
qe.errors),e=i.length);var p=v===e}else var p=!0;if(p){if(o.discovery_timestamp!==void 0){const v=e;Fe(o.discovery_timestamp,
{instancePath:s+"/discovery/discovery_timestamp",parentData:o,parentDataProperty:"discovery_timestamp",rootData:f,
dynamicAnchors:a})||(i=i===null?Fe.errors:i.concat(Fe.errors),e=i.length);var p=v===e}else var p=!0;if(p){if(o.
collection_results!==void 0){let v=o.collection_results;const E=e;if(e===E)if(v&&typeof v=="object"&&!Array.isArray(
v)){const xe=e;for(const h in v)if(!(h==="slurm_sacct"||h==="slurm_sacct_json"||h==="dcgm_exporter"||h==="nvid\
ia_smi"||h==="prometheus"||h==="kubernetes_pods")){return m.errors=[{instancePath:s+"/discovery/collection_res\
ults"}],!1;break}if(xe===e){if(v.slurm_sacct!==void 0){const h=e;A(v.slurm_sacct,{instancePath:s+"/discovery/c\
ollection_results/slurm_sacct",parentData:v,parentDataProperty:"slurm_sacct",rootData:f,dynamicAnchors:a})||(i=
i===null?A.errors:i.concat(A.errors),e=i.length);var n=h===e}else var n=!0;if(n){if(v.slurm_sacct_json!==void 0){
const h=e;A(v.slurm_sacct_json,{instancePath:s+"/discovery/collection_results/slurm_sacct_json",parentData:v,parentDataProperty:"\
slurm_sacct_json",rootData:f,dynamicAnchors:a})||(i=i===null?A.errors:i.concat(A.errors),e=i.length);var n=h===
e}else var n=!0;if(n){if(v.dcgm_exporter!==void 0){const h=e;A(v.dcgm_exporter,{instancePath:s+"/discovery/col\
lection_results/dcgm_exporter",parentData:v,parentDataProperty:"dcgm_exporter",rootData:f,dynamicAnchors:a})||
(i=i===null?A.errors:i.concat(A.errors),e=i.length);var n=h===e}else var n=!0;if(n){if(v.nvidia_smi!==void 0){
const h=e;A(v.nvidia_smi,{instancePath:s+"/discovery/collection_results/nvidia_smi",parentData:v,parentDataProperty:"\
nvidia_smi",rootData:f,dynamicAnchors:a})||(i=i===null?A.errors:i.concat(A.errors),e=i.length);var n=h===e}else
var n=!0;if(n){if(v.prometheus!==void 0){const h=e;A(v.prometheus,{instancePath:s+"/discovery/collection_resul\
ts/prometheus",parentData:v,parentDataProperty:"prometheus",rootData:f,dynamicAnchors:a})||(i=i===null?A.errors:
i.concat(A.errors),e=i.length);var n=h===e}else var n=!0;if(n)if(v.kubernetes_pods!==void 0){const h=e;A(v.kubernetes_pods,
{instancePath:s+"/discovery/collection_results/kubernetes_pods",parentData:v,parentDataProperty:"kubernetes_po\
ds",rootData:f,dynamicAnchors:a})||(i=i===null?A.errors:i.concat(A.errors),e=i.length);var n=h===e}else var n=!0}}}}}}else
return m.errors=[{instancePath:s+"/discovery/collection_results"}],!1;var p=E===e}else var p=!0;if(p)if(o.data_sources_found!==
void 0){let v=o.data_sources_found;const E=e;if(e===E)if(Array.isArray(v)){if(v.length>6)return m.errors=[{instancePath:s+
"/discovery/data_sources_found"}],!1;{var c=!0;const xe=v.length;for(let h=0;h<xe;h++){let x=v[h];const Re=e;if(typeof x!=
"string")return m.errors=[{instancePath:s+"/discovery/data_sources_found/"+h}],!1;Ce(x,{instancePath:s+"/disco\
very/data_sources_found/"+h,parentData:v,parentDataProperty:h,rootData:f,dynamicAnchors:a})||(i=i===null?Ce.errors:
i.concat(Ce.errors),e=i.length);var c=Re===e;if(!c)break}if(c){let h=v.length,x;if(h>1){const Re={};for(;h--;){
let C=v[h];if(typeof C=="string"){if(typeof Re[C]=="number"){return x=Re[C],m.errors=[{instancePath:s+"/discov\
ery/data_sources_found"}],!1;break}Re[C]=h}}}}}}else return m.errors=[{instancePath:s+"/discovery/data_sources\
_found"}],!1;var p=E===e}else var p=!0}}}}}else return m.errors=[{instancePath:s+"/discovery"}],!1;var t=I===e}else
var t=!0;if(t){if(r.privacy!==void 0){let o=r.privacy;const I=e;if(e===I)if(o&&typeof o=="object"&&!Array.isArray(
o)){let F;if(o.mode===void 0&&(F="mode")||o.contributors===void 0&&(F="contributors")||o.parameters===void 0&&
(F="parameters")||o.key_id===void 0&&(F="key_id")||o.dice_since===void 0&&(F="dice_since")||o.capacity_bits===
void 0&&(F="capacity_bits")||o.withheld===void 0&&(F="withheld"))return m.errors=[{instancePath:s+"/privacy"}],
!1;{const d=e;for(const v in o)if(!(v==="mode"||v==="contributors"||v==="parameters"||v==="key_id"||v==="dice_\
since"||v==="replaces"||v==="capacity_bits"||v==="withheld")){return m.errors=[{instancePath:s+"/privacy"}],!1;
break}if(d===e){if(o.mode!==void 0){const v=e;if(o.mode!=="local-only")return m.errors=[{instancePath:s+"/priv\
acy/mode"}],!1;var D=v===e}else var D=!0;if(D){if(o.contributors!==void 0){let v=o.contributors;const E=e;if(!(v===
"user"||v==="account"||v==="namespace"||v==="node"))return m.errors=[{instancePath:s+"/privacy/contributors"}],
!1;var D=E===e}else var D=!0;if(D){if(o.parameters!==void 0){let v=o.parameters;const E=e;if(e===E)if(v&&typeof v==
"object"&&!Array.isArray(v)){let xe;if(v.k===void 0&&(xe="k")||v.workload===void 0&&(xe="workload"))return m.errors=
[{instancePath:s+"/privacy/parameters"}],!1;{const h=e;for(const x in v)if(!(x==="k"||x==="workload"||x==="all\
ow_small")){return m.errors=[{instancePath:s+"/privacy/parameters"}],!1;break}if(h===e){if(v.k!==void 0){let x=v.
k;const Re=e;if(!(x===3||x===4||x===5))return m.errors=[{instancePath:s+"/privacy/parameters/k"}],!1;var pe=Re===
e}else var pe=!0;if(pe){if(v.workload!==void 0){const x=e;ze(v.workload,{instancePath:s+"/privacy/parameters/w\
orkload",parentData:v,parentDataProperty:"workload",rootData:f,dynamicAnchors:a})||(i=i===null?ze.errors:i.concat(
ze.errors),e=i.length);var pe=x===e}else var pe=!0;if(pe)if(v.allow_small!==void 0){const x=e;if(v.allow_small!==
!0)return m.errors=[{instancePath:s+"/privacy/parameters/allow_small"}],!1;var pe=x===e}else var pe=!0}}}}else
return m.errors=[{instancePath:s+"/privacy/parameters"}],!1;var D=E===e}else var D=!0;if(D){if(o.key_id!==void 0){
let v=o.key_id;const E=e;if(e===E)if(typeof v=="string"){if(!Xe.test(v))return m.errors=[{instancePath:s+"/pri\
vacy/key_id"}],!1}else return m.errors=[{instancePath:s+"/privacy/key_id"}],!1;var D=E===e}else var D=!0;if(D){
if(o.dice_since!==void 0){const v=e;de(o.dice_since,{instancePath:s+"/privacy/dice_since",parentData:o,parentDataProperty:"\
dice_since",rootData:f,dynamicAnchors:a})||(i=i===null?de.errors:i.concat(de.errors),e=i.length);var D=v===e}else
var D=!0;if(D){if(o.replaces!==void 0){let v=o.replaces;const E=e;if(e===E)if(typeof v=="string"){if(!Je.test(
v))return m.errors=[{instancePath:s+"/privacy/replaces"}],!1}else return m.errors=[{instancePath:s+"/privacy/r\
eplaces"}],!1;var D=E===e}else var D=!0;if(D){if(o.capacity_bits!==void 0){let v=o.capacity_bits;const E=e;if(!(typeof v==
"number"&&!(v%1)&&!isNaN(v)&&isFinite(v)))return m.errors=[{instancePath:s+"/privacy/capacity_bits"}],!1;if(e===
E&&typeof v=="number"&&isFinite(v)){if(v>65535||isNaN(v))return m.errors=[{instancePath:s+"/privacy/capacity_b\
its"}],!1;if(v<1||isNaN(v))return m.errors=[{instancePath:s+"/privacy/capacity_bits"}],!1}var D=E===e}else var D=!0;
if(D)if(o.withheld!==void 0){let v=o.withheld;const E=e;if(e===E)if(v&&typeof v=="object"&&!Array.isArray(v)){
const xe=e;for(const h in v)if(!(h==="no_source"||h==="undefined"||h==="protected")){return m.errors=[{instancePath:s+
"/privacy/withheld"}],!1;break}if(xe===e){if(v.no_source!==void 0){let h=v.no_source;const x=e;if(e===x)if(Array.
isArray(h)){if(h.length>94)return m.errors=[{instancePath:s+"/privacy/withheld/no_source"}],!1;if(h.length<1)return m.
errors=[{instancePath:s+"/privacy/withheld/no_source"}],!1;{var Me=!0;const Re=h.length;for(let C=0;C<Re;C++){
let z=h[C];const se=e;if(typeof z!="string")return m.errors=[{instancePath:s+"/privacy/withheld/no_source/"+C}],
!1;const H=e;let te=!1;const Ye=e;Se(z,{instancePath:s+"/privacy/withheld/no_source/"+C,parentData:h,parentDataProperty:C,
rootData:f,dynamicAnchors:a})||(i=i===null?Se.errors:i.concat(Se.errors),e=i.length);var R=Ye===e;te=te||R;const $e=e;
ve(z,{instancePath:s+"/privacy/withheld/no_source/"+C,parentData:h,parentDataProperty:C,rootData:f,dynamicAnchors:a})||
(i=i===null?ve.errors:i.concat(ve.errors),e=i.length);var R=$e===e;if(te=te||R,te)e=H,i!==null&&(H?i.length=H:
i=null);else{const He={instancePath:s+"/privacy/withheld/no_source/"+C};return i===null?i=[He]:i.push(He),e++,
m.errors=i,!1}var Me=se===e;if(!Me)break}if(Me){let C=h.length,z;if(C>1){const se={};for(;C--;){let H=h[C];if(typeof H==
"string"){if(typeof se[H]=="number"){return z=se[H],m.errors=[{instancePath:s+"/privacy/withheld/no_source"}],
!1;break}se[H]=C}}}}}}else return m.errors=[{instancePath:s+"/privacy/withheld/no_source"}],!1;var q=x===e}else
var q=!0;if(q){if(v.undefined!==void 0){let h=v.undefined;const x=e;if(e===x)if(Array.isArray(h)){if(h.length>
88)return m.errors=[{instancePath:s+"/privacy/withheld/undefined"}],!1;if(h.length<1)return m.errors=[{instancePath:s+
"/privacy/withheld/undefined"}],!1;{var Ae=!0;const C=h.length;for(let z=0;z<C;z++){let se=h[z];const H=e;if(typeof se!=
"string")return m.errors=[{instancePath:s+"/privacy/withheld/undefined/"+z}],!1;ve(se,{instancePath:s+"/privac\
y/withheld/undefined/"+z,parentData:h,parentDataProperty:z,rootData:f,dynamicAnchors:a})||(i=i===null?ve.errors:
i.concat(ve.errors),e=i.length);var Ae=H===e;if(!Ae)break}if(Ae){let z=h.length,se;if(z>1){const H={};for(;z--;){
let te=h[z];if(typeof te=="string"){if(typeof H[te]=="number"){return se=H[te],m.errors=[{instancePath:s+"/pri\
vacy/withheld/undefined"}],!1;break}H[te]=z}}}}}}else return m.errors=[{instancePath:s+"/privacy/withheld/unde\
fined"}],!1;var q=x===e}else var q=!0;if(q)if(v.protected!==void 0){let h=v.protected;const x=e;if(e===x)if(Array.
isArray(h)){if(h.length>88)return m.errors=[{instancePath:s+"/privacy/withheld/protected"}],!1;if(h.length<1)return m.
errors=[{instancePath:s+"/privacy/withheld/protected"}],!1;{var Be=!0;const C=h.length;for(let z=0;z<C;z++){let se=h[z];
const H=e;if(typeof se!="string")return m.errors=[{instancePath:s+"/privacy/withheld/protected/"+z}],!1;ve(se,
{instancePath:s+"/privacy/withheld/protected/"+z,parentData:h,parentDataProperty:z,rootData:f,dynamicAnchors:a})||
(i=i===null?ve.errors:i.concat(ve.errors),e=i.length);var Be=H===e;if(!Be)break}if(Be){let z=h.length,se;if(z>
1){const H={};for(;z--;){let te=h[z];if(typeof te=="string"){if(typeof H[te]=="number"){return se=H[te],m.errors=
[{instancePath:s+"/privacy/withheld/protected"}],!1;break}H[te]=z}}}}}}else return m.errors=[{instancePath:s+"\
/privacy/withheld/protected"}],!1;var q=x===e}else var q=!0}}}else return m.errors=[{instancePath:s+"/privacy/\
withheld"}],!1;var D=E===e}else var D=!0}}}}}}}}}else return m.errors=[{instancePath:s+"/privacy"}],!1;var t=I===
e}else var t=!0;if(t){if(r.profile!==void 0){let o=r.profile;const I=e;if(e===I)if(o&&typeof o=="object"&&!Array.
isArray(o)){const F=e;for(const d in o)if(!(d==="scheduler_type"||d==="ace_input_path"||d==="pace_input_path"||
d==="gpu_fleet"||d==="mig_enabled"||d==="mig_instance_count")){return m.errors=[{instancePath:s+"/profile"}],!1;
break}if(F===e){if(o.scheduler_type!==void 0){const d=e;Ne(o.scheduler_type,{instancePath:s+"/profile/schedule\
r_type",parentData:o,parentDataProperty:"scheduler_type",rootData:f,dynamicAnchors:a})||(i=i===null?Ne.errors:
i.concat(Ne.errors),e=i.length);var O=d===e}else var O=!0;if(O){if(o.ace_input_path!==void 0){const d=e;Pe(o.ace_input_path,
{instancePath:s+"/profile/ace_input_path",parentData:o,parentDataProperty:"ace_input_path",rootData:f,dynamicAnchors:a})||
(i=i===null?Pe.errors:i.concat(Pe.errors),e=i.length);var O=d===e}else var O=!0;if(O){if(o.pace_input_path!==void 0){
const d=e;ke(o.pace_input_path,{instancePath:s+"/profile/pace_input_path",parentData:o,parentDataProperty:"pac\
e_input_path",rootData:f,dynamicAnchors:a})||(i=i===null?ke.errors:i.concat(ke.errors),e=i.length);var O=d===e}else
var O=!0;if(O){if(o.gpu_fleet!==void 0){const d=e;Y(o.gpu_fleet,{instancePath:s+"/profile/gpu_fleet",parentData:o,
parentDataProperty:"gpu_fleet",rootData:f,dynamicAnchors:a})||(i=i===null?Y.errors:i.concat(Y.errors),e=i.length);
var O=d===e}else var O=!0;if(O){if(o.mig_enabled!==void 0){const d=e;je(o.mig_enabled,{instancePath:s+"/profil\
e/mig_enabled",parentData:o,parentDataProperty:"mig_enabled",rootData:f,dynamicAnchors:a})||(i=i===null?je.errors:
i.concat(je.errors),e=i.length);var O=d===e}else var O=!0;if(O)if(o.mig_instance_count!==void 0){const d=e;_e(
o.mig_instance_count,{instancePath:s+"/profile/mig_instance_count",parentData:o,parentDataProperty:"mig_instan\
ce_count",rootData:f,dynamicAnchors:a})||(i=i===null?_e.errors:i.concat(_e.errors),e=i.length);var O=d===e}else
var O=!0}}}}}}else return m.errors=[{instancePath:s+"/profile"}],!1;var t=I===e}else var t=!0;if(t){if(r.ace!==
void 0){let o=r.ace;const I=e;if(e===I)if(o&&typeof o=="object"&&!Array.isArray(o)){const F=e;for(const d in o)
if(!Te.call(We.properties.ace.properties,d)){return m.errors=[{instancePath:s+"/ace"}],!1;break}if(F===e){if(o.
gpu_efficiency_rate!==void 0){const d=e;y(o.gpu_efficiency_rate,{instancePath:s+"/ace/gpu_efficiency_rate",parentData:o,
parentDataProperty:"gpu_efficiency_rate",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),
e=i.length);var b=d===e}else var b=!0;if(b){if(o.gpu_efficiency_score!==void 0){const d=e;y(o.gpu_efficiency_score,
{instancePath:s+"/ace/gpu_efficiency_score",parentData:o,parentDataProperty:"gpu_efficiency_score",rootData:f,
dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.jobs_submitted!==
void 0){const d=e;W(o.jobs_submitted,{instancePath:s+"/ace/jobs_submitted",parentData:o,parentDataProperty:"jo\
bs_submitted",rootData:f,dynamicAnchors:a})||(i=i===null?W.errors:i.concat(W.errors),e=i.length);var b=d===e}else
var b=!0;if(b){if(o.jobs_analyzed!==void 0){const d=e;W(o.jobs_analyzed,{instancePath:s+"/ace/jobs_analyzed",parentData:o,
parentDataProperty:"jobs_analyzed",rootData:f,dynamicAnchors:a})||(i=i===null?W.errors:i.concat(W.errors),e=i.
length);var b=d===e}else var b=!0;if(b){if(o.gpu_hours_requested!==void 0){const d=e;T(o.gpu_hours_requested,{
instancePath:s+"/ace/gpu_hours_requested",parentData:o,parentDataProperty:"gpu_hours_requested",rootData:f,dynamicAnchors:a})||
(i=i===null?T.errors:i.concat(T.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.flagged_jobs_pct!==void 0){
const d=e;Q(o.flagged_jobs_pct,{instancePath:s+"/ace/flagged_jobs_pct",parentData:o,parentDataProperty:"flagge\
d_jobs_pct",rootData:f,dynamicAnchors:a})||(i=i===null?Q.errors:i.concat(Q.errors),e=i.length);var b=d===e}else
var b=!0;if(b){if(o.short_jobs_pct!==void 0){const d=e;y(o.short_jobs_pct,{instancePath:s+"/ace/short_jobs_pct",
parentData:o,parentDataProperty:"short_jobs_pct",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(
y.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.over_request_ratio!==void 0){const d=e;$(o.over_request_ratio,
{instancePath:s+"/ace/over_request_ratio",parentData:o,parentDataProperty:"over_request_ratio",rootData:f,dynamicAnchors:a})||
(i=i===null?$.errors:i.concat($.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.job_failure_rate!==void 0){
const d=e;y(o.job_failure_rate,{instancePath:s+"/ace/job_failure_rate",parentData:o,parentDataProperty:"job_fa\
ilure_rate",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var b=d===e}else
var b=!0;if(b){if(o.node_fail_rate!==void 0){const d=e;y(o.node_fail_rate,{instancePath:s+"/ace/node_fail_rate",
parentData:o,parentDataProperty:"node_fail_rate",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(
y.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.job_cancel_rate!==void 0){const d=e;y(o.job_cancel_rate,
{instancePath:s+"/ace/job_cancel_rate",parentData:o,parentDataProperty:"job_cancel_rate",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.job_timeout_rate!==void 0){
const d=e;y(o.job_timeout_rate,{instancePath:s+"/ace/job_timeout_rate",parentData:o,parentDataProperty:"job_ti\
meout_rate",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var b=d===e}else
var b=!0;if(b){if(o.early_fail_rate!==void 0){const d=e;y(o.early_fail_rate,{instancePath:s+"/ace/early_fail_r\
ate",parentData:o,parentDataProperty:"early_fail_rate",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(
y.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.walltime_efficiency_rate!==void 0){const d=e;y(o.walltime_efficiency_rate,
{instancePath:s+"/ace/walltime_efficiency_rate",parentData:o,parentDataProperty:"walltime_efficiency_rate",rootData:f,
dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.walltime_overrequest_pct!==
void 0){const d=e;Q(o.walltime_overrequest_pct,{instancePath:s+"/ace/walltime_overrequest_pct",parentData:o,parentDataProperty:"\
walltime_overrequest_pct",rootData:f,dynamicAnchors:a})||(i=i===null?Q.errors:i.concat(Q.errors),e=i.length);var b=d===
e}else var b=!0;if(b){if(o.gpu_memory_capacity_pct!==void 0){const d=e;y(o.gpu_memory_capacity_pct,{instancePath:s+
"/ace/gpu_memory_capacity_pct",parentData:o,parentDataProperty:"gpu_memory_capacity_pct",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var b=d===e}else var b=!0;if(b){if(o.job_groups_total!==void 0){
const d=e;L(o.job_groups_total,{instancePath:s+"/ace/job_groups_total",parentData:o,parentDataProperty:"job_gr\
oups_total",rootData:f,dynamicAnchors:a})||(i=i===null?L.errors:i.concat(L.errors),e=i.length);var b=d===e}else
var b=!0;if(b){if(o.chronic_underutil_share!==void 0){const d=e;Q(o.chronic_underutil_share,{instancePath:s+"/\
ace/chronic_underutil_share",parentData:o,parentDataProperty:"chronic_underutil_share",rootData:f,dynamicAnchors:a})||
(i=i===null?Q.errors:i.concat(Q.errors),e=i.length);var b=d===e}else var b=!0;if(b)if(o.assumed_utilization_warning!==
void 0){const d=e;ye(o.assumed_utilization_warning,{instancePath:s+"/ace/assumed_utilization_warning",parentData:o,
parentDataProperty:"assumed_utilization_warning",rootData:f,dynamicAnchors:a})||(i=i===null?ye.errors:i.concat(
ye.errors),e=i.length);var b=d===e}else var b=!0}}}}}}}}}}}}}}}}}}}else return m.errors=[{instancePath:s+"/ace"}],
!1;var t=I===e}else var t=!0;if(t){if(r.pace!==void 0){let o=r.pace;const I=e;if(e===I)if(o&&typeof o=="object"&&
!Array.isArray(o)){const F=e;for(const d in o)if(!(d==="total_cpu_requested"||d==="cpu_used_fraction"||d==="sc\
heduling_pressure_ratio"||d==="small_job_wait_ratio"||d==="wait_spread_ratio"||d==="k8s_resource_request_ratio"||
d==="k8s_avg_pod_pending_minutes"||d==="k8s_quota_utilization")){return m.errors=[{instancePath:s+"/pace"}],!1;
break}if(F===e){if(o.total_cpu_requested!==void 0){const d=e;G(o.total_cpu_requested,{instancePath:s+"/pace/to\
tal_cpu_requested",parentData:o,parentDataProperty:"total_cpu_requested",rootData:f,dynamicAnchors:a})||(i=i===
null?G.errors:i.concat(G.errors),e=i.length);var w=d===e}else var w=!0;if(w){if(o.cpu_used_fraction!==void 0){
const d=e;y(o.cpu_used_fraction,{instancePath:s+"/pace/cpu_used_fraction",parentData:o,parentDataProperty:"cpu\
_used_fraction",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var w=d===e}else
var w=!0;if(w){if(o.scheduling_pressure_ratio!==void 0){const d=e;M(o.scheduling_pressure_ratio,{instancePath:s+
"/pace/scheduling_pressure_ratio",parentData:o,parentDataProperty:"scheduling_pressure_ratio",rootData:f,dynamicAnchors:a})||
(i=i===null?M.errors:i.concat(M.errors),e=i.length);var w=d===e}else var w=!0;if(w){if(o.small_job_wait_ratio!==
void 0){const d=e;M(o.small_job_wait_ratio,{instancePath:s+"/pace/small_job_wait_ratio",parentData:o,parentDataProperty:"\
small_job_wait_ratio",rootData:f,dynamicAnchors:a})||(i=i===null?M.errors:i.concat(M.errors),e=i.length);var w=d===
e}else var w=!0;if(w){if(o.wait_spread_ratio!==void 0){const d=e;M(o.wait_spread_ratio,{instancePath:s+"/pace/\
wait_spread_ratio",parentData:o,parentDataProperty:"wait_spread_ratio",rootData:f,dynamicAnchors:a})||(i=i===null?
M.errors:i.concat(M.errors),e=i.length);var w=d===e}else var w=!0;if(w){if(o.k8s_resource_request_ratio!==void 0){
const d=e;y(o.k8s_resource_request_ratio,{instancePath:s+"/pace/k8s_resource_request_ratio",parentData:o,parentDataProperty:"\
k8s_resource_request_ratio",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);
var w=d===e}else var w=!0;if(w){if(o.k8s_avg_pod_pending_minutes!==void 0){const d=e;U(o.k8s_avg_pod_pending_minutes,
{instancePath:s+"/pace/k8s_avg_pod_pending_minutes",parentData:o,parentDataProperty:"k8s_avg_pod_pending_minut\
es",rootData:f,dynamicAnchors:a})||(i=i===null?U.errors:i.concat(U.errors),e=i.length);var w=d===e}else var w=!0;
if(w)if(o.k8s_quota_utilization!==void 0){const d=e;y(o.k8s_quota_utilization,{instancePath:s+"/pace/k8s_quota\
_utilization",parentData:o,parentDataProperty:"k8s_quota_utilization",rootData:f,dynamicAnchors:a})||(i=i===null?
y.errors:i.concat(y.errors),e=i.length);var w=d===e}else var w=!0}}}}}}}}else return m.errors=[{instancePath:s+
"/pace"}],!1;var t=I===e}else var t=!0;if(t){if(r.core!==void 0){let o=r.core;const I=e;if(e===I)if(o&&typeof o==
"object"&&!Array.isArray(o)){const F=e;for(const d in o)if(d!=="avg_job_duration_minutes"){return m.errors=[{instancePath:s+
"/core"}],!1;break}F===e&&o.avg_job_duration_minutes!==void 0&&(Z(o.avg_job_duration_minutes,{instancePath:s+"\
/core/avg_job_duration_minutes",parentData:o,parentDataProperty:"avg_job_duration_minutes",rootData:f,dynamicAnchors:a})||
(i=i===null?Z.errors:i.concat(Z.errors),e=i.length))}else return m.errors=[{instancePath:s+"/core"}],!1;var t=I===
e}else var t=!0;if(t){if(r.utilization!==void 0){let o=r.utilization;const I=e;if(e===I)if(o&&typeof o=="objec\
t"&&!Array.isArray(o)){const F=e;for(const d in o)if(!Te.call(We.properties.utilization.properties,d)){return m.
errors=[{instancePath:s+"/utilization"}],!1;break}if(F===e){if(o.gpu_util_p10!==void 0){const d=e;y(o.gpu_util_p10,
{instancePath:s+"/utilization/gpu_util_p10",parentData:o,parentDataProperty:"gpu_util_p10",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var k=d===e}else var k=!0;if(k){if(o.gpu_util_p25!==void 0){
const d=e;y(o.gpu_util_p25,{instancePath:s+"/utilization/gpu_util_p25",parentData:o,parentDataProperty:"gpu_ut\
il_p25",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var k=d===e}else var k=!0;
if(k){if(o.gpu_util_p50!==void 0){const d=e;y(o.gpu_util_p50,{instancePath:s+"/utilization/gpu_util_p50",parentData:o,
parentDataProperty:"gpu_util_p50",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);
var k=d===e}else var k=!0;if(k){if(o.gpu_util_p75!==void 0){const d=e;y(o.gpu_util_p75,{instancePath:s+"/utili\
zation/gpu_util_p75",parentData:o,parentDataProperty:"gpu_util_p75",rootData:f,dynamicAnchors:a})||(i=i===null?
y.errors:i.concat(y.errors),e=i.length);var k=d===e}else var k=!0;if(k){if(o.gpu_util_p90!==void 0){const d=e;
y(o.gpu_util_p90,{instancePath:s+"/utilization/gpu_util_p90",parentData:o,parentDataProperty:"gpu_util_p90",rootData:f,
dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var k=d===e}else var k=!0;if(k){if(o.gpu_util_mean!==
void 0){const d=e;y(o.gpu_util_mean,{instancePath:s+"/utilization/gpu_util_mean",parentData:o,parentDataProperty:"\
gpu_util_mean",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var k=d===e}else
var k=!0;if(k){if(o.job_util_p10!==void 0){const d=e;y(o.job_util_p10,{instancePath:s+"/utilization/job_util_p\
10",parentData:o,parentDataProperty:"job_util_p10",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(
y.errors),e=i.length);var k=d===e}else var k=!0;if(k){if(o.job_util_p50!==void 0){const d=e;y(o.job_util_p50,{
instancePath:s+"/utilization/job_util_p50",parentData:o,parentDataProperty:"job_util_p50",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var k=d===e}else var k=!0;if(k){if(o.job_util_p90!==void 0){
const d=e;y(o.job_util_p90,{instancePath:s+"/utilization/job_util_p90",parentData:o,parentDataProperty:"job_ut\
il_p90",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var k=d===e}else var k=!0;
if(k){if(o.low_util_share!==void 0){const d=e;y(o.low_util_share,{instancePath:s+"/utilization/low_util_share",
parentData:o,parentDataProperty:"low_util_share",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(
y.errors),e=i.length);var k=d===e}else var k=!0;if(k){if(o.gpu_hours_allocated!==void 0){const d=e;T(o.gpu_hours_allocated,
{instancePath:s+"/utilization/gpu_hours_allocated",parentData:o,parentDataProperty:"gpu_hours_allocated",rootData:f,
dynamicAnchors:a})||(i=i===null?T.errors:i.concat(T.errors),e=i.length);var k=d===e}else var k=!0;if(k){if(o.gpu_hours_capacity!==
void 0){const d=e;me(o.gpu_hours_capacity,{instancePath:s+"/utilization/gpu_hours_capacity",parentData:o,parentDataProperty:"\
gpu_hours_capacity",rootData:f,dynamicAnchors:a})||(i=i===null?me.errors:i.concat(me.errors),e=i.length);var k=d===
e}else var k=!0;if(k)if(o.allocation_rate!==void 0){const d=e;B(o.allocation_rate,{instancePath:s+"/utilizatio\
n/allocation_rate",parentData:o,parentDataProperty:"allocation_rate",rootData:f,dynamicAnchors:a})||(i=i===null?
B.errors:i.concat(B.errors),e=i.length);var k=d===e}else var k=!0}}}}}}}}}}}}}else return m.errors=[{instancePath:s+
"/utilization"}],!1;var t=I===e}else var t=!0;if(t){if(r.inference!==void 0){let o=r.inference;const I=e;if(e===
I)if(o&&typeof o=="object"&&!Array.isArray(o)){const F=e;for(const d in o)if(!(d==="vllm"||d==="nim"||d==="tri\
ton"||d==="sglang"||d==="tgi"||d==="nemoclaw")){return m.errors=[{instancePath:s+"/inference"}],!1;break}if(F===
e){if(o.vllm!==void 0){const d=e;S(o.vllm,{instancePath:s+"/inference/vllm",parentData:o,parentDataProperty:"v\
llm",rootData:f,dynamicAnchors:a})||(i=i===null?S.errors:i.concat(S.errors),e=i.length);var ne=d===e}else var ne=!0;
if(ne){if(o.nim!==void 0){const d=e;S(o.nim,{instancePath:s+"/inference/nim",parentData:o,parentDataProperty:"\
nim",rootData:f,dynamicAnchors:a})||(i=i===null?S.errors:i.concat(S.errors),e=i.length);var ne=d===e}else var ne=!0;
if(ne){if(o.triton!==void 0){const d=e;S(o.triton,{instancePath:s+"/inference/triton",parentData:o,parentDataProperty:"\
triton",rootData:f,dynamicAnchors:a})||(i=i===null?S.errors:i.concat(S.errors),e=i.length);var ne=d===e}else var ne=!0;
if(ne){if(o.sglang!==void 0){const d=e;S(o.sglang,{instancePath:s+"/inference/sglang",parentData:o,parentDataProperty:"\
sglang",rootData:f,dynamicAnchors:a})||(i=i===null?S.errors:i.concat(S.errors),e=i.length);var ne=d===e}else var ne=!0;
if(ne){if(o.tgi!==void 0){const d=e;S(o.tgi,{instancePath:s+"/inference/tgi",parentData:o,parentDataProperty:"\
tgi",rootData:f,dynamicAnchors:a})||(i=i===null?S.errors:i.concat(S.errors),e=i.length);var ne=d===e}else var ne=!0;
if(ne)if(o.nemoclaw!==void 0){const d=e;S(o.nemoclaw,{instancePath:s+"/inference/nemoclaw",parentData:o,parentDataProperty:"\
nemoclaw",rootData:f,dynamicAnchors:a})||(i=i===null?S.errors:i.concat(S.errors),e=i.length);var ne=d===e}else
var ne=!0}}}}}}else return m.errors=[{instancePath:s+"/inference"}],!1;var t=I===e}else var t=!0;if(t){if(r.facility!==
void 0){let o=r.facility;const I=e;if(e===I)if(o&&typeof o=="object"&&!Array.isArray(o)){const F=e;for(const d in o)
if(!Te.call(We.properties.facility.properties,d)){return m.errors=[{instancePath:s+"/facility"}],!1;break}if(F===
e){if(o.primary_use!==void 0){const d=e;Ie(o.primary_use,{instancePath:s+"/facility/primary_use",parentData:o,
parentDataProperty:"primary_use",rootData:f,dynamicAnchors:a})||(i=i===null?Ie.errors:i.concat(Ie.errors),e=i.
length);var j=d===e}else var j=!0;if(j){if(o.gpu_purchase_years!==void 0){const d=e;K(o.gpu_purchase_years,{instancePath:s+
"/facility/gpu_purchase_years",parentData:o,parentDataProperty:"gpu_purchase_years",rootData:f,dynamicAnchors:a})||
(i=i===null?K.errors:i.concat(K.errors),e=i.length);var j=d===e}else var j=!0;if(j){if(o.cooling_type!==void 0){
const d=e;ge(o.cooling_type,{instancePath:s+"/facility/cooling_type",parentData:o,parentDataProperty:"cooling_\
type",rootData:f,dynamicAnchors:a})||(i=i===null?ge.errors:i.concat(ge.errors),e=i.length);var j=d===e}else var j=!0;
if(j){if(o.facility_age!==void 0){const d=e;le(o.facility_age,{instancePath:s+"/facility/facility_age",parentData:o,
parentDataProperty:"facility_age",rootData:f,dynamicAnchors:a})||(i=i===null?le.errors:i.concat(le.errors),e=i.
length);var j=d===e}else var j=!0;if(j){if(o.location_state!==void 0){const d=e;he(o.location_state,{instancePath:s+
"/facility/location_state",parentData:o,parentDataProperty:"location_state",rootData:f,dynamicAnchors:a})||(i=
i===null?he.errors:i.concat(he.errors),e=i.length);var j=d===e}else var j=!0;if(j){if(o.annual_pue!==void 0){const d=e;
ue(o.annual_pue,{instancePath:s+"/facility/annual_pue",parentData:o,parentDataProperty:"annual_pue",rootData:f,
dynamicAnchors:a})||(i=i===null?ue.errors:i.concat(ue.errors),e=i.length);var j=d===e}else var j=!0;if(j){if(o.
ashrae_zone!==void 0){const d=e;be(o.ashrae_zone,{instancePath:s+"/facility/ashrae_zone",parentData:o,parentDataProperty:"\
ashrae_zone",rootData:f,dynamicAnchors:a})||(i=i===null?be.errors:i.concat(be.errors),e=i.length);var j=d===e}else
var j=!0;if(j){if(o.total_energy_mwh!==void 0){const d=e;fe(o.total_energy_mwh,{instancePath:s+"/facility/tota\
l_energy_mwh",parentData:o,parentDataProperty:"total_energy_mwh",rootData:f,dynamicAnchors:a})||(i=i===null?fe.
errors:i.concat(fe.errors),e=i.length);var j=d===e}else var j=!0;if(j){if(o.carbon_method!==void 0){const d=e;
De(o.carbon_method,{instancePath:s+"/facility/carbon_method",parentData:o,parentDataProperty:"carbon_method",rootData:f,
dynamicAnchors:a})||(i=i===null?De.errors:i.concat(De.errors),e=i.length);var j=d===e}else var j=!0;if(j){if(o.
claimed_renewable_pct!==void 0){const d=e;ae(o.claimed_renewable_pct,{instancePath:s+"/facility/claimed_renewa\
ble_pct",parentData:o,parentDataProperty:"claimed_renewable_pct",rootData:f,dynamicAnchors:a})||(i=i===null?ae.
errors:i.concat(ae.errors),e=i.length);var j=d===e}else var j=!0;if(j){if(o.claimed_carbon_kg!==void 0){const d=e;
ce(o.claimed_carbon_kg,{instancePath:s+"/facility/claimed_carbon_kg",parentData:o,parentDataProperty:"claimed_\
carbon_kg",rootData:f,dynamicAnchors:a})||(i=i===null?ce.errors:i.concat(ce.errors),e=i.length);var j=d===e}else
var j=!0;if(j){if(o.egrid_subregion!==void 0){const d=e;we(o.egrid_subregion,{instancePath:s+"/facility/egrid_\
subregion",parentData:o,parentDataProperty:"egrid_subregion",rootData:f,dynamicAnchors:a})||(i=i===null?we.errors:
i.concat(we.errors),e=i.length);var j=d===e}else var j=!0;if(j){if(o.ppa_documentation!==void 0){const d=e;oe(
o.ppa_documentation,{instancePath:s+"/facility/ppa_documentation",parentData:o,parentDataProperty:"ppa_documen\
tation",rootData:f,dynamicAnchors:a})||(i=i===null?oe.errors:i.concat(oe.errors),e=i.length);var j=d===e}else var j=!0;
if(j)if(o.rec_vintage_matched!==void 0){const d=e;oe(o.rec_vintage_matched,{instancePath:s+"/facility/rec_vint\
age_matched",parentData:o,parentDataProperty:"rec_vintage_matched",rootData:f,dynamicAnchors:a})||(i=i===null?
oe.errors:i.concat(oe.errors),e=i.length);var j=d===e}else var j=!0}}}}}}}}}}}}}}else return m.errors=[{instancePath:s+
"/facility"}],!1;var t=I===e}else var t=!0;if(t){if(r.warnings!==void 0){let o=r.warnings;const I=e;if(e===I)if(Array.
isArray(o)){if(o.length>4)return m.errors=[{instancePath:s+"/warnings"}],!1;{var Ve=!0;const F=o.length;for(let d=0;d<
F;d++){let v=o[d];const E=e;if(typeof v!="string")return m.errors=[{instancePath:s+"/warnings/"+d}],!1;if(!(v===
"utilization_assumed"||v==="gpus_untracked"||v==="times_without_zone"||v==="source_incomplete"))return m.errors=
[{instancePath:s+"/warnings/"+d}],!1;var Ve=E===e;if(!Ve)break}if(Ve){let d=o.length,v;if(d>1){const E={};for(;d--;){
let Oe=o[d];if(typeof Oe=="string"){if(typeof E[Oe]=="number"){return v=E[Oe],m.errors=[{instancePath:s+"/warn\
ings"}],!1;break}E[Oe]=d}}}}}}else return m.errors=[{instancePath:s+"/warnings"}],!1;var t=I===e}else var t=!0;
if(t)if(r.instructions!==void 0){const o=e;if(r.instructions!=="How to read this package. It tells of the use \
of an organization's GPUs and names nobody: not people, not jobs, not machines. Every number has a unit, the t\
elemetry it stems from (source) and a confidence. Take value. Where low and high stand beside it, the exact nu\
mber lies between them: of a blurred share for at least 95 of 100 secret keys; of a quantile, a total, a count\
 or a band for certain. low without high means at least low. value alone is exact. What is missing is listed w\
ith its reason in privacy.withheld. The organization reviews this file and hands it to its assessor itself; cl\
aw sends nothing. The schema is ptl_output_v1: claw schema package prints it, claw verify checks this file aga\
inst it.")return m.errors=[{instancePath:s+"/instructions"}],!1;var t=o===e}else var t=!0}}}}}}}}}}}}}}}}}}}}else
return m.errors=[{instancePath:s}],!1;return m.errors=i,e===0}m.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{er as default,Qe as validate};
