import { strict } from './strict.ts';

const MARK = Buffer.from('v10');
const scramble = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));

/**
 * Electron's `safeStorage`: scrambled, so that a test can see that no secret lies in clear, and readable again only by
 * itself. `POSTIL_DOUBLE_KEYCHAIN` stands for a Linux without a keychain (`none`), or a system without encryption (`absent`).
 */
export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async () => process.env.POSTIL_DOUBLE_KEYCHAIN !== 'absent',
  getSelectedStorageBackend: () => (process.env.POSTIL_DOUBLE_KEYCHAIN === 'none' ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: async (text: string) => Buffer.concat([MARK, scramble(Buffer.from(text))]),
  async decryptStringAsync(bytes: Buffer) {
    if (!bytes.subarray(0, MARK.length).equals(MARK))
      throw new Error('Error while decrypting the ciphertext provided.');
    return { result: scramble(bytes.subarray(MARK.length)).toString(), shouldReEncrypt: false };
  },
});
