// --facility: what the operator declares about the facility, held against the very lists and ranges of the contract.
import { type Grid, METRICS, onStep, schema } from '@ptl/claw-router';
import { isObject, readJsonObject } from './config.ts';
import { shown, usage } from './errors.ts';

type Declared = Readonly<Record<string, number | string | boolean>>;
type Schema = Readonly<Record<string, unknown>>;
type Steps = Extract<Grid, { step: number }>;

/** The declared inputs of a JSON file. Throws a CliError (2) that names what is wrong, and quotes nothing. */
export function readFacility(path: string | undefined): Declared | undefined {
  if (path === undefined) return undefined;
  const place = `The facility file ${shown(path)}`;
  const known = fields();
  const declared: Record<string, number | string | boolean> = {};
  for (const [name, value] of Object.entries(readJsonObject(place, path))) {
    const field = known.get(name);
    if (field === undefined)
      throw usage(`${place} has a member that is not known: use ${[...known.keys()].join(', ')}.`);
    if (!fits(value, name, field)) throw usage(`${place}: ${name} takes ${wanted(name, field)}.`);
    declared[name] = value;
  }
  return declared;
}

/** The members that hold one value, and the schema of each value. */
function fields(): ReadonlyMap<string, Schema> {
  const facility = member(member(schema, 'properties'), 'facility');
  return new Map(
    Object.entries(member(facility, 'properties'))
      .map(([name, field]): [string, Schema] => [
        name,
        member(member(resolved(field), 'properties'), 'value'),
      ])
      .map(([name, value]): [string, Schema] => [name, resolved(value)])
      .filter(([, value]) => value.type !== 'array'),
  );
}

function fits(value: unknown, name: string, field: Schema): value is number | string | boolean {
  const choices = field.enum;
  if (Array.isArray(choices)) return choices.includes(value);
  if (field.type === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'number') return false;
  if (value < Number(field.minimum) || value > Number(field.maximum)) return false;
  const grid = gridOf(name);
  return grid === undefined || onStep(grid, value);
}

/** What would have been right, in words. */
function wanted(name: string, field: Schema): string {
  const choices = field.enum;
  if (Array.isArray(choices)) return `one of ${choices.join(', ')}`;
  if (field.type === 'boolean') return 'true or false';
  const grid = gridOf(name);
  const inSteps = grid === undefined ? '' : ` in steps of ${grid.step}`;
  return `a number from ${field.minimum} to ${field.maximum}${inSteps}`;
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
