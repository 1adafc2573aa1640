import type { ArticleId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import type { ProjectHub } from './project-hub.ts';
import type { CaughtUp, HubAway, SyncProgress, SyncStatus } from './session-types.ts';
import { Watched } from './watched.ts';

/** What an open project tells of its hub, and has it do; see `ProjectSession`. */
export abstract class HubSide extends Watched {
  protected abstract readonly atHub: ProjectHub;

  get role(): Role {
    return this.atHub.role;
  }

  get roleBefore(): Role | null {
    return this.atHub.roleBefore;
  }

  get revoked(): boolean {
    return this.atHub.revoked;
  }

  get hub(): string | null {
    return this.atHub.address;
  }

  get status(): SyncStatus {
    return this.atHub.status.ofProject();
  }

  articleStatus(aid: ArticleId): SyncStatus {
    return this.atHub.status.ofArticle(aid);
  }

  get progress(): SyncProgress | null {
    return this.atHub.progress;
  }

  pauseSync(paused: boolean): void {
    this.atHub.pause(paused);
  }

  get away(): HubAway | null {
    return this.atHub.away;
  }

  fetchTalk(aid: ArticleId): void {
    this.atHub.fetchTalk(aid);
  }

  connect(address: string, role: Role): void {
    this.atHub.connect(address, role);
  }

  retryHub(): void {
    this.atHub.retry();
  }

  catchUp(): Promise<CaughtUp> {
    return this.atHub.catchUp();
  }
}
