// The output of keygen about the keys that it made.
import type { Style } from './style.ts';

export interface KeysMade {
  readonly keyId: string;
  readonly privateKey: string;
  readonly publicKey: string;
}

export function keysText({ keyId, privateKey, publicKey }: KeysMade, style: Style): string {
  const lines = [
    `${style.title('Private key')}: ${privateKey}  readable by you only; sign with`,
    `  claw collect --sign ${privateKey}`,
    `${style.title('Public key')}: ${publicKey}  give it to whoever verifies:`,
    `  claw verify PACKAGE.dsse.json --key ${publicKey}`,
    `  key id ${keyId}`,
  ];
  return `${lines.join('\n')}\n`;
}
