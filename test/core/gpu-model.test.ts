// GPU models: names as drivers, device plugins and schedulers print them, and what must not be taken for a
// model of the list.

import { gpuModelOf, gpuModels, migShare, migSlicesOf } from '@ptl/claw-core/internal';

import { describe, expect, it } from 'vitest';

const NAMES: readonly (readonly [name: string, model: string])[] = [
  ['NVIDIA H100 80GB HBM3', 'h100'],
  ['NVIDIA H100 PCIe', 'h100'],
  ['NVIDIA H100 NVL', 'h100'],
  ['NVIDIA-H100-80GB-HBM3-MIG-1g.10gb-SHARED', 'h100'],
  ['NVIDIA H200 NVL', 'h200'],
  ['nvidia_h200_nvl_4g.71gb', 'h200'],
  ['NVIDIA GB200', 'gb200'],
  ['NVIDIA B200', 'b200'],
  ['NVIDIA-A100-SXM4-80GB', 'a100'],
  ['A100-PCIE-40GB', 'a100'],
  ['a100_80gb', 'a100'],
  ['NVIDIA A100-SXM4-40GB MIG 3g.20gb', 'a100'],
  ['Tesla V100-SXM2-32GB', 'v100'],
  ['Tesla V100S-PCIE-32GB', 'v100'],
  ['tesla_v100', 'v100'],
  ['NVIDIA L40S', 'l40s'],
  ['NVIDIA A40', 'a40'],
  ['NVIDIA RTX PRO 6000 Blackwell Server Edition', 'rtx_pro_6000'],
  ['NVIDIA GeForce RTX 4090', 'rtx_4090'],
  ['rtx3090', 'rtx_3090'],
  ['AMD Instinct MI300X OAM', 'mi300x'],
  ['HL-225H', 'gaudi2'],
  ['HL-325L', 'gaudi3'],
  ['Intel Gaudi 3', 'gaudi3'],
  ['NVIDIA GH200 480GB', 'unknown'],
  ['NVIDIA H100L-2-24C', 'unknown'],
  ['NVIDIA-A40-8Q-SHARED', 'unknown'],
  ['GRID A100-10C', 'unknown'],
  ['NVIDIA A16-4Q', 'unknown'],
  ['NVIDIA A100X', 'unknown'],
  ['NVIDIA RTX A4000', 'unknown'],
  ['NVIDIA L40', 'unknown'],
  ['NVIDIA H20', 'unknown'],
  ['NVIDIA B300 SXM6 AC', 'unknown'],
  ['NVIDIA GeForce RTX 3090 Ti', 'unknown'],
  ['NVIDIA GeForce RTX 4090 Laptop GPU', 'unknown'],
  ['', 'unknown'],
  ['alice', 'unknown'],
];

describe('gpuModelOf', () => {
  it.each(NAMES)('reads %j', (name, model) => expect(gpuModelOf(name)).toBe(model));

  it('gives members of the closed list only', () => {
    for (const [name] of NAMES) expect(gpuModels).toContain(gpuModelOf(`${name} x`));
  });

  it('finds every key by a name', () => {
    const found = new Set(NAMES.map(([name]) => gpuModelOf(name)));
    expect(gpuModels.filter((model) => !found.has(model))).toEqual(['b100']);
  });
});

const PROFILES: readonly (readonly [profile: string, share: number])[] = [
  ['1g.10gb', 1 / 7],
  ['1g.10gb+me', 1 / 7],
  ['1g.5gb.me', 1 / 7],
  ['mig-3g.40gb', 3 / 7],
  ['7g.80gb', 1],
  ['1c.2g.10gb', 1 / 7],
  ['2c.7g.80gb', 2 / 7],
  ['nvidia_h200_nvl_4g.71gb', 4 / 7],
  ['1g.6gb', 1 / 4],
  ['2g.12gb+me', 2 / 4],
  ['4g.24gb', 1],
  ['4g.96gb+gfx', 1],
  ['2g.32gb', 1],
  ['1G.10GB', 1 / 7],
  ['1g.24gb', Number.NaN],
  ['5g.40gb', Number.NaN],
  ['8g.80gb', Number.NaN],
  ['0g.10gb', Number.NaN],
  ['3c.2g.20gb', Number.NaN],
  ['1g.10', Number.NaN],
  ['g.10gb', Number.NaN],
  ['1.10gb', Number.NaN],
  ['x1g.10gb', Number.NaN],
  ['1g.10gbx', Number.NaN],
  ['h100', Number.NaN],
  ['', Number.NaN],
];

describe('migShare', () => {
  const share = (text: string, slices?: 2 | 4 | 7) => {
    const bytes = new TextEncoder().encode(`1${text}1`);
    return migShare(bytes, 1, bytes.length - 1, slices);
  };
  it.each(PROFILES)('reads %j as %d', (profile, expected) => expect(share(profile)).toBe(expected));

  it('lets the model decide where a profile fits several', () => {
    expect(share('1g.24gb', migSlicesOf('NVIDIA RTX PRO 6000 Blackwell Server Edition'))).toBe(1 / 4);
    expect(share('1g.24gb', migSlicesOf('NVIDIA H100 NVL'))).toBe(1 / 7);
    expect(share('2g.48gb', migSlicesOf('NVIDIA RTX PRO 5000 Blackwell'))).toBe(1);
    expect(share('3g.20gb', migSlicesOf('NVIDIA A30'))).toBeNaN();
    expect(migSlicesOf('NVIDIA T4')).toBeUndefined();
  });
});
