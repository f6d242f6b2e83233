// Looks at the pages of report and review as people meet them: at 1280 and 390 pixels, light and dark, and on
// paper. axe-core checks each for accessibility, and nothing may reach beyond the right edge. Fetches what it
// needs into a folder of its own, and says so where it cannot. `node --conditions=@ptl/source
// scripts/look-at-pages.ts FOLDER`
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const INSTALL = 'apt-get';
const PACKAGES = ['playwright-core@1', 'axe-core@4'];
const WIDTHS = [1280, 390];
const SCHEMES = ['light', 'dark'] as const;

/** What is used of playwright-core, whose types are not installed. */
interface Page {
  goto(url: string): Promise<unknown>;
  evaluate<Result>(script: string): Promise<Result>;
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>;
  pdf(options: { path: string; format: string }): Promise<unknown>;
  close(): Promise<void>;
}
interface Browser {
  newPage(options: { viewport: object; colorScheme: string; bypassCSP: boolean }): Promise<Page>;
  close(): Promise<void>;
}

const folder = resolve(process.argv[2] ?? 'tmp/pages');
mkdirSync(folder, { recursive: true });
const tools = mkdtempSync(join(tmpdir(), 'claw-pages-'));
try {
  process.exitCode = await main();
} finally {
  rmSync(tools, { recursive: true, force: true });
}

async function main(): Promise<number> {
  const path = browserPath();
  if (path === undefined) return skipped('there is no chromium, and apt-get could not install it');
  const npm = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', tools, ...PACKAGES];
  if (spawnSync('npm', npm, { stdio: 'ignore' }).status !== 0)
    return skipped(`npm could not fetch ${PACKAGES.join(' and ')}`);
  const modules = join(tools, 'node_modules');
  const load = createRequire(join(modules, 'x.js'));
  const { chromium } = load(join(modules, 'playwright-core')) as {
    chromium: { launch(options: object): Promise<Browser> };
  };
  const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  try {
    let faults = 0;
    for (const file of pages()) faults += await look(browser, file, axe);
    console.log(faults === 0 ? 'Nothing was found.' : `${faults} faults.`);
    return faults === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

function skipped(why: string): number {
  console.log(`Skipped: ${why}.`);
  return 0;
}

function browserPath(): string | undefined {
  const found = () => BROWSERS.find((path) => existsSync(path));
  if (found() === undefined && process.getuid?.() === 0)
    spawnSync(INSTALL, ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  return found();
}

/** Makes the pages of the sample. Returns their files. */
function pages(): string[] {
  const bin = join(import.meta.dirname, '../packages/cli/src/bin.ts');
  const claw = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=@ptl/source', bin, ...args],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, CLAW_STATE_DIR: join(tools, 'state') } },
    );
    if (status !== 0) throw new Error(`claw ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  const [report, review, seen] = ['report.html', 'review.html', 'report.json'];
  claw('report', '--sample', '--by', 'gpu_model', '--price', 'h100=2.10,a100=1.20,other=1', '--html', report);
  claw('collect', '--sample', '--quiet', '--output', 'package.json');
  // The report has to be of the days of the package.
  const { period } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const end = new Date(Date.parse(period.last_day) + 86_400_000).toISOString().slice(0, 10);
  writeFileSync(
    join(folder, seen),
    claw('report', '--sample', '--start', period.first_day, '--end', end, '--json'),
  );
  claw('review', 'package.json', '--report', seen, '--html', review);
  return [report, review];
}

async function look(browser: Browser, file: string, axe: string): Promise<number> {
  let faults = 0;
  for (const width of WIDTHS)
    for (const scheme of SCHEMES) {
      const name = `${file.replace('.html', '')}-${width}-${scheme}`;
      // The page's own policy lets no script in; the checker has to get past it.
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        bypassCSP: true,
      });
      await page.goto(`file://${join(folder, file)}`);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      const found = await faultsOf(page, axe);
      for (const one of found) console.log(`${name}: ${one}`);
      faults += found.length;
      if (width === WIDTHS[0] && scheme === SCHEMES[0])
        await page.pdf({ path: join(folder, `${file.replace('.html', '')}.pdf`), format: 'A4' });
      await page.close();
    }
  return faults;
}

async function faultsOf(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{
    violations: { id: string; help: string; nodes: { target: string[] }[] }[];
  }>('axe.run()');
  const beyond = await page.evaluate<string[]>(
    `[...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !one.closest('.wide, pre'))
      .map((one) => 'reaches beyond the edge: ' + one.tagName + '.' + one.className)`,
  );
  return [
    ...violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
    ),
    ...beyond,
  ];
}
