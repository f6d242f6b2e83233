// P7 (a) where no source tells of jobs: contributors are nodes, and of each one fraction of utilization and
// one of memory is blurred.
import { Identifier, IdentifierKey } from '@ptl/claw-core';
import { hashHost } from '@ptl/claw-core/internal';
import { expect, it } from 'vitest';
import { cellByHand, dieByHand, keysByHand } from '../blur/by-hand.ts';
import { runs } from '../setup/runs.ts';
import { masterOf, packageOf } from './packages.ts';
import { type Random, seeded } from './site.ts';

interface Node {
  readonly name: string;
  readonly percent: number;
  readonly memory: number;
}

const HOUR = 3600;
const MONDAY = 1_767_571_200;

function dcgm(nodes: readonly Node[], random: Random): string {
  return nodes
    .flatMap(({ name, percent, memory }) => {
      const wobble = Math.floor(random() * Math.min(percent, 100 - percent));
      return [0, 1, 2, 3].flatMap((at) => {
        const labels = `{gpu="0",UUID="GPU-${name}",modelName="NVIDIA H100 80GB HBM3",Hostname="${name}"}`;
        const line = (field: string, value: number): string =>
          `DCGM_FI_DEV_${field}${labels} ${value} ${(MONDAY + HOUR * at) * 1000}\n`;
        return [
          line('GPU_UTIL', percent + (at % 2 === 0 ? wobble : -wobble)),
          line('FB_USED', memory * 800),
          line('FB_FREE', 80_000 - memory * 800),
        ];
      });
    })
    .join('');
}

it('nothing but cells of nodes shows', async () => {
  const random = seeded(61);
  let crossed = 0;
  for (let n = 0; n < runs(12); n++) {
    const master = masterOf(random);
    const keys = keysByHand(master);
    const cellOf = (name: string, family: 'util' | 'memory', percent: number): string => {
      const bytes = new TextEncoder().encode(name);
      const id = new Identifier();
      hashHost(IdentifierKey.from(keys.identifier), bytes, 0, bytes.length, id);
      const lanes = new Int32Array(4);
      Identifier.lanes(id, lanes, 0);
      const die = dieByHand(keys.dice, 2026, 'node', new Uint8Array(lanes.buffer), family);
      return cellByHand(undefined, percent * 10_000, die);
    };
    const moved = (name: string, family: 'util' | 'memory', percent: number, isSame: boolean): number => {
      const others = Array.from({ length: 101 }, (_, other) => other).filter(
        (other) => (cellOf(name, family, other) === cellOf(name, family, percent)) === isSame,
      );
      return others[Math.floor(random() * others.length)] ?? percent;
    };
    const nodes = Array.from({ length: 4 + (n % 3) }, (_, i): Node => {
      const any = (): number => Math.floor(random() * 101);
      return { name: `rack${i}`, percent: any(), memory: any() };
    });
    const told = (of: readonly Node[]) => packageOf({ dcgm_exporter: dcgm(of, random) }, master);
    const before = await told(nodes);
    for (let i = 0; i < 3; i++) {
      const others = nodes.map(({ name, percent, memory }) => ({
        name,
        percent: moved(name, 'util', percent, true),
        memory: moved(name, 'memory', memory, true),
      }));
      expect(await told(others)).toBe(before);
    }
    expect(before).toContain('gpu_util_mean');
    const [first, ...rest] = nodes;
    const beyond = { ...first!, percent: moved(first!.name, 'util', first!.percent, false) };
    if ((await told([beyond, ...rest])) !== before) crossed++;
  }
  expect(crossed).toBe(runs(12));
});
