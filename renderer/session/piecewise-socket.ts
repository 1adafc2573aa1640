import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { framePieces } from '../../shared/wire/frame-pieces.ts';

/**
 * A socket to the hub over which a long update goes in pieces: after long work offline a room's difference may be larger
 * than any message the hub takes, and Hocuspocus itself would send it as one.
 */
export class PiecewiseSocket extends HocuspocusProviderWebsocket {
  override send(message: Uint8Array): void {
    for (const piece of framePieces(message)) super.send(piece);
  }
}
