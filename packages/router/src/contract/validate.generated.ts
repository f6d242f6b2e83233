// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.
// @ts-nocheck
const rr=g;var ir=g;const oe={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"ptl_output_v1",title:"\
PtlOutputV1",description:"The package that claw writes: everything that may leave, and nothing else. Every obj\
ect is closed; every string is a constant, a member of a list or an anchored pattern; every number is bounded \
and stands on the grid of x-grid.",$comment:"Keywords of ours. On metrics: x-definition; x-unit; x-source, the\
 telemetry it may stem from; x-release, the form in which it may leave (F a fraction's band, T a total, N a co\
unt, Q a quantile's cell, S a score band, 1-2-5, fixed n points, X exact, facility; D derived and L local are \
in no package); x-contributor, whom the gate counts and by what weight; x-grid, where its numbers stand; x-for\
mula, how a derived one follows; x-placed, the order in which metrics are placed together; x-not-finer-than; x\
-section. Elsewhere: x-once, a list in the order of its enum with each member at most once; x-free-text, typed\
 by the operator; x-computed, follows from this schema.",type:"object",additionalProperties:!1,required:["sche\
ma","ptl_component","version","package_timestamp","transmission_method","period","discovery","privacy","profil\
e","ace","pace","core","utilization","inference","facility","warnings","instructions"],properties:{schema:{const:"\
ptl_output_v1"},ptl_component:{const:"claw"},version:{$ref:"#/$defs/version"},package_timestamp:{$ref:"#/$defs\
/timestamp_day"},organization:{description:"What the operator calls the organization; the only free text, show\
n at review.",type:"string",pattern:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]{1,64}$"},transmission_method:{
const:"manual_v01"},synthetic:{description:"Present where the input was the bundled sample: the package descri\
bes no real cluster.",const:!0},period:{type:"object",additionalProperties:!1,required:["start","end"],properties:{
start:{$ref:"#/$defs/date"},end:{$ref:"#/$defs/date"}},description:"The window [start, end), whole days UTC."},
discovery:{type:"object",additionalProperties:!1,required:["ptl_claw_version","discovery_timestamp","collectio\
n_results","data_sources_found"],properties:{ptl_claw_version:{$ref:"#/$defs/version"},discovery_timestamp:{$ref:"\
#/$defs/timestamp_day"},collection_results:{type:"object",additionalProperties:!1,required:[],properties:{slurm_sacct:{
$ref:"#/$defs/collection_result"},slurm_sacct_json:{$ref:"#/$defs/collection_result"},dcgm_exporter:{$ref:"#/$\
defs/collection_result"},nvidia_smi:{$ref:"#/$defs/collection_result"},prometheus:{$ref:"#/$defs/collection_re\
sult"},kubernetes_pods:{$ref:"#/$defs/collection_result"}}},data_sources_found:{type:"array",maxItems:6,uniqueItems:!0,
items:{type:"string",$ref:"#/$defs/source_id"}}},description:"Which telemetry was found."},privacy:{type:"obje\
ct",additionalProperties:!1,required:["mode","contributors","profile","parameters","capacity_bits","withheld"],
properties:{mode:{const:"local-only"},contributors:{description:"Whom the gate counts.",enum:["user","namespac\
e","gpu"]},profile:{description:"How fine the package may be, by the number of contributors.",enum:["none","ti\
ny","small","medium","standard"]},parameters:{type:"object",additionalProperties:!1,required:["workload"],properties:{
k:{description:"Fewest contributors of a population.",enum:[3,5,10]},finest_rung:{description:"Finest rung of \
a fraction, in points.",enum:[.1,.5,1,5,20]},totals:{description:"Finest form of a total.",enum:["3_digits","1\
-2-5"]},quantiles:{description:"Quantiles that may be printed.",enum:["05-95","10-90","25-75"]},workload:{$ref:"\
#/$defs/workload"},allow_small:{description:"Present where the operator let a package of very few contributors\
 out.",const:!0}},description:"The policy's parameters; what does not apply is not there."},capacity_bits:{description:"\
Most bits that a package can carry, the organization's name apart; computed from this schema.",type:"integer",
minimum:1,maximum:65535},withheld:{description:"Metrics that are not here, and why, in the order of the catalo\
gue.",type:"array",maxItems:95,items:{type:"object",additionalProperties:!1,required:["metric","reason"],properties:{
metric:{enum:["gpu_efficiency_rate","gpu_efficiency_score","jobs_submitted","jobs_analyzed","gpu_hours_request\
ed","flagged_jobs_pct","near_zero_jobs_pct","short_jobs_pct","over_request_ratio","job_failure_rate","node_fai\
l_rate","job_cancel_rate","job_timeout_rate","early_fail_rate","walltime_efficiency_rate","walltime_overreques\
t_pct","gpu_memory_capacity_pct","job_groups_total","chronic_underutil_share","total_cpu_requested","cpu_used_\
fraction","scheduling_pressure_ratio","small_job_wait_ratio","wait_spread_ratio","k8s_resource_request_ratio",
"k8s_avg_pod_pending_minutes","k8s_quota_utilization","gpu_util_p05","gpu_util_p10","gpu_util_p25","gpu_util_p\
50","gpu_util_p75","gpu_util_p90","gpu_util_p95","gpu_util_mean","mem_copy_util_p50","fb_used_p50","gpu_idle_f\
raction","energy_kwh","job_util_p10","job_util_p50","job_util_p90","gpu_hours_allocated","gpu_hours_capacity",
"allocation_rate","scheduler_type","ace_input_path","pace_input_path","gpu_fleet","mig_enabled","mig_instance_\
count","mig_instances_active_share","avg_job_duration_minutes","vllm_servers_total","vllm_servers_healthy","vl\
lm_models_loaded","vllm_request_rate_per_second","vllm_requests_running","vllm_requests_waiting","vllm_kv_cach\
e_utilization","nim_servers_total","nim_servers_healthy","nim_models_loaded","nim_request_rate_per_second","ni\
m_requests_running","nim_requests_waiting","nim_kv_cache_utilization","triton_servers_total","triton_servers_h\
ealthy","triton_models_loaded","triton_request_rate_per_second","triton_requests_running","triton_requests_wai\
ting","triton_kv_cache_utilization","sglang_servers_total","sglang_servers_healthy","sglang_models_loaded","sg\
lang_request_rate_per_second","sglang_requests_running","sglang_requests_waiting","sglang_kv_cache_utilization",
"tgi_servers_total","tgi_servers_healthy","tgi_models_loaded","tgi_request_rate_per_second","tgi_requests_runn\
ing","tgi_requests_waiting","tgi_kv_cache_utilization","nemoclaw_servers_total","nemoclaw_servers_healthy","ne\
moclaw_models_loaded","nemoclaw_request_rate_per_second","nemoclaw_requests_running","nemoclaw_requests_waitin\
g","nemoclaw_kv_cache_utilization"]},reason:{description:"no_source: no telemetry for it; undefined: telemetry\
 that gives no value; protected: the privacy rules kept it.",enum:["no_source","undefined","protected"]}}}}},description:"\
What the privacy gate did."},profile:{type:"object",additionalProperties:!1,required:[],properties:{scheduler_type:{
description:"The scheduler that gives out the GPUs.",$ref:"#/$defs/scheduler_type"},ace_input_path:{description:"\
The path by which ACE's inputs were gained.",$ref:"#/$defs/ace_input_path"},pace_input_path:{description:"The \
path by which PACE's inputs were gained.",$ref:"#/$defs/pace_input_path"},gpu_fleet:{description:"GPUs in the \
fleet, by model.",$ref:"#/$defs/gpu_fleet"},mig_enabled:{description:"Whether any GPU is in MIG mode.",$ref:"#\
/$defs/flag"},mig_instance_count:{description:"MIG instances in the fleet.",$ref:"#/$defs/instances_exact"},mig_instances_active_share:{
description:"Share of the MIG instances that were active.",$ref:"#/$defs/fraction_band"}},description:"PROFILE\
: what the cluster is made of."},ace:{type:"object",additionalProperties:!1,required:[],properties:{gpu_efficiency_rate:{
description:"Share of the GPU-hours held by analyzed jobs in which the GPUs worked.",$ref:"#/$defs/fraction_ba\
nd"},gpu_efficiency_score:{description:"Mean utilization of an analyzed job, every job counting the same.",$ref:"\
#/$defs/fraction_band"},jobs_submitted:{description:"GPU jobs that ended in the period, in whatever state.",$ref:"\
#/$defs/jobs_band"},jobs_analyzed:{description:"GPU jobs that ended COMPLETED or TIMEOUT and have a utilizatio\
n.",$ref:"#/$defs/jobs_band"},gpu_hours_requested:{description:"GPU-hours held by analyzed jobs.",$ref:"#/$def\
s/gpu_hours_band"},flagged_jobs_pct:{description:"Share of analyzed jobs whose utilization lies below the thre\
shold of the declared workload.",$ref:"#/$defs/fraction_band"},near_zero_jobs_pct:{description:"Share of analy\
zed jobs that hardly touched their GPUs.",$ref:"#/$defs/fraction_band"},short_jobs_pct:{description:"Share of \
started GPU jobs that ran for less than a minute.",$ref:"#/$defs/fraction_band"},over_request_ratio:{description:"\
How many GPUs analyzed jobs held for each GPU's worth of work they did.",$ref:"#/$defs/ratio_band"},job_failure_rate:{
description:"Share of submitted jobs that failed.",$ref:"#/$defs/fraction_band"},node_fail_rate:{description:"\
Share of submitted jobs that ended because a node failed.",$ref:"#/$defs/fraction_band"},job_cancel_rate:{description:"\
Share of submitted jobs that were cancelled.",$ref:"#/$defs/fraction_band"},job_timeout_rate:{description:"Sha\
re of submitted jobs that ran into their time limit.",$ref:"#/$defs/fraction_band"},early_fail_rate:{description:"\
Share of submitted jobs that failed within five minutes of their start.",$ref:"#/$defs/fraction_band"},walltime_efficiency_rate:{
description:"Mean share of its time limit that a completed job used.",$ref:"#/$defs/fraction_band"},walltime_overrequest_pct:{
description:"Share of completed jobs that used less than half of their time limit.",$ref:"#/$defs/fraction_ban\
d"},gpu_memory_capacity_pct:{description:"Mean share of the framebuffer in use while the GPUs were held.",$ref:"\
#/$defs/fraction_band"},job_groups_total:{description:"Groups of like jobs: the same user and the same job nam\
e, at least twice.",$ref:"#/$defs/groups_band"},chronic_underutil_share:{description:"Share of the job groups \
that stay below the threshold run after run.",$ref:"#/$defs/fraction_band"},assumed_utilization_warning:{description:"\
Present where the operator supplied a utilization for jobs that no telemetry covers.",$ref:"#/$defs/flag_assum\
ed"}},description:"ACE: whether allocated GPUs did work."},pace:{type:"object",additionalProperties:!1,required:[],
properties:{total_cpu_requested:{description:"CPU-hours that started GPU jobs asked for.",$ref:"#/$defs/cpu_ho\
urs_band"},cpu_used_fraction:{description:"Share of the requested CPU time that started GPU jobs used.",$ref:"\
#/$defs/fraction_band"},scheduling_pressure_ratio:{description:"Typical wait set against typical run time, as \
PACE's own score band.",$ref:"#/$defs/ratio_band"},small_job_wait_ratio:{description:"Typical wait of small jo\
bs set against that of large ones, as PACE's own score band.",$ref:"#/$defs/ratio_band"},wait_spread_ratio:{description:"\
Long waits set against short ones, as PACE's own score band.",$ref:"#/$defs/ratio_band"},k8s_resource_request_ratio:{
description:"How much of the GPUs that pods request they are measured to use.",$ref:"#/$defs/fraction_band"},k8s_avg_pod_pending_minutes:{
description:"Mean minutes from a GPU pod's creation until it is scheduled, as PACE's own score band.",$ref:"#/\
$defs/minutes_open_band"},k8s_quota_utilization:{description:"Share of the GPU quota of the namespaces that is\
 used.",$ref:"#/$defs/fraction_band"}},description:"PACE: whether the scheduler gives GPUs to the right jobs a\
t the right time."},core:{type:"object",additionalProperties:!1,required:[],properties:{avg_job_duration_minutes:{
description:"Mean duration of an analyzed job.",$ref:"#/$defs/minutes_band"}},description:"CORE: the workload \
profile."},utilization:{type:"object",additionalProperties:!1,required:[],properties:{gpu_util_p05:{description:"\
Utilization that GPUs stay at or below for 5 % of the time they are held.",$ref:"#/$defs/fraction_band"},gpu_util_p10:{
description:"Utilization that GPUs stay at or below for 10 % of the time they are held.",$ref:"#/$defs/fractio\
n_band"},gpu_util_p25:{description:"Utilization that GPUs stay at or below for 25 % of the time they are held.",
$ref:"#/$defs/fraction_band"},gpu_util_p50:{description:"Utilization that GPUs stay at or below for 50 % of th\
e time they are held.",$ref:"#/$defs/fraction_band"},gpu_util_p75:{description:"Utilization that GPUs stay at \
or below for 75 % of the time they are held.",$ref:"#/$defs/fraction_band"},gpu_util_p90:{description:"Utiliza\
tion that GPUs stay at or below for 90 % of the time they are held.",$ref:"#/$defs/fraction_band"},gpu_util_p95:{
description:"Utilization that GPUs stay at or below for 95 % of the time they are held.",$ref:"#/$defs/fractio\
n_band"},gpu_util_mean:{description:"Mean utilization over GPU time; in the package only where GPUs are the co\
ntributors.",$ref:"#/$defs/fraction_band"},mem_copy_util_p50:{description:"Median of memory bandwidth utilizat\
ion while GPUs are held.",$ref:"#/$defs/fraction_band"},fb_used_p50:{description:"Median share of the framebuf\
fer in use while GPUs are held.",$ref:"#/$defs/fraction_band"},gpu_idle_fraction:{description:"Share of the ti\
me GPUs are held in which they do nothing at all.",$ref:"#/$defs/fraction_band"},energy_kwh:{description:"Ener\
gy that held GPUs drew.",$ref:"#/$defs/kwh_band"},job_util_p10:{description:"Utilization that 10 % of the anal\
yzed jobs stay at or below.",$ref:"#/$defs/fraction_band"},job_util_p50:{description:"Utilization that 50 % of\
 the analyzed jobs stay at or below.",$ref:"#/$defs/fraction_band"},job_util_p90:{description:"Utilization tha\
t 90 % of the analyzed jobs stay at or below.",$ref:"#/$defs/fraction_band"},gpu_hours_allocated:{description:"\
GPU-hours held by every run that ended in the period.",$ref:"#/$defs/gpu_hours_band"},gpu_hours_capacity:{description:"\
GPU-hours that the fleet could have given.",$ref:"#/$defs/gpu_hours_exact"},allocation_rate:{description:"Shar\
e of the fleet's GPU-hours that were allocated.",$ref:"#/$defs/fraction_band"}},description:"Utilization as a \
distribution, and capacity."},inference:{type:"object",additionalProperties:!1,required:[],properties:{vllm:{$ref:"\
#/$defs/inference_server"},nim:{$ref:"#/$defs/inference_server"},triton:{$ref:"#/$defs/inference_server"},sglang:{
$ref:"#/$defs/inference_server"},tgi:{$ref:"#/$defs/inference_server"},nemoclaw:{$ref:"#/$defs/inference_serve\
r"}},description:"Inference servers, by kind."},facility:{type:"object",additionalProperties:!1,required:[],properties:{
primary_use:{description:"The main kind of work on the cluster.",$ref:"#/$defs/workload_declared"},gpu_purchase_years:{
description:"Year in which the GPUs of a model were bought.",$ref:"#/$defs/gpu_purchase_years"},cooling_type:{
description:"How the facility is cooled.",$ref:"#/$defs/cooling_type"},facility_age:{description:"Year from wh\
ich the facility dates.",$ref:"#/$defs/facility_age"},location_state:{description:"State of the USA in which t\
he facility stands.",$ref:"#/$defs/location_state"},annual_pue:{description:"Power usage effectiveness over a \
year.",$ref:"#/$defs/annual_pue"},ashrae_zone:{description:"ASHRAE climate zone of the facility.",$ref:"#/$def\
s/ashrae_zone"},total_energy_mwh:{description:"Energy of the facility over a year.",$ref:"#/$defs/total_energy\
_mwh"},carbon_method:{description:"Method by which carbon is accounted for (GHG Protocol, scope 2).",$ref:"#/$\
defs/carbon_method"},claimed_renewable_pct:{description:"Share of the energy that is claimed to be renewable.",
$ref:"#/$defs/claimed_renewable_pct"},claimed_carbon_kg:{description:"Carbon dioxide that is claimed over a ye\
ar.",$ref:"#/$defs/claimed_carbon_kg"},egrid_subregion:{description:"eGRID subregion of the facility.",$ref:"#\
/$defs/egrid_subregion"},ppa_documentation:{description:"Whether a power purchase agreement is documented.",$ref:"\
#/$defs/flag_declared"},rec_vintage_matched:{description:"Whether renewable energy certificates match the year\
 they are claimed for.",$ref:"#/$defs/flag_declared"}},description:"What the operator declared about the facil\
ity."},warnings:{description:"What a reader must know, in the order of this list.",type:"array",maxItems:8,uniqueItems:!0,
items:{type:"string",enum:["utilization_assumed","gpus_untracked","times_without_zone","rows_rejected","sample\
s_unattributed","values_capped","users_unknown","source_incomplete"]}},instructions:{const:"Review this packag\
e, then hand it over yourself. claw sends nothing."}},$defs:{source:{description:"The telemetry that a number \
stems from.",enum:["slurm","dcgm","nvidia_smi","slurm+dcgm","slurm+nvidia_smi","kubernetes","inference","opera\
tor_reported","assumed"]},confidence:{description:"high: measured by hardware telemetry; medium: reported by t\
he scheduler; low: assumed, or from a single sample.",enum:["high","medium","low"]},source_id:{description:"A \
kind of telemetry that claw reads.",enum:["slurm_sacct","slurm_sacct_json","dcgm_exporter","nvidia_smi","prome\
theus","kubernetes_pods"]},gpu_model:{description:"A GPU model, by PTL's key.",enum:["b200","gb200","b100","h2\
00","h100","mi300x","gaudi3","a100","l40s","gaudi2","a40","rtx_pro_6000","rtx_4090","rtx_3090","v100","unknown"]},
workload:{description:"A kind of work.",enum:["inference_realtime","inference_batch","preprocessing","mixed","\
training_small","training_large"]},version:{description:"A version: major.minor.patch.",type:"string",pattern:"\
^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$"},date:{description:"A day, UTC.",type:"string",pattern:"^20[0-9]{2}-(0\
[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},timestamp_day:{description:"A time, UTC, cut to the day.",type:"stri\
ng",pattern:"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z$"},coverage:{type:"object",additionalProperties:!1,
required:["low","high","value"],properties:{low:{type:"number",minimum:0,maximum:1},high:{type:"number",minimum:0,
maximum:1},value:{type:"number",minimum:0,maximum:1}},description:"Share of the GPU time that a source covers,\
 in fixed bands of 5 points."},collection_result:{type:"object",additionalProperties:!1,required:["status","fi\
delity"],properties:{status:{enum:["complete","partial","empty","failed"]},fidelity:{description:"What the rec\
ords are: hardware telemetry over time, the scheduler's account, or one sample.",enum:["hardware","scheduler",
"snapshot"]},coverage:{$ref:"#/$defs/coverage"}},description:"What a source gave."},fraction_band:{type:"objec\
t",additionalProperties:!1,required:["low","high","value","unit","source","confidence"],properties:{low:{type:"\
number",minimum:0,maximum:1},high:{type:"number",minimum:0,maximum:1},value:{type:"number",minimum:0,maximum:1},
unit:{const:"fraction"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},ratio_band:{type:"\
object",additionalProperties:!1,required:["low","value","unit","source","confidence"],properties:{low:{type:"n\
umber",minimum:0,maximum:1e3},high:{type:"number",minimum:0,maximum:1e3},value:{type:"number",minimum:0,maximum:1e3},
unit:{const:"ratio"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}},description:"Witho\
ut high, the band has no upper end and value is low."},minutes_open_band:{type:"object",additionalProperties:!1,
required:["low","value","unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},high:{
type:"number",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"minutes"},source:{
$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}},description:"Without high, the band has no uppe\
r end and value is low."},minutes_band:{type:"object",additionalProperties:!1,required:["low","high","value","\
unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},high:{type:"number",minimum:0,
maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"minutes"},source:{$ref:"#/$defs/source"},
confidence:{$ref:"#/$defs/confidence"}}},jobs_band:{type:"object",additionalProperties:!1,required:["low","hig\
h","value","unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},high:{type:"nu\
mber",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"jobs"},source:{$ref:"#\
/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},groups_band:{type:"object",additionalProperties:!1,required:[
"low","high","value","unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},high:{
type:"number",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"groups"},source:{
$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},gpu_hours_band:{type:"object",additionalProperties:!1,
required:["low","high","value","unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},
high:{type:"number",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"gpu_hour\
s"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},cpu_hours_band:{type:"object",additionalProperties:!1,
required:["low","high","value","unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},
high:{type:"number",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"cpu_hour\
s"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},kwh_band:{type:"object",additionalProperties:!1,
required:["low","high","value","unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},
high:{type:"number",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"kWh"},source:{
$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},models_band:{type:"object",additionalProperties:!1,
required:["low","high","value","unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},
high:{type:"number",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"models"},
source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},requests_band:{type:"object",additionalProperties:!1,
required:["low","high","value","unit","source","confidence"],properties:{low:{type:"number",minimum:0,maximum:1e12},
high:{type:"number",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},unit:{const:"requests"},
source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},requests_per_second_band:{type:"object",
additionalProperties:!1,required:["low","high","value","unit","source","confidence"],properties:{low:{type:"nu\
mber",minimum:0,maximum:1e12},high:{type:"number",minimum:0,maximum:1e12},value:{type:"number",minimum:0,maximum:1e12},
unit:{const:"requests_per_second"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},gpu_hours_exact:{
type:"object",additionalProperties:!1,required:["value","unit","source","confidence"],properties:{value:{type:"\
integer",minimum:0,maximum:1e12},unit:{const:"gpu_hours"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$\
defs/confidence"}}},instances_exact:{type:"object",additionalProperties:!1,required:["value","unit","source","\
confidence"],properties:{value:{type:"integer",minimum:0,maximum:1e7},unit:{const:"instances"},source:{$ref:"#\
/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},servers_exact:{type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{type:"integer",minimum:0,maximum:1e6},unit:{
const:"servers"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},flag:{type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{type:"boolean"},unit:{const:"flag"},source:{
$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},flag_assumed:{type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{const:!0},unit:{const:"flag"},source:{const:"\
assumed"},confidence:{const:"low"}}},flag_declared:{type:"object",additionalProperties:!1,required:["value","u\
nit","source","confidence"],properties:{value:{type:"boolean"},unit:{const:"flag"},source:{const:"operator_rep\
orted"},confidence:{$ref:"#/$defs/confidence"}}},scheduler_type:{type:"object",additionalProperties:!1,required:[
"value","unit","source","confidence"],properties:{value:{enum:["slurm","kubernetes","ray","pbs","lsf","unknown"]},
unit:{const:"category"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},ace_input_path:{
type:"object",additionalProperties:!1,required:["value","unit","source","confidence"],properties:{value:{enum:[
"claw","dcgm","nvidia_smi","k8s_metrics","sacct"]},unit:{const:"category"},source:{$ref:"#/$defs/source"},confidence:{
$ref:"#/$defs/confidence"}}},pace_input_path:{type:"object",additionalProperties:!1,required:["value","unit","\
source","confidence"],properties:{value:{enum:["claw","sacct","kubernetes","pbs","lsf"]},unit:{const:"category"},
source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},gpu_fleet:{type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{type:"array",minItems:1,maxItems:16,items:{
type:"object",additionalProperties:!1,required:["gpu_model","gpu_count"],properties:{gpu_model:{$ref:"#/$defs/\
gpu_model"},gpu_count:{type:"integer",minimum:1,maximum:1e7}}}},unit:{const:"gpus"},source:{$ref:"#/$defs/sour\
ce"},confidence:{$ref:"#/$defs/confidence"}}},gpu_purchase_years:{type:"object",additionalProperties:!1,required:[
"value","unit","source","confidence"],properties:{value:{type:"array",minItems:1,maxItems:16,items:{type:"obje\
ct",additionalProperties:!1,required:["gpu_model","purchase_year"],properties:{gpu_model:{$ref:"#/$defs/gpu_mo\
del"},purchase_year:{type:"integer",minimum:2010,maximum:2060}}}},unit:{const:"year"},source:{const:"operator_\
reported"},confidence:{$ref:"#/$defs/confidence"}}},workload_declared:{type:"object",additionalProperties:!1,required:[
"value","unit","source","confidence"],properties:{value:{$ref:"#/$defs/workload"},unit:{const:"category"},source:{
const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},cooling_type:{type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{enum:["air","water","liquid_to_chip","hybri\
d"]},unit:{const:"category"},source:{const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},facility_age:{
type:"object",additionalProperties:!1,required:["value","unit","source","confidence"],properties:{value:{type:"\
integer",minimum:1950,maximum:2060},unit:{const:"year"},source:{const:"operator_reported"},confidence:{$ref:"#\
/$defs/confidence"}}},location_state:{type:"object",additionalProperties:!1,required:["value","unit","source",
"confidence"],properties:{value:{enum:["AL","AK","AZ","AR","CA","CO","CT","DE","DC","FL","GA","HI","ID","IL","\
IN","IA","KS","KY","LA","ME","MD","MA","MI","MN","MS","MO","MT","NE","NV","NH","NJ","NM","NY","NC","ND","OH","\
OK","OR","PA","PR","RI","SC","SD","TN","TX","UT","VT","VA","WA","WV","WI","WY"]},unit:{const:"category"},source:{
const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},annual_pue:{type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{type:"number",minimum:1,maximum:5},unit:{const:"\
ratio"},source:{const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},ashrae_zone:{type:"object",
additionalProperties:!1,required:["value","unit","source","confidence"],properties:{value:{enum:["0A","0B","1A",
"1B","2A","2B","3A","3B","3C","4A","4B","4C","5A","5B","5C","6A","6B","7","8"]},unit:{const:"category"},source:{
const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},total_energy_mwh:{type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{type:"integer",minimum:0,maximum:1e8},unit:{
const:"MWh"},source:{const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},carbon_method:{type:"\
object",additionalProperties:!1,required:["value","unit","source","confidence"],properties:{value:{enum:["loca\
tion_based","market_based"]},unit:{const:"category"},source:{const:"operator_reported"},confidence:{$ref:"#/$d\
efs/confidence"}}},claimed_renewable_pct:{type:"object",additionalProperties:!1,required:["value","unit","sour\
ce","confidence"],properties:{value:{type:"number",minimum:0,maximum:1},unit:{const:"fraction"},source:{const:"\
operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},claimed_carbon_kg:{type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{type:"integer",minimum:0,maximum:1e12},unit:{
const:"kg"},source:{const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},egrid_subregion:{type:"\
object",additionalProperties:!1,required:["value","unit","source","confidence"],properties:{value:{enum:["AKGD",
"AKMS","AZNM","CAMX","ERCT","FRCC","HIMS","HIOA","MROE","MROW","NEWE","NWPP","NYCW","NYLI","NYUP","PRMS","RFCE",
"RFCM","RFCW","RMPA","SPNO","SPSO","SRMV","SRMW","SRSO","SRTV","SRVC"]},unit:{const:"category"},source:{const:"\
operator_reported"},confidence:{$ref:"#/$defs/confidence"}}},inference_server:{type:"object",additionalProperties:!1,
required:[],properties:{servers_total:{description:"Servers of this kind.",$ref:"#/$defs/servers_exact"},servers_healthy:{
description:"Servers of this kind that say they are ready.",$ref:"#/$defs/servers_exact"},models_loaded:{description:"\
Models loaded by the servers of this kind; a count, never names.",$ref:"#/$defs/models_band"},request_rate_per_second:{
description:"Requests a second that the servers of this kind finish.",$ref:"#/$defs/requests_per_second_band"},
requests_running:{description:"Requests being worked on by the servers of this kind.",$ref:"#/$defs/requests_b\
and"},requests_waiting:{description:"Requests waiting at the servers of this kind.",$ref:"#/$defs/requests_ban\
d"},kv_cache_utilization:{description:"Share of the key-value cache in use on the servers of this kind.",$ref:"\
#/$defs/fraction_band"}},description:"Servers of one kind."}}},Ae=Object.prototype.hasOwnProperty;const Se=new RegExp("^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$","u");function Pe(i,{instancePath:s="",parentData:$,
parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=Pe.evaluated;if(u.dynamicProps&&
(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(typeof i=="string"){if(!Se.test(i))return Pe.errors=
[{instancePath:s,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\
$"}}],!1}else return Pe.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"string"}}],!1;
return Pe.errors=t,e===0}Pe.evaluated={dynamicProps:!1,dynamicItems:!1};const Re=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z$","u");function be(i,{instancePath:s="",
parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=be.evaluated;if(u.
dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(typeof i=="string"){if(!Re.test(i))return be.
errors=[{instancePath:s,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^20[0-9]{2}-(0[1-9]|1[0-2])-\
(0[1-9]|[12][0-9]|3[01])T00:00:00Z$"}}],!1}else return be.errors=[{instancePath:s,schemaPath:"#/type",keyword:"\
type",params:{type:"string"}}],!1;return be.errors=t,e===0}be.evaluated={dynamicProps:!1,dynamicItems:!1};const Ue=new RegExp("^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$","u");function ke(i,{instancePath:s="",
parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=ke.evaluated;if(u.
dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(typeof i=="string"){if(!Ue.test(i))return ke.
errors=[{instancePath:s,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^20[0-9]{2}-(0[1-9]|1[0-2])-\
(0[1-9]|[12][0-9]|3[01])$"}}],!1}else return ke.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"string"}}],!1;return ke.errors=t,e===0}ke.evaluated={dynamicProps:!1,dynamicItems:!1};const Ce={type:"ob\
ject",additionalProperties:!1,required:["status","fidelity"],properties:{status:{enum:["complete","partial","e\
mpty","failed"]},fidelity:{description:"What the records are: hardware telemetry over time, the scheduler's ac\
count, or one sample.",enum:["hardware","scheduler","snapshot"]},coverage:{$ref:"#/$defs/coverage"}},description:"\
What a source gave."};function J(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=J.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value"))return J.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value")){return J.errors=[{instancePath:s,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.
low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(r))return J.errors=
[{instancePath:s+"/low",schemaPath:"#/properties/low/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}}],
!1;if(r<0||isNaN(r))return J.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/minimum",keyword:"min\
imum",params:{comparison:">=",limit:0}}],!1}else return J.errors=[{instancePath:s+"/low",schemaPath:"#/propert\
ies/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.high!==void 0){let r=i.
high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(r))return J.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}}],!1;if(r<0||
isNaN(r))return J.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/minimum",keyword:"minimum",params:{
comparison:">=",limit:0}}],!1}else return J.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/type",
keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a)if(i.value!==void 0){let r=i.value;const f=e;
if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(r))return J.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}}],!1;if(r<0||isNaN(r))return J.
errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0}}],!1}else return J.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/type",keyword:"\
type",params:{type:"number"}}],!1;var a=f===e}else var a=!0}}}}else return J.errors=[{instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return J.errors=t,e===0}J.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function V(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){
let t=null,e=0;const u=V.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)
if(i&&typeof i=="object"&&!Array.isArray(i)){let o;if(i.status===void 0&&(o="status")||i.fidelity===void 0&&(o=
"fidelity"))return V.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="status"||r==="fidelity"||r==="coverage")){return V.errors=[{instancePath:s,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r}}],!1;break}if(d===
e){if(i.status!==void 0){let r=i.status;const f=e;if(!(r==="complete"||r==="partial"||r==="empty"||r==="failed"))
return V.errors=[{instancePath:s+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues:Ce.
properties.status.enum}}],!1;var a=f===e}else var a=!0;if(a){if(i.fidelity!==void 0){let r=i.fidelity;const f=e;
if(!(r==="hardware"||r==="scheduler"||r==="snapshot"))return V.errors=[{instancePath:s+"/fidelity",schemaPath:"\
#/properties/fidelity/enum",keyword:"enum",params:{allowedValues:Ce.properties.fidelity.enum}}],!1;var a=f===e}else
var a=!0;if(a)if(i.coverage!==void 0){const r=e;J(i.coverage,{instancePath:s+"/coverage",parentData:i,parentDataProperty:"\
coverage",rootData:p,dynamicAnchors:c})||(t=t===null?J.errors:t.concat(J.errors),e=t.length);var a=r===e}else var a=!0}}}}else
return V.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return V.errors=
t,e===0}V.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const We={description:"A kind of telemetry that\
 claw reads.",enum:["slurm_sacct","slurm_sacct_json","dcgm_exporter","nvidia_smi","prometheus","kubernetes_pod\
s"]};function xe(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){
let t=null,e=0;const u=xe.evaluated;return u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),i===
"slurm_sacct"||i==="slurm_sacct_json"||i==="dcgm_exporter"||i==="nvidia_smi"||i==="prometheus"||i==="kubernete\
s_pods"?(xe.errors=t,e===0):(xe.errors=[{instancePath:s,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:We.
enum}}],!1)}xe.evaluated={dynamicProps:!1,dynamicItems:!1};const Ge={description:"A kind of work.",enum:["infe\
rence_realtime","inference_batch","preprocessing","mixed","training_small","training_large"]};function $e(i,{instancePath:s="",
parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=$e.evaluated;return u.
dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),i==="inference_realtime"||i==="inference_batch"||
i==="preprocessing"||i==="mixed"||i==="training_small"||i==="training_large"?($e.errors=t,e===0):($e.errors=[{
instancePath:s,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:Ge.enum}}],!1)}$e.evaluated={dynamicProps:!1,
dynamicItems:!1};const Te={type:"object",additionalProperties:!1,required:["value","unit","source","confidence"],
properties:{value:{enum:["slurm","kubernetes","ray","pbs","lsf","unknown"]},unit:{const:"category"},source:{$ref:"\
#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}},Oe={description:"The telemetry that a number stems f\
rom.",enum:["slurm","dcgm","nvidia_smi","slurm+dcgm","slurm+nvidia_smi","kubernetes","inference","operator_rep\
orted","assumed"]};function P(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){
let t=null,e=0;const u=P.evaluated;return u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),i===
"slurm"||i==="dcgm"||i==="nvidia_smi"||i==="slurm+dcgm"||i==="slurm+nvidia_smi"||i==="kubernetes"||i==="infere\
nce"||i==="operator_reported"||i==="assumed"?(P.errors=t,e===0):(P.errors=[{instancePath:s,schemaPath:"#/enum",
keyword:"enum",params:{allowedValues:Oe.enum}}],!1)}P.evaluated={dynamicProps:!1,dynamicItems:!1};const Be={description:"\
high: measured by hardware telemetry; medium: reported by the scheduler; low: assumed, or from a single sample\
.",enum:["high","medium","low"]};function v(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,
dynamicAnchors:c={}}={}){let t=null,e=0;const u=v.evaluated;return u.dynamicProps&&(u.props=void 0),u.dynamicItems&&
(u.items=void 0),i==="high"||i==="medium"||i==="low"?(v.errors=t,e===0):(v.errors=[{instancePath:s,schemaPath:"\
#/enum",keyword:"enum",params:{allowedValues:Be.enum}}],!1)}v.evaluated={dynamicProps:!1,dynamicItems:!1};function _e(i,{
instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=_e.
evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i=="object"&&
!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o=
"source")||i.confidence===void 0&&(o="confidence"))return _e.errors=[{instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r==="sourc\
e"||r==="confidence")){return _e.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(r==="slurm"||r==="kubernetes"||r==="ray"||r==="pbs"||r==="lsf"||r==="unknown"))return _e.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/enum",keyword:"enum",params:{allowedValues:Te.properties.value.enum}}],
!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="category")return _e.errors=[{instancePath:s+
"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"category"}}],!1;var a=r===e}else
var a=!0;if(a){if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"\
source",rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;
if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}else return _e.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return _e.errors=t,e===0}_e.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const He={type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{enum:["claw","dcgm","nvidia_smi","k8s_metri\
cs","sacct"]},unit:{const:"category"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}};
function ve(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=ve.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return ve.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return ve.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(r==="claw"||r==="dcgm"||r==="nvidia_smi"||r==="k8s_metrics"||r==="sacct"))return ve.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/enum",keyword:"enum",params:{allowedValues:He.properties.value.enum}}],
!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="category")return ve.errors=[{instancePath:s+
"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"category"}}],!1;var a=r===e}else
var a=!0;if(a){if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"\
source",rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;
if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}else return ve.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return ve.errors=t,e===0}ve.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Le={type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{enum:["claw","sacct","kubernetes","pbs","ls\
f"]},unit:{const:"category"},source:{$ref:"#/$defs/source"},confidence:{$ref:"#/$defs/confidence"}}};function he(i,{
instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=he.
evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i=="object"&&
!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o=
"source")||i.confidence===void 0&&(o="confidence"))return he.errors=[{instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r==="sourc\
e"||r==="confidence")){return he.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(r==="claw"||r==="sacct"||r==="kubernetes"||r==="pbs"||r==="lsf"))return he.errors=[{instancePath:s+"/valu\
e",schemaPath:"#/properties/value/enum",keyword:"enum",params:{allowedValues:Le.properties.value.enum}}],!1;var a=f===
e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="category")return he.errors=[{instancePath:s+"\
/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"category"}}],!1;var a=r===e}else
var a=!0;if(a){if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"\
source",rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;
if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}else return he.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return he.errors=t,e===0}he.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Ye={description:"A GPU model, by PTL's key.",enum:["b200","gb200","b100","h200","h100","mi300x","gaudi3",
"a100","l40s","gaudi2","a40","rtx_pro_6000","rtx_4090","rtx_3090","v100","unknown"]};function je(i,{instancePath:s="",
parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=je.evaluated;return u.
dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),i==="b200"||i==="gb200"||i==="b100"||i==="h200"||
i==="h100"||i==="mi300x"||i==="gaudi3"||i==="a100"||i==="l40s"||i==="gaudi2"||i==="a40"||i==="rtx_pro_6000"||i===
"rtx_4090"||i==="rtx_3090"||i==="v100"||i==="unknown"?(je.errors=t,e===0):(je.errors=[{instancePath:s,schemaPath:"\
#/enum",keyword:"enum",params:{allowedValues:Ye.enum}}],!1)}je.evaluated={dynamicProps:!1,dynamicItems:!1};function T(i,{
instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=T.
evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i=="object"&&
!Array.isArray(i)){let r;if(i.value===void 0&&(r="value")||i.unit===void 0&&(r="unit")||i.source===void 0&&(r=
"source")||i.confidence===void 0&&(r="confidence"))return T.errors=[{instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:r}}],!1;{const f=e;for(const k in i)if(!(k==="value"||k==="unit"||k==="sourc\
e"||k==="confidence")){return T.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:k}}],!1;break}if(f===e){if(i.value!==void 0){let k=i.value;const M=e;if(e===
M)if(Array.isArray(k)){if(k.length>16)return T.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value\
/maxItems",keyword:"maxItems",params:{limit:16}}],!1;if(k.length<1)return T.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/minItems",keyword:"minItems",params:{limit:1}}],!1;{var a=!0;const Ne=k.length;for(let A=0;A<
Ne;A++){let D=k[A];const w=e;if(e===w)if(D&&typeof D=="object"&&!Array.isArray(D)){let b;if(D.gpu_model===void 0&&
(b="gpu_model")||D.gpu_count===void 0&&(b="gpu_count"))return T.errors=[{instancePath:s+"/value/"+A,schemaPath:"\
#/properties/value/items/required",keyword:"required",params:{missingProperty:b}}],!1;{const W=e;for(const h in D)
if(!(h==="gpu_model"||h==="gpu_count")){return T.errors=[{instancePath:s+"/value/"+A,schemaPath:"#/properties/\
value/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:h}}],!1;break}if(W===
e){if(D.gpu_model!==void 0){const h=e;je(D.gpu_model,{instancePath:s+"/value/"+A+"/gpu_model",parentData:D,parentDataProperty:"\
gpu_model",rootData:p,dynamicAnchors:c})||(t=t===null?je.errors:t.concat(je.errors),e=t.length);var o=h===e}else
var o=!0;if(o)if(D.gpu_count!==void 0){let h=D.gpu_count;const qe=e;if(!(typeof h=="number"&&!(h%1)&&!isNaN(h)&&
isFinite(h)))return T.errors=[{instancePath:s+"/value/"+A+"/gpu_count",schemaPath:"#/properties/value/items/pr\
operties/gpu_count/type",keyword:"type",params:{type:"integer"}}],!1;if(e===qe&&typeof h=="number"&&isFinite(h)){
if(h>1e7||isNaN(h))return T.errors=[{instancePath:s+"/value/"+A+"/gpu_count",schemaPath:"#/properties/value/it\
ems/properties/gpu_count/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e7}}],!1;if(h<1||isNaN(h))return T.
errors=[{instancePath:s+"/value/"+A+"/gpu_count",schemaPath:"#/properties/value/items/properties/gpu_count/min\
imum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var o=qe===e}else var o=!0}}}else return T.errors=
[{instancePath:s+"/value/"+A,schemaPath:"#/properties/value/items/type",keyword:"type",params:{type:"object"}}],
!1;var a=w===e;if(!a)break}}}else return T.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/typ\
e",keyword:"type",params:{type:"array"}}],!1;var d=M===e}else var d=!0;if(d){if(i.unit!==void 0){const k=e;if(i.
unit!=="gpus")return T.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{
allowedValue:"gpus"}}],!1;var d=k===e}else var d=!0;if(d){if(i.source!==void 0){const k=e;P(i.source,{instancePath:s+
"/source",parentData:i,parentDataProperty:"source",rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(
P.errors),e=t.length);var d=k===e}else var d=!0;if(d)if(i.confidence!==void 0){const k=e;v(i.confidence,{instancePath:s+
"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:
t.concat(v.errors),e=t.length);var d=k===e}else var d=!0}}}}}else return T.errors=[{instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return T.errors=t,e===0}T.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ge(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=ge.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return ge.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return ge.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){const r=e;if(typeof i.
value!="boolean")return ge.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/type",keyword:"type",
params:{type:"boolean"}}],!1;var a=r===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="flag")
return ge.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"\
flag"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/sourc\
e",parentData:i,parentDataProperty:"source",rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),
e=t.length);var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+
"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:
t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}else return ge.errors=[{instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return ge.errors=t,e===0}ge.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ue(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=ue.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return ue.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return ue.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return ue.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"integer"}}],!1;if(e===f&&typeof r=="number"&&isFinite(r)){
if(r>1e7||isNaN(r))return ue.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1e7}}],!1;if(r<0||isNaN(r))return ue.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="instances")return ue.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"instances"}}],!1;var a=r===e}else var a=!0;if(a){
if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",
rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)
if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}else return ue.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return ue.errors=t,e===0}ue.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function m(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=m.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return m.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return m.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1||isNaN(r))return m.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/maxim\
um",keyword:"maximum",params:{comparison:"<=",limit:1}}],!1;if(r<0||isNaN(r))return m.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return m.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1||isNaN(r))return m.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"maxi\
mum",params:{comparison:"<=",limit:1}}],!1;if(r<0||isNaN(r))return m.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return m.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(
r))return m.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1}}],!1;if(r<0||isNaN(r))return m.errors=[{instancePath:s+"/value",schemaPath:"#/propert\
ies/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return m.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="fraction")return m.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"fraction"}}],!1;var a=r===e}else var a=!0;if(a){
if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",
rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)
if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}}}else return m.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return m.errors=t,e===0}m.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function S(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=S.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return S.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return S.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return S.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return S.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return S.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return S.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return S.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return S.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return S.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return S.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return S.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="jobs")return S.errors=[{instancePath:s+"/unit",schemaPath:"#/\
properties/unit/const",keyword:"const",params:{allowedValue:"jobs"}}],!1;var a=r===e}else var a=!0;if(a){if(i.
source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",rootData:p,
dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)if(i.confidence!==
void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,
dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}}}else return S.
errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return S.errors=t,e===0}
S.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function R(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=R.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return R.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return R.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return R.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return R.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return R.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return R.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return R.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return R.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return R.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return R.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return R.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="gpu_hours")return R.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"gpu_hours"}}],!1;var a=r===e}else var a=!0;if(a){
if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",
rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)
if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}}}else return R.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return R.errors=t,e===0}R.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function z(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=z.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.value===void 0&&(o="value")||i.unit===void 0&&
(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confidence"))return z.errors=[{instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r===
"low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confidence")){return z.errors=[{instancePath:s,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r}}],!1;break}if(d===
e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e3||isNaN(r))return z.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/maximum",keyword:"maximum",params:{comparison:"<=",
limit:1e3}}],!1;if(r<0||isNaN(r))return z.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/minimum",
keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return z.errors=[{instancePath:s+"/low",schemaPath:"\
#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.high!==
void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e3||isNaN(r))return z.errors=
[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3}}],
!1;if(r<0||isNaN(r))return z.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:0}}],!1}else return z.errors=[{instancePath:s+"/high",schemaPath:"#/prop\
erties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.value!==void 0){
let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e3||isNaN(r))return z.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3}}],!1;if(r<
0||isNaN(r))return z.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/minimum",keyword:"minimum",
params:{comparison:">=",limit:0}}],!1}else return z.errors=[{instancePath:s+"/value",schemaPath:"#/properties/\
value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;
if(i.unit!=="ratio")return z.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"con\
st",params:{allowedValue:"ratio"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;P(i.source,
{instancePath:s+"/source",parentData:i,parentDataProperty:"source",rootData:p,dynamicAnchors:c})||(t=t===null?
P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;v(i.
confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||
(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}}}else return z.errors=[{instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return z.errors=t,e===0}z.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function O(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=O.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return O.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return O.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return O.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return O.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return O.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return O.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return O.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return O.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return O.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return O.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return O.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="groups")return O.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"groups"}}],!1;var a=r===e}else var a=!0;if(a){if(i.
source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",rootData:p,
dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)if(i.confidence!==
void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,
dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}}}else return O.
errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return O.errors=t,e===0}
O.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function le(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=le.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return le.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return le.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){const r=e;if(i.value!==
!0)return le.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/const",keyword:"const",params:{allowedValue:!0}}],
!1;var a=r===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="flag")return le.errors=[{instancePath:s+
"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"flag"}}],!1;var a=r===e}else
var a=!0;if(a){if(i.source!==void 0){const r=e;if(i.source!=="assumed")return le.errors=[{instancePath:s+"/sou\
rce",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue:"assumed"}}],!1;var a=r===e}else
var a=!0;if(a)if(i.confidence!==void 0){const r=e;if(i.confidence!=="low")return le.errors=[{instancePath:s+"/\
confidence",schemaPath:"#/properties/confidence/const",keyword:"const",params:{allowedValue:"low"}}],!1;var a=r===
e}else var a=!0}}}}}else return le.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"}}],!1;return le.errors=t,e===0}le.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function B(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=B.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return B.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return B.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return B.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return B.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return B.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return B.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return B.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return B.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return B.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return B.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return B.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="cpu_hours")return B.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"cpu_hours"}}],!1;var a=r===e}else var a=!0;if(a){
if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",
rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)
if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}}}else return B.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return B.errors=t,e===0}B.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function H(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=H.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.value===void 0&&(o="value")||i.unit===void 0&&
(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confidence"))return H.errors=[{instancePath:s,
schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r===
"low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confidence")){return H.errors=[{instancePath:s,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r}}],!1;break}if(d===
e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r))return H.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/maximum",keyword:"maximum",params:{comparison:"<=",
limit:1e12}}],!1;if(r<0||isNaN(r))return H.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/minimum",
keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return H.errors=[{instancePath:s+"/low",schemaPath:"\
#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.high!==
void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r))return H.errors=
[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],
!1;if(r<0||isNaN(r))return H.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:0}}],!1}else return H.errors=[{instancePath:s+"/high",schemaPath:"#/prop\
erties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.value!==void 0){
let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r))return H.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<
0||isNaN(r))return H.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/minimum",keyword:"minimum",
params:{comparison:">=",limit:0}}],!1}else return H.errors=[{instancePath:s+"/value",schemaPath:"#/properties/\
value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;
if(i.unit!=="minutes")return H.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"c\
onst",params:{allowedValue:"minutes"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;P(i.
source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",rootData:p,dynamicAnchors:c})||(t=t===
null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;
v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||
(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}}}else return H.errors=[{instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return H.errors=t,e===0}H.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function L(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=L.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return L.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return L.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return L.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return L.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return L.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return L.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return L.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return L.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return L.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return L.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return L.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="minutes")return L.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"minutes"}}],!1;var a=r===e}else var a=!0;if(a){
if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",
rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)
if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}}}else return L.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return L.errors=t,e===0}L.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Y(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=Y.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return Y.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return Y.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return Y.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return Y.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return Y.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return Y.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return Y.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return Y.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return Y.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return Y.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return Y.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="kWh")return Y.errors=[{instancePath:s+"/unit",schemaPath:"#/p\
roperties/unit/const",keyword:"const",params:{allowedValue:"kWh"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==
void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",rootData:p,dynamicAnchors:c})||
(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;
v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||
(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}}}else return Y.errors=[{instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return Y.errors=t,e===0}Y.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function pe(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=pe.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return pe.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return pe.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return pe.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"integer"}}],!1;if(e===f&&typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return pe.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return pe.errors=[{instancePath:s+"/value",
schemaPath:"#/properties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var a=f===e}else
var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="gpu_hours")return pe.errors=[{instancePath:s+"/unit",
schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"gpu_hours"}}],!1;var a=r===e}else var a=!0;
if(a){if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"so\
urce",rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;
if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}else return pe.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return pe.errors=t,e===0}pe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ee(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=ee.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return ee.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return ee.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return ee.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"integer"}}],!1;if(e===f&&typeof r=="number"&&isFinite(r)){
if(r>1e6||isNaN(r))return ee.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1e6}}],!1;if(r<0||isNaN(r))return ee.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="servers")return ee.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"servers"}}],!1;var a=r===e}else var a=!0;if(a){
if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",
rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)
if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}else return ee.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return ee.errors=t,e===0}ee.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function K(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=K.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return K.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return K.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return K.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return K.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return K.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return K.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return K.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return K.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return K.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return K.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return K.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="models")return K.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"models"}}],!1;var a=r===e}else var a=!0;if(a){if(i.
source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",rootData:p,
dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)if(i.confidence!==
void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,
dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}}}else return K.
errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return K.errors=t,e===0}
K.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Z(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=Z.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return Z.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return Z.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return Z.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return Z.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return Z.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return Z.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return Z.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return Z.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return Z.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return Z.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return Z.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="requests_per_second")return Z.errors=[{instancePath:s+"/unit",
schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"requests_per_second"}}],!1;var a=r===
e}else var a=!0;if(a){if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"\
source",rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;
if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}}}else return Z.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return Z.errors=t,e===0}Z.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function U(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=U.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.low===void 0&&(o="low")||i.high===void 0&&(o="high")||i.value===void 0&&
(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confiden\
ce"))return U.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],
!1;{const d=e;for(const r in i)if(!(r==="low"||r==="high"||r==="value"||r==="unit"||r==="source"||r==="confide\
nce")){return U.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.low!==void 0){let r=i.low;const f=e;if(e===f)if(typeof r=="num\
ber"&&isFinite(r)){if(r>1e12||isNaN(r))return U.errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return U.errors=[{instancePath:s+
"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return U.
errors=[{instancePath:s+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type:"number"}}],!1;var a=f===
e}else var a=!0;if(a){if(i.high!==void 0){let r=i.high;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return U.errors=[{instancePath:s+"/high",schemaPath:"#/properties/high/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return U.errors=[{instancePath:s+"/high",schemaPath:"\
#/properties/high/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return U.errors=[{instancePath:s+
"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.value!==void 0){let r=i.value;const f=e;if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(
r))return U.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return U.errors=[{instancePath:s+"/value",schemaPath:"#/prop\
erties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}else return U.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="requests")return U.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"requests"}}],!1;var a=r===e}else var a=!0;if(a){
if(i.source!==void 0){const r=e;P(i.source,{instancePath:s+"/source",parentData:i,parentDataProperty:"source",
rootData:p,dynamicAnchors:c})||(t=t===null?P.errors:t.concat(P.errors),e=t.length);var a=r===e}else var a=!0;if(a)
if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}}}else return U.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return U.errors=t,e===0}U.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function C(i,{instancePath:s="",
parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=C.evaluated;if(u.
dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i=="object"&&!Array.isArray(
i)){const o=e;for(const d in i)if(!(d==="servers_total"||d==="servers_healthy"||d==="models_loaded"||d==="requ\
est_rate_per_second"||d==="requests_running"||d==="requests_waiting"||d==="kv_cache_utilization")){return C.errors=
[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d}}],
!1;break}if(o===e){if(i.servers_total!==void 0){const d=e;ee(i.servers_total,{instancePath:s+"/servers_total",
parentData:i,parentDataProperty:"servers_total",rootData:p,dynamicAnchors:c})||(t=t===null?ee.errors:t.concat(
ee.errors),e=t.length);var a=d===e}else var a=!0;if(a){if(i.servers_healthy!==void 0){const d=e;ee(i.servers_healthy,
{instancePath:s+"/servers_healthy",parentData:i,parentDataProperty:"servers_healthy",rootData:p,dynamicAnchors:c})||
(t=t===null?ee.errors:t.concat(ee.errors),e=t.length);var a=d===e}else var a=!0;if(a){if(i.models_loaded!==void 0){
const d=e;K(i.models_loaded,{instancePath:s+"/models_loaded",parentData:i,parentDataProperty:"models_loaded",rootData:p,
dynamicAnchors:c})||(t=t===null?K.errors:t.concat(K.errors),e=t.length);var a=d===e}else var a=!0;if(a){if(i.request_rate_per_second!==
void 0){const d=e;Z(i.request_rate_per_second,{instancePath:s+"/request_rate_per_second",parentData:i,parentDataProperty:"\
request_rate_per_second",rootData:p,dynamicAnchors:c})||(t=t===null?Z.errors:t.concat(Z.errors),e=t.length);var a=d===
e}else var a=!0;if(a){if(i.requests_running!==void 0){const d=e;U(i.requests_running,{instancePath:s+"/request\
s_running",parentData:i,parentDataProperty:"requests_running",rootData:p,dynamicAnchors:c})||(t=t===null?U.errors:
t.concat(U.errors),e=t.length);var a=d===e}else var a=!0;if(a){if(i.requests_waiting!==void 0){const d=e;U(i.requests_waiting,
{instancePath:s+"/requests_waiting",parentData:i,parentDataProperty:"requests_waiting",rootData:p,dynamicAnchors:c})||
(t=t===null?U.errors:t.concat(U.errors),e=t.length);var a=d===e}else var a=!0;if(a)if(i.kv_cache_utilization!==
void 0){const d=e;m(i.kv_cache_utilization,{instancePath:s+"/kv_cache_utilization",parentData:i,parentDataProperty:"\
kv_cache_utilization",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var a=d===
e}else var a=!0}}}}}}}else return C.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"}}],!1;return C.errors=t,e===0}C.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function we(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=we.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return we.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return we.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){const r=e;$e(i.value,
{instancePath:s+"/value",parentData:i,parentDataProperty:"value",rootData:p,dynamicAnchors:c})||(t=t===null?$e.
errors:t.concat($e.errors),e=t.length);var a=r===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!==
"category")return we.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{
allowedValue:"category"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;if(i.source!=="o\
perator_reported")return we.errors=[{instancePath:s+"/source",schemaPath:"#/properties/source/const",keyword:"\
const",params:{allowedValue:"operator_reported"}}],!1;var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){
const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,
dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}else return we.
errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return we.errors=t,e===
0}we.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function G(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=G.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let r;if(i.value===void 0&&(r="value")||i.unit===void 0&&(r="unit")||i.source===void 0&&
(r="source")||i.confidence===void 0&&(r="confidence"))return G.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:r}}],!1;{const f=e;for(const k in i)if(!(k==="value"||k==="unit"||k===
"source"||k==="confidence")){return G.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:k}}],!1;break}if(f===e){if(i.value!==void 0){let k=i.value;const M=e;
if(e===M)if(Array.isArray(k)){if(k.length>16)return G.errors=[{instancePath:s+"/value",schemaPath:"#/propertie\
s/value/maxItems",keyword:"maxItems",params:{limit:16}}],!1;if(k.length<1)return G.errors=[{instancePath:s+"/v\
alue",schemaPath:"#/properties/value/minItems",keyword:"minItems",params:{limit:1}}],!1;{var a=!0;const Ne=k.length;
for(let A=0;A<Ne;A++){let D=k[A];const w=e;if(e===w)if(D&&typeof D=="object"&&!Array.isArray(D)){let b;if(D.gpu_model===
void 0&&(b="gpu_model")||D.purchase_year===void 0&&(b="purchase_year"))return G.errors=[{instancePath:s+"/valu\
e/"+A,schemaPath:"#/properties/value/items/required",keyword:"required",params:{missingProperty:b}}],!1;{const W=e;
for(const h in D)if(!(h==="gpu_model"||h==="purchase_year")){return G.errors=[{instancePath:s+"/value/"+A,schemaPath:"\
#/properties/value/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:h}}],
!1;break}if(W===e){if(D.gpu_model!==void 0){const h=e;je(D.gpu_model,{instancePath:s+"/value/"+A+"/gpu_model",
parentData:D,parentDataProperty:"gpu_model",rootData:p,dynamicAnchors:c})||(t=t===null?je.errors:t.concat(je.errors),
e=t.length);var o=h===e}else var o=!0;if(o)if(D.purchase_year!==void 0){let h=D.purchase_year;const qe=e;if(!(typeof h==
"number"&&!(h%1)&&!isNaN(h)&&isFinite(h)))return G.errors=[{instancePath:s+"/value/"+A+"/purchase_year",schemaPath:"\
#/properties/value/items/properties/purchase_year/type",keyword:"type",params:{type:"integer"}}],!1;if(e===qe&&
typeof h=="number"&&isFinite(h)){if(h>2060||isNaN(h))return G.errors=[{instancePath:s+"/value/"+A+"/purchase_y\
ear",schemaPath:"#/properties/value/items/properties/purchase_year/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:2060}}],!1;if(h<2010||isNaN(h))return G.errors=[{instancePath:s+"/value/"+A+"/purchase_year",schemaPath:"\
#/properties/value/items/properties/purchase_year/minimum",keyword:"minimum",params:{comparison:">=",limit:2010}}],
!1}var o=qe===e}else var o=!0}}}else return G.errors=[{instancePath:s+"/value/"+A,schemaPath:"#/properties/val\
ue/items/type",keyword:"type",params:{type:"object"}}],!1;var a=w===e;if(!a)break}}}else return G.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"array"}}],!1;var d=M===e}else var d=!0;
if(d){if(i.unit!==void 0){const k=e;if(i.unit!=="year")return G.errors=[{instancePath:s+"/unit",schemaPath:"#/\
properties/unit/const",keyword:"const",params:{allowedValue:"year"}}],!1;var d=k===e}else var d=!0;if(d){if(i.
source!==void 0){const k=e;if(i.source!=="operator_reported")return G.errors=[{instancePath:s+"/source",schemaPath:"\
#/properties/source/const",keyword:"const",params:{allowedValue:"operator_reported"}}],!1;var d=k===e}else var d=!0;
if(d)if(i.confidence!==void 0){const k=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var d=k===e}else
var d=!0}}}}}else return G.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return G.errors=t,e===0}G.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Ke={type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{enum:["air","water","liquid_to_chip","hybri\
d"]},unit:{const:"category"},source:{const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}};function ce(i,{
instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=ce.
evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i=="object"&&
!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o=
"source")||i.confidence===void 0&&(o="confidence"))return ce.errors=[{instancePath:s,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r==="sourc\
e"||r==="confidence")){return ce.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(r==="air"||r==="water"||r==="liquid_to_chip"||r==="hybrid"))return ce.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/enum",keyword:"enum",params:{allowedValues:Ke.properties.value.enum}}],!1;var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="category")return ce.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"category"}}],!1;var a=r===e}else var a=!0;if(a){
if(i.source!==void 0){const r=e;if(i.source!=="operator_reported")return ce.errors=[{instancePath:s+"/source",
schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue:"operator_reported"}}],!1;var a=r===
e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,
parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);
var a=r===e}else var a=!0}}}}}else return ce.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;return ce.errors=t,e===0}ce.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ie(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=ie.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return ie.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return ie.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return ie.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"integer"}}],!1;if(e===f&&typeof r=="number"&&isFinite(r)){
if(r>2060||isNaN(r))return ie.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:2060}}],!1;if(r<1950||isNaN(r))return ie.errors=[{instancePath:s+"/valu\
e",schemaPath:"#/properties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:1950}}],!1}var a=f===
e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="year")return ie.errors=[{instancePath:s+"/uni\
t",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"year"}}],!1;var a=r===e}else var a=!0;
if(a){if(i.source!==void 0){const r=e;if(i.source!=="operator_reported")return ie.errors=[{instancePath:s+"/so\
urce",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue:"operator_reported"}}],!1;var a=r===
e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,
parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);
var a=r===e}else var a=!0}}}}}else return ie.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;return ie.errors=t,e===0}ie.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Ze={
type:"object",additionalProperties:!1,required:["value","unit","source","confidence"],properties:{value:{enum:[
"AL","AK","AZ","AR","CA","CO","CT","DE","DC","FL","GA","HI","ID","IL","IN","IA","KS","KY","LA","ME","MD","MA",
"MI","MN","MS","MO","MT","NE","NV","NH","NJ","NM","NY","NC","ND","OH","OK","OR","PA","PR","RI","SC","SD","TN",
"TX","UT","VT","VA","WA","WV","WI","WY"]},unit:{const:"category"},source:{const:"operator_reported"},confidence:{
$ref:"#/$defs/confidence"}}};function fe(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){
let t=null,e=0;const u=fe.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)
if(i&&typeof i=="object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||
i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confidence"))return fe.errors=[{instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r===
"unit"||r==="source"||r==="confidence")){return fe.errors=[{instancePath:s,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.
value;const f=e;if(!(r==="AL"||r==="AK"||r==="AZ"||r==="AR"||r==="CA"||r==="CO"||r==="CT"||r==="DE"||r==="DC"||
r==="FL"||r==="GA"||r==="HI"||r==="ID"||r==="IL"||r==="IN"||r==="IA"||r==="KS"||r==="KY"||r==="LA"||r==="ME"||
r==="MD"||r==="MA"||r==="MI"||r==="MN"||r==="MS"||r==="MO"||r==="MT"||r==="NE"||r==="NV"||r==="NH"||r==="NJ"||
r==="NM"||r==="NY"||r==="NC"||r==="ND"||r==="OH"||r==="OK"||r==="OR"||r==="PA"||r==="PR"||r==="RI"||r==="SC"||
r==="SD"||r==="TN"||r==="TX"||r==="UT"||r==="VT"||r==="VA"||r==="WA"||r==="WV"||r==="WI"||r==="WY"))return fe.
errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/enum",keyword:"enum",params:{allowedValues:Ze.
properties.value.enum}}],!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="categor\
y")return fe.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"\
category"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;if(i.source!=="operator_report\
ed")return fe.errors=[{instancePath:s+"/source",schemaPath:"#/properties/source/const",keyword:"const",params:{
allowedValue:"operator_reported"}}],!1;var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;v(i.
confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||
(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}else return fe.errors=[{instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return fe.errors=t,e===0}fe.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function te(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=te.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return te.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return te.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>5||isNaN(r))return te.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/maximum",keyword:"maximum",params:{comparison:"<=",limit:5}}],!1;if(r<1||isNaN(r))return te.
errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1}}],!1}else return te.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/type",keyword:"\
type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="r\
atio")return te.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"\
ratio"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;if(i.source!=="operator_reported")
return te.errors=[{instancePath:s+"/source",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue:"\
operator_reported"}}],!1;var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+
"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:
t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}else return te.errors=[{instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return te.errors=t,e===0}te.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const Xe={type:"object",additionalProperties:!1,required:["value","unit","source","confidence"],
properties:{value:{enum:["0A","0B","1A","1B","2A","2B","3A","3B","3C","4A","4B","4C","5A","5B","5C","6A","6B",
"7","8"]},unit:{const:"category"},source:{const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}};
function de(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=de.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return de.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return de.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(r==="0A"||r==="0B"||r==="1A"||r==="1B"||r==="2A"||r==="2B"||r==="3A"||r==="3B"||r==="3C"||r==="4A"||r==="\
4B"||r==="4C"||r==="5A"||r==="5B"||r==="5C"||r==="6A"||r==="6B"||r==="7"||r==="8"))return de.errors=[{instancePath:s+
"/value",schemaPath:"#/properties/value/enum",keyword:"enum",params:{allowedValues:Xe.properties.value.enum}}],
!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="category")return de.errors=[{instancePath:s+
"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"category"}}],!1;var a=r===e}else
var a=!0;if(a){if(i.source!==void 0){const r=e;if(i.source!=="operator_reported")return de.errors=[{instancePath:s+
"/source",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue:"operator_reported"}}],!1;
var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",
parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),
e=t.length);var a=r===e}else var a=!0}}}}}else return de.errors=[{instancePath:s,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}}],!1;return de.errors=t,e===0}de.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function se(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=se.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return se.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return se.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return se.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"integer"}}],!1;if(e===f&&typeof r=="number"&&isFinite(r)){
if(r>1e8||isNaN(r))return se.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1e8}}],!1;if(r<0||isNaN(r))return se.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var a=f===e}else var a=!0;
if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="MWh")return se.errors=[{instancePath:s+"/unit",schemaPath:"#/\
properties/unit/const",keyword:"const",params:{allowedValue:"MWh"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==
void 0){const r=e;if(i.source!=="operator_reported")return se.errors=[{instancePath:s+"/source",schemaPath:"#/\
properties/source/const",keyword:"const",params:{allowedValue:"operator_reported"}}],!1;var a=r===e}else var a=!0;
if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}else return se.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return se.errors=t,e===0}se.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Je={type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{enum:["location_based","market_based"]},unit:{
const:"category"},source:{const:"operator_reported"},confidence:{$ref:"#/$defs/confidence"}}};function me(i,{instancePath:s="",
parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=me.evaluated;if(u.
dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i=="object"&&!Array.isArray(
i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&(o="source")||i.confidence===
void 0&&(o="confidence"))return me.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{
missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r==="source"||r==="confidenc\
e")){return me.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;if(!(r==="location_bas\
ed"||r==="market_based"))return me.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/enum",keyword:"\
enum",params:{allowedValues:Je.properties.value.enum}}],!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){
const r=e;if(i.unit!=="category")return me.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",
keyword:"const",params:{allowedValue:"category"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;
if(i.source!=="operator_reported")return me.errors=[{instancePath:s+"/source",schemaPath:"#/properties/source/\
const",keyword:"const",params:{allowedValue:"operator_reported"}}],!1;var a=r===e}else var a=!0;if(a)if(i.confidence!==
void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,
dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}else return me.
errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return me.errors=t,e===
0}me.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ae(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=ae.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return ae.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return ae.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(e===f)if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(r))return ae.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}}],!1;if(r<0||isNaN(r))return ae.
errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0}}],!1}else return ae.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/type",keyword:"\
type",params:{type:"number"}}],!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="f\
raction")return ae.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{
allowedValue:"fraction"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;if(i.source!=="o\
perator_reported")return ae.errors=[{instancePath:s+"/source",schemaPath:"#/properties/source/const",keyword:"\
const",params:{allowedValue:"operator_reported"}}],!1;var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){
const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,
dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}else return ae.
errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return ae.errors=t,e===
0}ae.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ne(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=ne.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return ne.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return ne.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.value;const f=e;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return ne.errors=[{instancePath:s+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"integer"}}],!1;if(e===f&&typeof r=="number"&&isFinite(r)){
if(r>1e12||isNaN(r))return ne.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1e12}}],!1;if(r<0||isNaN(r))return ne.errors=[{instancePath:s+"/value",
schemaPath:"#/properties/value/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}var a=f===e}else
var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="kg")return ne.errors=[{instancePath:s+"/unit",schemaPath:"\
#/properties/unit/const",keyword:"const",params:{allowedValue:"kg"}}],!1;var a=r===e}else var a=!0;if(a){if(i.
source!==void 0){const r=e;if(i.source!=="operator_reported")return ne.errors=[{instancePath:s+"/source",schemaPath:"\
#/properties/source/const",keyword:"const",params:{allowedValue:"operator_reported"}}],!1;var a=r===e}else var a=!0;
if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"\
confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else
var a=!0}}}}}else return ne.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],
!1;return ne.errors=t,e===0}ne.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Qe={type:"object",additionalProperties:!1,
required:["value","unit","source","confidence"],properties:{value:{enum:["AKGD","AKMS","AZNM","CAMX","ERCT","F\
RCC","HIMS","HIOA","MROE","MROW","NEWE","NWPP","NYCW","NYLI","NYUP","PRMS","RFCE","RFCM","RFCW","RMPA","SPNO",
"SPSO","SRMV","SRMW","SRSO","SRTV","SRVC"]},unit:{const:"category"},source:{const:"operator_reported"},confidence:{
$ref:"#/$defs/confidence"}}};function ye(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){
let t=null,e=0;const u=ye.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)
if(i&&typeof i=="object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||
i.source===void 0&&(o="source")||i.confidence===void 0&&(o="confidence"))return ye.errors=[{instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r===
"unit"||r==="source"||r==="confidence")){return ye.errors=[{instancePath:s,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){let r=i.
value;const f=e;if(!(r==="AKGD"||r==="AKMS"||r==="AZNM"||r==="CAMX"||r==="ERCT"||r==="FRCC"||r==="HIMS"||r==="\
HIOA"||r==="MROE"||r==="MROW"||r==="NEWE"||r==="NWPP"||r==="NYCW"||r==="NYLI"||r==="NYUP"||r==="PRMS"||r==="RF\
CE"||r==="RFCM"||r==="RFCW"||r==="RMPA"||r==="SPNO"||r==="SPSO"||r==="SRMV"||r==="SRMW"||r==="SRSO"||r==="SRTV"||
r==="SRVC"))return ye.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/enum",keyword:"enum",params:{
allowedValues:Qe.properties.value.enum}}],!1;var a=f===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.
unit!=="category")return ye.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"cons\
t",params:{allowedValue:"category"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;if(i.
source!=="operator_reported")return ye.errors=[{instancePath:s+"/source",schemaPath:"#/properties/source/const",
keyword:"const",params:{allowedValue:"operator_reported"}}],!1;var a=r===e}else var a=!0;if(a)if(i.confidence!==
void 0){const r=e;v(i.confidence,{instancePath:s+"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,
dynamicAnchors:c})||(t=t===null?v.errors:t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}else return ye.
errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"}}],!1;return ye.errors=t,e===
0}ye.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function re(i,{instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,
e=0;const u=re.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i==
"object"&&!Array.isArray(i)){let o;if(i.value===void 0&&(o="value")||i.unit===void 0&&(o="unit")||i.source===void 0&&
(o="source")||i.confidence===void 0&&(o="confidence"))return re.errors=[{instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:o}}],!1;{const d=e;for(const r in i)if(!(r==="value"||r==="unit"||r===
"source"||r==="confidence")){return re.errors=[{instancePath:s,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:r}}],!1;break}if(d===e){if(i.value!==void 0){const r=e;if(typeof i.
value!="boolean")return re.errors=[{instancePath:s+"/value",schemaPath:"#/properties/value/type",keyword:"type",
params:{type:"boolean"}}],!1;var a=r===e}else var a=!0;if(a){if(i.unit!==void 0){const r=e;if(i.unit!=="flag")
return re.errors=[{instancePath:s+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"\
flag"}}],!1;var a=r===e}else var a=!0;if(a){if(i.source!==void 0){const r=e;if(i.source!=="operator_reported")
return re.errors=[{instancePath:s+"/source",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue:"\
operator_reported"}}],!1;var a=r===e}else var a=!0;if(a)if(i.confidence!==void 0){const r=e;v(i.confidence,{instancePath:s+
"/confidence",parentData:i,parentDataProperty:"confidence",rootData:p,dynamicAnchors:c})||(t=t===null?v.errors:
t.concat(v.errors),e=t.length);var a=r===e}else var a=!0}}}}}else return re.errors=[{instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return re.errors=t,e===0}re.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const er=new RegExp("^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]{1,64}$","u");function g(i,{
instancePath:s="",parentData:$,parentDataProperty:j,rootData:p=i,dynamicAnchors:c={}}={}){let t=null,e=0;const u=g.
evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),e===0)if(i&&typeof i=="object"&&
!Array.isArray(i)){let X;if(i.schema===void 0&&(X="schema")||i.ptl_component===void 0&&(X="ptl_component")||i.
version===void 0&&(X="version")||i.package_timestamp===void 0&&(X="package_timestamp")||i.transmission_method===
void 0&&(X="transmission_method")||i.period===void 0&&(X="period")||i.discovery===void 0&&(X="discovery")||i.privacy===
void 0&&(X="privacy")||i.profile===void 0&&(X="profile")||i.ace===void 0&&(X="ace")||i.pace===void 0&&(X="pace")||
i.core===void 0&&(X="core")||i.utilization===void 0&&(X="utilization")||i.inference===void 0&&(X="inference")||
i.facility===void 0&&(X="facility")||i.warnings===void 0&&(X="warnings")||i.instructions===void 0&&(X="instruc\
tions"))return g.errors=[{instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:X}}],
!1;{const Me=e;for(const n in i)if(!Ae.call(oe.properties,n)){return g.errors=[{instancePath:s,schemaPath:"#/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:n}}],!1;break}if(Me===e){if(i.schema!==
void 0){const n=e;if(i.schema!=="ptl_output_v1")return g.errors=[{instancePath:s+"/schema",schemaPath:"#/prope\
rties/schema/const",keyword:"const",params:{allowedValue:"ptl_output_v1"}}],!1;var a=n===e}else var a=!0;if(a){
if(i.ptl_component!==void 0){const n=e;if(i.ptl_component!=="claw")return g.errors=[{instancePath:s+"/ptl_comp\
onent",schemaPath:"#/properties/ptl_component/const",keyword:"const",params:{allowedValue:"claw"}}],!1;var a=n===
e}else var a=!0;if(a){if(i.version!==void 0){const n=e;Pe(i.version,{instancePath:s+"/version",parentData:i,parentDataProperty:"\
version",rootData:p,dynamicAnchors:c})||(t=t===null?Pe.errors:t.concat(Pe.errors),e=t.length);var a=n===e}else
var a=!0;if(a){if(i.package_timestamp!==void 0){const n=e;be(i.package_timestamp,{instancePath:s+"/package_tim\
estamp",parentData:i,parentDataProperty:"package_timestamp",rootData:p,dynamicAnchors:c})||(t=t===null?be.errors:
t.concat(be.errors),e=t.length);var a=n===e}else var a=!0;if(a){if(i.organization!==void 0){let n=i.organization;
const N=e;if(e===N)if(typeof n=="string"){if(!er.test(n))return g.errors=[{instancePath:s+"/organization",schemaPath:"\
#/properties/organization/pattern",keyword:"pattern",params:{pattern:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]\
{1,64}$"}}],!1}else return g.errors=[{instancePath:s+"/organization",schemaPath:"#/properties/organization/typ\
e",keyword:"type",params:{type:"string"}}],!1;var a=N===e}else var a=!0;if(a){if(i.transmission_method!==void 0){
const n=e;if(i.transmission_method!=="manual_v01")return g.errors=[{instancePath:s+"/transmission_method",schemaPath:"\
#/properties/transmission_method/const",keyword:"const",params:{allowedValue:"manual_v01"}}],!1;var a=n===e}else
var a=!0;if(a){if(i.synthetic!==void 0){const n=e;if(i.synthetic!==!0)return g.errors=[{instancePath:s+"/synth\
etic",schemaPath:"#/properties/synthetic/const",keyword:"const",params:{allowedValue:!0}}],!1;var a=n===e}else
var a=!0;if(a){if(i.period!==void 0){let n=i.period;const N=e;if(e===N)if(n&&typeof n=="object"&&!Array.isArray(
n)){let I;if(n.start===void 0&&(I="start")||n.end===void 0&&(I="end"))return g.errors=[{instancePath:s+"/perio\
d",schemaPath:"#/properties/period/required",keyword:"required",params:{missingProperty:I}}],!1;{const l=e;for(const y in n)
if(!(y==="start"||y==="end")){return g.errors=[{instancePath:s+"/period",schemaPath:"#/properties/period/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:y}}],!1;break}if(l===e){if(n.start!==
void 0){const y=e;ke(n.start,{instancePath:s+"/period/start",parentData:n,parentDataProperty:"start",rootData:p,
dynamicAnchors:c})||(t=t===null?ke.errors:t.concat(ke.errors),e=t.length);var o=y===e}else var o=!0;if(o)if(n.
end!==void 0){const y=e;ke(n.end,{instancePath:s+"/period/end",parentData:n,parentDataProperty:"end",rootData:p,
dynamicAnchors:c})||(t=t===null?ke.errors:t.concat(ke.errors),e=t.length);var o=y===e}else var o=!0}}}else return g.
errors=[{instancePath:s+"/period",schemaPath:"#/properties/period/type",keyword:"type",params:{type:"object"}}],
!1;var a=N===e}else var a=!0;if(a){if(i.discovery!==void 0){let n=i.discovery;const N=e;if(e===N)if(n&&typeof n==
"object"&&!Array.isArray(n)){let I;if(n.ptl_claw_version===void 0&&(I="ptl_claw_version")||n.discovery_timestamp===
void 0&&(I="discovery_timestamp")||n.collection_results===void 0&&(I="collection_results")||n.data_sources_found===
void 0&&(I="data_sources_found"))return g.errors=[{instancePath:s+"/discovery",schemaPath:"#/properties/discov\
ery/required",keyword:"required",params:{missingProperty:I}}],!1;{const l=e;for(const y in n)if(!(y==="ptl_cla\
w_version"||y==="discovery_timestamp"||y==="collection_results"||y==="data_sources_found")){return g.errors=[{
instancePath:s+"/discovery",schemaPath:"#/properties/discovery/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:y}}],!1;break}if(l===e){if(n.ptl_claw_version!==void 0){const y=e;Pe(n.ptl_claw_version,
{instancePath:s+"/discovery/ptl_claw_version",parentData:n,parentDataProperty:"ptl_claw_version",rootData:p,dynamicAnchors:c})||
(t=t===null?Pe.errors:t.concat(Pe.errors),e=t.length);var d=y===e}else var d=!0;if(d){if(n.discovery_timestamp!==
void 0){const y=e;be(n.discovery_timestamp,{instancePath:s+"/discovery/discovery_timestamp",parentData:n,parentDataProperty:"\
discovery_timestamp",rootData:p,dynamicAnchors:c})||(t=t===null?be.errors:t.concat(be.errors),e=t.length);var d=y===
e}else var d=!0;if(d){if(n.collection_results!==void 0){let y=n.collection_results;const E=e;if(e===E)if(y&&typeof y==
"object"&&!Array.isArray(y)){const De=e;for(const x in y)if(!(x==="slurm_sacct"||x==="slurm_sacct_json"||x==="\
dcgm_exporter"||x==="nvidia_smi"||x==="prometheus"||x==="kubernetes_pods")){return g.errors=[{instancePath:s+"\
/discovery/collection_results",schemaPath:"#/properties/discovery/properties/collection_results/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:x}}],!1;break}if(De===e){if(y.slurm_sacct!==
void 0){const x=e;V(y.slurm_sacct,{instancePath:s+"/discovery/collection_results/slurm_sacct",parentData:y,parentDataProperty:"\
slurm_sacct",rootData:p,dynamicAnchors:c})||(t=t===null?V.errors:t.concat(V.errors),e=t.length);var r=x===e}else
var r=!0;if(r){if(y.slurm_sacct_json!==void 0){const x=e;V(y.slurm_sacct_json,{instancePath:s+"/discovery/coll\
ection_results/slurm_sacct_json",parentData:y,parentDataProperty:"slurm_sacct_json",rootData:p,dynamicAnchors:c})||
(t=t===null?V.errors:t.concat(V.errors),e=t.length);var r=x===e}else var r=!0;if(r){if(y.dcgm_exporter!==void 0){
const x=e;V(y.dcgm_exporter,{instancePath:s+"/discovery/collection_results/dcgm_exporter",parentData:y,parentDataProperty:"\
dcgm_exporter",rootData:p,dynamicAnchors:c})||(t=t===null?V.errors:t.concat(V.errors),e=t.length);var r=x===e}else
var r=!0;if(r){if(y.nvidia_smi!==void 0){const x=e;V(y.nvidia_smi,{instancePath:s+"/discovery/collection_resul\
ts/nvidia_smi",parentData:y,parentDataProperty:"nvidia_smi",rootData:p,dynamicAnchors:c})||(t=t===null?V.errors:
t.concat(V.errors),e=t.length);var r=x===e}else var r=!0;if(r){if(y.prometheus!==void 0){const x=e;V(y.prometheus,
{instancePath:s+"/discovery/collection_results/prometheus",parentData:y,parentDataProperty:"prometheus",rootData:p,
dynamicAnchors:c})||(t=t===null?V.errors:t.concat(V.errors),e=t.length);var r=x===e}else var r=!0;if(r)if(y.kubernetes_pods!==
void 0){const x=e;V(y.kubernetes_pods,{instancePath:s+"/discovery/collection_results/kubernetes_pods",parentData:y,
parentDataProperty:"kubernetes_pods",rootData:p,dynamicAnchors:c})||(t=t===null?V.errors:t.concat(V.errors),e=
t.length);var r=x===e}else var r=!0}}}}}}else return g.errors=[{instancePath:s+"/discovery/collection_results",
schemaPath:"#/properties/discovery/properties/collection_results/type",keyword:"type",params:{type:"object"}}],
!1;var d=E===e}else var d=!0;if(d)if(n.data_sources_found!==void 0){let y=n.data_sources_found;const E=e;if(e===
E)if(Array.isArray(y)){if(y.length>6)return g.errors=[{instancePath:s+"/discovery/data_sources_found",schemaPath:"\
#/properties/discovery/properties/data_sources_found/maxItems",keyword:"maxItems",params:{limit:6}}],!1;{var f=!0;
const De=y.length;for(let x=0;x<De;x++){let q=y[x];const Q=e;if(typeof q!="string")return g.errors=[{instancePath:s+
"/discovery/data_sources_found/"+x,schemaPath:"#/properties/discovery/properties/data_sources_found/items/type",
keyword:"type",params:{type:"string"}}],!1;xe(q,{instancePath:s+"/discovery/data_sources_found/"+x,parentData:y,
parentDataProperty:x,rootData:p,dynamicAnchors:c})||(t=t===null?xe.errors:t.concat(xe.errors),e=t.length);var f=Q===
e;if(!f)break}if(f){let x=y.length,q;if(x>1){const Q={};for(;x--;){let ze=y[x];if(typeof ze=="string"){if(typeof Q[ze]==
"number"){return q=Q[ze],g.errors=[{instancePath:s+"/discovery/data_sources_found",schemaPath:"#/properties/di\
scovery/properties/data_sources_found/uniqueItems",keyword:"uniqueItems",params:{i:x,j:q}}],!1;break}Q[ze]=x}}}}}}else
return g.errors=[{instancePath:s+"/discovery/data_sources_found",schemaPath:"#/properties/discovery/properties\
/data_sources_found/type",keyword:"type",params:{type:"array"}}],!1;var d=E===e}else var d=!0}}}}}else return g.
errors=[{instancePath:s+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type:"obj\
ect"}}],!1;var a=N===e}else var a=!0;if(a){if(i.privacy!==void 0){let n=i.privacy;const N=e;if(e===N)if(n&&typeof n==
"object"&&!Array.isArray(n)){let I;if(n.mode===void 0&&(I="mode")||n.contributors===void 0&&(I="contributors")||
n.profile===void 0&&(I="profile")||n.parameters===void 0&&(I="parameters")||n.capacity_bits===void 0&&(I="capa\
city_bits")||n.withheld===void 0&&(I="withheld"))return g.errors=[{instancePath:s+"/privacy",schemaPath:"#/pro\
perties/privacy/required",keyword:"required",params:{missingProperty:I}}],!1;{const l=e;for(const y in n)if(!(y===
"mode"||y==="contributors"||y==="profile"||y==="parameters"||y==="capacity_bits"||y==="withheld")){return g.errors=
[{instancePath:s+"/privacy",schemaPath:"#/properties/privacy/additionalProperties",keyword:"additionalProperti\
es",params:{additionalProperty:y}}],!1;break}if(l===e){if(n.mode!==void 0){const y=e;if(n.mode!=="local-only")
return g.errors=[{instancePath:s+"/privacy/mode",schemaPath:"#/properties/privacy/properties/mode/const",keyword:"\
const",params:{allowedValue:"local-only"}}],!1;var k=y===e}else var k=!0;if(k){if(n.contributors!==void 0){let y=n.
contributors;const E=e;if(!(y==="user"||y==="namespace"||y==="gpu"))return g.errors=[{instancePath:s+"/privacy\
/contributors",schemaPath:"#/properties/privacy/properties/contributors/enum",keyword:"enum",params:{allowedValues:oe.
properties.privacy.properties.contributors.enum}}],!1;var k=E===e}else var k=!0;if(k){if(n.profile!==void 0){let y=n.
profile;const E=e;if(!(y==="none"||y==="tiny"||y==="small"||y==="medium"||y==="standard"))return g.errors=[{instancePath:s+
"/privacy/profile",schemaPath:"#/properties/privacy/properties/profile/enum",keyword:"enum",params:{allowedValues:oe.
properties.privacy.properties.profile.enum}}],!1;var k=E===e}else var k=!0;if(k){if(n.parameters!==void 0){let y=n.
parameters;const E=e;if(e===E)if(y&&typeof y=="object"&&!Array.isArray(y)){let De;if(y.workload===void 0&&(De=
"workload"))return g.errors=[{instancePath:s+"/privacy/parameters",schemaPath:"#/properties/privacy/properties\
/parameters/required",keyword:"required",params:{missingProperty:De}}],!1;{const x=e;for(const q in y)if(!(q===
"k"||q==="finest_rung"||q==="totals"||q==="quantiles"||q==="workload"||q==="allow_small")){return g.errors=[{instancePath:s+
"/privacy/parameters",schemaPath:"#/properties/privacy/properties/parameters/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:q}}],!1;break}if(x===e){if(y.k!==void 0){let q=y.k;const Q=e;if(!(q===
3||q===5||q===10))return g.errors=[{instancePath:s+"/privacy/parameters/k",schemaPath:"#/properties/privacy/pr\
operties/parameters/properties/k/enum",keyword:"enum",params:{allowedValues:oe.properties.privacy.properties.parameters.
properties.k.enum}}],!1;var M=Q===e}else var M=!0;if(M){if(y.finest_rung!==void 0){let q=y.finest_rung;const Q=e;
if(!(q===.1||q===.5||q===1||q===5||q===20))return g.errors=[{instancePath:s+"/privacy/parameters/finest_rung",
schemaPath:"#/properties/privacy/properties/parameters/properties/finest_rung/enum",keyword:"enum",params:{allowedValues:oe.
properties.privacy.properties.parameters.properties.finest_rung.enum}}],!1;var M=Q===e}else var M=!0;if(M){if(y.
totals!==void 0){let q=y.totals;const Q=e;if(!(q==="3_digits"||q==="1-2-5"))return g.errors=[{instancePath:s+"\
/privacy/parameters/totals",schemaPath:"#/properties/privacy/properties/parameters/properties/totals/enum",keyword:"\
enum",params:{allowedValues:oe.properties.privacy.properties.parameters.properties.totals.enum}}],!1;var M=Q===
e}else var M=!0;if(M){if(y.quantiles!==void 0){let q=y.quantiles;const Q=e;if(!(q==="05-95"||q==="10-90"||q===
"25-75"))return g.errors=[{instancePath:s+"/privacy/parameters/quantiles",schemaPath:"#/properties/privacy/pro\
perties/parameters/properties/quantiles/enum",keyword:"enum",params:{allowedValues:oe.properties.privacy.properties.
parameters.properties.quantiles.enum}}],!1;var M=Q===e}else var M=!0;if(M){if(y.workload!==void 0){const q=e;$e(
y.workload,{instancePath:s+"/privacy/parameters/workload",parentData:y,parentDataProperty:"workload",rootData:p,
dynamicAnchors:c})||(t=t===null?$e.errors:t.concat($e.errors),e=t.length);var M=q===e}else var M=!0;if(M)if(y.
allow_small!==void 0){const q=e;if(y.allow_small!==!0)return g.errors=[{instancePath:s+"/privacy/parameters/al\
low_small",schemaPath:"#/properties/privacy/properties/parameters/properties/allow_small/const",keyword:"const",
params:{allowedValue:!0}}],!1;var M=q===e}else var M=!0}}}}}}}else return g.errors=[{instancePath:s+"/privacy/\
parameters",schemaPath:"#/properties/privacy/properties/parameters/type",keyword:"type",params:{type:"object"}}],
!1;var k=E===e}else var k=!0;if(k){if(n.capacity_bits!==void 0){let y=n.capacity_bits;const E=e;if(!(typeof y==
"number"&&!(y%1)&&!isNaN(y)&&isFinite(y)))return g.errors=[{instancePath:s+"/privacy/capacity_bits",schemaPath:"\
#/properties/privacy/properties/capacity_bits/type",keyword:"type",params:{type:"integer"}}],!1;if(e===E&&typeof y==
"number"&&isFinite(y)){if(y>65535||isNaN(y))return g.errors=[{instancePath:s+"/privacy/capacity_bits",schemaPath:"\
#/properties/privacy/properties/capacity_bits/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535}}],
!1;if(y<1||isNaN(y))return g.errors=[{instancePath:s+"/privacy/capacity_bits",schemaPath:"#/properties/privacy\
/properties/capacity_bits/minimum",keyword:"minimum",params:{comparison:">=",limit:1}}],!1}var k=E===e}else var k=!0;
if(k)if(n.withheld!==void 0){let y=n.withheld;const E=e;if(e===E)if(Array.isArray(y)){if(y.length>95)return g.
errors=[{instancePath:s+"/privacy/withheld",schemaPath:"#/properties/privacy/properties/withheld/maxItems",keyword:"\
maxItems",params:{limit:95}}],!1;{var Ne=!0;const De=y.length;for(let x=0;x<De;x++){let q=y[x];const Q=e;if(e===
Q)if(q&&typeof q=="object"&&!Array.isArray(q)){let Ve;if(q.metric===void 0&&(Ve="metric")||q.reason===void 0&&
(Ve="reason"))return g.errors=[{instancePath:s+"/privacy/withheld/"+x,schemaPath:"#/properties/privacy/propert\
ies/withheld/items/required",keyword:"required",params:{missingProperty:Ve}}],!1;{const Fe=e;for(const _ in q)
if(!(_==="metric"||_==="reason")){return g.errors=[{instancePath:s+"/privacy/withheld/"+x,schemaPath:"#/proper\
ties/privacy/properties/withheld/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:_}}],
!1;break}if(Fe===e){if(q.metric!==void 0){let _=q.metric;const Ee=e;if(!(_==="gpu_efficiency_rate"||_==="gpu_e\
fficiency_score"||_==="jobs_submitted"||_==="jobs_analyzed"||_==="gpu_hours_requested"||_==="flagged_jobs_pct"||
_==="near_zero_jobs_pct"||_==="short_jobs_pct"||_==="over_request_ratio"||_==="job_failure_rate"||_==="node_fa\
il_rate"||_==="job_cancel_rate"||_==="job_timeout_rate"||_==="early_fail_rate"||_==="walltime_efficiency_rate"||
_==="walltime_overrequest_pct"||_==="gpu_memory_capacity_pct"||_==="job_groups_total"||_==="chronic_underutil_\
share"||_==="total_cpu_requested"||_==="cpu_used_fraction"||_==="scheduling_pressure_ratio"||_==="small_job_wa\
it_ratio"||_==="wait_spread_ratio"||_==="k8s_resource_request_ratio"||_==="k8s_avg_pod_pending_minutes"||_==="\
k8s_quota_utilization"||_==="gpu_util_p05"||_==="gpu_util_p10"||_==="gpu_util_p25"||_==="gpu_util_p50"||_==="g\
pu_util_p75"||_==="gpu_util_p90"||_==="gpu_util_p95"||_==="gpu_util_mean"||_==="mem_copy_util_p50"||_==="fb_us\
ed_p50"||_==="gpu_idle_fraction"||_==="energy_kwh"||_==="job_util_p10"||_==="job_util_p50"||_==="job_util_p90"||
_==="gpu_hours_allocated"||_==="gpu_hours_capacity"||_==="allocation_rate"||_==="scheduler_type"||_==="ace_inp\
ut_path"||_==="pace_input_path"||_==="gpu_fleet"||_==="mig_enabled"||_==="mig_instance_count"||_==="mig_instan\
ces_active_share"||_==="avg_job_duration_minutes"||_==="vllm_servers_total"||_==="vllm_servers_healthy"||_==="\
vllm_models_loaded"||_==="vllm_request_rate_per_second"||_==="vllm_requests_running"||_==="vllm_requests_waiti\
ng"||_==="vllm_kv_cache_utilization"||_==="nim_servers_total"||_==="nim_servers_healthy"||_==="nim_models_load\
ed"||_==="nim_request_rate_per_second"||_==="nim_requests_running"||_==="nim_requests_waiting"||_==="nim_kv_ca\
che_utilization"||_==="triton_servers_total"||_==="triton_servers_healthy"||_==="triton_models_loaded"||_==="t\
riton_request_rate_per_second"||_==="triton_requests_running"||_==="triton_requests_waiting"||_==="triton_kv_c\
ache_utilization"||_==="sglang_servers_total"||_==="sglang_servers_healthy"||_==="sglang_models_loaded"||_==="\
sglang_request_rate_per_second"||_==="sglang_requests_running"||_==="sglang_requests_waiting"||_==="sglang_kv_\
cache_utilization"||_==="tgi_servers_total"||_==="tgi_servers_healthy"||_==="tgi_models_loaded"||_==="tgi_requ\
est_rate_per_second"||_==="tgi_requests_running"||_==="tgi_requests_waiting"||_==="tgi_kv_cache_utilization"||
_==="nemoclaw_servers_total"||_==="nemoclaw_servers_healthy"||_==="nemoclaw_models_loaded"||_==="nemoclaw_requ\
est_rate_per_second"||_==="nemoclaw_requests_running"||_==="nemoclaw_requests_waiting"||_==="nemoclaw_kv_cache\
_utilization"))return g.errors=[{instancePath:s+"/privacy/withheld/"+x+"/metric",schemaPath:"#/properties/priv\
acy/properties/withheld/items/properties/metric/enum",keyword:"enum",params:{allowedValues:oe.properties.privacy.
properties.withheld.items.properties.metric.enum}}],!1;var A=Ee===e}else var A=!0;if(A)if(q.reason!==void 0){let _=q.
reason;const Ee=e;if(!(_==="no_source"||_==="undefined"||_==="protected"))return g.errors=[{instancePath:s+"/p\
rivacy/withheld/"+x+"/reason",schemaPath:"#/properties/privacy/properties/withheld/items/properties/reason/enu\
m",keyword:"enum",params:{allowedValues:oe.properties.privacy.properties.withheld.items.properties.reason.enum}}],
!1;var A=Ee===e}else var A=!0}}}else return g.errors=[{instancePath:s+"/privacy/withheld/"+x,schemaPath:"#/pro\
perties/privacy/properties/withheld/items/type",keyword:"type",params:{type:"object"}}],!1;var Ne=Q===e;if(!Ne)
break}}}else return g.errors=[{instancePath:s+"/privacy/withheld",schemaPath:"#/properties/privacy/properties/\
withheld/type",keyword:"type",params:{type:"array"}}],!1;var k=E===e}else var k=!0}}}}}}}else return g.errors=
[{instancePath:s+"/privacy",schemaPath:"#/properties/privacy/type",keyword:"type",params:{type:"object"}}],!1;
var a=N===e}else var a=!0;if(a){if(i.profile!==void 0){let n=i.profile;const N=e;if(e===N)if(n&&typeof n=="obj\
ect"&&!Array.isArray(n)){const I=e;for(const l in n)if(!(l==="scheduler_type"||l==="ace_input_path"||l==="pace\
_input_path"||l==="gpu_fleet"||l==="mig_enabled"||l==="mig_instance_count"||l==="mig_instances_active_share")){
return g.errors=[{instancePath:s+"/profile",schemaPath:"#/properties/profile/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:l}}],!1;break}if(I===e){if(n.scheduler_type!==void 0){const l=e;
_e(n.scheduler_type,{instancePath:s+"/profile/scheduler_type",parentData:n,parentDataProperty:"scheduler_type",
rootData:p,dynamicAnchors:c})||(t=t===null?_e.errors:t.concat(_e.errors),e=t.length);var D=l===e}else var D=!0;
if(D){if(n.ace_input_path!==void 0){const l=e;ve(n.ace_input_path,{instancePath:s+"/profile/ace_input_path",parentData:n,
parentDataProperty:"ace_input_path",rootData:p,dynamicAnchors:c})||(t=t===null?ve.errors:t.concat(ve.errors),e=
t.length);var D=l===e}else var D=!0;if(D){if(n.pace_input_path!==void 0){const l=e;he(n.pace_input_path,{instancePath:s+
"/profile/pace_input_path",parentData:n,parentDataProperty:"pace_input_path",rootData:p,dynamicAnchors:c})||(t=
t===null?he.errors:t.concat(he.errors),e=t.length);var D=l===e}else var D=!0;if(D){if(n.gpu_fleet!==void 0){const l=e;
T(n.gpu_fleet,{instancePath:s+"/profile/gpu_fleet",parentData:n,parentDataProperty:"gpu_fleet",rootData:p,dynamicAnchors:c})||
(t=t===null?T.errors:t.concat(T.errors),e=t.length);var D=l===e}else var D=!0;if(D){if(n.mig_enabled!==void 0){
const l=e;ge(n.mig_enabled,{instancePath:s+"/profile/mig_enabled",parentData:n,parentDataProperty:"mig_enabled",
rootData:p,dynamicAnchors:c})||(t=t===null?ge.errors:t.concat(ge.errors),e=t.length);var D=l===e}else var D=!0;
if(D){if(n.mig_instance_count!==void 0){const l=e;ue(n.mig_instance_count,{instancePath:s+"/profile/mig_instan\
ce_count",parentData:n,parentDataProperty:"mig_instance_count",rootData:p,dynamicAnchors:c})||(t=t===null?ue.errors:
t.concat(ue.errors),e=t.length);var D=l===e}else var D=!0;if(D)if(n.mig_instances_active_share!==void 0){const l=e;
m(n.mig_instances_active_share,{instancePath:s+"/profile/mig_instances_active_share",parentData:n,parentDataProperty:"\
mig_instances_active_share",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);
var D=l===e}else var D=!0}}}}}}}else return g.errors=[{instancePath:s+"/profile",schemaPath:"#/properties/prof\
ile/type",keyword:"type",params:{type:"object"}}],!1;var a=N===e}else var a=!0;if(a){if(i.ace!==void 0){let n=i.
ace;const N=e;if(e===N)if(n&&typeof n=="object"&&!Array.isArray(n)){const I=e;for(const l in n)if(!Ae.call(oe.
properties.ace.properties,l)){return g.errors=[{instancePath:s+"/ace",schemaPath:"#/properties/ace/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:l}}],!1;break}if(I===e){if(n.gpu_efficiency_rate!==
void 0){const l=e;m(n.gpu_efficiency_rate,{instancePath:s+"/ace/gpu_efficiency_rate",parentData:n,parentDataProperty:"\
gpu_efficiency_rate",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===
e}else var w=!0;if(w){if(n.gpu_efficiency_score!==void 0){const l=e;m(n.gpu_efficiency_score,{instancePath:s+"\
/ace/gpu_efficiency_score",parentData:n,parentDataProperty:"gpu_efficiency_score",rootData:p,dynamicAnchors:c})||
(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.jobs_submitted!==void 0){
const l=e;S(n.jobs_submitted,{instancePath:s+"/ace/jobs_submitted",parentData:n,parentDataProperty:"jobs_submi\
tted",rootData:p,dynamicAnchors:c})||(t=t===null?S.errors:t.concat(S.errors),e=t.length);var w=l===e}else var w=!0;
if(w){if(n.jobs_analyzed!==void 0){const l=e;S(n.jobs_analyzed,{instancePath:s+"/ace/jobs_analyzed",parentData:n,
parentDataProperty:"jobs_analyzed",rootData:p,dynamicAnchors:c})||(t=t===null?S.errors:t.concat(S.errors),e=t.
length);var w=l===e}else var w=!0;if(w){if(n.gpu_hours_requested!==void 0){const l=e;R(n.gpu_hours_requested,{
instancePath:s+"/ace/gpu_hours_requested",parentData:n,parentDataProperty:"gpu_hours_requested",rootData:p,dynamicAnchors:c})||
(t=t===null?R.errors:t.concat(R.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.flagged_jobs_pct!==void 0){
const l=e;m(n.flagged_jobs_pct,{instancePath:s+"/ace/flagged_jobs_pct",parentData:n,parentDataProperty:"flagge\
d_jobs_pct",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===e}else
var w=!0;if(w){if(n.near_zero_jobs_pct!==void 0){const l=e;m(n.near_zero_jobs_pct,{instancePath:s+"/ace/near_z\
ero_jobs_pct",parentData:n,parentDataProperty:"near_zero_jobs_pct",rootData:p,dynamicAnchors:c})||(t=t===null?
m.errors:t.concat(m.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.short_jobs_pct!==void 0){const l=e;
m(n.short_jobs_pct,{instancePath:s+"/ace/short_jobs_pct",parentData:n,parentDataProperty:"short_jobs_pct",rootData:p,
dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.over_request_ratio!==
void 0){const l=e;z(n.over_request_ratio,{instancePath:s+"/ace/over_request_ratio",parentData:n,parentDataProperty:"\
over_request_ratio",rootData:p,dynamicAnchors:c})||(t=t===null?z.errors:t.concat(z.errors),e=t.length);var w=l===
e}else var w=!0;if(w){if(n.job_failure_rate!==void 0){const l=e;m(n.job_failure_rate,{instancePath:s+"/ace/job\
_failure_rate",parentData:n,parentDataProperty:"job_failure_rate",rootData:p,dynamicAnchors:c})||(t=t===null?m.
errors:t.concat(m.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.node_fail_rate!==void 0){const l=e;
m(n.node_fail_rate,{instancePath:s+"/ace/node_fail_rate",parentData:n,parentDataProperty:"node_fail_rate",rootData:p,
dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.job_cancel_rate!==
void 0){const l=e;m(n.job_cancel_rate,{instancePath:s+"/ace/job_cancel_rate",parentData:n,parentDataProperty:"\
job_cancel_rate",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===
e}else var w=!0;if(w){if(n.job_timeout_rate!==void 0){const l=e;m(n.job_timeout_rate,{instancePath:s+"/ace/job\
_timeout_rate",parentData:n,parentDataProperty:"job_timeout_rate",rootData:p,dynamicAnchors:c})||(t=t===null?m.
errors:t.concat(m.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.early_fail_rate!==void 0){const l=e;
m(n.early_fail_rate,{instancePath:s+"/ace/early_fail_rate",parentData:n,parentDataProperty:"early_fail_rate",rootData:p,
dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.walltime_efficiency_rate!==
void 0){const l=e;m(n.walltime_efficiency_rate,{instancePath:s+"/ace/walltime_efficiency_rate",parentData:n,parentDataProperty:"\
walltime_efficiency_rate",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===
e}else var w=!0;if(w){if(n.walltime_overrequest_pct!==void 0){const l=e;m(n.walltime_overrequest_pct,{instancePath:s+
"/ace/walltime_overrequest_pct",parentData:n,parentDataProperty:"walltime_overrequest_pct",rootData:p,dynamicAnchors:c})||
(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.gpu_memory_capacity_pct!==
void 0){const l=e;m(n.gpu_memory_capacity_pct,{instancePath:s+"/ace/gpu_memory_capacity_pct",parentData:n,parentDataProperty:"\
gpu_memory_capacity_pct",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===
e}else var w=!0;if(w){if(n.job_groups_total!==void 0){const l=e;O(n.job_groups_total,{instancePath:s+"/ace/job\
_groups_total",parentData:n,parentDataProperty:"job_groups_total",rootData:p,dynamicAnchors:c})||(t=t===null?O.
errors:t.concat(O.errors),e=t.length);var w=l===e}else var w=!0;if(w){if(n.chronic_underutil_share!==void 0){const l=e;
m(n.chronic_underutil_share,{instancePath:s+"/ace/chronic_underutil_share",parentData:n,parentDataProperty:"ch\
ronic_underutil_share",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var w=l===
e}else var w=!0;if(w)if(n.assumed_utilization_warning!==void 0){const l=e;le(n.assumed_utilization_warning,{instancePath:s+
"/ace/assumed_utilization_warning",parentData:n,parentDataProperty:"assumed_utilization_warning",rootData:p,dynamicAnchors:c})||
(t=t===null?le.errors:t.concat(le.errors),e=t.length);var w=l===e}else var w=!0}}}}}}}}}}}}}}}}}}}}else return g.
errors=[{instancePath:s+"/ace",schemaPath:"#/properties/ace/type",keyword:"type",params:{type:"object"}}],!1;var a=N===
e}else var a=!0;if(a){if(i.pace!==void 0){let n=i.pace;const N=e;if(e===N)if(n&&typeof n=="object"&&!Array.isArray(
n)){const I=e;for(const l in n)if(!(l==="total_cpu_requested"||l==="cpu_used_fraction"||l==="scheduling_pressu\
re_ratio"||l==="small_job_wait_ratio"||l==="wait_spread_ratio"||l==="k8s_resource_request_ratio"||l==="k8s_avg\
_pod_pending_minutes"||l==="k8s_quota_utilization")){return g.errors=[{instancePath:s+"/pace",schemaPath:"#/pr\
operties/pace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l}}],!1;break}if(I===
e){if(n.total_cpu_requested!==void 0){const l=e;B(n.total_cpu_requested,{instancePath:s+"/pace/total_cpu_reque\
sted",parentData:n,parentDataProperty:"total_cpu_requested",rootData:p,dynamicAnchors:c})||(t=t===null?B.errors:
t.concat(B.errors),e=t.length);var F=l===e}else var F=!0;if(F){if(n.cpu_used_fraction!==void 0){const l=e;m(n.
cpu_used_fraction,{instancePath:s+"/pace/cpu_used_fraction",parentData:n,parentDataProperty:"cpu_used_fraction",
rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var F=l===e}else var F=!0;if(F){
if(n.scheduling_pressure_ratio!==void 0){const l=e;z(n.scheduling_pressure_ratio,{instancePath:s+"/pace/schedu\
ling_pressure_ratio",parentData:n,parentDataProperty:"scheduling_pressure_ratio",rootData:p,dynamicAnchors:c})||
(t=t===null?z.errors:t.concat(z.errors),e=t.length);var F=l===e}else var F=!0;if(F){if(n.small_job_wait_ratio!==
void 0){const l=e;z(n.small_job_wait_ratio,{instancePath:s+"/pace/small_job_wait_ratio",parentData:n,parentDataProperty:"\
small_job_wait_ratio",rootData:p,dynamicAnchors:c})||(t=t===null?z.errors:t.concat(z.errors),e=t.length);var F=l===
e}else var F=!0;if(F){if(n.wait_spread_ratio!==void 0){const l=e;z(n.wait_spread_ratio,{instancePath:s+"/pace/\
wait_spread_ratio",parentData:n,parentDataProperty:"wait_spread_ratio",rootData:p,dynamicAnchors:c})||(t=t===null?
z.errors:t.concat(z.errors),e=t.length);var F=l===e}else var F=!0;if(F){if(n.k8s_resource_request_ratio!==void 0){
const l=e;m(n.k8s_resource_request_ratio,{instancePath:s+"/pace/k8s_resource_request_ratio",parentData:n,parentDataProperty:"\
k8s_resource_request_ratio",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);
var F=l===e}else var F=!0;if(F){if(n.k8s_avg_pod_pending_minutes!==void 0){const l=e;H(n.k8s_avg_pod_pending_minutes,
{instancePath:s+"/pace/k8s_avg_pod_pending_minutes",parentData:n,parentDataProperty:"k8s_avg_pod_pending_minut\
es",rootData:p,dynamicAnchors:c})||(t=t===null?H.errors:t.concat(H.errors),e=t.length);var F=l===e}else var F=!0;
if(F)if(n.k8s_quota_utilization!==void 0){const l=e;m(n.k8s_quota_utilization,{instancePath:s+"/pace/k8s_quota\
_utilization",parentData:n,parentDataProperty:"k8s_quota_utilization",rootData:p,dynamicAnchors:c})||(t=t===null?
m.errors:t.concat(m.errors),e=t.length);var F=l===e}else var F=!0}}}}}}}}else return g.errors=[{instancePath:s+
"/pace",schemaPath:"#/properties/pace/type",keyword:"type",params:{type:"object"}}],!1;var a=N===e}else var a=!0;
if(a){if(i.core!==void 0){let n=i.core;const N=e;if(e===N)if(n&&typeof n=="object"&&!Array.isArray(n)){const I=e;
for(const l in n)if(l!=="avg_job_duration_minutes"){return g.errors=[{instancePath:s+"/core",schemaPath:"#/pro\
perties/core/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l}}],!1;break}I===
e&&n.avg_job_duration_minutes!==void 0&&(L(n.avg_job_duration_minutes,{instancePath:s+"/core/avg_job_duration_\
minutes",parentData:n,parentDataProperty:"avg_job_duration_minutes",rootData:p,dynamicAnchors:c})||(t=t===null?
L.errors:t.concat(L.errors),e=t.length))}else return g.errors=[{instancePath:s+"/core",schemaPath:"#/propertie\
s/core/type",keyword:"type",params:{type:"object"}}],!1;var a=N===e}else var a=!0;if(a){if(i.utilization!==void 0){
let n=i.utilization;const N=e;if(e===N)if(n&&typeof n=="object"&&!Array.isArray(n)){const I=e;for(const l in n)
if(!Ae.call(oe.properties.utilization.properties,l)){return g.errors=[{instancePath:s+"/utilization",schemaPath:"\
#/properties/utilization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l}}],
!1;break}if(I===e){if(n.gpu_util_p05!==void 0){const l=e;m(n.gpu_util_p05,{instancePath:s+"/utilization/gpu_ut\
il_p05",parentData:n,parentDataProperty:"gpu_util_p05",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(
m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.gpu_util_p10!==void 0){const l=e;m(n.gpu_util_p10,{
instancePath:s+"/utilization/gpu_util_p10",parentData:n,parentDataProperty:"gpu_util_p10",rootData:p,dynamicAnchors:c})||
(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.gpu_util_p25!==void 0){
const l=e;m(n.gpu_util_p25,{instancePath:s+"/utilization/gpu_util_p25",parentData:n,parentDataProperty:"gpu_ut\
il_p25",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===e}else var b=!0;
if(b){if(n.gpu_util_p50!==void 0){const l=e;m(n.gpu_util_p50,{instancePath:s+"/utilization/gpu_util_p50",parentData:n,
parentDataProperty:"gpu_util_p50",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);
var b=l===e}else var b=!0;if(b){if(n.gpu_util_p75!==void 0){const l=e;m(n.gpu_util_p75,{instancePath:s+"/utili\
zation/gpu_util_p75",parentData:n,parentDataProperty:"gpu_util_p75",rootData:p,dynamicAnchors:c})||(t=t===null?
m.errors:t.concat(m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.gpu_util_p90!==void 0){const l=e;
m(n.gpu_util_p90,{instancePath:s+"/utilization/gpu_util_p90",parentData:n,parentDataProperty:"gpu_util_p90",rootData:p,
dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.gpu_util_p95!==
void 0){const l=e;m(n.gpu_util_p95,{instancePath:s+"/utilization/gpu_util_p95",parentData:n,parentDataProperty:"\
gpu_util_p95",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===e}else
var b=!0;if(b){if(n.gpu_util_mean!==void 0){const l=e;m(n.gpu_util_mean,{instancePath:s+"/utilization/gpu_util\
_mean",parentData:n,parentDataProperty:"gpu_util_mean",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(
m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.mem_copy_util_p50!==void 0){const l=e;m(n.mem_copy_util_p50,
{instancePath:s+"/utilization/mem_copy_util_p50",parentData:n,parentDataProperty:"mem_copy_util_p50",rootData:p,
dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.fb_used_p50!==
void 0){const l=e;m(n.fb_used_p50,{instancePath:s+"/utilization/fb_used_p50",parentData:n,parentDataProperty:"\
fb_used_p50",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===e}else
var b=!0;if(b){if(n.gpu_idle_fraction!==void 0){const l=e;m(n.gpu_idle_fraction,{instancePath:s+"/utilization/\
gpu_idle_fraction",parentData:n,parentDataProperty:"gpu_idle_fraction",rootData:p,dynamicAnchors:c})||(t=t===null?
m.errors:t.concat(m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.energy_kwh!==void 0){const l=e;Y(
n.energy_kwh,{instancePath:s+"/utilization/energy_kwh",parentData:n,parentDataProperty:"energy_kwh",rootData:p,
dynamicAnchors:c})||(t=t===null?Y.errors:t.concat(Y.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.job_util_p10!==
void 0){const l=e;m(n.job_util_p10,{instancePath:s+"/utilization/job_util_p10",parentData:n,parentDataProperty:"\
job_util_p10",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===e}else
var b=!0;if(b){if(n.job_util_p50!==void 0){const l=e;m(n.job_util_p50,{instancePath:s+"/utilization/job_util_p\
50",parentData:n,parentDataProperty:"job_util_p50",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(
m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.job_util_p90!==void 0){const l=e;m(n.job_util_p90,{
instancePath:s+"/utilization/job_util_p90",parentData:n,parentDataProperty:"job_util_p90",rootData:p,dynamicAnchors:c})||
(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===e}else var b=!0;if(b){if(n.gpu_hours_allocated!==
void 0){const l=e;R(n.gpu_hours_allocated,{instancePath:s+"/utilization/gpu_hours_allocated",parentData:n,parentDataProperty:"\
gpu_hours_allocated",rootData:p,dynamicAnchors:c})||(t=t===null?R.errors:t.concat(R.errors),e=t.length);var b=l===
e}else var b=!0;if(b){if(n.gpu_hours_capacity!==void 0){const l=e;pe(n.gpu_hours_capacity,{instancePath:s+"/ut\
ilization/gpu_hours_capacity",parentData:n,parentDataProperty:"gpu_hours_capacity",rootData:p,dynamicAnchors:c})||
(t=t===null?pe.errors:t.concat(pe.errors),e=t.length);var b=l===e}else var b=!0;if(b)if(n.allocation_rate!==void 0){
const l=e;m(n.allocation_rate,{instancePath:s+"/utilization/allocation_rate",parentData:n,parentDataProperty:"\
allocation_rate",rootData:p,dynamicAnchors:c})||(t=t===null?m.errors:t.concat(m.errors),e=t.length);var b=l===
e}else var b=!0}}}}}}}}}}}}}}}}}}else return g.errors=[{instancePath:s+"/utilization",schemaPath:"#/properties\
/utilization/type",keyword:"type",params:{type:"object"}}],!1;var a=N===e}else var a=!0;if(a){if(i.inference!==
void 0){let n=i.inference;const N=e;if(e===N)if(n&&typeof n=="object"&&!Array.isArray(n)){const I=e;for(const l in n)
if(!(l==="vllm"||l==="nim"||l==="triton"||l==="sglang"||l==="tgi"||l==="nemoclaw")){return g.errors=[{instancePath:s+
"/inference",schemaPath:"#/properties/inference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l}}],
!1;break}if(I===e){if(n.vllm!==void 0){const l=e;C(n.vllm,{instancePath:s+"/inference/vllm",parentData:n,parentDataProperty:"\
vllm",rootData:p,dynamicAnchors:c})||(t=t===null?C.errors:t.concat(C.errors),e=t.length);var W=l===e}else var W=!0;
if(W){if(n.nim!==void 0){const l=e;C(n.nim,{instancePath:s+"/inference/nim",parentData:n,parentDataProperty:"n\
im",rootData:p,dynamicAnchors:c})||(t=t===null?C.errors:t.concat(C.errors),e=t.length);var W=l===e}else var W=!0;
if(W){if(n.triton!==void 0){const l=e;C(n.triton,{instancePath:s+"/inference/triton",parentData:n,parentDataProperty:"\
triton",rootData:p,dynamicAnchors:c})||(t=t===null?C.errors:t.concat(C.errors),e=t.length);var W=l===e}else var W=!0;
if(W){if(n.sglang!==void 0){const l=e;C(n.sglang,{instancePath:s+"/inference/sglang",parentData:n,parentDataProperty:"\
sglang",rootData:p,dynamicAnchors:c})||(t=t===null?C.errors:t.concat(C.errors),e=t.length);var W=l===e}else var W=!0;
if(W){if(n.tgi!==void 0){const l=e;C(n.tgi,{instancePath:s+"/inference/tgi",parentData:n,parentDataProperty:"t\
gi",rootData:p,dynamicAnchors:c})||(t=t===null?C.errors:t.concat(C.errors),e=t.length);var W=l===e}else var W=!0;
if(W)if(n.nemoclaw!==void 0){const l=e;C(n.nemoclaw,{instancePath:s+"/inference/nemoclaw",parentData:n,parentDataProperty:"\
nemoclaw",rootData:p,dynamicAnchors:c})||(t=t===null?C.errors:t.concat(C.errors),e=t.length);var W=l===e}else var W=!0}}}}}}else
return g.errors=[{instancePath:s+"/inference",schemaPath:"#/properties/inference/type",keyword:"type",params:{
type:"object"}}],!1;var a=N===e}else var a=!0;if(a){if(i.facility!==void 0){let n=i.facility;const N=e;if(e===
N)if(n&&typeof n=="object"&&!Array.isArray(n)){const I=e;for(const l in n)if(!Ae.call(oe.properties.facility.properties,
l)){return g.errors=[{instancePath:s+"/facility",schemaPath:"#/properties/facility/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:l}}],!1;break}if(I===e){if(n.primary_use!==void 0){const l=e;
we(n.primary_use,{instancePath:s+"/facility/primary_use",parentData:n,parentDataProperty:"primary_use",rootData:p,
dynamicAnchors:c})||(t=t===null?we.errors:t.concat(we.errors),e=t.length);var h=l===e}else var h=!0;if(h){if(n.
gpu_purchase_years!==void 0){const l=e;G(n.gpu_purchase_years,{instancePath:s+"/facility/gpu_purchase_years",parentData:n,
parentDataProperty:"gpu_purchase_years",rootData:p,dynamicAnchors:c})||(t=t===null?G.errors:t.concat(G.errors),
e=t.length);var h=l===e}else var h=!0;if(h){if(n.cooling_type!==void 0){const l=e;ce(n.cooling_type,{instancePath:s+
"/facility/cooling_type",parentData:n,parentDataProperty:"cooling_type",rootData:p,dynamicAnchors:c})||(t=t===
null?ce.errors:t.concat(ce.errors),e=t.length);var h=l===e}else var h=!0;if(h){if(n.facility_age!==void 0){const l=e;
ie(n.facility_age,{instancePath:s+"/facility/facility_age",parentData:n,parentDataProperty:"facility_age",rootData:p,
dynamicAnchors:c})||(t=t===null?ie.errors:t.concat(ie.errors),e=t.length);var h=l===e}else var h=!0;if(h){if(n.
location_state!==void 0){const l=e;fe(n.location_state,{instancePath:s+"/facility/location_state",parentData:n,
parentDataProperty:"location_state",rootData:p,dynamicAnchors:c})||(t=t===null?fe.errors:t.concat(fe.errors),e=
t.length);var h=l===e}else var h=!0;if(h){if(n.annual_pue!==void 0){const l=e;te(n.annual_pue,{instancePath:s+
"/facility/annual_pue",parentData:n,parentDataProperty:"annual_pue",rootData:p,dynamicAnchors:c})||(t=t===null?
te.errors:t.concat(te.errors),e=t.length);var h=l===e}else var h=!0;if(h){if(n.ashrae_zone!==void 0){const l=e;
de(n.ashrae_zone,{instancePath:s+"/facility/ashrae_zone",parentData:n,parentDataProperty:"ashrae_zone",rootData:p,
dynamicAnchors:c})||(t=t===null?de.errors:t.concat(de.errors),e=t.length);var h=l===e}else var h=!0;if(h){if(n.
total_energy_mwh!==void 0){const l=e;se(n.total_energy_mwh,{instancePath:s+"/facility/total_energy_mwh",parentData:n,
parentDataProperty:"total_energy_mwh",rootData:p,dynamicAnchors:c})||(t=t===null?se.errors:t.concat(se.errors),
e=t.length);var h=l===e}else var h=!0;if(h){if(n.carbon_method!==void 0){const l=e;me(n.carbon_method,{instancePath:s+
"/facility/carbon_method",parentData:n,parentDataProperty:"carbon_method",rootData:p,dynamicAnchors:c})||(t=t===
null?me.errors:t.concat(me.errors),e=t.length);var h=l===e}else var h=!0;if(h){if(n.claimed_renewable_pct!==void 0){
const l=e;ae(n.claimed_renewable_pct,{instancePath:s+"/facility/claimed_renewable_pct",parentData:n,parentDataProperty:"\
claimed_renewable_pct",rootData:p,dynamicAnchors:c})||(t=t===null?ae.errors:t.concat(ae.errors),e=t.length);var h=l===
e}else var h=!0;if(h){if(n.claimed_carbon_kg!==void 0){const l=e;ne(n.claimed_carbon_kg,{instancePath:s+"/faci\
lity/claimed_carbon_kg",parentData:n,parentDataProperty:"claimed_carbon_kg",rootData:p,dynamicAnchors:c})||(t=
t===null?ne.errors:t.concat(ne.errors),e=t.length);var h=l===e}else var h=!0;if(h){if(n.egrid_subregion!==void 0){
const l=e;ye(n.egrid_subregion,{instancePath:s+"/facility/egrid_subregion",parentData:n,parentDataProperty:"eg\
rid_subregion",rootData:p,dynamicAnchors:c})||(t=t===null?ye.errors:t.concat(ye.errors),e=t.length);var h=l===
e}else var h=!0;if(h){if(n.ppa_documentation!==void 0){const l=e;re(n.ppa_documentation,{instancePath:s+"/faci\
lity/ppa_documentation",parentData:n,parentDataProperty:"ppa_documentation",rootData:p,dynamicAnchors:c})||(t=
t===null?re.errors:t.concat(re.errors),e=t.length);var h=l===e}else var h=!0;if(h)if(n.rec_vintage_matched!==void 0){
const l=e;re(n.rec_vintage_matched,{instancePath:s+"/facility/rec_vintage_matched",parentData:n,parentDataProperty:"\
rec_vintage_matched",rootData:p,dynamicAnchors:c})||(t=t===null?re.errors:t.concat(re.errors),e=t.length);var h=l===
e}else var h=!0}}}}}}}}}}}}}}else return g.errors=[{instancePath:s+"/facility",schemaPath:"#/properties/facili\
ty/type",keyword:"type",params:{type:"object"}}],!1;var a=N===e}else var a=!0;if(a){if(i.warnings!==void 0){let n=i.
warnings;const N=e;if(e===N)if(Array.isArray(n)){if(n.length>8)return g.errors=[{instancePath:s+"/warnings",schemaPath:"\
#/properties/warnings/maxItems",keyword:"maxItems",params:{limit:8}}],!1;{var qe=!0;const I=n.length;for(let l=0;l<
I;l++){let y=n[l];const E=e;if(typeof y!="string")return g.errors=[{instancePath:s+"/warnings/"+l,schemaPath:"\
#/properties/warnings/items/type",keyword:"type",params:{type:"string"}}],!1;if(!(y==="utilization_assumed"||y===
"gpus_untracked"||y==="times_without_zone"||y==="rows_rejected"||y==="samples_unattributed"||y==="values_cappe\
d"||y==="users_unknown"||y==="source_incomplete"))return g.errors=[{instancePath:s+"/warnings/"+l,schemaPath:"\
#/properties/warnings/items/enum",keyword:"enum",params:{allowedValues:oe.properties.warnings.items.enum}}],!1;
var qe=E===e;if(!qe)break}if(qe){let l=n.length,y;if(l>1){const E={};for(;l--;){let Ie=n[l];if(typeof Ie=="str\
ing"){if(typeof E[Ie]=="number"){return y=E[Ie],g.errors=[{instancePath:s+"/warnings",schemaPath:"#/properties\
/warnings/uniqueItems",keyword:"uniqueItems",params:{i:l,j:y}}],!1;break}E[Ie]=l}}}}}}else return g.errors=[{instancePath:s+
"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type:"array"}}],!1;var a=N===e}else
var a=!0;if(a)if(i.instructions!==void 0){const n=e;if(i.instructions!=="Review this package, then hand it ove\
r yourself. claw sends nothing.")return g.errors=[{instancePath:s+"/instructions",schemaPath:"#/properties/ins\
tructions/const",keyword:"const",params:{allowedValue:"Review this package, then hand it over yourself. claw s\
ends nothing."}}],!1;var a=n===e}else var a=!0}}}}}}}}}}}}}}}}}}}}else return g.errors=[{instancePath:s,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}}],!1;return g.errors=t,e===0}g.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};export{ir as default,rr as validate};
