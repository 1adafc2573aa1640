import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** Share of the processors' time that was spent idle since the counts in `before`. */
function idleSince(before: readonly { idle: number; all: number }[]): number {
  const now = counts();
  const idle = now.reduce((sum, cpu, i) => sum + cpu.idle - before[i]!.idle, 0);
  const all = now.reduce((sum, cpu, i) => sum + cpu.all - before[i]!.all, 0);
  return all === 0 ? 1 : idle / all;
}

function counts(): { idle: number; all: number }[] {
  return cpus().map(({ times }) => ({
    idle: times.idle,
    all: times.user + times.nice + times.sys + times.irq + times.idle,
  }));
}

/** Waits until the machine does little else, for at most `atMost` ms: figures taken beside other work mean nothing. */
export async function idleMachine(atMost = 8000): Promise<void> {
  const end = Date.now() + atMost;
  while (Date.now() < end) {
    const before = counts();
    await wait(150);
    if (idleSince(before) > 0.8) return;
  }
}
