import { safeStorage } from 'electron';
import type { Keychain } from '../services/shell.ts';

/**
 * The system's keychain. Null where Electron has none, or (Linux without a secret service) would only scramble with a
 * password that everybody knows: then the person must be told that the key is not encrypted here.
 */
export async function openKeychain(): Promise<Keychain | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null;
  return {
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
  };
}
