import type { HostCalls } from '../../shared/host/contract.ts';
import { fromWire, toWire } from '../../shared/host/crossing.ts';
import { isCall, takes } from '../../shared/host/guards.ts';

/** An HTTP answer with a JSON body. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A refusal or failure as the page reads it. */
export const refuse = (status: number, error: string): Answer => ({ status, body: toWire({ error }) });

/** Makes one call of the contract: the name and every argument are checked before anything runs. */
export async function answerCall(calls: HostCalls, name: string, body: string): Promise<Answer> {
  if (!isCall(name)) return refuse(404, 'there is no such call');
  let args: unknown;
  try {
    args = fromWire(body);
  } catch {
    return refuse(400, 'the body cannot be read');
  }
  if (!takes(name, args)) return refuse(400, `these are not arguments of ${name}`);
  try {
    // `takes` has tied the arguments to the name; the compiler cannot carry that through an index.
    const call = calls[name] as (...args: readonly unknown[]) => Promise<unknown>;
    return { status: 200, body: toWire({ value: await call(...args) }) };
  } catch (error) {
    console.error(error);
    return refuse(500, error instanceof Error ? error.message : String(error));
  }
}
