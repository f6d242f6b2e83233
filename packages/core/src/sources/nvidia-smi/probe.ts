// How nvidia-smi is tried: by the list of GPUs, a line each.
import { countLines, type Finding, failure, type ProbeAnswer } from '../probe.ts';

/** How many GPUs `nvidia-smi -L` lists. */
export function listedGpus(answer: ProbeAnswer): Finding {
  const gpus = countLines(answer.text, 'GPU ');
  return failure(answer) ?? (gpus === 0 ? { code: 'nothing' } : { code: 'gpus', detail: gpus });
}
