import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { onTestFinished } from 'vitest';
import { answers, freePort } from './proxy-port.ts';
import { tempDir } from './temp-dir.ts';

/** What is shipped for whoever runs nginx in front of a hub. */
const SHIPPED = path.join(import.meta.dirname, '..', '..', 'packaging', 'hub', 'nginx.conf');
const PLACES = ['nginx', '/usr/sbin/nginx'];

const runs = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The nginx of this machine, where there is one, and openssl to make it a certificate; else null. */
export const nginxHere: string | null =
  (runs('openssl', 'version') && PLACES.find((place) => runs(place, '-v'))) || null;

/** nginx with the shipped configuration in front of a hub, with a certificate of its own that this process believes. */
export interface Nginx {
  /** `https://localhost:port` */
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts nginx in front of what listens at `hub`; it ends with the test. */
export async function nginxBefore(hub: string): Promise<Nginx> {
  if (nginxHere === null) throw new Error('there is no nginx here');
  const program = nginxHere;
  const dir = tempDir('nginx');
  const at = (file: string) => path.join(dir.path, file);
  for (const folder of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(at(folder));
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const key = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  execFileSync('openssl', [...key, '-keyout', at('key.pem'), '-out', at('cert.pem'), ...subject], { stdio: 'ignore' });
  setDefaultCACertificates([...getCACertificates(), readFileSync(at('cert.pem'), 'utf8')]);
  const port = await freePort();
  writeFileSync(at('nginx.conf'), configuration(dir.path, port, hub));

  let child: ChildProcess | null = null;
  const nginx: Nginx = {
    url: `https://localhost:${port}`,
    async start() {
      child = spawn(program, ['-c', at('nginx.conf'), '-p', dir.path, '-e', at('error.log')], { stdio: 'inherit' });
      const gone = once(child, 'exit').then(() => {
        throw new Error(`nginx ended: ${readFileSync(at('error.log'), 'utf8')}`);
      });
      gone.catch(() => undefined); // it ends one day
      await Promise.race([answers(port), gone]);
    },
    async stop() {
      if (child === null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
      child = null;
    },
  };
  onTestFinished(async () => {
    await nginx.stop();
    dir.remove();
  });
  await nginx.start();
  return nginx;
}

/** The shipped configuration with this machine's names in it, inside of what surrounds it everywhere. */
function configuration(dir: string, port: number, hub: string): string {
  const shipped = readFileSync(SHIPPED, 'utf8')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
    .replace('    listen [::]:443 ssl;\n', '')
    .replace('server_name hub.example;', 'server_name localhost;')
    .replace('/etc/letsencrypt/live/hub.example/fullchain.pem', `${dir}/cert.pem`)
    .replace('/etc/letsencrypt/live/hub.example/privkey.pem', `${dir}/key.pem`)
    .replace('http://127.0.0.1:4747', hub);
  if (/hub\.example|4747|443/.test(shipped)) throw new Error('the shipped configuration has changed: mend this');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((what) => `${what}_temp_path ${dir}/${what === 'client_body' ? 'body' : what};`)
    .join('\n');
  // Started by root, nginx would work for somebody who may not write in the folder of a test.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}daemon off;
worker_processes 1;
pid ${dir}/nginx.pid;
events {}
http {
access_log off;
${temporary}
${shipped}
}
`;
}
