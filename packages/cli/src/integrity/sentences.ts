// The sentences about keys, signatures and sealing, for errors.ts, which owns all of them.

export const integritySentences = {
  readableByOthers: (place: string) =>
    `${place} may be read by others than you, so it was not used: run "chmod 600" on it, or make a new one.`,
  notAPrivateKey: (place: string) =>
    `${place} holds no Ed25519 private key in PEM without a passphrase: make one with "claw keygen".`,
  notAPublicKey: (place: string) =>
    `${place} holds no Ed25519 public key in PEM: "claw keygen" writes one beside each private key.`,
  privateKeyGiven: (place: string) =>
    `${place} is a private key: give the public one, and keep this one to yourself.`,
  publicKeyGiven: (place: string) =>
    `${place} is a public key: give --sign the private one, which "claw keygen" wrote beside it.`,
  keyExists: (path: string) => `${path} exists, and no key is ever written over: choose another --output.`,
  notAnEnvelope: (path: string) =>
    `${path} exists and is not a signed package, so it was left alone: choose another --output.`,
  notSealed: (path: string) =>
    `${path} exists and is not a sealed package, so it was left alone: choose another --output.`,
  /** `path`: a signed or sealed file beside a package that was written anew. */
  stale: (path: string) =>
    `${path} is of an earlier package, not of this one: take it away, or write it anew with --sign or --seal.`,
  notARecipient: '--seal takes the recipient of an age key, age1…, as "age-keygen" prints it.',
  noKeyFile: (option: string) => `${option} takes the file of a key: make a pair with "claw keygen".`,
  /** `reason`: of VERDICTS or ENVELOPE_VERDICTS. */
  notVerified: (place: string, reason: string) =>
    `${place} was refused, because ${reason}: ask for it again where it came from.`,
  noPackage: (place: string) =>
    `${place} does not exist: make a package with "claw collect", or give the path of one.`,
  notAFileToVerify: (place: string) => `${place} is no file, so it is no package: check the path.`,
  emptyToVerify: (place: string) => `${place} is empty: ask for it again where it came from.`,
  tooLargeToVerify: (place: string) =>
    `${place} is larger than any package: check that it is the right file.`,
  sealed: (place: string) =>
    `${place} is sealed, so nothing in it can be verified yet: open it with "age --decrypt", and verify what comes out.`,
  envelopeNeedsKey: (place: string) =>
    `${place} is a signed package: give the public key that you trust with --key, or the plain package beside it.`,
  notSigned: (place: string) =>
    `${place} is not signed, or its .dsse.json does not lie beside it: ask for the signed file.`,
  envelopeOfAnother: (place: string, envelope: string) =>
    `${place} is not what ${envelope} holds: it was changed, or the two are of different runs; rely on what was signed.`,
  nothingToLookFor: (place: string) =>
    `${place} holds no word to look for: give the raw input that the package was made from.`,
  stdinOnce: 'Standard input can be read once: give files for the others.',
  againstNothing: '--against needs a path, or - for standard input.',
  /** `where`: the line of the first word; `form`: its encoding. */
  holdsIdentifier: (count: number, place: string, line: number, form: string) =>
    `Words of the inputs are in the package (${count}; the first is on line ${line} of ${place}, ${form}): do not hand it over, and please report this.`,
  organizationHolds: (count: number, place: string, line: number) =>
    `Words of the inputs are in the organization's name (${count}; the first is on line ${line} of ${place}): repeat that name with --organization if it is as you gave it.`,
  otherOrganization: (place: string) =>
    `${place} does not call the organization as --organization does: check both.`,
} as const;
