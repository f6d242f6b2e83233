// nvidia-smi -q -x: one document, or the many of loop mode. A GPU counts once its element is complete.
import type { DiagnosticCode } from '../../diagnostic.ts';
import { readInteger } from '../../formats/bytes/number.ts';
import { type XmlHandler, XmlReader } from '../../formats/xml.ts';
import { UNKNOWN } from '../../units.ts';
import type { ParseContext, ParseCounts, SourceFailure, SourceParser } from '../source.ts';
import { childOf, documents, type Element, isContainer } from './elements.ts';
import { MigInstances } from './mig.ts';
import { GpuReading, isQuantity } from './reading.ts';

/** Walks the documents and fills one reading after the other. */
export class XmlParser implements SourceParser, XmlHandler {
  readonly #reader = new XmlReader(this);
  readonly #reading: GpuReading;
  readonly #counts = { records: 0, rejected: 0 };
  /** The open elements; undefined for one that is not used. */
  readonly #open: (Element | undefined)[] = [documents];
  readonly #instances = new MigInstances();
  /** The GPU's place in the document is its index. */
  #gpus = 0;
  #timeSeconds = UNKNOWN;
  #foreign = 0;
  #broken = false;
  #ended = false;

  constructor(context: ParseContext) {
    this.#reading = new GpuReading(context);
  }

  get counts(): ParseCounts {
    return this.#counts;
  }

  get failure(): SourceFailure | undefined {
    if (!this.#ended || this.#counts.records > 0) return undefined;
    if (this.#broken) return { code: 'malformed' };
    return { code: this.#foreign > 0 ? 'tool_error' : 'empty' };
  }

  write(chunk: Uint8Array): void {
    this.#reader.write(chunk);
  }

  end(): void {
    this.#reader.end();
    this.#ended = true;
  }

  open(bytes: Uint8Array, start: number, end: number, line: number): boolean {
    const element = childOf(this.#open.at(-1), bytes, start, end);
    this.#open.push(element);
    if (element?.role === 'log') {
      this.#gpus = 0;
      this.#timeSeconds = UNKNOWN;
    } else if (element?.role === 'gpu') {
      this.#reading.clear();
      this.#instances.clear();
    } else if (element?.role === 'migDevices') this.#instances.listed = true;
    else if (element?.role === 'migDevice' && !this.#instances.begin())
      this.#reading.report('limit_reached', line, 'migInstances');
    return element?.role !== 'unread';
  }

  text(bytes: Uint8Array, start: number, end: number, line: number): void {
    const element = this.#open.at(-1);
    const role = element?.role;
    if (element === documents || role === 'log' || role === 'gpu') {
      // A message of the tool, between the elements.
      this.#foreign++;
      this.#reading.report('row_foreign', line);
    } else if (role === undefined || isContainer(role)) return;
    else if (role === 'timeSeconds') this.#timeSeconds = this.#reading.time(bytes, start, end, line);
    else if (role === 'instanceId') this.#instances.current.instanceId = readInteger(bytes, start, end);
    else if (isQuantity(role) && this.#open.at(-3)?.role === 'migDevice')
      this.#instances.current.quantities[role] = this.#reading.quantity(role, bytes, start, end, line);
    else this.#reading.set(role, bytes, start, end, line);
  }

  close(line: number): void {
    if (this.#open.pop()?.role === 'gpu') this.#endGpu(line);
  }

  broken(code: DiagnosticCode, line: number): void {
    this.#reading.report(code, line);
    if (code === 'row_too_long') return;
    this.#broken = true;
    if (code === 'document_malformed' && this.#open.some((element) => element?.role === 'gpu'))
      this.#counts.rejected++;
    this.#open.length = 1;
  }

  #endGpu(line: number): void {
    const { sample, device } = this.#reading;
    sample.timeSeconds = this.#timeSeconds;
    sample.gpuIndex = this.#gpus++;
    if (this.#instances.listed) device.migInstances = this.#instances.count;
    this.#reading.emit(line);
    this.#instances.emit(this.#reading, line);
    this.#counts.records++;
  }
}
