// From files to a report and a package, in ten lines: node examples/pipeline.ts jobs.txt nodes.txt
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { IdentifierKey } from '@ptl/claw-core';
import { DiceKey, route, scopeKeys, verifyPackage } from '@ptl/claw-router';

const master = randomBytes(32); // keep it: the same key blurs the same days alike
const { identifier, dice } = scopeKeys(master);
const inputs = process.argv.slice(2).map((place) => ({ place, open: () => createReadStream(place) }));
const nowSeconds = Math.floor(Date.now() / 1000);
const scope = { dice, keyId: '0123456789abcdef', diceSince: nowSeconds - (nowSeconds % 86_400) };
const { report, released, withheld, bytes } = await route(inputs, {
  key: IdentifierKey.from(identifier),
  scope,
  nowSeconds,
  version: '0.1.0',
});

for (const { metric, value, unit } of report) if (value !== undefined) console.log(metric, value, unit);
const isPackage = bytes !== undefined && verifyPackage(bytes).ok && dice instanceof DiceKey;
console.log(`${released.length} numbers leave, ${withheld.length} are withheld; a package: ${isPackage}`);
