// The schema of the configuration. Its messages are our own: they say what a key takes and never quote its
// value.
import { type Source, sourceIds, sources } from '@ptl/claw-core';
import * as z from 'zod';
import { ACCESS_MEMBERS } from '../collect/server/access.ts';
import { isAccount } from './accounts.ts';
import { refusal, SETTINGS, type SettingKey } from './settings.ts';

const TEXT = 'text';
const url = z
  .string('an http or https URL')
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'an http or https URL');
/** Several nodes, for example, may be listed; a server that keeps a site's history is one. */
const urls = z.union([url, z.array(url).min(1)], 'an http or https URL, or a list of them');
const text = z.string(TEXT).min(1, TEXT);

const ACCESS = Object.fromEntries(ACCESS_MEMBERS.map((name) => [name, text]));
const ONE_WAY = 'url, with what shows the server who asks beside it, or service_account, and not both';

const section = (id: string) =>
  z
    .strictObject(
      {
        url: showsNow(id) ? urls : url,
        service_account: z
          .union([z.string(), z.number()])
          .refine(isAccount, 'the name of an account, or a uid'),
        ...ACCESS,
      },
      ONE_WAY,
    )
    .partial()
    .refine(({ url: at, service_account: account, ...more }) => {
      if (at !== undefined) return account === undefined;
      return account !== undefined && Object.keys(more).length === 0;
    }, ONE_WAY);

/** True if a source first reads its own endpoints that show the present. */
function showsNow(id: string): boolean {
  const { live }: Source = sources[id as keyof typeof sources];
  const [first] = live?.({ startSeconds: 0, endSeconds: 1, random: new Uint8Array(16) }) ?? [];
  return first?.kind === 'http' && first.covers === 'now';
}

const word = z.union([z.string(), z.number()], 'text, or a number');
const wordOrList = z.union([word, z.array(word).min(1)], 'text, or a list of names');

/** A number counts as the text of the option, and a list as its names with commas between them. */
const setting = (key: SettingKey) =>
  ('isList' in SETTINGS[key] ? wordOrList : word)
    .transform((value) => [value].flat().join(','))
    .superRefine((value, context) => {
      const words = refusal(key, value);
      if (words !== undefined) context.addIssue({ code: 'custom', message: words });
    });

const settings = Object.fromEntries(
  (Object.keys(SETTINGS) as SettingKey[]).map((key) => [key, setting(key)]),
) as Record<SettingKey, ReturnType<typeof setting>>;
const asked = Object.fromEntries(sourceIds.map((id) => [id, section(id)])) as Record<
  string,
  ReturnType<typeof section>
>;

export const CONFIG = z.strictObject({ ...settings, ...asked }).partial();

/** The keys that are allowed at `path`. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  return path.length === 0
    ? [...Object.keys(SETTINGS), ...sourceIds]
    : ['url', 'service_account', ...ACCESS_MEMBERS];
}
