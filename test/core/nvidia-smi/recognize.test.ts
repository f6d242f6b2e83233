// Which inputs are taken for nvidia-smi's, and which belong to somebody else.
import { sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { parseText } from './parse.ts';

const recognizes = (text: string) => sources.nvidia_smi.recognizes(new TextEncoder().encode(text));

describe('nvidia_smi recognizes', () => {
  it.each([
    'utilization.gpu [%], index\n',
    '\n\nindex, memory.used [MiB]\n0, 5 MiB\n',
    '\ufeffuuid, power.draw [W]\r\n',
    '"timestamp","index","power.draw [W]"\r\n',
    ',timestamp,index,power.draw [W]\n0,2026-03-01 06:00:00,0,71.15 W\n',
    'sep=;\nindex;power.draw [W]\n',
    '# nvidia-smi on node a\nindex, power.draw [W]\n',
    '2026/03/01 06:00:00.000, 0, GPU-0a1b2c3d-0000-1111-2222-333344445555, 7, 4\n',
    '00000000:1E:00.0, NVIDIA H200, 14\n',
    'Unable to determine the device handle for GPU 0000:0B:00.0: Unknown Error\nindex, power.draw [W]\n',
    'Failed to initialize NVML: Unknown Error\n',
    '0, GPU-0a1b2c3d-0000-1111-2222-333344445555, 7 %\n',
    '<?xml version="1.0" ?>\n<!DOCTYPE nvidia_smi_log SYSTEM "nvsmi_device_v13.dtd">\n<nvidia_smi_log>\n',
    '<nvidia_smi_log><timestamp>',
  ])('its own: %#', (text) => expect(recognizes(text)).toBe(true));

  it.each([
    '',
    '\n',
    'JobID|State|Start|End|AllocTRES\n1|COMPLETED|a|b|gres/gpu=1\n',
    'index, name, uuid\n0, a, b\n',
    '0, 1, 2, 2026-03-01 06:00:00\n',
    'name,timestamp,value\nx,2026-01-01,5\n',
    'timestamp, gpu_name, gpu_uuid, pid, process_name, used_gpu_memory [MiB]\n',
    '# gpu    pwr  gtemp\n# Idx      W      C\n    0    630     53\n',
    'GPU 0: NVIDIA H200 (UUID: GPU-00000000-0000-0000-0000-000000000000)\n',
    'DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",device="nvidia0"} 45 %\n',
    '{"jobs": []}\n',
    '<?xml version="1.0"?><rss><nvidia/></rss>',
    '<html>index, power.draw [W]\n',
    'Something else\nindex, power.draw [W]\n',
  ])("somebody else's: %#", (text) => expect(recognizes(text)).toBe(false));

  it('asks a live system only for fields that it reads back', () => {
    const context = { startSeconds: 0, endSeconds: 0, random: new Uint8Array(16) };
    const [request] = sources.nvidia_smi.live!(context);
    const query = request?.kind === 'command' ? request.args[0]! : '';
    const parsed = parseText(`${query.replace('--query-gpu=', '').replaceAll(',', ', ')}\n`);
    expect(parsed.diagnostics).toEqual({});
    expect(parsed.failure).toBeUndefined();
  });
});
