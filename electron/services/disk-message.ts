/** Why the disk of this computer refused, and the way out, in one sentence. */
export function diskMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'disk-full':
      return 'The disk is full: free some space, nothing saved before is hurt.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'read-only':
      return 'Postil may not write to its data folder: check the folder’s permissions, or name another with --data-dir.';
    case 'damaged':
      return 'The file is damaged: start Postil again, it keeps what can be read.';
    default:
      return `The disk refused (${error instanceof Error ? error.message : String(error)}): check it, then start Postil again.`;
  }
}
