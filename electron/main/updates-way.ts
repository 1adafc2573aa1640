/**
 * How this copy of Postil gets newer versions: it fetches them itself; it runs from its sources; it was installed as a
 * package; or it was made without an address to look at.
 */
export type UpdateWay = 'itself' | 'sources' | 'package' | 'by-hand';

/** What tells one copy from another. */
export interface Copy {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  /** The AppImage file this runs from: only on Linux, and only there can Linux's Postil replace itself. */
  readonly appImage: string | undefined;
  /** Whether whoever made this copy said where updates come from. */
  readonly hasAddress: boolean;
}

/** How a copy is updated. */
export function updateWay({ isPackaged, platform, appImage, hasAddress }: Copy): UpdateWay {
  if (!isPackaged) return 'sources';
  if (platform === 'linux' && !appImage) return 'package';
  return hasAddress ? 'itself' : 'by-hand';
}
