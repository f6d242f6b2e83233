// What the tools of GPUs print besides the tables that are read.
import type { UnreadFormat } from './format.ts';

export const GPU_TOOLS: readonly UnreadFormat[] = [
  {
    title: 'a list of the processes on GPUs',
    instead: 'nvidia_smi',
    misleading: true,
    signs: ['process_name', 'used_gpu_memory', 'used_memory', 'max_memory_usage', 'gpu_utilization'].map(
      (word) => ({ first: ['pid', word] }),
    ),
  },
  {
    title: 'a list of the retired memory pages of GPUs',
    instead: 'nvidia_smi',
    misleading: true,
    signs: [{ first: ['retired_pages.address'] }, { first: ['retired_pages.cause'] }],
  },
  {
    title: 'a list of the remapped memory rows or the clocks of GPUs',
    instead: 'nvidia_smi',
    signs: [{ first: ['gpu_', 'remapped_rows.'] }, { first: ['memory [MHz]', 'graphics [MHz]'] }],
  },
  {
    title: 'output of nvidia-smi for people',
    instead: 'nvidia_smi',
    signs: [
      { lines: ['| NVIDIA-SMI '] },
      { lines: ['GPU '], words: ['(UUID: '] },
      { lines: ['# gpu'] },
      { lines: ['# Idx'] },
      { lines: ['#Time'], words: ['Idx'] },
      { lines: ['#Date'], words: ['Idx'] },
      { lines: ['==============NVSMI LOG'] },
      { lines: ['GPU0\t'] },
      { lines: ['| GPU instance'] },
      { lines: ['| Compute instance'] },
    ],
  },
  {
    title: 'output of dcgmi for people',
    instead: 'dcgm_exporter',
    signs: [
      { lines: ['#Entity'] },
      { lines: ['| GPU ID |'] },
      { lines: ['# Entity'] },
      { words: ['Device UUID: GPU-'] },
      { lines: ['Successfully retrieved '] },
    ],
  },
  {
    title: 'the list of the fields that dcgm-exporter is to collect',
    instead: 'dcgm_exporter',
    signs: [{ lines: ['# DCGM FIELD'] }, { lines: ['DCGM_FI_'], words: [', gauge,'] }],
  },
  {
    title: 'output of rocm-smi or amd-smi',
    instead: 'amd_exporter',
    signs: [
      { json: true, words: ['"card0"'] },
      { json: true, words: ['"gpu_data"'] },
      { json: true, words: ['"gfx_activity"'] },
      { words: ['ROCm System Management Interface'] },
    ],
  },
  {
    title: 'output of gpustat, nvtop or nvitop, or a list of PCI devices',
    instead: 'nvidia_smi',
    signs: [
      { json: true, words: ['"query_time"', '"gpus"'] },
      { lines: ['[0] '], words: ["'C", ' MB'] },
      { json: true, words: ['"device_name"', '"gpu_util"'] },
      { words: ['NVITOP'] },
      { words: ['3D controller: NVIDIA'] },
      { words: ['VGA compatible controller: NVIDIA'] },
    ],
  },
];
