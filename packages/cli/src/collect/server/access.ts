// The credentials for a server: a bearer token, a password, a certificate, a tenant. Each secret is in a file
// of the operator; it is in no argument, and no message quotes it.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { CliError, sentences, usage } from '../../errors.ts';
import { readOperatorFile } from '../../operator-file.ts';
import { shown } from '../../shown.ts';

/** The credentials as requests carry them. */
export interface Access {
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string };
}

/** The names in the configuration, and the options of the same names. */
const MEMBERS = {
  token_file: 'tokenFile',
  netrc_file: 'netrcFile',
  ca_file: 'caFile',
  cert_file: 'certFile',
  key_file: 'keyFile',
  tenant: 'tenant',
} as const;
export const ACCESS_MEMBERS = Object.keys(MEMBERS);

/** The paths of the files, and the tenant by name, which is no secret. */
export type AccessFiles = {
  readonly [Name in (typeof MEMBERS)[keyof typeof MEMBERS]]?: string | undefined;
};

/** Returns the flags that are credentials. */
export function accessFlags(flags: AccessFiles): AccessFiles {
  return Object.fromEntries(Object.values(MEMBERS).map((name) => [name, flags[name]]));
}

/** Returns the credentials in a section of the configuration; undefined where it has an unknown member. */
export function accessFrom(section: Readonly<Record<string, unknown>>): AccessFiles | undefined {
  const names: Readonly<Record<string, string>> = MEMBERS;
  const entries = Object.entries(section).map(([name, value]) => [names[name], value] as const);
  if (entries.some(([name, value]) => name === undefined || typeof value !== 'string')) return undefined;
  return Object.fromEntries(entries) as AccessFiles;
}

/** The characters of a header. */
const VISIBLE = /^[\x21-\x7e]+$/;
const TENANT = /^[\w!.*'()-]{1,150}$/;
const OWN = { onlyOwner: true };

/** Reads the files for requests to `url`. Throws a CliError (2). */
export function accessTo(url: URL, files: AccessFiles): Access | undefined {
  const { tokenFile, netrcFile, caFile, certFile, keyFile, tenant } = files;
  if (Object.values(files).every((one) => one === undefined)) return undefined;
  if (tokenFile !== undefined && netrcFile !== undefined) throw usage(sentences.twoSecrets);
  if ((certFile === undefined) !== (keyFile === undefined)) throw usage(sentences.halfCertificate);
  const authorization = tokenFile === undefined ? basic(url, netrcFile) : bearer(tokenFile);
  return {
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(tenant === undefined ? {} : { 'x-scope-orgid': tenantName(tenant) }),
    },
    tls: {
      ...(caFile === undefined ? {} : { ca: certificates(caFile) }),
      ...(certFile === undefined || keyFile === undefined ? {} : pair(certFile, keyFile)),
    },
  };
}

function bearer(path: string): string {
  const place = `The token file ${shown(path)}`;
  const token = readOperatorFile(place, path, OWN).trim();
  if (!VISIBLE.test(token)) throw usage(sentences.noToken(place));
  return `Bearer ${token}`;
}

/** Returns the login and password for the host of `url` from a file like curl's .netrc. */
function basic(url: URL, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const place = `The password file ${shown(path)}`;
  const words = readOperatorFile(place, path, OWN)
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join(' ')
    .split(/\s+/);
  const entry = entryOf(words, url.hostname) ?? entryOf(words, undefined);
  if (entry?.login === undefined || entry.password === undefined) throw usage(sentences.noLogin(place));
  return `Basic ${Buffer.from(`${entry.login}:${entry.password}`).toString('base64')}`;
}

/** Returns the entry of a machine, or the default entry. */
function entryOf(
  words: readonly string[],
  machine: string | undefined,
): { login: string | undefined; password: string | undefined } | undefined {
  const start =
    machine === undefined
      ? words.indexOf('default')
      : words.findIndex((word, at) => word === 'machine' && words[at + 1] === machine);
  if (start < 0) return undefined;
  const from = start + (machine === undefined ? 1 : 2);
  const value = (name: string) => {
    for (let at = from; at < words.length && words[at] !== 'machine' && words[at] !== 'default'; at += 2)
      if (words[at] === name) return words[at + 1];
    return undefined;
  };
  return { login: value('login'), password: value('password') };
}

function tenantName(tenant: string): string {
  if (TENANT.test(tenant)) return tenant;
  throw usage(sentences.noTenant);
}

function certificates(path: string): string {
  const place = `The file of authorities ${shown(path)}`;
  const text = readOperatorFile(place, path);
  checked(place, () => new X509Certificate(text));
  return text;
}

function pair(certPath: string, keyPath: string): { cert: string; key: string } {
  const place = `The certificate ${shown(certPath)}`;
  const cert = readOperatorFile(place, certPath);
  const keyPlace = `The private key ${shown(keyPath)}`;
  const key = readOperatorFile(keyPlace, keyPath, OWN);
  checked(keyPlace, () => {
    if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)))
      throw usage(sentences.otherKey(keyPlace));
  });
  return { cert, key };
}

/** Replaces errors of a library, which may quote, with claw's own sentence. */
function checked(place: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof CliError ? error : usage(sentences.noPem(place));
  }
}
