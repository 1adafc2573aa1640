import { expect, test } from 'vitest';
import type { JobMessage, JobReport, SurveySpec } from '../../../../../electron/services/jobs/job-spec.ts';
import { surveyInProcess } from '../../../../../electron/services/jobs/survey-in-process.ts';
import { newProjectId } from '../../../../../shared/model/ids.ts';

const SPEC: SurveySpec = {
  ...{ job: '1', kind: 'survey', pid: newProjectId(), logFile: 'log' },
  options: { format: 'jsonl', inexact: 'include' },
};

/** A process that says what the test says. */
function scripted() {
  let tell: (report: JobReport) => void = () => undefined;
  let end: () => void = () => undefined;
  const sent: JobMessage[] = [];
  const state = { killed: false };
  const process = {
    send: (message: JobMessage) => void sent.push(message),
    onMessage: (listener: (report: JobReport) => void) => {
      tell = listener;
    },
    onEnd: (listener: () => void) => {
      end = listener;
    },
    kill: () => {
      state.killed = true;
    },
  };
  const { survey, cancel } = surveyInProcess(process, SPEC);
  return { survey, cancel, sent, state, tell: (report: JobReport) => tell(report), end: () => end() };
}

test('a process that ends without an answer is a refusal in one sentence, and is gone', async () => {
  const { survey, end, sent, state } = scripted();
  expect(sent[0]).toMatchObject({ kind: 'survey' });
  end();
  expect(await survey).toEqual({ ok: false, code: 'io', message: 'It stopped before it was done. Try again.' });
  expect(state.killed).toBe(true);
});

test('a survey that nobody waits for any more ends its process, and is answered as cancelled', async () => {
  const { survey, cancel, state } = scripted();
  cancel();
  expect(await survey).toMatchObject({ ok: false, code: 'cancelled' });
  expect(state.killed).toBe(true);
});

test('what went wrong in it is passed on', async () => {
  const { survey, tell } = scripted();
  tell({ job: '1', state: 'failed', message: 'The log is locked.' });
  expect(await survey).toEqual({ ok: false, code: 'io', message: 'The log is locked.' });
});
