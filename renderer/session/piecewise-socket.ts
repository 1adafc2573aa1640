import { type HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { framePieces } from '../../shared/wire/frame-pieces.ts';
import { HEARD, Slices, slicedSocketUrl } from '../../shared/wire/slices.ts';

/** So many bytes in one message are work on its way, not a question or an answer. */
const MUCH = 16 * 1024;

type Message = Parameters<HocuspocusProviderWebsocket['onMessage']>[0];

/**
 * A socket to the hub over which a long update goes in pieces: after long work offline a room's difference may be larger
 * than any message the hub takes, and Hocuspocus itself would send it as one. What is long comes in slices: each shows
 * that the line holds.
 */
export class PiecewiseSocket extends HocuspocusProviderWebsocket {
  /** When much came over it, or was seen to go, in milliseconds since 1970; 0 while nothing did. */
  carriedAt = 0;
  readonly #slices = new Slices();
  /** How many bytes were still to go when that was looked at last. */
  #toGo = 0;

  override get url(): string {
    return slicedSocketUrl(this.serverUrl);
  }

  override send(message: Uint8Array): void {
    for (const piece of framePieces(message)) super.send(piece);
  }

  override onMessage(event: Message): void {
    const came = event.data as ArrayBuffer; // the library asks for buffers
    if (came.byteLength >= MUCH) this.carriedAt = Date.now();
    const message = this.#slices.take(came);
    if (message === null) {
      this.lastMessageReceived = Date.now();
      this.send(HEARD);
    } else super.onMessage(message === came ? event : new MessageEvent('message', { data: message }));
  }

  /** The library looks now and then whether anything came. A hub that is brought a long text over a slow line says nothing meanwhile. */
  override checkConnection(): void {
    const toGo = this.webSocket?.bufferedAmount ?? 0;
    if (toGo < this.#toGo) {
      this.carriedAt = Date.now();
      this.lastMessageReceived = this.carriedAt;
    }
    this.#toGo = toGo;
    super.checkConnection();
  }

  /**
   * The hub has ended a room's line: nothing more is sent on it, nor a goodbye, which the hub would take for the beginning
   * of another line that never comes to anything.
   */
  ended(provider: HocuspocusProvider): void {
    this.configuration.providerMap.delete(provider.effectiveName);
    provider.detach();
  }
}
