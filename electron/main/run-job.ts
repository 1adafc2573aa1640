import { join } from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import type { JobEvent } from '../../shared/host/contract.ts';
import { engineFlags } from '../services/index/engine-flags.ts';
import type { JobSpec } from '../services/jobs/job-spec.ts';
import { READER_MEMORY } from '../services/jobs/plan-in-process.ts';
import { type JobProcess, watchJob } from '../services/jobs/watch-job.ts';
import type { LanProcess } from '../services/lan/lan-messages.ts';
import type { RunningJob } from '../services/shell.ts';

/** Where the build puts these programs: beside main. */
const JOB = join(import.meta.dirname, 'job.js');
const HUB = join(import.meta.dirname, 'hub.js');

/**
 * Runs a job in a utility process: it may crash or take long without hurting main. (`fork` would not do: the packaged
 * app cannot run as plain Node.)
 */
export function runJob(spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob {
  const flags = engineFlags(spec);
  const execArgv = flags.length === 0 ? [] : [`--js-flags=${flags.join(' ')}`];
  const child = utilityProcess.fork(JOB, [], { serviceName: `Postil ${spec.kind}`, execArgv });
  return watchJob(jobProcess(child), spec, onEvent);
}

/**
 * A utility process that works out one plan, within the memory that is given to it. Electron hands `execArgv` to Chromium
 * as switches and reads V8's own from `--js-flags` alone: a plain `--max-old-space-size` would be passed over in silence.
 */
export function startReader(): JobProcess {
  const memory = `--js-flags=--max-old-space-size=${READER_MEMORY}`;
  return jobProcess(utilityProcess.fork(JOB, [], { serviceName: 'Postil reader', execArgv: [memory] }));
}

/** A utility process that can be a hub on this network. */
export function startHub(): LanProcess {
  const child = utilityProcess.fork(HUB, [], { serviceName: 'Postil hub' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

const jobProcess = (child: UtilityProcess): JobProcess => ({
  send: (message) => child.postMessage(message),
  onMessage: (listener) => child.on('message', listener),
  onEnd: (listener) => child.once('exit', listener),
  kill: () => void child.kill(),
});
