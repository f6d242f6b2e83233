// Formats that are known and not read: each is told by what it is, no source takes it, and no name in an
// export makes it one of them.
import { recognizeSources, recognizeUnread } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

const encoder = new TextEncoder();
const RULE = '-'.repeat(80);

/** What is said of an input that no source may read. */
function told(text: string | Uint8Array): string | undefined {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  expect(recognizeSources(bytes)).toEqual([]);
  return recognizeUnread(bytes)?.title;
}

const KINDS: readonly (readonly [title: RegExp, text: string])[] = [
  [/JSON that breaks off/, '{'],
  [/JSON that breaks off/, '{\n  "meta": {\n    "plugin": {'],
  [/JSON that breaks off/, '{\n  "jobs": [\n    {\n      "account": "llm",\n      "comm'],
  [/JSON of Slurm without a single job/, '{"jobs": []}'],
  [/JSON of Slurm without a single job/, '{"jobs": [], "warnings": [], "errors": []}\n'],
  [
    /JSON of Slurm without a single job/,
    '{"meta": {"Slurm": {"version": {"major": 22}, "release": "22.05.8"}}, "errors": [], "jobs": []}',
  ],
  [
    /sreport/,
    `${RULE}\nCluster/Account/User Utilization 2026-01-01T00:00:00 - 2026-01-31T23:59:59\nUsage reported in TRES Hours\n${RULE}\nCluster|Account|Login|Proper Name|TRES Name|Used\n`,
  ],
  [
    /sreport/,
    `${RULE}\nJob Sizes 2026-01-01T00:00:00\nTime reported in Seconds\n${RULE}\nCluster|Account|0-49 CPUs|\n`,
  ],
  [
    /sreport/,
    `${RULE}\nCluster Utilization 2026\nUsage reported in CPU Hours/Percentage of Total\n${RULE}\n  Cluster         Allocated  Down\n`,
  ],
  [
    /squeue/,
    '             JOBID PARTITION     NAME     USER ST       TIME  NODES NODELIST(REASON)\n 7 gpu x u R 1:00 1 n1\n',
  ],
  [
    /squeue/,
    'Mon Mar  2 09:00:00 2026\n             JOBID PARTITION     NAME     USER    STATE       TIME TIME_LIMI  NODES NODELIST(REASON)\n',
  ],
  [/squeue/, 'JOBID|NAME|USER|STATE|START_TIME|TIME_LIMIT\n7|x|u|RUNNING|2026-03-02T09:00:00|1:00:00\n'],
  [
    /squeue/,
    '{"jobs":[{"account":"a","accrue_time":{"number":0},"admin_comment":"","allocating_node":"n","job_state":["RUNNING"]}]}',
  ],
  [
    /scontrol show job/,
    'JobId=7 JobName=x\n   UserId=u(1) GroupId=u(1)\n   JobState=COMPLETED Reason=None\n',
  ],
  [/jobcomp/, 'JobId=7 UserId=u(1) GroupId=u(1) Name=x JobState=FAILED Partition=p NodeCnt=1 ProcCnt=1\n'],
  [/configuration file/, 'NodeName=n[1-4] CPUs=64 Gres=gpu:a100:4 State=UNKNOWN\n'],
  [/table of sinfo/, 'PARTITION AVAIL  TIMELIMIT  NODES  STATE NODELIST\ngpu* up infinite 2 mix n[1-2]\n'],
  [/table of sinfo/, 'NODELIST|PARTITION|STATE|CPUS\nn1|gpu|mixed|8\n'],
  [/scontrol about/, 'PartitionName=gpu AllowGroups=ALL\n   Nodes=n[1-4]\n'],
  [/scontrol about/, 'Configuration data as of 2026-03-02T09:00:00\nAccountingStorageTRES   = cpu\n'],
  [
    /seff/,
    'Job ID: 7\nCluster: k\nUser/Group: u/u\nState: COMPLETED (exit code 0)\nCPU Efficiency: 10.00%\n',
  ],
  [
    /seff/,
    '     JobID    State       Elapsed  TimeEff   CPUEff   MemEff \n         7  COMPLETED  00:10:00  10.0%  5.0% 1.0%\n',
  ],
  [/sacctmgr/, 'Cluster|Account|User|Partition|Share|Priority|QOS\nk|root|||1||normal\n'],
  [/sacctmgr/, 'Type|Name|ID\ncpu||1\ngres|gpu|1001\n'],
  [
    /help of sacct/,
    'Account             AdminComment        AllocCPUS           AllocNodes         \nJobID               JobIDRaw            JobName             State              \n',
  ],
  [/help of sacct/, 'slurm 23.02.7\n'],
  [/YAML file of sacct/, '%YAML 1.1\n---\njobs:\n- account: a\n'],
  [
    /XDMoD/,
    'title\n"GPU Hours: Total"\nparameters\n\nstart,end\n2026-01-01,2026-01-31\n---------\nPI,"GPU Hours: Total"\n"Doe, J",12\n---------\n',
  ],
  [/PBS/, '03/02/2026 09:00:00;E;7.pbs;user=u group=g queue=q Resource_List.ngpus=4\n'],
  [/PBS/, 'Job Id: 7.pbs\n    Job_Name = x\n    job_state = R\n'],
  [/LSF/, '{"COMMAND":"bjobs","JOBS":1,"RECORDS":[{"JOBID":"7","STAT":"RUN"}]}'],
  [
    /LSF/,
    'JOBID   USER    STAT  QUEUE      FROM_HOST   EXEC_HOST   JOB_NAME   SUBMIT_TIME\n7 u RUN q a b x Mar  2 09:00\n',
  ],
  [/LSF/, '"JOB_FINISH" "10.1" 1772442000 7 1001 33816578 1 1772438400 0 0\n'],
  [/HTCondor/, '[{"ClusterId":7,"ProcId":0,"JobStatus":4,"RequestGPUs":2}]'],
  [/HTCondor/, ' ID     OWNER          SUBMITTED   RUN_TIME     ST COMPLETED   CMD\n'],
  [/Flux/, '{"jobs":[{"id":7,"t_submit":1772438400.5,"state":64}]}'],
  [/Flux/, '       JOBID USER     NAME       ST NTASKS NNODES     TIME INFO\n   f7 u x CD 1 1 1.0s n1\n'],
  [/Grid Engine/, `${'='.repeat(62)}\nqname        gpu.q\nhostname     n1\ngroup        g\n`],
  [/Grid Engine/, 'job-ID  prior   name       user         state submit/start at     queue\n'],
  [/Ray/, '======== Autoscaler status: 2026-03-02 09:00:00.000000 ========\nNode status\n'],
  [/processes on GPUs/, 'gpu_uuid, pid, process_name, used_gpu_memory [MiB]\nGPU-1, 7, a, 5 MiB\n'],
  [/processes on GPUs/, 'timestamp, gpu_name, gpu_bus_id, pid, used_gpu_memory [MiB]\n'],
  [
    /nvidia-smi for people/,
    'Mon Mar  2 09:00:00 2026\n+-----+\n| NVIDIA-SMI 570.1    Driver Version: 570.1   CUDA Version: 12.8 |\n',
  ],
  [/nvidia-smi for people/, 'GPU 0: NVIDIA A100 (UUID: GPU-1f)\n  MIG 1g.5gb Device 0: (UUID: MIG-1)\n'],
  [/nvidia-smi for people/, '# gpu    pwr  gtemp\n# Idx      W      C\n    0    630     53\n'],
  [/dcgmi/, '#Entity   GRACT        SMACT\nID\nGPU 0     0.5  0.4\n'],
  [
    /fields that dcgm-exporter/,
    '# Format\n# DCGM FIELD, Prometheus metric type, help message\nDCGM_FI_DEV_SM_CLOCK,  gauge, SM clock\n',
  ],
  [/rocm-smi/, '\n{"card0": {"GPU use (%)": "5"}, "system": {}}'],
  [/rocm-smi/, '{"gpu_data": [{"gpu": 0}]}'],
  [/kubectl for people/, 'NAME    READY   STATUS    RESTARTS   AGE\na   1/1   Running   0   5m\n'],
  [/kubectl for people/, 'NAMESPACE   NAME    READY   STATUS\nn a 1/1 Running\n'],
  [/YAML file of Kubernetes/, 'apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Pod\n'],
  [/YAML file of nodes of Kubernetes/, 'apiVersion: v1\nkind: Node\nmetadata:\n  name: n\n'],
  [/YAML file of quotas of Kubernetes/, 'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: q\n'],
  [
    /objects of a kind that says nothing about GPUs/,
    '{"apiVersion":"v1","items":[{"apiVersion":"x/v1","kind":"Event","metadata":{"name":"n"},"spec":{}}],"kind":"List"}',
  ],
  [
    /objects of a kind that says nothing about GPUs/,
    '{"apiVersion":"v1","items":[{"apiVersion":"x/v1","kind":"Deployment","metadata":{"name":"n"},"spec":{"template":{"metadata":{},"spec":{"containers":[{"name":"c"}]}}}}],"kind":"List"}',
  ],
  [
    /output of kubectl for people/,
    'Events:\n  Type     Reason            Age   From               Message\n  ----     ------            ----  ----               -------\n',
  ],
  [/answer of an inference server/, '{"model_path":"m","tokenizer_path":"m","tp_size":4,"api_key":"k"}'],
  [/answer of an inference server/, '{"release":"1.3.0","api":"1.3.0"}'],
  [/answer of Triton/, '{"name":"triton","version":"2.54.0","extensions":["statistics"]}'],
  [/answer of Triton/, '[{"name":"m","version":"1","state":"READY"}]'],
  [
    /scrape of CEEMS/,
    '# HELP ceems_compute_unit_gpu_index_flag A value > 0 indicates the job using current GPU\nceems_compute_unit_gpu_index_flag{gpuuuid="GPU-1",uuid="7"} 1\n',
  ],
  [
    /of a kind that says nothing about GPUs/,
    '{"apiVersion":"v1","kind":"SecretList","items":[{"kind":"Secret","metadata":{"name":"n"}}]}',
  ],
  [/table of nodes/, 'NAME   STATUS   ROLES    AGE   VERSION\nn1     Ready    <none>   5d    v1.31.6\n'],
  [/nodes as kubectl shows/, 'Name:               n1\nRoles:              <none>\nLabels:             a=b\n'],
  [
    /of a kind that says nothing about GPUs/,
    '{"kind":"NodeMetricsList","apiVersion":"metrics.k8s.io/v1beta1","metadata":{},"items":[]}',
  ],
  [/inference server/, '{"object":"list","data":[{"id":"m","object":"model","owned_by":"x"}]}\n'],
  [/another exporter/, '# HELP node_load1 1m load average.\n# TYPE node_load1 gauge\nnode_load1 0.5\n'],
  [/a list of Ray/, '[{"node_id": "n1", "state": "ALIVE", "resources_total": {"GPU": 8.0}}]'],
  [/a list of Ray/, '{"result":true,"data":{"result":{"total":0,"num_after_truncation":0,"result":[]}}}'],
  [/a list of Ray/, '[{"actor_id": "a1", "class_name": "Holder", "state": "ALIVE", "job_id": "01000000"}]'],
  [
    /a list of Ray/,
    '[{"placement_group_id": "p1", "name": "", "creator_job_id": "01000000", "state": "CREATED", "bundles": null}]',
  ],
  [
    /a list of Ray/,
    '[{"task_id": "t1", "attempt_number": 0, "name": "f", "state": "FINISHED", "func_or_class_name": "f"}]',
  ],
  [/a list of Ray/, '[{"worker_id": "w1", "is_alive": true, "worker_type": "DRIVER"}]'],
  [/a list of Ray/, '[{"type": "DRIVER", "job_id": "01000000", "submission_id": null, "driver_info": {}}]'],
  [
    /a list of Ray/,
    '{"result": true, "msg": "", "data": {"actors": {"a1": {"actorId": "a1", "jobId": "1"}}}}',
  ],
  [/a list of Ray/, '---\n-   node_id: n1\n    node_ip: 192.0.2.2\n    is_head_node: true\n'],
  [/a list of Ray/, '---\n-   placement_group_id: p1\n    name: ""\n'],
  [/a list of Ray/, '======== Tasks Summary: 2026-03-02 09:00:00.000000 ========\nStats:\n'],
  [/a list of Ray/, '{"version": "4", "ray_version": "2.60.0", "session_name": "s"}'],
  [/a list of Ray/, '{"proxy_location": "EveryNode", "proxies": {}, "applications": {"default": {}}}'],
  [
    /a list of Ray/,
    '\n======== List: 2026-01-05 10:00:00.000000 ========\nStats:\n------------------------------\nTotal: 0\n',
  ],
  [/an empty list in JSON/, '[]\n'],
  [/workbook/, 'PK\u0003\u0004\u0014'],
  [/web page/, '<!DOCTYPE html>\n<html><head><title>Sign in</title></head>'],
];

it.each(KINDS)('says that it is %s', (title, text) => {
  for (const form of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
    if (!text.startsWith('PK') || form === text) expect(told(form)).toMatch(title);
});

it('says nothing of what it does not know', () => {
  for (const text of ['', 'hello\n', 'a,b\n1,2\n', '{}', '{"a":1}', 'JobName\nx\n'])
    expect(told(text)).toBeUndefined();
});

it('takes no word in a line of JSON for the name of a column', () => {
  const words = '"cmdline":["--User=x","Default","Cluster","Account","Share"]';
  const summary = encoder.encode(
    `{"data":{"summary":[{"hostname":"n",${words},"raylet":{"state":"ALIVE"}}]}}`,
  );
  expect(recognizeSources(summary).map(({ id }) => id)).toEqual(['ray_nodes']);
});

describe('an export', () => {
  const EXPORTS = [
    'JobID|JobName|State|Start|End|AllocTRES\n7|x|COMPLETED|1|2|gres/gpu=1\n',
    'JOBID|JOBNAME|STATE|START|END|ALLOCTRES\n7|x|COMPLETED|1|2|gres/gpu=1\n',
    'index, utilization.gpu [%]\n0, 5 %\n',
    'DCGM_FI_DEV_GPU_UTIL{gpu="0"} 5\n',
    '{"status":"success","data":{"resultType":"matrix","result":[]}}\n',
    '{"apiVersion":"v1","kind":"PodList","items":[]}\n',
    'NodeName=n1 Arch=x86_64 CPUAlloc=0 Gres=gpu:a100:4 State=IDLE\n',
    'NODELIST|PARTITION|STATE|GRES\nn1|gpu|mixed|gpu:a100:4\n',
  ];

  it.each(EXPORTS)('is no other format, whatever its names are: %j', (text) => {
    const [source] = recognizeSources(encoder.encode(text));
    expect(source).toBeDefined();
    for (const [, other] of KINDS) {
      const bytes = encoder.encode(`${text}${other}`);
      expect(recognizeSources(bytes)[0]).toBe(source);
    }
  });
});

it('a summary of no Ray nodes is one all the same', () => {
  for (const text of ['{"result":true,"msg":"ok","data":{"summary":[]}}', '{"data": {"summary" : [\n]}}'])
    expect(recognizeSources(encoder.encode(text)).map(({ id }) => id)).toEqual(['ray_nodes']);
  expect(recognizeSources(encoder.encode('{"data":{"summary":[{"id":1}]}}'))).toEqual([]);
});

it('families of exporters are those of sources, whatever else is known of them', () => {
  const sourceOf = (text: string) => recognizeSources(encoder.encode(text))[0]?.id;
  expect(sourceOf('kube_configmap_info{namespace="a"} 1\n')).toBe('kube_state_metrics');
  expect(sourceOf('# HELP gpu_gfx_activity x\ngpu_gfx_activity{gpu_id="0"} 5\n')).toBe('amd_exporter');
});
