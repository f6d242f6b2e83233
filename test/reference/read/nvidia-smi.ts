// What nvidia-smi prints of GPUs: CSV of a query, and XML of -q -x.
import type { Options, Reading, Values } from '../records.ts';
import { readings } from '../zone.ts';

/** A cell without its unit; undefined where it says that there is nothing to say. */
function amount(text: string | undefined, factor: number, most: number): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)(?:\s*(?:%|MiB|W))?\s*$/.exec(text ?? '');
  const value = Number(found?.[1] ?? Number.NaN);
  return value <= most ? Math.round(value * factor) : undefined;
}

interface Cells {
  util?: string | undefined;
  memory?: string | undefined;
  used?: string | undefined;
  free?: string | undefined;
  reserved?: string | undefined;
  total?: string | undefined;
  power?: string | undefined;
}

function valuesOf(cells: Cells): Values {
  const values: Values = {};
  const put = (field: keyof Values, text: string | undefined, factor: number, most: number) => {
    const value = amount(text, factor, most);
    if (value !== undefined) values[field] = value;
  };
  put('gpuUtil', cells.util, 10_000, 100);
  put('memCopy', cells.memory, 10_000, 100);
  put('fbUsed', cells.used, 1, 2 ** 31 - 17);
  put('fbFree', cells.free, 1, 2 ** 31 - 17);
  put('fbReserved', cells.reserved, 1, 2 ** 31 - 17);
  put('fbTotal', cells.total, 1, 2 ** 31 - 17);
  put('power', cells.power, 1000, 100_000);
  return values;
}

const said = (text: string | undefined) => (text === undefined || text.startsWith('[') ? '' : text.trim());

export function readSmiCsv(text: string, file: string, options: Options): Reading[] {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const names = head.split(',').map((name) => name.trim().replace(/ \[.*\]$/, ''));
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    const cell = (name: string): string | undefined => cells[names.indexOf(name)];
    return {
      source: 'nvidia_smi',
      file,
      time: momentOf(cell('timestamp'), options),
      uuid: said(cell('uuid')),
      host: said(cell('hostname')),
      index: said(cell('index')),
      bus: said(cell('pci.bus_id')),
      instance: '',
      profile: '',
      model: said(cell('name')),
      job: '',
      pod: '',
      values: valuesOf({
        util: cell('utilization.gpu'),
        memory: cell('utilization.memory'),
        used: cell('memory.used'),
        free: cell('memory.free'),
        reserved: cell('memory.reserved'),
        total: cell('memory.total'),
        power: cell('power.draw'),
      }),
    };
  });
}

function momentOf(text: string | undefined, options: Options): number | undefined {
  const found = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)/.exec(text ?? '');
  if (found === null) return undefined;
  const wall = Date.parse(`${found[1]}-${found[2]}-${found[3]}T${found[4]}Z`) / 1000;
  return readings(options.timezone, wall)[0];
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export function readSmiXml(text: string, file: string, options: Options): Reading[] {
  const element = (name: string, within: string): string | undefined =>
    new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(within)?.[1]?.trim();
  const stamp = /^\w+ (\w+) +(\d+) (\d\d:\d\d:\d\d) (\d{4})$/.exec(element('timestamp', text) ?? '');
  let time: number | undefined;
  if (stamp !== null) {
    const [, month = '', day, clock, year] = stamp;
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    const wall = Date.parse(`${year}-${number}-${day!.padStart(2, '0')}T${clock}Z`) / 1000;
    time = readings(options.timezone, wall)[0];
  }
  return [...text.matchAll(/<gpu id="([^"]*)">([\s\S]*?)<\/gpu>/g)].map(([, bus = '', gpu = '']) => {
    const memory = element('fb_memory_usage', gpu.replace(/<mig_device>[\s\S]*?<\/mig_device>/g, '')) ?? '';
    const power = element('gpu_power_readings', gpu) ?? element('power_readings', gpu) ?? '';
    return {
      source: 'nvidia_smi',
      file,
      time,
      uuid: element('uuid', gpu) ?? '',
      host: '',
      index: '',
      bus,
      instance: '',
      profile: '',
      model: element('product_name', gpu) ?? '',
      job: '',
      pod: '',
      values: valuesOf({
        util: element('gpu_util', gpu),
        memory: element('memory_util', gpu),
        used: element('used', memory),
        free: element('free', memory),
        reserved: element('reserved', memory),
        total: element('total', memory),
        power: element('power_draw', power) ?? element('average_power_draw', power),
      }),
    };
  });
}
