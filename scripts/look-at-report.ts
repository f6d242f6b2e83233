// Pictures of the report page as a person meets it: wide and narrow, light and dark. Needs a chromium on the PATH, and
// says so where there is none. `node --conditions=@ptl/source scripts/look-at-report.ts FOLDER`
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const SIZES = { desktop: '1200,4000', phone: '400,6000' };
/** The numbers that chromium's own setting has for them. */
const SCHEMES = { dark: 0, light: 1 };

const browser = NAMES.find((name) => spawnSync(name, ['--version']).status === 0);
if (browser === undefined) console.log(`Skipped: none of ${NAMES.join(', ')} is on the PATH.`);
else look(browser, resolve(process.argv[2] ?? 'tmp/report'));

function look(chromium: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const page = join(folder, 'report.html');
  const bin = join(import.meta.dirname, '../packages/cli/src/bin.ts');
  run(process.execPath, ['--conditions=@ptl/source', bin, 'report', '--sample', '--html', page]);
  for (const [size, window] of Object.entries(SIZES))
    for (const [scheme, number] of Object.entries(SCHEMES)) {
      const picture = join(folder, `${size}-${scheme}.png`);
      const settings = [`--window-size=${window}`, `--blink-settings=preferredColorScheme=${number}`];
      const common = ['--headless', '--no-sandbox', '--hide-scrollbars', `--screenshot=${picture}`];
      run(chromium, [...common, ...settings, `file://${page}`]);
      console.log(picture);
    }
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 120_000 });
  if (status !== 0) throw new Error(`${command} failed.`);
}
