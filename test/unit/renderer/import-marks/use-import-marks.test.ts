import { createElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { AppContext, type AppParts } from '../../../../renderer/app-context.ts';
import { useImportMarks } from '../../../../renderer/import-marks/use-import-marks.ts';
import { ok } from '../../../../shared/base/result.ts';
import { surveyOf } from '../../../../shared/formats/import/survey.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { mountedHook } from '../../../kit/mounted.ts';
import { openOn } from '../../../kit/session-parts.ts';

/** Stands in for the browser's `Worker`: reads whatever it is given as no documents. */
class ReadingWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;

  postMessage(): void {
    const read = { kind: 'read', format: 'brat', unit: null, passedOver: [] };
    this.onmessage?.({ data: ok({ ...read, documents: [], survey: surveyOf([]), works: new Map() }) });
  }

  readonly terminate = (): void => undefined;
}

afterEach(() => void vi.unstubAllGlobals());

test('what goes wrong with files that were left again is no problem of what came after', async () => {
  vi.stubGlobal('Worker', ReadingWorker);
  const session = await openOn(new FakeComputer('Ana'));
  const asked: ((error: Error) => void)[] = [];
  const host = { markAuthors: () => new Promise((_, reject) => asked.push(reject)) };
  const work = await mountedHook(
    () => useImportMarks(session),
    // of an app's parts the one that is asked for
    (content) => createElement(AppContext, { value: { host } as unknown as AppParts }, content),
  );
  const files = [{ path: 'quay.ann', file: new File(['T1'], 'quay.ann') }];
  await work.after(() => work.now.read(files));
  await work.after(() => vi.waitFor(() => expect(asked).toHaveLength(1)));
  await work.after(() => work.now.stop());
  await work.after(() => asked[0]!(new Error('The index cannot be read.')));
  expect(work.now.phase).toEqual({ name: 'choose', problem: null, again: false });
  await work.after(() => work.now.read(files));
  await work.after(() => vi.waitFor(() => expect(asked).toHaveLength(2)));
  await work.after(() => asked[1]!(new Error('The index cannot be read.')));
  expect(work.now.phase).toEqual({ name: 'choose', problem: 'The index cannot be read.', again: true });
  await work.end();
  session.close();
});
