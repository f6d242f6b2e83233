// How a Slurm is tried: its version, a row of accounting, and whether accounting shows the jobs of others.
import { SECONDS_PER_HOUR } from '../../units.ts';
import type { Finding, Probe, ProbeAnswer, View } from '../probe.ts';
import { countLines, failure, OWN_NAME } from '../probe.ts';
import type { LiveContext } from '../source.ts';
import { isoSeconds } from './sacct/live.ts';

/** Asks whether sacct is there, and has rows. */
export function sacctProbes({ endSeconds }: LiveContext): readonly Probe[] {
  const [from, to] = [endSeconds - SECONDS_PER_HOUR, endSeconds].map(isoSeconds) as [string, string];
  return [
    { kind: 'command', file: 'sacct', args: ['--version'], judge: versionOf },
    {
      kind: 'command',
      file: 'sacct',
      enough: 'line',
      env: { TZ: 'UTC' },
      args: ['-a', '-X', '-n', '-P', '-S', from, '-E', to, '--format=JobIDRaw'],
      judge: (answer) => failure(answer) ?? { code: 'jobs', detail: countLines(answer.text) },
    },
  ];
}

/**
 * Whose jobs sacct shows. What its data base hides counts; what the controller hides counts where the data
 * base does not say.
 */
export const slurmView: View = {
  file: 'sacct',
  probes: [
    {
      kind: 'command',
      file: 'scontrol',
      judge: viewOf,
      args: ['show', 'config'],
    },
    {
      kind: 'command',
      file: 'sacctmgr',
      judge: viewOf,
      args: ['--readonly', 'show', 'configuration'],
    },
    {
      kind: 'command',
      file: 'sacctmgr',
      judge: levelOf,
      args: ['--readonly', '-n', '-P', 'show', 'user', `name=${OWN_NAME}`, 'format=AdminLevel'],
    },
  ],
  judge([controller, database, level], isRoot) {
    if (isRoot || level?.code === 'view_all') return { code: 'view_all' };
    const decides = database === undefined || database.code === 'view_unknown' ? controller : database;
    return decides ?? { code: 'view_unknown' };
  },
};

export const nodeProbes: readonly Probe[] = [
  {
    kind: 'command',
    file: 'scontrol',
    enough: 'line',
    args: ['--oneliner', 'show', 'node'],
    judge: (answer) =>
      failure(answer) ?? { code: countLines(answer.text, 'NodeName=') > 0 ? 'answers' : 'nothing' },
  },
];

function versionOf(answer: ProbeAnswer): Finding {
  const [, version] = /^slurm(?:-wlm)? (\d{2}\.\d{2}\.\d{1,2})\b/.exec(answer.text) ?? [];
  return (
    failure(answer) ?? (version === undefined ? { code: 'unclear' } : { code: 'version', detail: version })
  );
}

/** sacctmgr prints its own configuration first, then that of the data base, which decides. */
const OF_DATABASE = /^SlurmDBD configuration:/m;

function viewOf(answer: ProbeAnswer): Finding {
  const [own = '', database = own] = answer.text.split(OF_DATABASE);
  const [, hidden] = /^PrivateData\s*=\s*(\S+)/m.exec(database) ?? [];
  if (!answer.isGood || hidden === undefined) return { code: 'view_unknown' };
  return { code: hidden.split(',').some((kind) => /^(?:jobs|all)$/i.test(kind)) ? 'view_own' : 'view_all' };
}

/** Operators and administrators see everything, whatever PrivateData says. */
function levelOf({ text, isGood }: ProbeAnswer): Finding {
  const level = text.trim();
  if (!isGood || !/^(?:None|Operator|Administrator)$/.test(level)) return { code: 'view_unknown' };
  return { code: level === 'None' ? 'view_unknown' : 'view_all' };
}
