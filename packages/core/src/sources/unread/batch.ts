// What other batch systems and the tools around them print.
import type { UnreadFormat } from './format.ts';

/** Of their jobs nothing is read yet; their GPUs are. */
const instead = { advice: 'give the telemetry of its GPUs alone (dcgm-exporter or nvidia-smi)' };

export const BATCH_SYSTEMS: readonly UnreadFormat[] = [
  {
    title: 'a chart that Open XDMoD has exported',
    instead: 'slurm_sacct',
    misleading: true,
    signs: [
      { lines: ['title', 'parameters'] },
      { lines: ['"title"', '"parameters"'] },
      { lines: ['title', 'start,end'] },
      { first: ['Hours: Total'] },
    ],
  },
  {
    title: 'an accounting log or a list of jobs or nodes of PBS or TORQUE',
    instead,
    misleading: true,
    signs: [
      { form: '00/00/0000 00:00:00;' },
      { lines: ['Job Id: '], words: ['Job_Name = '] },
      { first: ['Job id', 'Time Use'] },
      { lines: ['Resource_List.'] },
      { lines: ['Job ID  '], words: ['Username', 'Jobname'] },
      { json: true, words: ['"pbs_version"'] },
      { lines: ['resources_available.'] },
      { lines: ['ntype = '] },
    ],
  },
  {
    title: 'accounting or a list of jobs, hosts or queues of LSF',
    instead,
    misleading: true,
    signs: [
      { json: true, words: ['"COMMAND"', '"RECORDS"'] },
      { lines: ['"JOB_FINISH"'] },
      { lines: ['Summary of time in seconds spent'] },
      { lines: ['Accounting information about jobs'] },
      { lines: ['Job <'], words: ['User <'] },
      { first: ['HOST_NAME'] },
      { first: ['QUEUE_NAME', 'PRIO'] },
      { first: ['JOBID', 'FROM_HOST', 'EXEC_HOST'] },
    ],
  },
  {
    title: 'the history, the queue or the slots of HTCondor',
    instead,
    misleading: true,
    signs: [
      { json: true, words: ['"ClusterId"', '"ProcId"'] },
      { lines: ['ClusterId = '] },
      { first: ['ID', 'OWNER', 'SUBMITTED'] },
      { first: ['Name', 'OpSys', 'Arch', 'Activity'] },
      { json: true, words: ['"SlotID"', '"Machine"'] },
      { lines: ['-- Schedd: '] },
    ],
  },
  {
    title: 'jobs of Flux',
    instead,
    misleading: true,
    signs: [{ json: true, words: ['"t_submit"'] }, { first: ['JOBID', 'NTASKS', 'NNODES'] }],
  },
  {
    title: 'accounting or a list of jobs or hosts of Grid Engine',
    instead,
    misleading: true,
    signs: [
      { lines: ['qname ', 'hostname '] },
      { first: ['job-ID', 'prior'] },
      { first: ['HOSTNAME', 'ARCH', 'NCPU'] },
      { lines: ['job_number:'] },
      { first: ['queuename', 'qtype'] },
      { json: true, words: ['"JB_job_number"'] },
      { words: ['<JB_job_number>'] },
      { lines: ['# Version: '], words: ['# DO NOT MODIFY THIS FILE'] },
    ],
  },
  {
    title: 'jobs of AWS Batch, SageMaker, Nomad or run:ai',
    instead,
    signs: [
      { json: true, words: ['"jobSummaryList"'] },
      { json: true, words: ['"jobArn"'] },
      { json: true, words: ['"TrainingJob'] },
      { json: true, words: ['"EvalID"', '"ClientStatus"'] },
      { json: true, words: ['AllocatedGPUs"', '"project"'] },
    ],
  },
  {
    title: 'a list of Ray (ray list, ray status, ray summary or an answer of its dashboard)',
    instead: 'ray_nodes',
    signs: [
      { words: ['Autoscaler status'] },
      { json: true, words: ['"submission_id"'] },
      { json: true, words: ['"autoscalerReport"'] },
      { json: true, words: ['"num_after_truncation"'] },
      { json: true, words: ['"node_id"', '"resources_total"'] },
      { json: true, words: ['"actor_id"', '"class_name"'] },
      { json: true, words: ['"placement_group_id"', '"creator_job_id"'] },
      { json: true, words: ['"task_id"', '"func_or_class_name"'] },
      { json: true, words: ['"worker_id"', '"worker_type"'] },
      { json: true, words: ['"object_id"', '"reference_type"'] },
      { json: true, words: ['"actorId"', '"jobId"'] },
      { json: true, words: ['"ray_version"'] },
      { json: true, words: ['"hostNameList"'] },
      { json: true, words: ['"proxies"', '"applications"'] },
      { lines: ['proxies:', 'applications:'] },
      ...['node_id', 'actor_id', 'placement_group_id', 'task_id', 'worker_id', 'object_id', 'type'].map(
        (field) => ({ lines: ['---', `-   ${field}:`] }),
      ),
      ...['Tasks', 'Actors', 'Object'].map((kind) => ({ lines: [`======== ${kind} `] })),
      { lines: ['======== List: '] },
      { lines: ['No resource in the cluster'] },
      { lines: ['# HELP ray_'] },
      { lines: ['ray_'] },
    ],
  },
];
