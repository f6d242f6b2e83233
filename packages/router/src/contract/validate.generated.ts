// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.
// @ts-nocheck
const Be=h;var Ve=h;const Ee={properties:{schema:{},ptl_component:{},version:{},package_timestamp:{},organization:{},
transmission_method:{},synthetic:{},period:{properties:{start:{},end:{}}},discovery:{properties:{ptl_claw_version:{},
discovery_timestamp:{},collection_results:{properties:{slurm_sacct:{},slurm_sacct_json:{},dcgm_exporter:{},nvidia_smi:{},
prometheus:{},kubernetes_pods:{}}},data_sources_found:{}}},privacy:{properties:{mode:{},contributors:{},profile:{},
parameters:{properties:{k:{},finest_rung:{},totals:{},quantiles:{},workload:{},allow_small:{}}},capacity_bits:{},
withheld:{}}},profile:{properties:{scheduler_type:{},ace_input_path:{},pace_input_path:{},gpu_fleet:{},mig_enabled:{},
mig_instance_count:{}}},ace:{properties:{gpu_efficiency_rate:{},gpu_efficiency_score:{},jobs_submitted:{},jobs_analyzed:{},
gpu_hours_requested:{},flagged_jobs_pct:{},near_zero_jobs_pct:{},short_jobs_pct:{},over_request_ratio:{},job_failure_rate:{},
node_fail_rate:{},job_cancel_rate:{},job_timeout_rate:{},early_fail_rate:{},walltime_efficiency_rate:{},walltime_overrequest_pct:{},
gpu_memory_capacity_pct:{},job_groups_total:{},chronic_underutil_share:{},assumed_utilization_warning:{}}},pace:{
properties:{total_cpu_requested:{},cpu_used_fraction:{},scheduling_pressure_ratio:{},small_job_wait_ratio:{},wait_spread_ratio:{},
k8s_resource_request_ratio:{},k8s_avg_pod_pending_minutes:{},k8s_quota_utilization:{}}},core:{properties:{avg_job_duration_minutes:{}}},
utilization:{properties:{gpu_util_p05:{},gpu_util_p10:{},gpu_util_p25:{},gpu_util_p50:{},gpu_util_p75:{},gpu_util_p90:{},
gpu_util_p95:{},gpu_util_mean:{},mem_copy_util_p50:{},fb_used_p50:{},gpu_idle_fraction:{},energy_kwh:{},job_util_p10:{},
job_util_p50:{},job_util_p90:{},gpu_hours_allocated:{},gpu_hours_capacity:{},allocation_rate:{}}},inference:{properties:{
vllm:{},nim:{},triton:{},sglang:{},tgi:{},nemoclaw:{}}},facility:{properties:{primary_use:{},gpu_purchase_years:{},
cooling_type:{},facility_age:{},location_state:{},annual_pue:{},ashrae_zone:{},total_energy_mwh:{},carbon_method:{},
claimed_renewable_pct:{},claimed_carbon_kg:{},egrid_subregion:{},ppa_documentation:{},rec_vintage_matched:{}}},
warnings:{},instructions:{}}},Ae=Object.prototype.hasOwnProperty;const Se=new RegExp("^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$","u");function be(r,{instancePath:s="",parentData:P,
parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const o=be.evaluated;if(o.dynamicProps&&
(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(typeof r=="string"){if(!Se.test(r))return be.errors=
[{instancePath:s}],!1}else return be.errors=[{instancePath:s}],!1;return be.errors=i,e===0}be.evaluated={dynamicProps:!1,
dynamicItems:!1};const Oe=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z$","u");function De(r,{instancePath:s="",
parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const o=De.evaluated;if(o.
dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(typeof r=="string"){if(!Oe.test(r))return De.
errors=[{instancePath:s}],!1}else return De.errors=[{instancePath:s}],!1;return De.errors=i,e===0}De.evaluated=
{dynamicProps:!1,dynamicItems:!1};const We=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","u");function we(r,{instancePath:s="",
parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const o=we.evaluated;if(o.
dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(typeof r=="string"){if(!We.test(r))return we.
errors=[{instancePath:s}],!1}else return we.errors=[{instancePath:s}],!1;return we.errors=i,e===0}we.evaluated=
{dynamicProps:!1,dynamicItems:!1};function X(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=X.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value"))return X.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n===
"value")){return X.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==void 0){let n=r.low;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return X.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(
n))return X.errors=[{instancePath:s+"/low"}],!1}else return X.errors=[{instancePath:s+"/low"}],!1;var t=d===e}else
var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1||
isNaN(n))return X.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return X.errors=[{instancePath:s+"/hig\
h"}],!1}else return X.errors=[{instancePath:s+"/high"}],!1;var t=d===e}else var t=!0;if(t)if(r.value!==void 0){
let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return X.errors=[{instancePath:s+
"/value"}],!1;if(n<0||isNaN(n))return X.errors=[{instancePath:s+"/value"}],!1}else return X.errors=[{instancePath:s+
"/value"}],!1;var t=d===e}else var t=!0}}}}else return X.errors=[{instancePath:s}],!1;return X.errors=i,e===0}
X.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function R(r,{instancePath:s="",parentData:P,parentDataProperty:k,
rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const o=R.evaluated;if(o.dynamicProps&&(o.props=void 0),o.
dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(r)){let u;if(r.status===void 0&&
(u="status")||r.fidelity===void 0&&(u="fidelity"))return R.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="status"||n==="fidelity"||n==="coverage")){return R.errors=[{instancePath:s}],!1;break}if(p===e){if(r.
status!==void 0){let n=r.status;const d=e;if(!(n==="complete"||n==="partial"||n==="empty"||n==="failed"))return R.
errors=[{instancePath:s+"/status"}],!1;var t=d===e}else var t=!0;if(t){if(r.fidelity!==void 0){let n=r.fidelity;
const d=e;if(!(n==="hardware"||n==="scheduler"||n==="snapshot"))return R.errors=[{instancePath:s+"/fidelity"}],
!1;var t=d===e}else var t=!0;if(t)if(r.coverage!==void 0){const n=e;X(r.coverage,{instancePath:s+"/coverage",parentData:r,
parentDataProperty:"coverage",rootData:f,dynamicAnchors:a})||(i=i===null?X.errors:i.concat(X.errors),e=i.length);
var t=n===e}else var t=!0}}}}else return R.errors=[{instancePath:s}],!1;return R.errors=i,e===0}R.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function Ie(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=Ie.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r==="slurm_s\
acct"||r==="slurm_sacct_json"||r==="dcgm_exporter"||r==="nvidia_smi"||r==="prometheus"||r==="kubernetes_pods"?
(Ie.errors=i,e===0):(Ie.errors=[{instancePath:s}],!1)}Ie.evaluated={dynamicProps:!1,dynamicItems:!1};function Ne(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=Ne.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r==="inferen\
ce_realtime"||r==="inference_batch"||r==="preprocessing"||r==="mixed"||r==="training_small"||r==="training_lar\
ge"?(Ne.errors=i,e===0):(Ne.errors=[{instancePath:s}],!1)}Ne.evaluated={dynamicProps:!1,dynamicItems:!1};function D(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=D.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r==="slurm"||
r==="dcgm"||r==="nvidia_smi"||r==="slurm+dcgm"||r==="slurm+nvidia_smi"||r==="kubernetes"||r==="inference"||r===
"operator_reported"||r==="assumed"?(D.errors=i,e===0):(D.errors=[{instancePath:s}],!1)}D.evaluated={dynamicProps:!1,
dynamicItems:!1};function y(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=y.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r==="high"||r===
"medium"||r==="low"?(y.errors=i,e===0):(y.errors=[{instancePath:s}],!1)}y.evaluated={dynamicProps:!1,dynamicItems:!1};
function _e(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=_e.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return _e.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return _e.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(n==="slurm"||n==="kubernetes"||n==="ray"||n==="pbs"||n===
"lsf"||n==="unknown"))return _e.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="category")return _e.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}else return _e.errors=[{instancePath:s}],!1;return _e.errors=i,e===0}_e.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ye(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ye.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ye.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ye.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(n==="claw"||n==="dcgm"||n==="nvidia_smi"||n==="k8s_metric\
s"||n==="sacct"))return ye.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==void 0){
const n=e;if(r.unit!=="category")return ye.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}else return ye.errors=[{instancePath:s}],!1;return ye.errors=i,e===0}ye.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function me(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=me.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return me.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return me.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(n==="claw"||n==="sacct"||n==="kubernetes"||n==="pbs"||n===
"lsf"))return me.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;
if(r.unit!=="category")return me.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||
(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;
y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return me.errors=[{instancePath:s}],
!1;return me.errors=i,e===0}me.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Pe(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=Pe.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r==="b200"||
r==="gb200"||r==="b100"||r==="h200"||r==="h100"||r==="mi300x"||r==="gaudi3"||r==="a100"||r==="l40s"||r==="gaud\
i2"||r==="a40"||r==="rtx_pro_6000"||r==="rtx_4090"||r==="rtx_3090"||r==="v100"||r==="unknown"?(Pe.errors=i,e===
0):(Pe.errors=[{instancePath:s}],!1)}Pe.evaluated={dynamicProps:!1,dynamicItems:!1};function K(r,{instancePath:s="",
parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const o=K.evaluated;if(o.
dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(
r)){let n;if(r.value===void 0&&(n="value")||r.unit===void 0&&(n="unit")||r.source===void 0&&(n="source")||r.confidence===
void 0&&(n="confidence"))return K.errors=[{instancePath:s}],!1;{const d=e;for(const N in r)if(!(N==="value"||N===
"unit"||N==="source"||N==="confidence")){return K.errors=[{instancePath:s}],!1;break}if(d===e){if(r.value!==void 0){
let N=r.value;const x=e;if(e===x)if(Array.isArray(N)){if(N.length>16)return K.errors=[{instancePath:s+"/value"}],
!1;if(N.length<1)return K.errors=[{instancePath:s+"/value"}],!1;{var t=!0;const qe=N.length;for(let A=0;A<qe;A++){
let q=N[A];const b=e;if(e===b)if(q&&typeof q=="object"&&!Array.isArray(q)){let w;if(q.gpu_model===void 0&&(w="\
gpu_model")||q.gpu_count===void 0&&(w="gpu_count"))return K.errors=[{instancePath:s+"/value/"+A}],!1;{const B=e;
for(const g in q)if(!(g==="gpu_model"||g==="gpu_count")){return K.errors=[{instancePath:s+"/value/"+A}],!1;break}
if(B===e){if(q.gpu_model!==void 0){const g=e;Pe(q.gpu_model,{instancePath:s+"/value/"+A+"/gpu_model",parentData:q,
parentDataProperty:"gpu_model",rootData:f,dynamicAnchors:a})||(i=i===null?Pe.errors:i.concat(Pe.errors),e=i.length);
var u=g===e}else var u=!0;if(u)if(q.gpu_count!==void 0){let g=q.gpu_count;const ke=e;if(!(typeof g=="number"&&
!(g%1)&&!isNaN(g)&&isFinite(g)))return K.errors=[{instancePath:s+"/value/"+A+"/gpu_count"}],!1;if(e===ke&&typeof g==
"number"&&isFinite(g)){if(g>1e7||isNaN(g))return K.errors=[{instancePath:s+"/value/"+A+"/gpu_count"}],!1;if(g<
1||isNaN(g))return K.errors=[{instancePath:s+"/value/"+A+"/gpu_count"}],!1}var u=ke===e}else var u=!0}}}else return K.
errors=[{instancePath:s+"/value/"+A}],!1;var t=b===e;if(!t)break}}}else return K.errors=[{instancePath:s+"/val\
ue"}],!1;var p=x===e}else var p=!0;if(p){if(r.unit!==void 0){const N=e;if(r.unit!=="gpus")return K.errors=[{instancePath:s+
"/unit"}],!1;var p=N===e}else var p=!0;if(p){if(r.source!==void 0){const N=e;D(r.source,{instancePath:s+"/sour\
ce",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),
e=i.length);var p=N===e}else var p=!0;if(p)if(r.confidence!==void 0){const N=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var p=N===e}else var p=!0}}}}}else return K.errors=[{instancePath:s}],!1;return K.
errors=i,e===0}K.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ge(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ge.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ge.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ge.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){const n=e;if(typeof r.value!="boolean")return ge.errors=[{instancePath:s+"/value"}],!1;
var t=n===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="flag")return ge.errors=[{instancePath:s+
"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/sour\
ce",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),
e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return ge.errors=[{instancePath:s}],!1;return ge.
errors=i,e===0}ge.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function oe(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=oe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return oe.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return oe.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return oe.
errors=[{instancePath:s+"/value"}],!1;if(e===d&&typeof n=="number"&&isFinite(n)){if(n>1e7||isNaN(n))return oe.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return oe.errors=[{instancePath:s+"/value"}],!1}var t=d===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="instances")return oe.errors=[{instancePath:s+
"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/sour\
ce",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),
e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return oe.errors=[{instancePath:s}],!1;return oe.
errors=i,e===0}oe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function v(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=v.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return v.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return v.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return v.errors=[{
instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return v.errors=[{instancePath:s+"/low"}],!1}else return v.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))return v.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(
n))return v.errors=[{instancePath:s+"/high"}],!1}else return v.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1||isNaN(n))return v.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return v.errors=[{instancePath:s+
"/value"}],!1}else return v.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="fraction")return v.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return v.errors=[{instancePath:s}],!1;return v.errors=i,e===0}v.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function O(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=O.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return O.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return O.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return O.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return O.errors=[{instancePath:s+"/low"}],!1}else return O.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return O.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return O.errors=[{instancePath:s+"/high"}],!1}else return O.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return O.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return O.errors=[{instancePath:s+
"/value"}],!1}else return O.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="jobs")return O.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return O.errors=[{instancePath:s}],!1;return O.errors=i,e===0}O.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function W(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=W.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return W.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return W.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return W.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return W.errors=[{instancePath:s+"/low"}],!1}else return W.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return W.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return W.errors=[{instancePath:s+"/high"}],!1}else return W.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return W.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return W.errors=[{instancePath:s+
"/value"}],!1}else return W.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="gpu_hours")return W.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return W.errors=[{instancePath:s}],!1;return W.errors=i,e===0}W.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function E(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=E.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.value===void 0&&(u="value")||r.unit===void 0&&
(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidence"))return E.errors=[{instancePath:s}],
!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||n==="unit"||n==="source"||n==="confide\
nce")){return E.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==void 0){let n=r.low;const d=e;if(e===d)
if(typeof n=="number"&&isFinite(n)){if(n>1e3||isNaN(n))return E.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(
n))return E.errors=[{instancePath:s+"/low"}],!1}else return E.errors=[{instancePath:s+"/low"}],!1;var t=d===e}else
var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e3||
isNaN(n))return E.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return E.errors=[{instancePath:s+"/hig\
h"}],!1}else return E.errors=[{instancePath:s+"/high"}],!1;var t=d===e}else var t=!0;if(t){if(r.value!==void 0){
let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e3||isNaN(n))return E.errors=[{instancePath:s+
"/value"}],!1;if(n<0||isNaN(n))return E.errors=[{instancePath:s+"/value"}],!1}else return E.errors=[{instancePath:s+
"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="ratio")return E.errors=
[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+
"/source",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(
D.errors),e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}}}else return E.errors=[{instancePath:s}],!1;return E.
errors=i,e===0}E.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Y(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=Y.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return Y.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return Y.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return Y.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return Y.errors=[{instancePath:s+"/low"}],!1}else return Y.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return Y.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return Y.errors=[{instancePath:s+"/high"}],!1}else return Y.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return Y.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return Y.errors=[{instancePath:s+
"/value"}],!1}else return Y.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="groups")return Y.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return Y.errors=[{instancePath:s}],!1;return Y.errors=i,e===0}Y.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ue(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ue.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ue.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ue.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){const n=e;if(r.value!==!0)return ue.errors=[{instancePath:s+"/value"}],!1;var t=n===e}else
var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="flag")return ue.errors=[{instancePath:s+"/unit"}],!1;
var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="assumed")return ue.errors=[{instancePath:s+
"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;if(r.confidence!=="low")return ue.
errors=[{instancePath:s+"/confidence"}],!1;var t=n===e}else var t=!0}}}}}else return ue.errors=[{instancePath:s}],
!1;return ue.errors=i,e===0}ue.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function H(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=H.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return H.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return H.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return H.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return H.errors=[{instancePath:s+"/low"}],!1}else return H.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return H.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return H.errors=[{instancePath:s+"/high"}],!1}else return H.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return H.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return H.errors=[{instancePath:s+
"/value"}],!1}else return H.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="cpu_hours")return H.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return H.errors=[{instancePath:s}],!1;return H.errors=i,e===0}H.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function L(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=L.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.value===void 0&&(u="value")||r.unit===void 0&&
(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confidence"))return L.errors=[{instancePath:s}],
!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||n==="unit"||n==="source"||n==="confide\
nce")){return L.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==void 0){let n=r.low;const d=e;if(e===d)
if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return L.errors=[{instancePath:s+"/low"}],!1;if(n<0||isNaN(
n))return L.errors=[{instancePath:s+"/low"}],!1}else return L.errors=[{instancePath:s+"/low"}],!1;var t=d===e}else
var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||
isNaN(n))return L.errors=[{instancePath:s+"/high"}],!1;if(n<0||isNaN(n))return L.errors=[{instancePath:s+"/hig\
h"}],!1}else return L.errors=[{instancePath:s+"/high"}],!1;var t=d===e}else var t=!0;if(t){if(r.value!==void 0){
let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return L.errors=[{instancePath:s+
"/value"}],!1;if(n<0||isNaN(n))return L.errors=[{instancePath:s+"/value"}],!1}else return L.errors=[{instancePath:s+
"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="minutes")return L.errors=
[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+
"/source",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(
D.errors),e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}}}else return L.errors=[{instancePath:s}],!1;return L.
errors=i,e===0}L.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Z(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=Z.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return Z.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return Z.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return Z.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return Z.errors=[{instancePath:s+"/low"}],!1}else return Z.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return Z.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return Z.errors=[{instancePath:s+"/high"}],!1}else return Z.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return Z.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return Z.errors=[{instancePath:s+
"/value"}],!1}else return Z.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="minutes")return Z.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return Z.errors=[{instancePath:s}],!1;return Z.errors=i,e===0}Z.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function $(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=$.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return $.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return $.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return $.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return $.errors=[{instancePath:s+"/low"}],!1}else return $.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return $.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return $.errors=[{instancePath:s+"/high"}],!1}else return $.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return $.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return $.errors=[{instancePath:s+
"/value"}],!1}else return $.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="kWh")return $.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){
if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"source",
rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return $.errors=[{instancePath:s}],!1;return $.errors=i,e===0}$.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function fe(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=fe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return fe.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return fe.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return fe.
errors=[{instancePath:s+"/value"}],!1;if(e===d&&typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return fe.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return fe.errors=[{instancePath:s+"/value"}],!1}var t=d===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="gpu_hours")return fe.errors=[{instancePath:s+
"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/sour\
ce",parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),
e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return fe.errors=[{instancePath:s}],!1;return fe.
errors=i,e===0}fe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ee(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ee.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ee.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ee.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return ee.
errors=[{instancePath:s+"/value"}],!1;if(e===d&&typeof n=="number"&&isFinite(n)){if(n>1e6||isNaN(n))return ee.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return ee.errors=[{instancePath:s+"/value"}],!1}var t=d===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="servers")return ee.errors=[{instancePath:s+"/\
unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",
parentData:r,parentDataProperty:"source",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),
e=i.length);var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return ee.errors=[{instancePath:s}],!1;return ee.
errors=i,e===0}ee.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function G(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=G.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return G.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return G.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return G.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return G.errors=[{instancePath:s+"/low"}],!1}else return G.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return G.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return G.errors=[{instancePath:s+"/high"}],!1}else return G.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return G.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return G.errors=[{instancePath:s+
"/value"}],!1}else return G.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="models")return G.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return G.errors=[{instancePath:s}],!1;return G.errors=i,e===0}G.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function U(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=U.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return U.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return U.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return U.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return U.errors=[{instancePath:s+"/low"}],!1}else return U.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return U.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return U.errors=[{instancePath:s+"/high"}],!1}else return U.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return U.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return U.errors=[{instancePath:s+
"/value"}],!1}else return U.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="requests_per_second")return U.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else
var t=!0;if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"\
source",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return U.errors=[{instancePath:s}],!1;return U.errors=i,e===0}U.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function T(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=T.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.low===void 0&&(u="low")||r.high===void 0&&(u="high")||r.value===void 0&&
(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&(u="source")||r.confidence===void 0&&(u="confiden\
ce"))return T.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)if(!(n==="low"||n==="high"||n==="value"||
n==="unit"||n==="source"||n==="confidence")){return T.errors=[{instancePath:s}],!1;break}if(p===e){if(r.low!==
void 0){let n=r.low;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return T.errors=
[{instancePath:s+"/low"}],!1;if(n<0||isNaN(n))return T.errors=[{instancePath:s+"/low"}],!1}else return T.errors=
[{instancePath:s+"/low"}],!1;var t=d===e}else var t=!0;if(t){if(r.high!==void 0){let n=r.high;const d=e;if(e===
d)if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return T.errors=[{instancePath:s+"/high"}],!1;if(n<0||
isNaN(n))return T.errors=[{instancePath:s+"/high"}],!1}else return T.errors=[{instancePath:s+"/high"}],!1;var t=d===
e}else var t=!0;if(t){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){
if(n>1e12||isNaN(n))return T.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return T.errors=[{instancePath:s+
"/value"}],!1}else return T.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="requests")return T.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;D(r.source,{instancePath:s+"/source",parentData:r,parentDataProperty:"so\
urce",rootData:f,dynamicAnchors:a})||(i=i===null?D.errors:i.concat(D.errors),e=i.length);var t=n===e}else var t=!0;
if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}}}else return T.errors=[{instancePath:s}],!1;return T.errors=i,e===0}T.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function M(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){
let i=null,e=0;const o=M.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)
if(r&&typeof r=="object"&&!Array.isArray(r)){const u=e;for(const p in r)if(!(p==="servers_total"||p==="servers\
_healthy"||p==="models_loaded"||p==="request_rate_per_second"||p==="requests_running"||p==="requests_waiting"||
p==="kv_cache_utilization")){return M.errors=[{instancePath:s}],!1;break}if(u===e){if(r.servers_total!==void 0){
const p=e;ee(r.servers_total,{instancePath:s+"/servers_total",parentData:r,parentDataProperty:"servers_total",
rootData:f,dynamicAnchors:a})||(i=i===null?ee.errors:i.concat(ee.errors),e=i.length);var t=p===e}else var t=!0;
if(t){if(r.servers_healthy!==void 0){const p=e;ee(r.servers_healthy,{instancePath:s+"/servers_healthy",parentData:r,
parentDataProperty:"servers_healthy",rootData:f,dynamicAnchors:a})||(i=i===null?ee.errors:i.concat(ee.errors),
e=i.length);var t=p===e}else var t=!0;if(t){if(r.models_loaded!==void 0){const p=e;G(r.models_loaded,{instancePath:s+
"/models_loaded",parentData:r,parentDataProperty:"models_loaded",rootData:f,dynamicAnchors:a})||(i=i===null?G.
errors:i.concat(G.errors),e=i.length);var t=p===e}else var t=!0;if(t){if(r.request_rate_per_second!==void 0){const p=e;
U(r.request_rate_per_second,{instancePath:s+"/request_rate_per_second",parentData:r,parentDataProperty:"reques\
t_rate_per_second",rootData:f,dynamicAnchors:a})||(i=i===null?U.errors:i.concat(U.errors),e=i.length);var t=p===
e}else var t=!0;if(t){if(r.requests_running!==void 0){const p=e;T(r.requests_running,{instancePath:s+"/request\
s_running",parentData:r,parentDataProperty:"requests_running",rootData:f,dynamicAnchors:a})||(i=i===null?T.errors:
i.concat(T.errors),e=i.length);var t=p===e}else var t=!0;if(t){if(r.requests_waiting!==void 0){const p=e;T(r.requests_waiting,
{instancePath:s+"/requests_waiting",parentData:r,parentDataProperty:"requests_waiting",rootData:f,dynamicAnchors:a})||
(i=i===null?T.errors:i.concat(T.errors),e=i.length);var t=p===e}else var t=!0;if(t)if(r.kv_cache_utilization!==
void 0){const p=e;v(r.kv_cache_utilization,{instancePath:s+"/kv_cache_utilization",parentData:r,parentDataProperty:"\
kv_cache_utilization",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var t=p===
e}else var t=!0}}}}}}}else return M.errors=[{instancePath:s}],!1;return M.errors=i,e===0}M.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function he(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=he.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return he.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return he.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){const n=e;Ne(r.value,{instancePath:s+"/value",parentData:r,parentDataProperty:"value",
rootData:f,dynamicAnchors:a})||(i=i===null?Ne.errors:i.concat(Ne.errors),e=i.length);var t=n===e}else var t=!0;
if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="category")return he.errors=[{instancePath:s+"/unit"}],!1;var t=n===
e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return he.errors=[{instancePath:s+
"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return he.errors=[{instancePath:s}],!1;return he.
errors=i,e===0}he.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function V(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=V.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let n;if(r.value===void 0&&(n="value")||r.unit===void 0&&(n="unit")||r.source===void 0&&
(n="source")||r.confidence===void 0&&(n="confidence"))return V.errors=[{instancePath:s}],!1;{const d=e;for(const N in r)
if(!(N==="value"||N==="unit"||N==="source"||N==="confidence")){return V.errors=[{instancePath:s}],!1;break}if(d===
e){if(r.value!==void 0){let N=r.value;const x=e;if(e===x)if(Array.isArray(N)){if(N.length>16)return V.errors=[
{instancePath:s+"/value"}],!1;if(N.length<1)return V.errors=[{instancePath:s+"/value"}],!1;{var t=!0;const qe=N.
length;for(let A=0;A<qe;A++){let q=N[A];const b=e;if(e===b)if(q&&typeof q=="object"&&!Array.isArray(q)){let w;
if(q.gpu_model===void 0&&(w="gpu_model")||q.purchase_year===void 0&&(w="purchase_year"))return V.errors=[{instancePath:s+
"/value/"+A}],!1;{const B=e;for(const g in q)if(!(g==="gpu_model"||g==="purchase_year")){return V.errors=[{instancePath:s+
"/value/"+A}],!1;break}if(B===e){if(q.gpu_model!==void 0){const g=e;Pe(q.gpu_model,{instancePath:s+"/value/"+A+
"/gpu_model",parentData:q,parentDataProperty:"gpu_model",rootData:f,dynamicAnchors:a})||(i=i===null?Pe.errors:
i.concat(Pe.errors),e=i.length);var u=g===e}else var u=!0;if(u)if(q.purchase_year!==void 0){let g=q.purchase_year;
const ke=e;if(!(typeof g=="number"&&!(g%1)&&!isNaN(g)&&isFinite(g)))return V.errors=[{instancePath:s+"/value/"+
A+"/purchase_year"}],!1;if(e===ke&&typeof g=="number"&&isFinite(g)){if(g>2060||isNaN(g))return V.errors=[{instancePath:s+
"/value/"+A+"/purchase_year"}],!1;if(g<2010||isNaN(g))return V.errors=[{instancePath:s+"/value/"+A+"/purchase_\
year"}],!1}var u=ke===e}else var u=!0}}}else return V.errors=[{instancePath:s+"/value/"+A}],!1;var t=b===e;if(!t)
break}}}else return V.errors=[{instancePath:s+"/value"}],!1;var p=x===e}else var p=!0;if(p){if(r.unit!==void 0){
const N=e;if(r.unit!=="year")return V.errors=[{instancePath:s+"/unit"}],!1;var p=N===e}else var p=!0;if(p){if(r.
source!==void 0){const N=e;if(r.source!=="operator_reported")return V.errors=[{instancePath:s+"/source"}],!1;var p=N===
e}else var p=!0;if(p)if(r.confidence!==void 0){const N=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);
var p=N===e}else var p=!0}}}}}else return V.errors=[{instancePath:s}],!1;return V.errors=i,e===0}V.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};function ae(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ae.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ae.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ae.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(n==="air"||n==="water"||n==="liquid_to_chip"||n==="hybrid"))
return ae.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;
if(r.unit!=="category")return ae.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;if(r.source!=="operator_reported")return ae.errors=[{instancePath:s+"/source"}],!1;var t=n===
e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);
var t=n===e}else var t=!0}}}}}else return ae.errors=[{instancePath:s}],!1;return ae.errors=i,e===0}ae.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ne(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ne.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ne.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ne.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return ne.
errors=[{instancePath:s+"/value"}],!1;if(e===d&&typeof n=="number"&&isFinite(n)){if(n>2060||isNaN(n))return ne.
errors=[{instancePath:s+"/value"}],!1;if(n<1950||isNaN(n))return ne.errors=[{instancePath:s+"/value"}],!1}var t=d===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="year")return ne.errors=[{instancePath:s+"/uni\
t"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return ne.
errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.
confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return ne.errors=[{instancePath:s}],
!1;return ne.errors=i,e===0}ne.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ce(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ce.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ce.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ce.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(n==="AL"||n==="AK"||n==="AZ"||n==="AR"||n==="CA"||n==="CO"||
n==="CT"||n==="DE"||n==="DC"||n==="FL"||n==="GA"||n==="HI"||n==="ID"||n==="IL"||n==="IN"||n==="IA"||n==="KS"||
n==="KY"||n==="LA"||n==="ME"||n==="MD"||n==="MA"||n==="MI"||n==="MN"||n==="MS"||n==="MO"||n==="MT"||n==="NE"||
n==="NV"||n==="NH"||n==="NJ"||n==="NM"||n==="NY"||n==="NC"||n==="ND"||n==="OH"||n==="OK"||n==="OR"||n==="PA"||
n==="PR"||n==="RI"||n==="SC"||n==="SD"||n==="TN"||n==="TX"||n==="UT"||n==="VT"||n==="VA"||n==="WA"||n==="WV"||
n==="WI"||n==="WY"))return ce.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="category")return ce.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return ce.errors=[{instancePath:s+"/so\
urce"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"\
/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return ce.errors=[{instancePath:s}],!1;return ce.
errors=i,e===0}ce.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ie(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ie.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ie.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ie.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>5||isNaN(n))
return ie.errors=[{instancePath:s+"/value"}],!1;if(n<1||isNaN(n))return ie.errors=[{instancePath:s+"/value"}],
!1}else return ie.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;
if(r.unit!=="ratio")return ie.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;if(r.source!=="operator_reported")return ie.errors=[{instancePath:s+"/source"}],!1;var t=n===
e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);
var t=n===e}else var t=!0}}}}}else return ie.errors=[{instancePath:s}],!1;return ie.errors=i,e===0}ie.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function de(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=de.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return de.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return de.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(n==="0A"||n==="0B"||n==="1A"||n==="1B"||n==="2A"||n==="2B"||
n==="3A"||n==="3B"||n==="3C"||n==="4A"||n==="4B"||n==="4C"||n==="5A"||n==="5B"||n==="5C"||n==="6A"||n==="6B"||
n==="7"||n==="8"))return de.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==
void 0){const n=e;if(r.unit!=="category")return de.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;
if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return de.errors=[{instancePath:s+"/so\
urce"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"\
/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return de.errors=[{instancePath:s}],!1;return de.
errors=i,e===0}de.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function se(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=se.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return se.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return se.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return se.
errors=[{instancePath:s+"/value"}],!1;if(e===d&&typeof n=="number"&&isFinite(n)){if(n>1e8||isNaN(n))return se.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return se.errors=[{instancePath:s+"/value"}],!1}var t=d===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="MWh")return se.errors=[{instancePath:s+"/unit"}],
!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return se.
errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.
confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return se.errors=[{instancePath:s}],
!1;return se.errors=i,e===0}se.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function pe(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=pe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return pe.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return pe.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(n==="location_based"||n==="market_based"))return pe.errors=
[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="cate\
gory")return pe.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;
if(r.source!=="operator_reported")return pe.errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)
if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"\
confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else
var t=!0}}}}}else return pe.errors=[{instancePath:s}],!1;return pe.errors=i,e===0}pe.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function te(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=te.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return te.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return te.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(e===d)if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n))
return te.errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return te.errors=[{instancePath:s+"/value"}],
!1}else return te.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;
if(r.unit!=="fraction")return te.errors=[{instancePath:s+"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==
void 0){const n=e;if(r.source!=="operator_reported")return te.errors=[{instancePath:s+"/source"}],!1;var t=n===
e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+"/confidence",parentData:r,
parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:i.concat(y.errors),e=i.length);
var t=n===e}else var t=!0}}}}}else return te.errors=[{instancePath:s}],!1;return te.errors=i,e===0}te.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function le(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=le.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return le.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return le.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n)))return le.
errors=[{instancePath:s+"/value"}],!1;if(e===d&&typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n))return le.
errors=[{instancePath:s+"/value"}],!1;if(n<0||isNaN(n))return le.errors=[{instancePath:s+"/value"}],!1}var t=d===
e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="kg")return le.errors=[{instancePath:s+"/unit"}],
!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return le.
errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.
confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return le.errors=[{instancePath:s}],
!1;return le.errors=i,e===0}le.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ve(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=ve.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return ve.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return ve.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){let n=r.value;const d=e;if(!(n==="AKGD"||n==="AKMS"||n==="AZNM"||n==="CAMX"||n==="ERCT"||
n==="FRCC"||n==="HIMS"||n==="HIOA"||n==="MROE"||n==="MROW"||n==="NEWE"||n==="NWPP"||n==="NYCW"||n==="NYLI"||n===
"NYUP"||n==="PRMS"||n==="RFCE"||n==="RFCM"||n==="RFCW"||n==="RMPA"||n==="SPNO"||n==="SPSO"||n==="SRMV"||n==="S\
RMW"||n==="SRSO"||n==="SRTV"||n==="SRVC"))return ve.errors=[{instancePath:s+"/value"}],!1;var t=d===e}else var t=!0;
if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="category")return ve.errors=[{instancePath:s+"/unit"}],!1;var t=n===
e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")return ve.errors=[{instancePath:s+
"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;y(r.confidence,{instancePath:s+
"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||(i=i===null?y.errors:
i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return ve.errors=[{instancePath:s}],!1;return ve.
errors=i,e===0}ve.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function re(r,{instancePath:s="",parentData:P,parentDataProperty:k,rootData:f=r,dynamicAnchors:a={}}={}){let i=null,
e=0;const o=re.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r==
"object"&&!Array.isArray(r)){let u;if(r.value===void 0&&(u="value")||r.unit===void 0&&(u="unit")||r.source===void 0&&
(u="source")||r.confidence===void 0&&(u="confidence"))return re.errors=[{instancePath:s}],!1;{const p=e;for(const n in r)
if(!(n==="value"||n==="unit"||n==="source"||n==="confidence")){return re.errors=[{instancePath:s}],!1;break}if(p===
e){if(r.value!==void 0){const n=e;if(typeof r.value!="boolean")return re.errors=[{instancePath:s+"/value"}],!1;
var t=n===e}else var t=!0;if(t){if(r.unit!==void 0){const n=e;if(r.unit!=="flag")return re.errors=[{instancePath:s+
"/unit"}],!1;var t=n===e}else var t=!0;if(t){if(r.source!==void 0){const n=e;if(r.source!=="operator_reported")
return re.errors=[{instancePath:s+"/source"}],!1;var t=n===e}else var t=!0;if(t)if(r.confidence!==void 0){const n=e;
y(r.confidence,{instancePath:s+"/confidence",parentData:r,parentDataProperty:"confidence",rootData:f,dynamicAnchors:a})||
(i=i===null?y.errors:i.concat(y.errors),e=i.length);var t=n===e}else var t=!0}}}}}else return re.errors=[{instancePath:s}],
!1;return re.errors=i,e===0}re.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Te=new RegExp("^[^\\p\
{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]{1,64}$","u");function h(r,{instancePath:s="",parentData:P,parentDataProperty:k,
rootData:f=r,dynamicAnchors:a={}}={}){let i=null,e=0;const o=h.evaluated;if(o.dynamicProps&&(o.props=void 0),o.
dynamicItems&&(o.items=void 0),e===0)if(r&&typeof r=="object"&&!Array.isArray(r)){let J;if(r.schema===void 0&&
(J="schema")||r.ptl_component===void 0&&(J="ptl_component")||r.version===void 0&&(J="version")||r.package_timestamp===
void 0&&(J="package_timestamp")||r.transmission_method===void 0&&(J="transmission_method")||r.period===void 0&&
(J="period")||r.discovery===void 0&&(J="discovery")||r.privacy===void 0&&(J="privacy")||r.profile===void 0&&(J=
"profile")||r.ace===void 0&&(J="ace")||r.pace===void 0&&(J="pace")||r.core===void 0&&(J="core")||r.utilization===
void 0&&(J="utilization")||r.inference===void 0&&(J="inference")||r.facility===void 0&&(J="facility")||r.warnings===
void 0&&(J="warnings")||r.instructions===void 0&&(J="instructions"))return h.errors=[{instancePath:s}],!1;{const Me=e;
for(const l in r)if(!Ae.call(Ee.properties,l)){return h.errors=[{instancePath:s}],!1;break}if(Me===e){if(r.schema!==
void 0){const l=e;if(r.schema!=="ptl_output_v1")return h.errors=[{instancePath:s+"/schema"}],!1;var t=l===e}else
var t=!0;if(t){if(r.ptl_component!==void 0){const l=e;if(r.ptl_component!=="claw")return h.errors=[{instancePath:s+
"/ptl_component"}],!1;var t=l===e}else var t=!0;if(t){if(r.version!==void 0){const l=e;be(r.version,{instancePath:s+
"/version",parentData:r,parentDataProperty:"version",rootData:f,dynamicAnchors:a})||(i=i===null?be.errors:i.concat(
be.errors),e=i.length);var t=l===e}else var t=!0;if(t){if(r.package_timestamp!==void 0){const l=e;De(r.package_timestamp,
{instancePath:s+"/package_timestamp",parentData:r,parentDataProperty:"package_timestamp",rootData:f,dynamicAnchors:a})||
(i=i===null?De.errors:i.concat(De.errors),e=i.length);var t=l===e}else var t=!0;if(t){if(r.organization!==void 0){
let l=r.organization;const z=e;if(e===z)if(typeof l=="string"){if(!Te.test(l))return h.errors=[{instancePath:s+
"/organization"}],!1}else return h.errors=[{instancePath:s+"/organization"}],!1;var t=z===e}else var t=!0;if(t){
if(r.transmission_method!==void 0){const l=e;if(r.transmission_method!=="manual_v01")return h.errors=[{instancePath:s+
"/transmission_method"}],!1;var t=l===e}else var t=!0;if(t){if(r.synthetic!==void 0){const l=e;if(r.synthetic!==
!0)return h.errors=[{instancePath:s+"/synthetic"}],!1;var t=l===e}else var t=!0;if(t){if(r.period!==void 0){let l=r.
period;const z=e;if(e===z)if(l&&typeof l=="object"&&!Array.isArray(l)){let F;if(l.start===void 0&&(F="start")||
l.end===void 0&&(F="end"))return h.errors=[{instancePath:s+"/period"}],!1;{const c=e;for(const _ in l)if(!(_===
"start"||_==="end")){return h.errors=[{instancePath:s+"/period"}],!1;break}if(c===e){if(l.start!==void 0){const _=e;
we(l.start,{instancePath:s+"/period/start",parentData:l,parentDataProperty:"start",rootData:f,dynamicAnchors:a})||
(i=i===null?we.errors:i.concat(we.errors),e=i.length);var u=_===e}else var u=!0;if(u)if(l.end!==void 0){const _=e;
we(l.end,{instancePath:s+"/period/end",parentData:l,parentDataProperty:"end",rootData:f,dynamicAnchors:a})||(i=
i===null?we.errors:i.concat(we.errors),e=i.length);var u=_===e}else var u=!0}}}else return h.errors=[{instancePath:s+
"/period"}],!1;var t=z===e}else var t=!0;if(t){if(r.discovery!==void 0){let l=r.discovery;const z=e;if(e===z)if(l&&
typeof l=="object"&&!Array.isArray(l)){let F;if(l.ptl_claw_version===void 0&&(F="ptl_claw_version")||l.discovery_timestamp===
void 0&&(F="discovery_timestamp")||l.collection_results===void 0&&(F="collection_results")||l.data_sources_found===
void 0&&(F="data_sources_found"))return h.errors=[{instancePath:s+"/discovery"}],!1;{const c=e;for(const _ in l)
if(!(_==="ptl_claw_version"||_==="discovery_timestamp"||_==="collection_results"||_==="data_sources_found")){return h.
errors=[{instancePath:s+"/discovery"}],!1;break}if(c===e){if(l.ptl_claw_version!==void 0){const _=e;be(l.ptl_claw_version,
{instancePath:s+"/discovery/ptl_claw_version",parentData:l,parentDataProperty:"ptl_claw_version",rootData:f,dynamicAnchors:a})||
(i=i===null?be.errors:i.concat(be.errors),e=i.length);var p=_===e}else var p=!0;if(p){if(l.discovery_timestamp!==
void 0){const _=e;De(l.discovery_timestamp,{instancePath:s+"/discovery/discovery_timestamp",parentData:l,parentDataProperty:"\
discovery_timestamp",rootData:f,dynamicAnchors:a})||(i=i===null?De.errors:i.concat(De.errors),e=i.length);var p=_===
e}else var p=!0;if(p){if(l.collection_results!==void 0){let _=l.collection_results;const C=e;if(e===C)if(_&&typeof _==
"object"&&!Array.isArray(_)){const je=e;for(const I in _)if(!(I==="slurm_sacct"||I==="slurm_sacct_json"||I==="\
dcgm_exporter"||I==="nvidia_smi"||I==="prometheus"||I==="kubernetes_pods")){return h.errors=[{instancePath:s+"\
/discovery/collection_results"}],!1;break}if(je===e){if(_.slurm_sacct!==void 0){const I=e;R(_.slurm_sacct,{instancePath:s+
"/discovery/collection_results/slurm_sacct",parentData:_,parentDataProperty:"slurm_sacct",rootData:f,dynamicAnchors:a})||
(i=i===null?R.errors:i.concat(R.errors),e=i.length);var n=I===e}else var n=!0;if(n){if(_.slurm_sacct_json!==void 0){
const I=e;R(_.slurm_sacct_json,{instancePath:s+"/discovery/collection_results/slurm_sacct_json",parentData:_,parentDataProperty:"\
slurm_sacct_json",rootData:f,dynamicAnchors:a})||(i=i===null?R.errors:i.concat(R.errors),e=i.length);var n=I===
e}else var n=!0;if(n){if(_.dcgm_exporter!==void 0){const I=e;R(_.dcgm_exporter,{instancePath:s+"/discovery/col\
lection_results/dcgm_exporter",parentData:_,parentDataProperty:"dcgm_exporter",rootData:f,dynamicAnchors:a})||
(i=i===null?R.errors:i.concat(R.errors),e=i.length);var n=I===e}else var n=!0;if(n){if(_.nvidia_smi!==void 0){
const I=e;R(_.nvidia_smi,{instancePath:s+"/discovery/collection_results/nvidia_smi",parentData:_,parentDataProperty:"\
nvidia_smi",rootData:f,dynamicAnchors:a})||(i=i===null?R.errors:i.concat(R.errors),e=i.length);var n=I===e}else
var n=!0;if(n){if(_.prometheus!==void 0){const I=e;R(_.prometheus,{instancePath:s+"/discovery/collection_resul\
ts/prometheus",parentData:_,parentDataProperty:"prometheus",rootData:f,dynamicAnchors:a})||(i=i===null?R.errors:
i.concat(R.errors),e=i.length);var n=I===e}else var n=!0;if(n)if(_.kubernetes_pods!==void 0){const I=e;R(_.kubernetes_pods,
{instancePath:s+"/discovery/collection_results/kubernetes_pods",parentData:_,parentDataProperty:"kubernetes_po\
ds",rootData:f,dynamicAnchors:a})||(i=i===null?R.errors:i.concat(R.errors),e=i.length);var n=I===e}else var n=!0}}}}}}else
return h.errors=[{instancePath:s+"/discovery/collection_results"}],!1;var p=C===e}else var p=!0;if(p)if(l.data_sources_found!==
void 0){let _=l.data_sources_found;const C=e;if(e===C)if(Array.isArray(_)){if(_.length>6)return h.errors=[{instancePath:s+
"/discovery/data_sources_found"}],!1;{var d=!0;const je=_.length;for(let I=0;I<je;I++){let j=_[I];const Q=e;if(typeof j!=
"string")return h.errors=[{instancePath:s+"/discovery/data_sources_found/"+I}],!1;Ie(j,{instancePath:s+"/disco\
very/data_sources_found/"+I,parentData:_,parentDataProperty:I,rootData:f,dynamicAnchors:a})||(i=i===null?Ie.errors:
i.concat(Ie.errors),e=i.length);var d=Q===e;if(!d)break}if(d){let I=_.length,j;if(I>1){const Q={};for(;I--;){let Fe=_[I];
if(typeof Fe=="string"){if(typeof Q[Fe]=="number"){return j=Q[Fe],h.errors=[{instancePath:s+"/discovery/data_s\
ources_found"}],!1;break}Q[Fe]=I}}}}}}else return h.errors=[{instancePath:s+"/discovery/data_sources_found"}],
!1;var p=C===e}else var p=!0}}}}}else return h.errors=[{instancePath:s+"/discovery"}],!1;var t=z===e}else var t=!0;
if(t){if(r.privacy!==void 0){let l=r.privacy;const z=e;if(e===z)if(l&&typeof l=="object"&&!Array.isArray(l)){let F;
if(l.mode===void 0&&(F="mode")||l.contributors===void 0&&(F="contributors")||l.profile===void 0&&(F="profile")||
l.parameters===void 0&&(F="parameters")||l.capacity_bits===void 0&&(F="capacity_bits")||l.withheld===void 0&&(F=
"withheld"))return h.errors=[{instancePath:s+"/privacy"}],!1;{const c=e;for(const _ in l)if(!(_==="mode"||_===
"contributors"||_==="profile"||_==="parameters"||_==="capacity_bits"||_==="withheld")){return h.errors=[{instancePath:s+
"/privacy"}],!1;break}if(c===e){if(l.mode!==void 0){const _=e;if(l.mode!=="local-only")return h.errors=[{instancePath:s+
"/privacy/mode"}],!1;var N=_===e}else var N=!0;if(N){if(l.contributors!==void 0){let _=l.contributors;const C=e;
if(!(_==="user"||_==="namespace"||_==="node"))return h.errors=[{instancePath:s+"/privacy/contributors"}],!1;var N=C===
e}else var N=!0;if(N){if(l.profile!==void 0){let _=l.profile;const C=e;if(!(_==="none"||_==="tiny"||_==="small"||
_==="medium"||_==="standard"))return h.errors=[{instancePath:s+"/privacy/profile"}],!1;var N=C===e}else var N=!0;
if(N){if(l.parameters!==void 0){let _=l.parameters;const C=e;if(e===C)if(_&&typeof _=="object"&&!Array.isArray(
_)){let je;if(_.workload===void 0&&(je="workload"))return h.errors=[{instancePath:s+"/privacy/parameters"}],!1;
{const I=e;for(const j in _)if(!(j==="k"||j==="finest_rung"||j==="totals"||j==="quantiles"||j==="workload"||j===
"allow_small")){return h.errors=[{instancePath:s+"/privacy/parameters"}],!1;break}if(I===e){if(_.k!==void 0){let j=_.
k;const Q=e;if(!(j===3||j===4||j===5||j===10))return h.errors=[{instancePath:s+"/privacy/parameters/k"}],!1;var x=Q===
e}else var x=!0;if(x){if(_.finest_rung!==void 0){let j=_.finest_rung;const Q=e;if(!(j===.1||j===.5||j===1||j===
5||j===20))return h.errors=[{instancePath:s+"/privacy/parameters/finest_rung"}],!1;var x=Q===e}else var x=!0;if(x){
if(_.totals!==void 0){let j=_.totals;const Q=e;if(!(j==="3_digits"||j==="1-2-5"))return h.errors=[{instancePath:s+
"/privacy/parameters/totals"}],!1;var x=Q===e}else var x=!0;if(x){if(_.quantiles!==void 0){let j=_.quantiles;const Q=e;
if(!(j==="05-95"||j==="10-90"||j==="25-75"))return h.errors=[{instancePath:s+"/privacy/parameters/quantiles"}],
!1;var x=Q===e}else var x=!0;if(x){if(_.workload!==void 0){const j=e;Ne(_.workload,{instancePath:s+"/privacy/p\
arameters/workload",parentData:_,parentDataProperty:"workload",rootData:f,dynamicAnchors:a})||(i=i===null?Ne.errors:
i.concat(Ne.errors),e=i.length);var x=j===e}else var x=!0;if(x)if(_.allow_small!==void 0){const j=e;if(_.allow_small!==
!0)return h.errors=[{instancePath:s+"/privacy/parameters/allow_small"}],!1;var x=j===e}else var x=!0}}}}}}}else
return h.errors=[{instancePath:s+"/privacy/parameters"}],!1;var N=C===e}else var N=!0;if(N){if(l.capacity_bits!==
void 0){let _=l.capacity_bits;const C=e;if(!(typeof _=="number"&&!(_%1)&&!isNaN(_)&&isFinite(_)))return h.errors=
[{instancePath:s+"/privacy/capacity_bits"}],!1;if(e===C&&typeof _=="number"&&isFinite(_)){if(_>65535||isNaN(_))
return h.errors=[{instancePath:s+"/privacy/capacity_bits"}],!1;if(_<1||isNaN(_))return h.errors=[{instancePath:s+
"/privacy/capacity_bits"}],!1}var N=C===e}else var N=!0;if(N)if(l.withheld!==void 0){let _=l.withheld;const C=e;
if(e===C)if(Array.isArray(_)){if(_.length>95)return h.errors=[{instancePath:s+"/privacy/withheld"}],!1;{var qe=!0;
const je=_.length;for(let I=0;I<je;I++){let j=_[I];const Q=e;if(e===Q)if(j&&typeof j=="object"&&!Array.isArray(
j)){let Ce;if(j.metric===void 0&&(Ce="metric")||j.reason===void 0&&(Ce="reason"))return h.errors=[{instancePath:s+
"/privacy/withheld/"+I}],!1;{const xe=e;for(const m in j)if(!(m==="metric"||m==="reason")){return h.errors=[{instancePath:s+
"/privacy/withheld/"+I}],!1;break}if(xe===e){if(j.metric!==void 0){let m=j.metric;const Re=e;if(!(m==="gpu_eff\
iciency_rate"||m==="gpu_efficiency_score"||m==="jobs_submitted"||m==="jobs_analyzed"||m==="gpu_hours_requested"||
m==="flagged_jobs_pct"||m==="near_zero_jobs_pct"||m==="short_jobs_pct"||m==="over_request_ratio"||m==="job_fai\
lure_rate"||m==="node_fail_rate"||m==="job_cancel_rate"||m==="job_timeout_rate"||m==="early_fail_rate"||m==="w\
alltime_efficiency_rate"||m==="walltime_overrequest_pct"||m==="gpu_memory_capacity_pct"||m==="job_groups_total"||
m==="chronic_underutil_share"||m==="total_cpu_requested"||m==="cpu_used_fraction"||m==="scheduling_pressure_ra\
tio"||m==="small_job_wait_ratio"||m==="wait_spread_ratio"||m==="k8s_resource_request_ratio"||m==="k8s_avg_pod_\
pending_minutes"||m==="k8s_quota_utilization"||m==="gpu_util_p05"||m==="gpu_util_p10"||m==="gpu_util_p25"||m===
"gpu_util_p50"||m==="gpu_util_p75"||m==="gpu_util_p90"||m==="gpu_util_p95"||m==="gpu_util_mean"||m==="mem_copy\
_util_p50"||m==="fb_used_p50"||m==="gpu_idle_fraction"||m==="energy_kwh"||m==="job_util_p10"||m==="job_util_p5\
0"||m==="job_util_p90"||m==="gpu_hours_allocated"||m==="gpu_hours_capacity"||m==="allocation_rate"||m==="sched\
uler_type"||m==="ace_input_path"||m==="pace_input_path"||m==="gpu_fleet"||m==="mig_enabled"||m==="mig_instance\
_count"||m==="avg_job_duration_minutes"||m==="vllm_servers_total"||m==="vllm_servers_healthy"||m==="vllm_model\
s_loaded"||m==="vllm_request_rate_per_second"||m==="vllm_requests_running"||m==="vllm_requests_waiting"||m==="\
vllm_kv_cache_utilization"||m==="nim_servers_total"||m==="nim_servers_healthy"||m==="nim_models_loaded"||m==="\
nim_request_rate_per_second"||m==="nim_requests_running"||m==="nim_requests_waiting"||m==="nim_kv_cache_utiliz\
ation"||m==="triton_servers_total"||m==="triton_servers_healthy"||m==="triton_models_loaded"||m==="triton_requ\
est_rate_per_second"||m==="triton_requests_running"||m==="triton_requests_waiting"||m==="triton_kv_cache_utili\
zation"||m==="sglang_servers_total"||m==="sglang_servers_healthy"||m==="sglang_models_loaded"||m==="sglang_req\
uest_rate_per_second"||m==="sglang_requests_running"||m==="sglang_requests_waiting"||m==="sglang_kv_cache_util\
ization"||m==="tgi_servers_total"||m==="tgi_servers_healthy"||m==="tgi_models_loaded"||m==="tgi_request_rate_p\
er_second"||m==="tgi_requests_running"||m==="tgi_requests_waiting"||m==="tgi_kv_cache_utilization"||m==="nemoc\
law_servers_total"||m==="nemoclaw_servers_healthy"||m==="nemoclaw_models_loaded"||m==="nemoclaw_request_rate_p\
er_second"||m==="nemoclaw_requests_running"||m==="nemoclaw_requests_waiting"||m==="nemoclaw_kv_cache_utilizati\
on"))return h.errors=[{instancePath:s+"/privacy/withheld/"+I+"/metric"}],!1;var A=Re===e}else var A=!0;if(A)if(j.
reason!==void 0){let m=j.reason;const Re=e;if(!(m==="no_source"||m==="undefined"||m==="protected"))return h.errors=
[{instancePath:s+"/privacy/withheld/"+I+"/reason"}],!1;var A=Re===e}else var A=!0}}}else return h.errors=[{instancePath:s+
"/privacy/withheld/"+I}],!1;var qe=Q===e;if(!qe)break}}}else return h.errors=[{instancePath:s+"/privacy/withhe\
ld"}],!1;var N=C===e}else var N=!0}}}}}}}else return h.errors=[{instancePath:s+"/privacy"}],!1;var t=z===e}else
var t=!0;if(t){if(r.profile!==void 0){let l=r.profile;const z=e;if(e===z)if(l&&typeof l=="object"&&!Array.isArray(
l)){const F=e;for(const c in l)if(!(c==="scheduler_type"||c==="ace_input_path"||c==="pace_input_path"||c==="gp\
u_fleet"||c==="mig_enabled"||c==="mig_instance_count")){return h.errors=[{instancePath:s+"/profile"}],!1;break}
if(F===e){if(l.scheduler_type!==void 0){const c=e;_e(l.scheduler_type,{instancePath:s+"/profile/scheduler_type",
parentData:l,parentDataProperty:"scheduler_type",rootData:f,dynamicAnchors:a})||(i=i===null?_e.errors:i.concat(
_e.errors),e=i.length);var q=c===e}else var q=!0;if(q){if(l.ace_input_path!==void 0){const c=e;ye(l.ace_input_path,
{instancePath:s+"/profile/ace_input_path",parentData:l,parentDataProperty:"ace_input_path",rootData:f,dynamicAnchors:a})||
(i=i===null?ye.errors:i.concat(ye.errors),e=i.length);var q=c===e}else var q=!0;if(q){if(l.pace_input_path!==void 0){
const c=e;me(l.pace_input_path,{instancePath:s+"/profile/pace_input_path",parentData:l,parentDataProperty:"pac\
e_input_path",rootData:f,dynamicAnchors:a})||(i=i===null?me.errors:i.concat(me.errors),e=i.length);var q=c===e}else
var q=!0;if(q){if(l.gpu_fleet!==void 0){const c=e;K(l.gpu_fleet,{instancePath:s+"/profile/gpu_fleet",parentData:l,
parentDataProperty:"gpu_fleet",rootData:f,dynamicAnchors:a})||(i=i===null?K.errors:i.concat(K.errors),e=i.length);
var q=c===e}else var q=!0;if(q){if(l.mig_enabled!==void 0){const c=e;ge(l.mig_enabled,{instancePath:s+"/profil\
e/mig_enabled",parentData:l,parentDataProperty:"mig_enabled",rootData:f,dynamicAnchors:a})||(i=i===null?ge.errors:
i.concat(ge.errors),e=i.length);var q=c===e}else var q=!0;if(q)if(l.mig_instance_count!==void 0){const c=e;oe(
l.mig_instance_count,{instancePath:s+"/profile/mig_instance_count",parentData:l,parentDataProperty:"mig_instan\
ce_count",rootData:f,dynamicAnchors:a})||(i=i===null?oe.errors:i.concat(oe.errors),e=i.length);var q=c===e}else
var q=!0}}}}}}else return h.errors=[{instancePath:s+"/profile"}],!1;var t=z===e}else var t=!0;if(t){if(r.ace!==
void 0){let l=r.ace;const z=e;if(e===z)if(l&&typeof l=="object"&&!Array.isArray(l)){const F=e;for(const c in l)
if(!Ae.call(Ee.properties.ace.properties,c)){return h.errors=[{instancePath:s+"/ace"}],!1;break}if(F===e){if(l.
gpu_efficiency_rate!==void 0){const c=e;v(l.gpu_efficiency_rate,{instancePath:s+"/ace/gpu_efficiency_rate",parentData:l,
parentDataProperty:"gpu_efficiency_rate",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),
e=i.length);var b=c===e}else var b=!0;if(b){if(l.gpu_efficiency_score!==void 0){const c=e;v(l.gpu_efficiency_score,
{instancePath:s+"/ace/gpu_efficiency_score",parentData:l,parentDataProperty:"gpu_efficiency_score",rootData:f,
dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.jobs_submitted!==
void 0){const c=e;O(l.jobs_submitted,{instancePath:s+"/ace/jobs_submitted",parentData:l,parentDataProperty:"jo\
bs_submitted",rootData:f,dynamicAnchors:a})||(i=i===null?O.errors:i.concat(O.errors),e=i.length);var b=c===e}else
var b=!0;if(b){if(l.jobs_analyzed!==void 0){const c=e;O(l.jobs_analyzed,{instancePath:s+"/ace/jobs_analyzed",parentData:l,
parentDataProperty:"jobs_analyzed",rootData:f,dynamicAnchors:a})||(i=i===null?O.errors:i.concat(O.errors),e=i.
length);var b=c===e}else var b=!0;if(b){if(l.gpu_hours_requested!==void 0){const c=e;W(l.gpu_hours_requested,{
instancePath:s+"/ace/gpu_hours_requested",parentData:l,parentDataProperty:"gpu_hours_requested",rootData:f,dynamicAnchors:a})||
(i=i===null?W.errors:i.concat(W.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.flagged_jobs_pct!==void 0){
const c=e;v(l.flagged_jobs_pct,{instancePath:s+"/ace/flagged_jobs_pct",parentData:l,parentDataProperty:"flagge\
d_jobs_pct",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===e}else
var b=!0;if(b){if(l.near_zero_jobs_pct!==void 0){const c=e;v(l.near_zero_jobs_pct,{instancePath:s+"/ace/near_z\
ero_jobs_pct",parentData:l,parentDataProperty:"near_zero_jobs_pct",rootData:f,dynamicAnchors:a})||(i=i===null?
v.errors:i.concat(v.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.short_jobs_pct!==void 0){const c=e;
v(l.short_jobs_pct,{instancePath:s+"/ace/short_jobs_pct",parentData:l,parentDataProperty:"short_jobs_pct",rootData:f,
dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.over_request_ratio!==
void 0){const c=e;E(l.over_request_ratio,{instancePath:s+"/ace/over_request_ratio",parentData:l,parentDataProperty:"\
over_request_ratio",rootData:f,dynamicAnchors:a})||(i=i===null?E.errors:i.concat(E.errors),e=i.length);var b=c===
e}else var b=!0;if(b){if(l.job_failure_rate!==void 0){const c=e;v(l.job_failure_rate,{instancePath:s+"/ace/job\
_failure_rate",parentData:l,parentDataProperty:"job_failure_rate",rootData:f,dynamicAnchors:a})||(i=i===null?v.
errors:i.concat(v.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.node_fail_rate!==void 0){const c=e;
v(l.node_fail_rate,{instancePath:s+"/ace/node_fail_rate",parentData:l,parentDataProperty:"node_fail_rate",rootData:f,
dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.job_cancel_rate!==
void 0){const c=e;v(l.job_cancel_rate,{instancePath:s+"/ace/job_cancel_rate",parentData:l,parentDataProperty:"\
job_cancel_rate",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===
e}else var b=!0;if(b){if(l.job_timeout_rate!==void 0){const c=e;v(l.job_timeout_rate,{instancePath:s+"/ace/job\
_timeout_rate",parentData:l,parentDataProperty:"job_timeout_rate",rootData:f,dynamicAnchors:a})||(i=i===null?v.
errors:i.concat(v.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.early_fail_rate!==void 0){const c=e;
v(l.early_fail_rate,{instancePath:s+"/ace/early_fail_rate",parentData:l,parentDataProperty:"early_fail_rate",rootData:f,
dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.walltime_efficiency_rate!==
void 0){const c=e;v(l.walltime_efficiency_rate,{instancePath:s+"/ace/walltime_efficiency_rate",parentData:l,parentDataProperty:"\
walltime_efficiency_rate",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===
e}else var b=!0;if(b){if(l.walltime_overrequest_pct!==void 0){const c=e;v(l.walltime_overrequest_pct,{instancePath:s+
"/ace/walltime_overrequest_pct",parentData:l,parentDataProperty:"walltime_overrequest_pct",rootData:f,dynamicAnchors:a})||
(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.gpu_memory_capacity_pct!==
void 0){const c=e;v(l.gpu_memory_capacity_pct,{instancePath:s+"/ace/gpu_memory_capacity_pct",parentData:l,parentDataProperty:"\
gpu_memory_capacity_pct",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===
e}else var b=!0;if(b){if(l.job_groups_total!==void 0){const c=e;Y(l.job_groups_total,{instancePath:s+"/ace/job\
_groups_total",parentData:l,parentDataProperty:"job_groups_total",rootData:f,dynamicAnchors:a})||(i=i===null?Y.
errors:i.concat(Y.errors),e=i.length);var b=c===e}else var b=!0;if(b){if(l.chronic_underutil_share!==void 0){const c=e;
v(l.chronic_underutil_share,{instancePath:s+"/ace/chronic_underutil_share",parentData:l,parentDataProperty:"ch\
ronic_underutil_share",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var b=c===
e}else var b=!0;if(b)if(l.assumed_utilization_warning!==void 0){const c=e;ue(l.assumed_utilization_warning,{instancePath:s+
"/ace/assumed_utilization_warning",parentData:l,parentDataProperty:"assumed_utilization_warning",rootData:f,dynamicAnchors:a})||
(i=i===null?ue.errors:i.concat(ue.errors),e=i.length);var b=c===e}else var b=!0}}}}}}}}}}}}}}}}}}}}else return h.
errors=[{instancePath:s+"/ace"}],!1;var t=z===e}else var t=!0;if(t){if(r.pace!==void 0){let l=r.pace;const z=e;
if(e===z)if(l&&typeof l=="object"&&!Array.isArray(l)){const F=e;for(const c in l)if(!(c==="total_cpu_requested"||
c==="cpu_used_fraction"||c==="scheduling_pressure_ratio"||c==="small_job_wait_ratio"||c==="wait_spread_ratio"||
c==="k8s_resource_request_ratio"||c==="k8s_avg_pod_pending_minutes"||c==="k8s_quota_utilization")){return h.errors=
[{instancePath:s+"/pace"}],!1;break}if(F===e){if(l.total_cpu_requested!==void 0){const c=e;H(l.total_cpu_requested,
{instancePath:s+"/pace/total_cpu_requested",parentData:l,parentDataProperty:"total_cpu_requested",rootData:f,dynamicAnchors:a})||
(i=i===null?H.errors:i.concat(H.errors),e=i.length);var S=c===e}else var S=!0;if(S){if(l.cpu_used_fraction!==void 0){
const c=e;v(l.cpu_used_fraction,{instancePath:s+"/pace/cpu_used_fraction",parentData:l,parentDataProperty:"cpu\
_used_fraction",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var S=c===e}else
var S=!0;if(S){if(l.scheduling_pressure_ratio!==void 0){const c=e;E(l.scheduling_pressure_ratio,{instancePath:s+
"/pace/scheduling_pressure_ratio",parentData:l,parentDataProperty:"scheduling_pressure_ratio",rootData:f,dynamicAnchors:a})||
(i=i===null?E.errors:i.concat(E.errors),e=i.length);var S=c===e}else var S=!0;if(S){if(l.small_job_wait_ratio!==
void 0){const c=e;E(l.small_job_wait_ratio,{instancePath:s+"/pace/small_job_wait_ratio",parentData:l,parentDataProperty:"\
small_job_wait_ratio",rootData:f,dynamicAnchors:a})||(i=i===null?E.errors:i.concat(E.errors),e=i.length);var S=c===
e}else var S=!0;if(S){if(l.wait_spread_ratio!==void 0){const c=e;E(l.wait_spread_ratio,{instancePath:s+"/pace/\
wait_spread_ratio",parentData:l,parentDataProperty:"wait_spread_ratio",rootData:f,dynamicAnchors:a})||(i=i===null?
E.errors:i.concat(E.errors),e=i.length);var S=c===e}else var S=!0;if(S){if(l.k8s_resource_request_ratio!==void 0){
const c=e;v(l.k8s_resource_request_ratio,{instancePath:s+"/pace/k8s_resource_request_ratio",parentData:l,parentDataProperty:"\
k8s_resource_request_ratio",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);
var S=c===e}else var S=!0;if(S){if(l.k8s_avg_pod_pending_minutes!==void 0){const c=e;L(l.k8s_avg_pod_pending_minutes,
{instancePath:s+"/pace/k8s_avg_pod_pending_minutes",parentData:l,parentDataProperty:"k8s_avg_pod_pending_minut\
es",rootData:f,dynamicAnchors:a})||(i=i===null?L.errors:i.concat(L.errors),e=i.length);var S=c===e}else var S=!0;
if(S)if(l.k8s_quota_utilization!==void 0){const c=e;v(l.k8s_quota_utilization,{instancePath:s+"/pace/k8s_quota\
_utilization",parentData:l,parentDataProperty:"k8s_quota_utilization",rootData:f,dynamicAnchors:a})||(i=i===null?
v.errors:i.concat(v.errors),e=i.length);var S=c===e}else var S=!0}}}}}}}}else return h.errors=[{instancePath:s+
"/pace"}],!1;var t=z===e}else var t=!0;if(t){if(r.core!==void 0){let l=r.core;const z=e;if(e===z)if(l&&typeof l==
"object"&&!Array.isArray(l)){const F=e;for(const c in l)if(c!=="avg_job_duration_minutes"){return h.errors=[{instancePath:s+
"/core"}],!1;break}F===e&&l.avg_job_duration_minutes!==void 0&&(Z(l.avg_job_duration_minutes,{instancePath:s+"\
/core/avg_job_duration_minutes",parentData:l,parentDataProperty:"avg_job_duration_minutes",rootData:f,dynamicAnchors:a})||
(i=i===null?Z.errors:i.concat(Z.errors),e=i.length))}else return h.errors=[{instancePath:s+"/core"}],!1;var t=z===
e}else var t=!0;if(t){if(r.utilization!==void 0){let l=r.utilization;const z=e;if(e===z)if(l&&typeof l=="objec\
t"&&!Array.isArray(l)){const F=e;for(const c in l)if(!Ae.call(Ee.properties.utilization.properties,c)){return h.
errors=[{instancePath:s+"/utilization"}],!1;break}if(F===e){if(l.gpu_util_p05!==void 0){const c=e;v(l.gpu_util_p05,
{instancePath:s+"/utilization/gpu_util_p05",parentData:l,parentDataProperty:"gpu_util_p05",rootData:f,dynamicAnchors:a})||
(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.gpu_util_p10!==void 0){
const c=e;v(l.gpu_util_p10,{instancePath:s+"/utilization/gpu_util_p10",parentData:l,parentDataProperty:"gpu_ut\
il_p10",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===e}else var w=!0;
if(w){if(l.gpu_util_p25!==void 0){const c=e;v(l.gpu_util_p25,{instancePath:s+"/utilization/gpu_util_p25",parentData:l,
parentDataProperty:"gpu_util_p25",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);
var w=c===e}else var w=!0;if(w){if(l.gpu_util_p50!==void 0){const c=e;v(l.gpu_util_p50,{instancePath:s+"/utili\
zation/gpu_util_p50",parentData:l,parentDataProperty:"gpu_util_p50",rootData:f,dynamicAnchors:a})||(i=i===null?
v.errors:i.concat(v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.gpu_util_p75!==void 0){const c=e;
v(l.gpu_util_p75,{instancePath:s+"/utilization/gpu_util_p75",parentData:l,parentDataProperty:"gpu_util_p75",rootData:f,
dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.gpu_util_p90!==
void 0){const c=e;v(l.gpu_util_p90,{instancePath:s+"/utilization/gpu_util_p90",parentData:l,parentDataProperty:"\
gpu_util_p90",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===e}else
var w=!0;if(w){if(l.gpu_util_p95!==void 0){const c=e;v(l.gpu_util_p95,{instancePath:s+"/utilization/gpu_util_p\
95",parentData:l,parentDataProperty:"gpu_util_p95",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(
v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.gpu_util_mean!==void 0){const c=e;v(l.gpu_util_mean,
{instancePath:s+"/utilization/gpu_util_mean",parentData:l,parentDataProperty:"gpu_util_mean",rootData:f,dynamicAnchors:a})||
(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.mem_copy_util_p50!==void 0){
const c=e;v(l.mem_copy_util_p50,{instancePath:s+"/utilization/mem_copy_util_p50",parentData:l,parentDataProperty:"\
mem_copy_util_p50",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===
e}else var w=!0;if(w){if(l.fb_used_p50!==void 0){const c=e;v(l.fb_used_p50,{instancePath:s+"/utilization/fb_us\
ed_p50",parentData:l,parentDataProperty:"fb_used_p50",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(
v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.gpu_idle_fraction!==void 0){const c=e;v(l.gpu_idle_fraction,
{instancePath:s+"/utilization/gpu_idle_fraction",parentData:l,parentDataProperty:"gpu_idle_fraction",rootData:f,
dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.energy_kwh!==
void 0){const c=e;$(l.energy_kwh,{instancePath:s+"/utilization/energy_kwh",parentData:l,parentDataProperty:"en\
ergy_kwh",rootData:f,dynamicAnchors:a})||(i=i===null?$.errors:i.concat($.errors),e=i.length);var w=c===e}else var w=!0;
if(w){if(l.job_util_p10!==void 0){const c=e;v(l.job_util_p10,{instancePath:s+"/utilization/job_util_p10",parentData:l,
parentDataProperty:"job_util_p10",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);
var w=c===e}else var w=!0;if(w){if(l.job_util_p50!==void 0){const c=e;v(l.job_util_p50,{instancePath:s+"/utili\
zation/job_util_p50",parentData:l,parentDataProperty:"job_util_p50",rootData:f,dynamicAnchors:a})||(i=i===null?
v.errors:i.concat(v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.job_util_p90!==void 0){const c=e;
v(l.job_util_p90,{instancePath:s+"/utilization/job_util_p90",parentData:l,parentDataProperty:"job_util_p90",rootData:f,
dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===e}else var w=!0;if(w){if(l.gpu_hours_allocated!==
void 0){const c=e;W(l.gpu_hours_allocated,{instancePath:s+"/utilization/gpu_hours_allocated",parentData:l,parentDataProperty:"\
gpu_hours_allocated",rootData:f,dynamicAnchors:a})||(i=i===null?W.errors:i.concat(W.errors),e=i.length);var w=c===
e}else var w=!0;if(w){if(l.gpu_hours_capacity!==void 0){const c=e;fe(l.gpu_hours_capacity,{instancePath:s+"/ut\
ilization/gpu_hours_capacity",parentData:l,parentDataProperty:"gpu_hours_capacity",rootData:f,dynamicAnchors:a})||
(i=i===null?fe.errors:i.concat(fe.errors),e=i.length);var w=c===e}else var w=!0;if(w)if(l.allocation_rate!==void 0){
const c=e;v(l.allocation_rate,{instancePath:s+"/utilization/allocation_rate",parentData:l,parentDataProperty:"\
allocation_rate",rootData:f,dynamicAnchors:a})||(i=i===null?v.errors:i.concat(v.errors),e=i.length);var w=c===
e}else var w=!0}}}}}}}}}}}}}}}}}}else return h.errors=[{instancePath:s+"/utilization"}],!1;var t=z===e}else var t=!0;
if(t){if(r.inference!==void 0){let l=r.inference;const z=e;if(e===z)if(l&&typeof l=="object"&&!Array.isArray(l)){
const F=e;for(const c in l)if(!(c==="vllm"||c==="nim"||c==="triton"||c==="sglang"||c==="tgi"||c==="nemoclaw")){
return h.errors=[{instancePath:s+"/inference"}],!1;break}if(F===e){if(l.vllm!==void 0){const c=e;M(l.vllm,{instancePath:s+
"/inference/vllm",parentData:l,parentDataProperty:"vllm",rootData:f,dynamicAnchors:a})||(i=i===null?M.errors:i.
concat(M.errors),e=i.length);var B=c===e}else var B=!0;if(B){if(l.nim!==void 0){const c=e;M(l.nim,{instancePath:s+
"/inference/nim",parentData:l,parentDataProperty:"nim",rootData:f,dynamicAnchors:a})||(i=i===null?M.errors:i.concat(
M.errors),e=i.length);var B=c===e}else var B=!0;if(B){if(l.triton!==void 0){const c=e;M(l.triton,{instancePath:s+
"/inference/triton",parentData:l,parentDataProperty:"triton",rootData:f,dynamicAnchors:a})||(i=i===null?M.errors:
i.concat(M.errors),e=i.length);var B=c===e}else var B=!0;if(B){if(l.sglang!==void 0){const c=e;M(l.sglang,{instancePath:s+
"/inference/sglang",parentData:l,parentDataProperty:"sglang",rootData:f,dynamicAnchors:a})||(i=i===null?M.errors:
i.concat(M.errors),e=i.length);var B=c===e}else var B=!0;if(B){if(l.tgi!==void 0){const c=e;M(l.tgi,{instancePath:s+
"/inference/tgi",parentData:l,parentDataProperty:"tgi",rootData:f,dynamicAnchors:a})||(i=i===null?M.errors:i.concat(
M.errors),e=i.length);var B=c===e}else var B=!0;if(B)if(l.nemoclaw!==void 0){const c=e;M(l.nemoclaw,{instancePath:s+
"/inference/nemoclaw",parentData:l,parentDataProperty:"nemoclaw",rootData:f,dynamicAnchors:a})||(i=i===null?M.
errors:i.concat(M.errors),e=i.length);var B=c===e}else var B=!0}}}}}}else return h.errors=[{instancePath:s+"/i\
nference"}],!1;var t=z===e}else var t=!0;if(t){if(r.facility!==void 0){let l=r.facility;const z=e;if(e===z)if(l&&
typeof l=="object"&&!Array.isArray(l)){const F=e;for(const c in l)if(!Ae.call(Ee.properties.facility.properties,
c)){return h.errors=[{instancePath:s+"/facility"}],!1;break}if(F===e){if(l.primary_use!==void 0){const c=e;he(
l.primary_use,{instancePath:s+"/facility/primary_use",parentData:l,parentDataProperty:"primary_use",rootData:f,
dynamicAnchors:a})||(i=i===null?he.errors:i.concat(he.errors),e=i.length);var g=c===e}else var g=!0;if(g){if(l.
gpu_purchase_years!==void 0){const c=e;V(l.gpu_purchase_years,{instancePath:s+"/facility/gpu_purchase_years",parentData:l,
parentDataProperty:"gpu_purchase_years",rootData:f,dynamicAnchors:a})||(i=i===null?V.errors:i.concat(V.errors),
e=i.length);var g=c===e}else var g=!0;if(g){if(l.cooling_type!==void 0){const c=e;ae(l.cooling_type,{instancePath:s+
"/facility/cooling_type",parentData:l,parentDataProperty:"cooling_type",rootData:f,dynamicAnchors:a})||(i=i===
null?ae.errors:i.concat(ae.errors),e=i.length);var g=c===e}else var g=!0;if(g){if(l.facility_age!==void 0){const c=e;
ne(l.facility_age,{instancePath:s+"/facility/facility_age",parentData:l,parentDataProperty:"facility_age",rootData:f,
dynamicAnchors:a})||(i=i===null?ne.errors:i.concat(ne.errors),e=i.length);var g=c===e}else var g=!0;if(g){if(l.
location_state!==void 0){const c=e;ce(l.location_state,{instancePath:s+"/facility/location_state",parentData:l,
parentDataProperty:"location_state",rootData:f,dynamicAnchors:a})||(i=i===null?ce.errors:i.concat(ce.errors),e=
i.length);var g=c===e}else var g=!0;if(g){if(l.annual_pue!==void 0){const c=e;ie(l.annual_pue,{instancePath:s+
"/facility/annual_pue",parentData:l,parentDataProperty:"annual_pue",rootData:f,dynamicAnchors:a})||(i=i===null?
ie.errors:i.concat(ie.errors),e=i.length);var g=c===e}else var g=!0;if(g){if(l.ashrae_zone!==void 0){const c=e;
de(l.ashrae_zone,{instancePath:s+"/facility/ashrae_zone",parentData:l,parentDataProperty:"ashrae_zone",rootData:f,
dynamicAnchors:a})||(i=i===null?de.errors:i.concat(de.errors),e=i.length);var g=c===e}else var g=!0;if(g){if(l.
total_energy_mwh!==void 0){const c=e;se(l.total_energy_mwh,{instancePath:s+"/facility/total_energy_mwh",parentData:l,
parentDataProperty:"total_energy_mwh",rootData:f,dynamicAnchors:a})||(i=i===null?se.errors:i.concat(se.errors),
e=i.length);var g=c===e}else var g=!0;if(g){if(l.carbon_method!==void 0){const c=e;pe(l.carbon_method,{instancePath:s+
"/facility/carbon_method",parentData:l,parentDataProperty:"carbon_method",rootData:f,dynamicAnchors:a})||(i=i===
null?pe.errors:i.concat(pe.errors),e=i.length);var g=c===e}else var g=!0;if(g){if(l.claimed_renewable_pct!==void 0){
const c=e;te(l.claimed_renewable_pct,{instancePath:s+"/facility/claimed_renewable_pct",parentData:l,parentDataProperty:"\
claimed_renewable_pct",rootData:f,dynamicAnchors:a})||(i=i===null?te.errors:i.concat(te.errors),e=i.length);var g=c===
e}else var g=!0;if(g){if(l.claimed_carbon_kg!==void 0){const c=e;le(l.claimed_carbon_kg,{instancePath:s+"/faci\
lity/claimed_carbon_kg",parentData:l,parentDataProperty:"claimed_carbon_kg",rootData:f,dynamicAnchors:a})||(i=
i===null?le.errors:i.concat(le.errors),e=i.length);var g=c===e}else var g=!0;if(g){if(l.egrid_subregion!==void 0){
const c=e;ve(l.egrid_subregion,{instancePath:s+"/facility/egrid_subregion",parentData:l,parentDataProperty:"eg\
rid_subregion",rootData:f,dynamicAnchors:a})||(i=i===null?ve.errors:i.concat(ve.errors),e=i.length);var g=c===
e}else var g=!0;if(g){if(l.ppa_documentation!==void 0){const c=e;re(l.ppa_documentation,{instancePath:s+"/faci\
lity/ppa_documentation",parentData:l,parentDataProperty:"ppa_documentation",rootData:f,dynamicAnchors:a})||(i=
i===null?re.errors:i.concat(re.errors),e=i.length);var g=c===e}else var g=!0;if(g)if(l.rec_vintage_matched!==void 0){
const c=e;re(l.rec_vintage_matched,{instancePath:s+"/facility/rec_vintage_matched",parentData:l,parentDataProperty:"\
rec_vintage_matched",rootData:f,dynamicAnchors:a})||(i=i===null?re.errors:i.concat(re.errors),e=i.length);var g=c===
e}else var g=!0}}}}}}}}}}}}}}else return h.errors=[{instancePath:s+"/facility"}],!1;var t=z===e}else var t=!0;
if(t){if(r.warnings!==void 0){let l=r.warnings;const z=e;if(e===z)if(Array.isArray(l)){if(l.length>8)return h.
errors=[{instancePath:s+"/warnings"}],!1;{var ke=!0;const F=l.length;for(let c=0;c<F;c++){let _=l[c];const C=e;
if(typeof _!="string")return h.errors=[{instancePath:s+"/warnings/"+c}],!1;if(!(_==="utilization_assumed"||_===
"gpus_untracked"||_==="times_without_zone"||_==="rows_rejected"||_==="samples_unattributed"||_==="values_cappe\
d"||_==="users_unknown"||_==="source_incomplete"))return h.errors=[{instancePath:s+"/warnings/"+c}],!1;var ke=C===
e;if(!ke)break}if(ke){let c=l.length,_;if(c>1){const C={};for(;c--;){let ze=l[c];if(typeof ze=="string"){if(typeof C[ze]==
"number"){return _=C[ze],h.errors=[{instancePath:s+"/warnings"}],!1;break}C[ze]=c}}}}}}else return h.errors=[{
instancePath:s+"/warnings"}],!1;var t=z===e}else var t=!0;if(t)if(r.instructions!==void 0){const l=e;if(r.instructions!==
"Review this package, then hand it over yourself. claw sends nothing.")return h.errors=[{instancePath:s+"/inst\
ructions"}],!1;var t=l===e}else var t=!0}}}}}}}}}}}}}}}}}}}}else return h.errors=[{instancePath:s}],!1;return h.
errors=i,e===0}h.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};export{Ve as default,Be as validate};
