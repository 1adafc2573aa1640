import { createElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppContext, type AppParts } from '../../../../renderer/app-context.ts';
import { PLAIN_EXPORT } from '../../../../renderer/export/export-choices.ts';
import { useSurvey } from '../../../../renderer/export/use-survey.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { mountedHook } from '../../../kit/mounted.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('a count that breaks is said to have, and goes on no more', async () => {
  const pid = newProjectId();
  const host = { surveyExport: () => Promise.reject(new Error('The index cannot be read.')) };
  const view = await mountedHook(
    () => useSurvey(pid, PLAIN_EXPORT),
    // of an app's parts the one that is asked for
    (content) => createElement(AppContext, { value: { host } as unknown as AppParts }, content),
  );
  expect(view.now).toEqual({ survey: null, counting: true, problem: null });
  await view.after(() => vi.runAllTimersAsync());
  expect(view.now).toEqual({
    survey: null,
    counting: false,
    problem: expect.stringContaining('The index cannot be read.'),
  });
  await view.end();
});
