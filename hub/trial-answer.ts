import type { Role } from '../shared/model/role.ts';
import { encodeTrial, parseTrial } from '../shared/wire/trial.ts';
import type { RoomDesk } from './room-desk.ts';

/**
 * The answer to a question which steps would be refused, or null when the text is none. Never rejects: nobody awaits the
 * hook that asks for it.
 */
export async function trialAnswer(desk: RoomDesk, text: string, role: Role): Promise<string | null> {
  const question = parseTrial(text);
  if (question?.t !== 'would?') return null;
  try {
    return encodeTrial({ t: 'would', n: question.n, refused: await desk.wouldRefuse(question.steps, role) });
  } catch (error) {
    console.error('A question which steps would be refused could not be answered:', error);
    return null;
  }
}
