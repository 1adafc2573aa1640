import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { onTestFinished } from 'vitest';
import { answers, freePort } from './proxy-port.ts';
import { tempDir } from './temp-dir.ts';

/** What is shipped for whoever runs Caddy in front of a hub. */
const SHIPPED = path.join(import.meta.dirname, '..', '..', 'packaging', 'hub', 'Caddyfile');

/** Whether there is a Caddy on this machine. */
export const isCaddyHere: boolean = (() => {
  try {
    execFileSync('caddy', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Caddy with the shipped Caddyfile in front of a hub, with certificates of its own authority, which this process believes. */
export interface Caddy {
  /** `https://localhost:port` */
  readonly url: string;
  /** Loads its configuration anew, which ends the WebSockets that go through it. */
  reload(): void;
}

/** Starts Caddy in front of what listens at `hub`; it ends with the test. */
export async function caddyBefore(hub: string): Promise<Caddy> {
  const dir = tempDir('caddy');
  const at = (file: string) => path.join(dir.path, file);
  const port = await freePort();
  writeFileSync(at('Caddyfile'), configuration(dir.path, port, hub));
  // Whatever else it keeps goes where its own authority does: nothing of the person's who runs the tests is touched.
  const env = { ...process.env, HOME: dir.path, XDG_CONFIG_HOME: dir.path, XDG_DATA_HOME: dir.path };
  const child: ChildProcess = spawn('caddy', ['run', '--config', at('Caddyfile')], { env });
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said += data;
  });
  const exit = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exit;
    dir.remove();
  });
  const gone = exit.then(() => {
    throw new Error(`Caddy ended: ${said}`);
  });
  gone.catch(() => undefined); // it ends one day
  await Promise.race([answers(port), gone]);
  const authority = at('pki/authorities/local/root.crt');
  if (!existsSync(authority)) throw new Error(`Caddy made no authority of its own: ${said}`);
  setDefaultCACertificates([...getCACertificates(), readFileSync(authority, 'utf8')]);
  return {
    url: `https://localhost:${port}`,
    reload: () =>
      void execFileSync('caddy', ['reload', '--force', '--config', at('Caddyfile')], { env, stdio: 'ignore' }),
  };
}

/** The shipped Caddyfile with this machine's names in it, after what keeps Caddy to itself. */
function configuration(dir: string, port: number, hub: string): string {
  const shipped = readFileSync(SHIPPED, 'utf8')
    .replace('hub.example {', `localhost:${port} {`)
    .replace('127.0.0.1:4747', new URL(hub).host);
  if (/hub\.example|4747/.test(shipped)) throw new Error('the shipped Caddyfile has changed: mend this');
  return `{
	admin unix/${dir}/admin.sock
	local_certs
	skip_install_trust
	auto_https disable_redirects
	storage file_system ${dir}
}
${shipped}`;
}
