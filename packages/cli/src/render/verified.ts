// The output of verify for a package that passed.
import type { Form } from '@ptl/claw-router';
import type { Finished } from '../finished/read.ts';
import type { Searched } from '../integrity/against.ts';
import type { SignatureState } from '../integrity/authenticate.ts';
import { VERSION } from '../version.ts';
import { json } from './json.ts';
import { fitted, flow } from './layout/columns.ts';
import type { Style } from './style.ts';
import { count } from './words.ts';

export interface Verified extends Finished {
  /** Undefined without --against. */
  readonly searched: Searched | undefined;
  /** A sentence where the ledger of this machine has another package in place of this one. */
  readonly superseded: string | undefined;
}

/** How a word of the input was encoded in the package. */
export const FORM_WORDS: Readonly<Record<Form, string>> = {
  raw: 'as it is',
  cut: 'cut off',
  base64: 'in base64',
  hex: 'in hexadecimal',
  percent: 'with per cent signs',
  escape: 'in escapes',
  hash: 'hashed',
};

export function verifiedText(verified: Verified, style: Style): string {
  const { place, bytes, sha256, content, signature, searched, superseded } = verified;
  const rows = [
    ['form', `canonical: these ${count(bytes, 'byte')} are the only way to write it`],
    ['sha256', sha256],
    ['schema', `${content.schema}: every value is of its list, or on its grid`],
    ['policy', 'nothing is said more finely than it may be'],
    ['period', Object.values(content.period).sort().join(' to ')],
    ['mode', content.privacy.mode],
    ...(content.organization === undefined ? [] : [['organization', content.organization]]),
    ...(content.synthetic === true ? [['data', 'synthetic: made up, of no real cluster']] : []),
    ['signature', signatureText(signature)],
    ...(searched === undefined ? [] : [['inputs', searchedText(searched)]]),
    ...(searched === undefined || searched.inOrganization === 0 ? [] : [['note', namedText(searched)]]),
  ];
  const title = `${style.title('Verified')}: ${place}, written by claw ${content.version}`;
  const warning = superseded === undefined ? [] : ['', ...flow(superseded, style.width, 0).map(style.alert)];
  return `${[...flow(title, style.width, 0), ...fitted(rows, style.width), ...warning].join('\n')}\n`;
}

/** The signer, as far as known. */
export function signatureText(signature: SignatureState): string {
  if (signature.state === 'valid') return `valid, by the key ${signature.keyId}`;
  return signature.state === 'none'
    ? 'none: whoever changes the file can make another valid one'
    : 'not checked: an envelope lies beside it; give --key FILE to check it';
}

function searchedText({ inputs, words }: Searched): string {
  return `none of the ${count(words, 'word')} of ${count(inputs, 'input')} is in it, in any form; words of the schema, such as models of GPUs, are no finding`;
}

function namedText({ inOrganization }: Searched): string {
  return `${count(inOrganization, 'word')} of the inputs in the name of the organization: hand it over only if that name means nobody`;
}

/**
 * {command, version, package, bytes, sha256, schema, claw, organization, synthetic, period, mode, signature,
 * against, superseded}
 */
export function verifiedJson(verified: Verified): string {
  const { place, bytes, sha256, content, signature, searched, superseded } = verified;
  return json({
    command: 'verify',
    version: VERSION,
    package: place,
    bytes,
    sha256,
    schema: content.schema,
    claw: content.version,
    organization: content.organization ?? null,
    synthetic: content.synthetic === true,
    period: content.period,
    mode: content.privacy.mode,
    signature: {
      state: signature.state,
      key_id: signature.state === 'valid' ? signature.keyId : null,
    },
    against:
      searched === undefined
        ? null
        : {
            inputs: searched.inputs,
            words: searched.words,
            in_organization: searched.inOrganization,
          },
    superseded: superseded ?? null,
  });
}
