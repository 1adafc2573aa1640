import { missingCase } from '../../shared/base/assert.ts';
import type { Refusal } from '../../shared/wire/refusal.ts';
import { words } from '../../shared/words/words.ts';
import type { SyncStatus } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';

/** What the person can do about the hub. */
export interface HubWays {
  /** Puts the project on a hub. */
  share(): void;
  /** Invites somebody; null for who may not. */
  readonly invite: (() => void) | null;
  /** Tries the hub again at once. */
  retry(): void;
  /** Asks for the hub's new address. */
  moved(): void;
  /** Asks for a new invitation. */
  joinAgain(): void;
  /** Takes what the hub refuses out of the project, after a question. */
  setAside(): void;
  /** Saves the project as a file. */
  saveFile(): void;
}

interface HubWayButtonsProps {
  readonly hub: SyncStatus['hub'];
  readonly ways: HubWays;
}

/** Reasons that are about the person, the hub or this version of Postil, not about what was done. */
const CANNOT_BE_SET_ASIDE: ReadonlySet<Refusal | 'unknown'> = new Set([
  'not-a-member',
  'revoked',
  'bad-token',
  'bad-room',
  'removed',
  'disk',
  'newer-schema',
  'unknown',
]);

/** Reasons that a new invitation ends. */
const ASK_FOR_A_WAY_IN: ReadonlySet<Refusal | 'unknown'> = new Set(['not-a-member', 'revoked', 'bad-token']);

/** The ways out of where the project stands with its hub, as buttons; none while all is well. */
export function HubWayButtons({ hub, ways }: HubWayButtonsProps) {
  switch (hub.state) {
    case 'none':
      return <Button onClick={ways.share}>{words.status.share}</Button>;
    // While it is tried the button stays, so that the focus does.
    case 'connecting':
    case 'offline':
      return (
        <>
          <Button onClick={ways.retry}>{words.status.tryNow}</Button>
          <Button kind="quiet" onClick={ways.moved}>
            {words.sync.hubMoved}
          </Button>
        </>
      );
    case 'refused':
      return (
        <>
          {hub.reason === 'unknown-signer' && ways.invite ? (
            <Button onClick={ways.invite}>{words.workbench.inviteSomeone}</Button>
          ) : null}
          <Button onClick={ways.retry}>{words.status.tryAgain}</Button>
          {ASK_FOR_A_WAY_IN.has(hub.reason) ? <Button onClick={ways.joinAgain}>{words.status.joinAgain}</Button> : null}
          {CANNOT_BE_SET_ASIDE.has(hub.reason) ? null : (
            <Button onClick={ways.setAside}>{words.status.setAside}</Button>
          )}
          <Button onClick={ways.saveFile}>{words.status.saveFile}</Button>
        </>
      );
    case 'sending':
    case 'paused':
    case 'saved':
      return ways.invite === null ? null : <Button onClick={ways.invite}>{words.workbench.inviteSomeone}</Button>;
    default:
      return missingCase(hub);
  }
}
