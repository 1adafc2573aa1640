import type { Cdp } from './cdp.ts';
import type { TargetInfo } from './cdp-messages.ts';

/** Whether a page that the app's pages opened by themselves may live. */
type PopupJudge = (info: TargetInfo) => Promise<boolean>;

const claims = new Map<string, (sessionId: string) => void>();
const creating = new Set<Promise<unknown>>();
let judge: PopupJudge = async () => true;

/** Says who decides about popups: the opener's window-open handler. */
export const judgePopups = (by: PopupJudge): void => {
  judge = by;
};

/** Follows Chromium's targets: pages that a BrowserWindow asked for go to it, all others are popups. */
export async function followTargets(cdp: Cdp): Promise<void> {
  cdp.on('Target.attachedToTarget', null, ({ sessionId, targetInfo }) => void meet(cdp, sessionId, targetInfo));
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}

/** Opens a blank page, paused, and answers its target and session. */
export async function openPage(
  cdp: Cdp,
  size: { width: number; height: number },
): Promise<{ targetId: string; sessionId: string }> {
  const session = Promise.withResolvers<string>();
  const making = cdp
    .send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
    .then(({ targetId }) => {
      claims.set(targetId, session.resolve);
      creating.delete(making);
      return targetId;
    });
  creating.add(making);
  return { targetId: await making, sessionId: await session.promise };
}

async function meet(cdp: Cdp, sessionId: string, info: TargetInfo): Promise<void> {
  // A target may be gone before the answer comes; there is then nothing to resume or to close.
  const gone = () => undefined;
  const resume = () => cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(gone);
  if (info.type !== 'page') {
    await resume();
    return;
  }
  await Promise.all(creating); // a page's id is known only when Target.createTarget has answered
  const claim = claims.get(info.targetId);
  if (claim) claim(sessionId);
  else if (await judge(info)) await resume();
  else await cdp.send('Target.closeTarget', { targetId: info.targetId }).catch(gone);
}
