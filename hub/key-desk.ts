import { ok, type Result } from '../shared/base/result.ts';
import type { MemberId } from '../shared/model/ids.ts';
import type { HubApi } from '../shared/wire/hub-api.ts';
import { Mailbox } from './mailbox.ts';

/** Says whose token this is, as `Auth.holder` does. */
type Holder = (token: string | null) => Result<MemberId>;

/** The calls by which a person's first device hands its sealed key to the second (`shared/wire/hub-api.ts`). */
export class KeyDesk {
  readonly #mailbox = new Mailbox();
  readonly #holder: Holder;
  readonly #address: () => string | null;

  /** `address` says where people reach the hub; null where that is not known. */
  constructor(holder: Holder, address: () => string | null) {
    this.#holder = holder;
    this.#address = address;
  }

  /** `token` is the one that came with the call, or null; here and below. */
  leave(token: string | null, { box, sealed }: HubApi['leave-key']['ask']): Result<HubApi['leave-key']['answer']> {
    const who = this.#holder(token);
    const left = who.ok ? this.#mailbox.leave(who.value, box, sealed) : who;
    const address = this.#address();
    return left.ok && address !== null ? ok({ ...left.value, address }) : left;
  }

  /** Anybody may ask, from whichever network address: the second device is no member before it has the key. */
  take({ box }: HubApi['take-key']['ask'], from: string): Result<HubApi['take-key']['answer']> {
    return this.#mailbox.take(box, from);
  }

  state(token: string | null, { box }: HubApi['key-state']['ask']): Result<HubApi['key-state']['answer']> {
    const who = this.#holder(token);
    return who.ok ? ok({ state: this.#mailbox.state(who.value, box) }) : who;
  }

  withdraw(token: string | null, { box }: HubApi['withdraw-key']['ask']): Result<HubApi['withdraw-key']['answer']> {
    const who = this.#holder(token);
    if (!who.ok) return who;
    this.#mailbox.withdraw(who.value, box);
    return ok({ withdrawn: true });
  }
}
