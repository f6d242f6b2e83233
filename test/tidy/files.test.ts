// The house keeps itself tidy: what each file says of itself, how long it is, and what stands in none.
import { describe, expect, it } from 'vitest';
import { filesLike, read, sourceFiles } from './files.ts';

const MOST_LINES = 250;
const MOST_LINES_AT_THE_MEDIAN = 80;
const MOST_COLUMNS = 110;

describe('source files', () => {
  const files = sourceFiles();

  it('are found', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files).toContain('test/tidy/files.test.ts');
  });

  it('say in the first line what they are for', () => {
    const silent = files.filter((path) => {
      const lines = read(path).split('\n');
      const first = lines[0]!.startsWith('#!') ? lines[1]! : lines[0]!;
      return !/^(\/\/|#|\/\*\*?) \S+ \S+/.test(first);
    });
    expect(silent).toEqual([]);
  });

  it('are short', () => {
    const lengths = files.map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MOST_LINES_AT_THE_MEDIAN);
  });

  it('are finished', () => {
    // In two pieces, so that this file does not find itself.
    const marks = [`PLACE${'HOLDER'}`, `FIX${'ME'}`, `TO${'DO'}:`, `debug${'ger;'}`, `it.on${'ly('}`];
    const left = files.filter((path) => marks.some((mark) => read(path).includes(mark)));
    expect(left).toEqual([]);
  });
});

it('no document has the marks of a merge in it', () => {
  const marked = filesLike(/\.md$/).filter((path) => /^(<{7}|={7}$|>{7})/m.test(read(path)));
  expect(marked).toEqual([]);
});

it('source files have comments of at most 110 columns', () => {
  const wide = sourceFiles()
    .filter((path) => /\.(ts|mjs|cjs)$/.test(path) && !path.includes('.generated.'))
    .flatMap((path) =>
      read(path)
        .split('\n')
        .map((line, at) => ({ place: `${path}:${at + 1}`, line })),
    )
    .filter(({ line }) => /^\s*(\/\/|\/\*\*|\* )/.test(line) && line.length > MOST_COLUMNS);
  expect(wide.map(({ place }) => place)).toEqual([]);
});

it('source files leave it to the formatter how objects are laid out', () => {
  // A literal is not spread: it would only keep properties on one line.
  const spread = sourceFiles().filter((path) => read(path).includes(`...${'{'}`));
  expect(spread).toEqual([]);
});

describe('all files', () => {
  const texts = filesLike(/\.(ts|cjs|mjs|js|json|md|sh|yml|yaml|txt)$|^\.ci\/|LICENSE$/).filter(
    (path) => path !== 'package-lock.json',
  );

  it('name no path of the machine they were written on', () => {
    const marks = [
      `/wo${'rk/'}`,
      ...['spec', 'lab', 'samples'].map((folder) => `shar${'ed'}/${folder}`),
      `/ro${'ot/'}`,
    ];
    const found = texts.filter((path) => marks.some((mark) => read(path).includes(mark)));
    expect(found).toEqual([]);
  });

  it('name no registry: the lock file only the public one', () => {
    const lock = read('package-lock.json');
    const hosts = new Set([...lock.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map((match) => match[1]));
    expect([...hosts].filter((host) => host !== `registry.npmjs${'.org'}`)).toEqual([]);
    expect(texts.filter((path) => read(path).includes(`registry.npmjs${'.org'}`))).toEqual([]);
    expect(filesLike(/(^|\/)\.npmrc$/).filter((path) => read(path).includes('registry'))).toEqual([]);
  });
});
