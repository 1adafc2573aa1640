import { errorWords } from '../../../shared/base/error-words.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { fileName } from '../../../shared/formats/file-name.ts';
import type { Settings } from '../../../shared/host/contract.ts';
import type { KeyOffer, KeyTaken, PairedDevice, WorkHere } from '../../../shared/host/pairing.ts';
import type { MemberId, ProjectId } from '../../../shared/model/ids.ts';
import type { KeyState } from '../../../shared/wire/hub-api.ts';
import { newPairingCode, parsePairingCode } from '../../../shared/wire/pairing.ts';
import { words } from '../../../shared/words/words.ts';
import { parseHubAddress } from '../hub-address.ts';
import { outwardAddress, signIn } from '../hub-calls.ts';
import { HubClient } from '../hub-client.ts';
import type { HeldIdentity } from '../identity.ts';
import type { KeyPair } from '../key-pair.ts';
import type { Projects } from '../projects.ts';
import type { PageId, Shell } from '../shell.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import { type KeyLetter, readLetter, writeLetter } from './key-letter.ts';
import type { PairedStore } from './paired-store.ts';
import { boxOf, openSealed, sealKey } from './seal-key.ts';

/** How long a key may be taken: from a hub, and out of a file, in milliseconds. */
const AT_HUB = 5 * 60 * 1000;
const IN_FILE = 24 * 60 * 60 * 1000;

/** What pairing needs of the host. */
export interface PairingParts {
  readonly projects: Pick<Projects, 'get' | 'list' | 'change'>;
  readonly settings: { readonly value: Settings; change(to: (before: Settings) => Settings): Promise<Settings> };
  readonly paired: PairedStore;
  readonly shell: Pick<Shell, 'pickPath' | 'emit'>;
  readonly me: () => Promise<HeldIdentity>;
  /** Whether anything was done on this computer. */
  readonly hasWork: () => boolean;
  /** Lets this computer work for the holder of these keys from now on; those there were are kept in a file. */
  readonly become: (keys: KeyPair) => Promise<void>;
}

/** The key that was offered last: where it waits, and whether it has been told that it was taken. */
interface Offered {
  readonly hub: HubClient;
  readonly token: string;
  readonly box: string;
  told: boolean;
}

/** A second device for the person here, or this one as the second of somebody who has another. */
export class Pairing {
  readonly #parts: PairingParts;
  #offered: Offered | null = null;
  /** What was taken, or picked, and waits for the right code or the person's word: by page and road. */
  readonly #held = new Map<string, string>();

  constructor(parts: PairingParts) {
    this.#parts = parts;
  }

  get devices(): readonly PairedDevice[] {
    return this.#parts.paired.list;
  }

  /** See `PairingCalls`; so are those below. */
  async offer(pid: ProjectId): Promise<Result<KeyOffer>> {
    const { projects } = this.#parts;
    const signedIn = await signIn((await this.#parts.me()).keys, projects, pid);
    if (!signedIn.ok) return signedIn;
    const { hub, token, address } = signedIn.value;
    const { code, box, sealed } = await this.#seal(AT_HUB);
    const left = await hub.leaveKey(token, { box, sealed });
    if (!left.ok) return left;
    this.#offered = { hub, token, box, told: false };
    return ok({ code, at: outwardAddress(address, left.value.address), until: left.value.until });
  }

  async offered(): Promise<KeyState> {
    const offer = this.#offered;
    if (offer === null) return 'over';
    const { hub, token, box } = offer;
    const state = await hub.keyState(token, { box });
    // A hub that is away for a moment says nothing about the key.
    if (!state.ok) return 'waiting';
    if (state.value === 'taken' && !offer.told) {
      offer.told = true;
      await this.#parts.paired.add('hub');
    }
    return state.value;
  }

  async withdraw(): Promise<void> {
    const offer = this.#offered;
    this.#offered = null;
    // One that cannot be withdrawn now ends by itself within minutes.
    await offer?.hub.withdrawKey(offer.token, { box: offer.box });
  }

  async save(page: PageId): Promise<Result<KeyOffer | null>> {
    const { shell, paired, settings } = this.#parts;
    const suggestion = `${fileName(settings.value.name || 'Postil')}.postilkey`;
    const path = await shell.pickPath(page, { kind: 'save', title: words.pairing.saveTitle, suggestion });
    if (path === null) return ok(null);
    const { code, sealed } = await this.#seal(IN_FILE);
    try {
      await writeKeyFile(path, sealed);
    } catch (error) {
      return fail('io', words.nearbyTrouble.keyNotWritten(errorWords(error)));
    }
    await paired.add('file');
    return ok({ code, at: path, until: Date.now() + IN_FILE });
  }

  async pick(page: PageId): Promise<Result<string | null>> {
    const path = await this.#parts.shell.pickPath(page, {
      kind: 'open',
      title: words.pairing.pickTitle,
      suggestion: '',
    });
    if (path === null) return ok(null);
    const read = await readKeyFile(path);
    if (!read.ok) return read;
    this.#held.set(heldAs(page, null, ''), read.value.sealed);
    return ok(read.value.name);
  }

  async take(
    page: PageId,
    typedAddress: string | null,
    typedCode: string,
    instead: MemberId | null,
  ): Promise<Result<KeyTaken> | WorkHere> {
    const code = parsePairingCode(typedCode);
    if (code === null) return fail('bad-code', words.nearbyTrouble.noSuchCode);
    const address = typedAddress === null ? ok(null) : parseHubAddress(typedAddress);
    if (!address.ok) return address;
    const sealed = await this.#sealed(page, address.value, code);
    if (!sealed.ok) return sealed;
    const text = await openSealed(code, sealed.value);
    const letter = text === null ? null : readLetter(text, address.value);
    if (letter === null) return fail('bad-code', words.nearbyTrouble.otherCode);
    if (letter.until < Date.now()) return fail('over', words.nearbyTrouble.keyOver);
    const me = await this.#parts.me();
    if (letter.keys.member !== me.member && this.#parts.hasWork() && instead !== me.member) {
      return { ...fail('work-here', words.nearbyTrouble.workHere(this.#parts.settings.value.name)), member: me.member };
    }
    await this.#become(me.member, letter);
    this.#held.clear();
    return ok({ name: letter.name, projects: letter.projects.length });
  }

  /**
   * The key first: a crash on the way leaves somebody who can be paired anew. From then on windows are to work with it,
   * whether or not the disk takes the rest.
   */
  async #become(before: MemberId, { keys, name, colour, projects: theirs }: KeyLetter): Promise<void> {
    const { projects, settings, become } = this.#parts;
    if (keys.member !== before) await become(keys);
    try {
      await settings.change((now) => ({ ...now, name, colour }));
      for (const { pid, ...project } of theirs) {
        // A project that is here on no hub may go to one only by its person's word.
        if (projects.get(pid) === undefined) await projects.change(pid, project);
      }
    } finally {
      this.#parts.shell.emit('identityChanged', null);
    }
  }

  /** What waits at that hub, or in the picked file. A hub gives it once, so it is held until it was used. */
  async #sealed(page: PageId, address: string | null, code: string): Promise<Result<string>> {
    const held = this.#held.get(heldAs(page, address, address === null ? '' : code));
    if (held !== undefined) return ok(held);
    if (address === null) return fail('no-file', words.nearbyTrouble.noKeyFile);
    const taken = await new HubClient(address, (await this.#parts.me()).keys).takeKey({ box: await boxOf(code) });
    if (taken.ok) this.#held.set(heldAs(page, address, code), taken.value);
    return taken;
  }

  /** The key of the person here with what belongs to it, under a fresh code. */
  async #seal(holds: number): Promise<{ code: string; box: string; sealed: string }> {
    const { me, settings, projects } = this.#parts;
    const code = newPairingCode();
    const { name, colour } = settings.value;
    const shared = projects.list().flatMap(({ pid, name, hub }) => (hub === null ? [] : [{ pid, name, hub }]));
    const letter = { keys: (await me()).keys, name, colour, projects: shared, until: Date.now() + holds };
    const typed = parsePairingCode(code) ?? code;
    return { code, ...(await sealKey(typed, writeLetter(letter))) };
  }
}

const heldAs = (page: PageId, address: string | null, code: string): string => `${page}\n${address ?? ''}\n${code}`;
