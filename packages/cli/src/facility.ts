// --facility: the operator's declarations about the facility, checked against the contract's own lists and
// ranges.
import { type Grid, METRICS, onStep, type RouteOptions } from '@ptl/claw-router';
import { schema } from '@ptl/claw-router/schema';
import { usage } from './errors.ts';
import { isObject, readJsonObject } from './operator-json.ts';
import { plainName } from './options.ts';
import { number } from './render/words.ts';
import { shown } from './shown.ts';

type Declared = NonNullable<RouteOptions['facility']>;
type Schema = Readonly<Record<string, unknown>>;
type Steps = Extract<Grid, { step: number }>;

/** Members that no package contains; claw export adds them to the engines' files. */
const LOCAL_NAMES = ['location_city', 'utility_provider'] as const;

/**
 * The declared inputs of a JSON file. Throws a CliError (2) that names the invalid member and quotes nothing.
 */
export function readFacility(path: string): Declared {
  return readWholeFacility(path).declared;
}

/** The same, and separately the members that stay local. */
export function readWholeFacility(path: string): { declared: Declared; local: Record<string, string> } {
  const place = `The facility file ${shown(path)}`;
  const known = fields();
  const declared: Record<string, Declared[string]> = {};
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(readJsonObject(place, path))) {
    if (isLocal(name)) {
      local[name] = plainName(`${place}: ${name}`, value);
      continue;
    }
    const field = known.get(name);
    if (field === undefined)
      throw usage(
        `${place} has a member that is not known: use ${[...known.keys(), ...LOCAL_NAMES].join(', ')}.`,
      );
    if (!fits(value, field, gridOf(name)))
      throw usage(`${place}: ${name} takes ${wanted(field, gridOf(name))}.`);
    declared[name] = value as Declared[string];
  }
  return { declared, local };
}

/** Each member of a facility file: what it takes, and whether it stays local. */
export function facilityMembers(): { name: string; takes: string; isLocal: boolean }[] {
  const declared = [...fields()].map(([name, field]) => ({
    name,
    takes: wanted(field, gridOf(name)),
    isLocal: false,
  }));
  return [...declared, ...LOCAL_NAMES.map((name) => ({ name, takes: 'text', isLocal: true }))];
}

/** The JSON Schema of a facility file, built from the contract's lists and ranges. */
export function facilitySchema(): object {
  const declared = [...fields()].map(([name, field]) => [name, inlined(field)]);
  const text = { type: 'string', minLength: 1, maxLength: 64 };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What the operator declares about the facility',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...declared, ...LOCAL_NAMES.map((name) => [name, text])]),
  };
}

/** `field` with its references resolved. */
function inlined(field: unknown): unknown {
  if (Array.isArray(field)) return field.map(inlined);
  if (!isObject(field)) return field;
  if (typeof field.$ref === 'string') return inlined(resolved(field));
  return Object.fromEntries(Object.entries(field).map(([keyword, value]) => [keyword, inlined(value)]));
}

function isLocal(name: string): boolean {
  return LOCAL_NAMES.some((one) => one === name);
}

/** The schema of each member's value, by name. */
function fields(): ReadonlyMap<string, Schema> {
  const facility = member(member(schema, 'properties'), 'facility');
  return new Map(
    Object.entries(member(facility, 'properties')).map(([name, field]) => [
      name,
      resolved(member(resolved(field), 'properties').value),
    ]),
  );
}

/** True if `field` allows `value`. Handles only the few keywords that the contract uses. */
function fits(value: unknown, field: Schema, grid: Steps | undefined): boolean {
  const { enum: choices, type } = field;
  if (Array.isArray(choices)) return choices.includes(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'array') return Array.isArray(value) && isList(value, field);
  if (typeof value !== 'number' || !(value >= Number(field.minimum) && value <= Number(field.maximum)))
    return false;
  return type === 'integer' ? Number.isInteger(value) : grid === undefined || onStep(grid, value);
}

/** A list of objects with the same members; values of the member that `x-once` names are unique. */
function isList(values: readonly unknown[], field: Schema): boolean {
  const members = Object.entries(member(resolved(field.items), 'properties'));
  const once = String(field['x-once']);
  const seen = new Set(values.map((value) => (isObject(value) ? value[once] : undefined)));
  return (
    values.length >= Number(field.minItems) &&
    values.length <= Number(field.maxItems) &&
    seen.size === values.length &&
    values.every(
      (value) =>
        isObject(value) &&
        Object.keys(value).length === members.length &&
        members.every(([name, part]) => fits(value[name], resolved(part), undefined)),
    )
  );
}

/** What the member takes, in words. */
function wanted(field: Schema, grid: Steps | undefined): string {
  const { enum: choices, type } = field;
  if (Array.isArray(choices)) return `one of ${choices.join(', ')}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'array') {
    const members = Object.entries(member(resolved(field.items), 'properties'));
    return `a list of {${members.map(([name, part]) => `${name}: ${wanted(resolved(part), undefined)}`).join('; ')}}`;
  }
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  const inSteps = grid === undefined || grid.step === 1 ? '' : ` in steps of ${grid.step}`;
  return `${kind} from ${readable(field.minimum)} to ${readable(field.maximum)}${inSteps}`;
}

/** Years have no thousands separators. */
function readable(bound: unknown): string {
  return Number(bound) < 10_000 ? String(bound) : number(Number(bound));
}

function gridOf(name: string): Steps | undefined {
  const grid = Object.entries(METRICS).find(([metric]) => metric === name)?.[1].grid;
  return grid !== undefined && 'step' in grid ? grid : undefined;
}

function resolved(field: unknown): Schema {
  const reference = isObject(field) ? field.$ref : undefined;
  if (typeof reference !== 'string') return isObject(field) ? field : {};
  return member(member(schema, '$defs'), reference.replace('#/$defs/', ''));
}

function member(object: Schema, name: string): Schema {
  const value = object[name];
  return isObject(value) ? value : {};
}
