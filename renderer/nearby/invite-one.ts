import type { Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import type { InvitationParts } from '../../shared/wire/invitation-link.ts';

/** An invitation for one colleague on the network, as an annotator, for a day: the usual case, without a question. */
export const inviteOne = (host: Pick<Host, 'invite'>, pid: ProjectId): Promise<Result<InvitationParts>> =>
  host.invite(pid, 'annotator', { uses: 1, days: 1 });
