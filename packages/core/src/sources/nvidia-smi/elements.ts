// Where the fields that are used stand in nvidia-smi -q -x, in all generations of it (v10 to v13, drivers 515
// to 610).
import { ascii, isWord } from '../../formats/bytes/ascii.ts';
import type { Field, Quantity } from './reading.ts';

/** What an element is: the root, a GPU, its list of MIG devices, one of these, or the value of a field. */
export type Role = Field | Container | 'instanceId';
export type Container = 'log' | 'gpu' | 'migDevices' | 'migDevice' | 'unread';

/** True for what holds elements, and not the text of a field. */
export function isContainer(role: Role): role is Container {
  return ['log', 'gpu', 'migDevices', 'migDevice', 'unread'].includes(role);
}

/** An element that is used or holds what is used; any other is passed over. */
export interface Element {
  readonly role: Role | undefined;
  readonly children: readonly { readonly name: Uint8Array; readonly element: Element }[];
}

function element(role: Role | undefined, children: Readonly<Record<string, Element>> = {}): Element {
  return {
    role,
    children: Object.entries(children).map(([name, child]) => ({ name: ascii(name), element: child })),
  };
}

function group(fields: Readonly<Record<string, Quantity>>): Element {
  return element(
    undefined,
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, element(field)])),
  );
}

const memory = group({
  total: 'memoryTotalBytes',
  reserved: 'memoryReservedBytes',
  used: 'memoryUsedBytes',
  free: 'memoryFreeBytes',
});
// Not module_power_readings: a module is a GPU together with its CPU.
const power = group({
  power_draw: 'powerWatts',
  average_power_draw: 'averagePowerWatts',
  instant_power_draw: 'instantPowerWatts',
});
const migDevice = element('migDevice', {
  gpu_instance_id: element('instanceId'),
  fb_memory_usage: memory,
});
const gpu = element('gpu', {
  product_name: element('model'),
  uuid: element('device'),
  mig_mode: element(undefined, { current_mig: element('migEnabled') }),
  mig_devices: element('migDevices', { mig_device: migDevice }),
  fb_memory_usage: memory,
  utilization: group({ gpu_util: 'gpuUtilization', memory_util: 'memoryCopyUtilization' }),
  // power_readings up to driver 525, gpu_power_readings since 535; the DTD does not say which.
  power_readings: power,
  gpu_power_readings: power,
  // Process names are free text, of whole command lines: nobody reads them.
  processes: element('unread'),
  accounted_processes: element('unread'),
});

/** The whole input: documents one after the other. */
export const documents = element(undefined, {
  nvidia_smi_log: element('log', { timestamp: element('timeSeconds'), gpu }),
});

/** The child of `parent` by this name, or undefined where it is not used. */
export function childOf(
  parent: Element | undefined,
  bytes: Uint8Array,
  start: number,
  end: number,
): Element | undefined {
  return parent?.children.find(({ name }) => isWord(bytes, start, end, name))?.element;
}
