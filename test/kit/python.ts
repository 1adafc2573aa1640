import { spawnSync } from 'node:child_process';

const PYTHON = '/usr/bin/python3';

/** Whether the system's Python has a module. */
export const hasPython = (module: string): boolean => spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;

/** Those of some modules that the system's Python does not have. None is loaded, which takes some of them seconds. */
export function missingInPython(...modules: readonly string[]): readonly string[] {
  const program = 'import importlib.util, sys; print([m for m in sys.argv[1:] if not importlib.util.find_spec(m)])';
  const { status, stdout } = spawnSync(PYTHON, ['-c', program, ...modules], { encoding: 'utf8' });
  return status === 0 ? modules.filter((module) => stdout.includes(`'${module}'`)) : modules;
}

/** What a Python program prints as JSON. */
export function python(program: string, ...args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', program, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
