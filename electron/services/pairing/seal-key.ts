import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { fromBase64url, toBase64url } from '../../../shared/base/base64url.ts';

/** Its first bytes hold the nonce, its last ones the tag. */
const NONCE = 12;
const TAG = 16;
/** What of scrypt a code of 100 random bits needs: hardly any. It keeps a code that was half overheard from being guessed. */
const COST = { N: 2 ** 14, r: 8, p: 1 };

/** What a code stands for. */
interface CodeKeys {
  /** The name under which the sealed key waits: 32 hexadecimal digits. The code cannot be told from it. */
  readonly box: string;
  readonly key: Uint8Array;
}

/** Something sealed with a code, and where it waits. */
export interface Sealed {
  readonly box: string;
  /** base64url */
  readonly sealed: string;
}

/** Seals a text with a code (as `parsePairingCode` gives it): AES-256-GCM under a key that is made of the code alone. */
export async function sealKey(code: string, text: string): Promise<Sealed> {
  const { box, key } = await keysOf(code);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(box));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { box, sealed: toBase64url(Buffer.concat([nonce, body, cipher.getAuthTag()])) };
}

/** Where what is sealed with a code waits. */
export const boxOf = async (code: string): Promise<string> => (await keysOf(code)).box;

/** What was sealed with this code; null when it was another one, or a byte of it is not as it was. */
export async function openSealed(code: string, sealed: string): Promise<string | null> {
  const bytes = fromBase64url(sealed);
  if (bytes === null || bytes.length < NONCE + TAG) return null;
  const { box, key } = await keysOf(code);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(boundTo(box));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    const body = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    return body.toString('utf8');
  } catch {
    return null; // node:crypto tells no more than that it is not right
  }
}

const boundTo = (box: string): Buffer => Buffer.from(`postil pairing 1\n${box}`);

async function keysOf(code: string): Promise<CodeKeys> {
  const master = await new Promise<Buffer>((resolve, reject) => {
    scrypt(code, 'postil pairing 1', 32, COST, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
  const derive = (what: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', master, '', `postil pairing ${what}`, length));
  return { box: derive('box', 16).toString('hex'), key: derive('key', 32) };
}
