// Leaks of one line in what keeps names from becoming text: the identifier, its table, and the closed list of
// models.
import type { Mutant } from './mutant.ts';

const IDENTIFIER = 'core/src/identity/identifier.ts';
const here = 'String.fromCharCode(...bytes.subarray(start, end))';

export const nameMutants: readonly Mutant[] = [
  [
    'toString gives a lane',
    IDENTIFIER,
    'toString(): never {',
    'toString(): string { return String(this.#a);',
  ],
  ['toJSON gives a lane', IDENTIFIER, 'toJSON(): never {', 'toJSON(): number { return this.#a;'],
  [
    'a lane as a primitive',
    IDENTIFIER,
    '[Symbol.toPrimitive](): never {',
    '[Symbol.toPrimitive](): number { return this.#b;',
  ],
  [
    'the refusal quotes a lane',
    IDENTIFIER,
    'throw new TypeError(FORBIDDEN);',
    'throw new TypeError(FORBIDDEN + this.#a);',
  ],
  [
    'a hash is kept in the open',
    IDENTIFIER,
    'Identifier.read(id, STATE, 0);\n  }',
    'Identifier.read(id, STATE, 0);\n    (id as any).seen = STATE[0];\n  }',
  ],
  [
    'a name is kept in the open',
    IDENTIFIER,
    'chaskey(key, bytes, start, end, STATE);',
    `chaskey(key, bytes, start, end, STATE); (id as any).name = ${here};`,
  ],
  [
    'names are cut to 8 bytes',
    IDENTIFIER,
    'else Identifier.write(target, this.#lanes, bytes, start, end);',
    'else Identifier.write(target, this.#lanes, bytes, start, Math.min(end, start + 8));',
  ],
  [
    'presence depends on the hash',
    IDENTIFIER,
    'return this.#present;',
    'return this.#present && this.#a % 5 !== 0;',
  ],
  [
    'numbers depend on the hash',
    'core/src/identity/identifier-table.ts',
    'if (found > 0) return found - 1;',
    'if (found > 0) return found - 1;\n    if (this.#size > 2 && PROBE[0]! % 7 === 0) return 0;',
  ],
  [
    'a raw model name goes through',
    'core/src/hardware/gpu-model.ts',
    "?? 'unknown';",
    '?? (productName as GpuModel);',
  ],
  [
    'a virtual model name goes through',
    'core/src/hardware/gpu-model.ts',
    "if (VIRTUAL.test(name)) return 'unknown';",
    'if (VIRTUAL.test(name)) return name as GpuModel;',
  ],
];
