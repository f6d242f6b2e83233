// The full check of the ledger, not run in CI: 10^4 simulated histories of sites, and an attacker who subtracts packages.
// Run: node --conditions=@ptl/source scripts/ledger-histories.ts [HISTORIES]
import { play } from '../test/ledger/histories.ts';

const count = Number(process.argv[2] ?? 10_000);
let asked = 0;
let handed = 0;
let broken = 0;
for (let seed = 0; seed < count; seed++) {
  const history = play(seed);
  asked += history.asked;
  handed += history.handed.length;
  if (history.found.length > 0) {
    broken++;
    console.log(`history ${seed}: ${history.found.join('; ')}`);
  }
}
console.log(
  `${count} histories, ${asked} runs, ${handed} packages handed over, ${broken} with days isolated`,
);
process.exitCode = broken === 0 ? 0 : 1;
