// From files to a report and a package, in ten lines.
// In a clone, after `npm run build`: node examples/pipeline.ts jobs.txt nodes.txt
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { keysFrom, route } from '@ptl/claw-router';

const inputs = process.argv.slice(2).map((place) => ({ place, open: () => createReadStream(place) }));
const nowSeconds = Math.floor(Date.now() / 1000);
const keys = keysFrom(randomBytes(32), nowSeconds); // keep the bytes and the time for the next package
const { report, released, withheld, bytes } = await route(inputs, { ...keys, nowSeconds });
for (const { metric, value, unit } of report) if (value !== undefined) console.log(metric, value, unit);
console.log(`${released.length} numbers may leave, ${withheld.length} are withheld`);
console.log(`the package has ${bytes?.length ?? 0} bytes`);
