// What Slurm's other tools print.
import type { UnreadFormat } from './format.ts';

const instead = 'slurm_sacct';
const misleading = true;
/** Columns that the queue has, and accounting has not. */
const QUEUE = [
  'NODELIST(REASON)',
  'TIME_LIMI',
  'START_TIME',
  'TRES_PER_',
  'TRES_ALLOC',
  'ARRAY_JOB_ID',
  'PRIORITY',
];

export const SLURM: readonly UnreadFormat[] = [
  {
    title: 'a report of sreport',
    instead,
    misleading,
    signs: [
      { lines: ['Usage reported in '] },
      { lines: ['Time reported in '] },
      { lines: ['Cluster/Account/User Utilization '] },
      { lines: ['Cluster Utilization '] },
      { lines: ['Job Sizes '] },
      { lines: ['Cluster|Account|Login|'] },
      { lines: ['Cluster|Login|'] },
    ],
  },
  {
    title: 'the queue as squeue or sprio shows it',
    instead,
    misleading,
    signs: [
      ...QUEUE.map((word) => ({ first: ['JOBID', word] })),
      { lines: ['JOBID'], words: ['NODELIST(REASON)'] },
      { json: true, words: ['"jobs"', '"accrue_time"', '"admin_comment"'] },
    ],
  },
  {
    title: "Slurm's log of completed jobs (jobcomp)",
    instead,
    misleading,
    signs: [{ first: ['JobId=', 'ProcCnt='] }],
  },
  {
    title: 'output of scontrol show job',
    instead,
    misleading,
    signs: [{ first: ['JobId=', 'JobName='] }],
  },
  {
    title: 'a table of sinfo without the GPUs of nodes, or nodes of a configuration file',
    instead: 'slurm_nodes',
    misleading,
    signs: [
      { lines: ['NodeName='], without: ['CPUAlloc='] },
      { first: ['NODELIST'], without: ['GRES'] },
      { lines: ['NODELIST '], without: ['GRES'] },
      { first: ['HOSTNAMES'], without: ['GRES'] },
      { first: ['PARTITION', 'AVAIL'], without: ['GRES'] },
    ],
  },
  {
    title: 'JSON of sinfo',
    instead: 'slurm_nodes_json',
    signs: [{ json: true, words: ['"sinfo"', '"meta"'] }],
  },
  {
    title: 'JSON of scontrol, sacctmgr, sdiag or slurmrestd about something other than jobs and nodes',
    instead,
    signs: [
      'partitions',
      'reservations',
      'pings',
      'statistics',
      'shares',
      'accounts',
      'associations',
      'qos',
    ].map((list) => ({ json: true, words: [`"${list}"`, '"meta"'] })),
  },
  {
    title: 'output of scontrol about partitions, reservations or the configuration',
    instead,
    misleading,
    signs: [
      { lines: ['PartitionName='] },
      { lines: ['ReservationName='], without: ['NodeName='] },
      { lines: ['Configuration data as of '] },
    ],
  },
  {
    title: 'a configuration file of Slurm',
    instead: 'slurm_nodes',
    signs: [
      { lines: ['SlurmctldHost='] },
      { lines: ['ControlMachine='] },
      { lines: ['AutoDetect='] },
      { lines: ['Name=gpu'] },
      { lines: ['DbdHost='] },
      { lines: ['ConstrainDevices='] },
    ],
  },
  {
    title: "a table or a dump of Slurm's data base",
    instead,
    misleading,
    signs: [
      { first: ['job_db_inx'] },
      { lines: ['-- MariaDB dump '] },
      { lines: ['-- MySQL dump '] },
      { lines: ["Cluster - '"] },
    ],
  },
  {
    title: "a batch script, or a log or the statistics of Slurm's daemons",
    instead,
    signs: [
      { lines: ['#SBATCH '] },
      { lines: ['sdiag output at '] },
      { form: '[0000-00-00T00:00:00.000] ' },
      { form: '[0000-00-00T00:00:00] ' },
    ],
  },
  {
    title: 'output of seff, reportseff or jobstats about single jobs',
    instead,
    misleading,
    signs: [
      { lines: ['Job ID: ', 'Cluster: '] },
      { first: ['JobID', 'TimeEff', 'CPUEff'] },
      { lines: ['Slurm Job Statistics'] },
      { json: true, words: ['"total_time"', '"gpu_utilization"'] },
    ],
  },
  {
    title: 'a list of sacctmgr or sshare',
    instead,
    misleading,
    signs: [
      { first: ['Cluster', 'Account', 'Share'] },
      { first: ['Cluster', 'NodeName', 'TimeStart'] },
      { first: ['Name', 'Priority', 'Preempt'] },
      { first: ['Type', 'Name', 'ID'], lines: ['cpu'] },
      { first: ['Account', 'Descr', 'Org'] },
      { first: ['User', 'Def'] },
      { first: ['Account', 'RawShares'] },
    ],
  },
  {
    title: 'the help of sacct, or a script or an environment that it shows',
    instead,
    misleading,
    signs: [
      { lines: ['sacct [<OPTION>]'] },
      { lines: ['Usage: sacct'] },
      { lines: ['Account             AdminComment'] },
      { lines: ['Batch Script for '] },
      { lines: ['Environment used for '] },
      { lines: ['data_parser/'] },
      { form: 'slurm 00.' },
      { form: 'slurm-wlm 00.' },
    ],
  },
  {
    title: 'a YAML file of sacct',
    instead: 'slurm_sacct_json',
    misleading,
    signs: [{ lines: ['%YAML'] }, { lines: ['jobs:'] }],
  },
];
