import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ExportSurvey } from '../../shared/export/survey.ts';
import type { ExportOptions } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { useApp } from '../app-context.ts';
import { orFailure } from '../store/or-failure.ts';
import { type CountedSet, withKeptOffer } from './kept-offer.ts';

/** What an export would hold, as far as it is counted. */
export interface SurveyView {
  /** The latest count there is: while another one is under way, that of the choices before. */
  readonly survey: ExportSurvey | null;
  readonly counting: boolean;
  /** Why nothing could be counted. */
  readonly problem: string | null;
}

interface Counting extends Omit<SurveyView, 'survey'> {
  readonly counted: CountedSet | null;
}

/** How long choices rest before they are counted, in milliseconds: a number is typed digit by digit. */
const REST = 150;

/** Has the host count what an export would hold, anew after each change. Nothing waits for it. */
export function useSurvey(pid: ProjectId, options: ExportOptions | null): SurveyView {
  const { host } = useApp();
  const [{ counted, ...view }, setView] = useState<Counting>({ counted: null, counting: true, problem: null });
  const asked = JSON.stringify(options);

  // biome-ignore lint/correctness/useExhaustiveDependencies: equal options are the same question
  useEffect(() => {
    if (options === null) return;
    let left = false;
    const take = (answer: Result<ExportSurvey>) => {
      if (left) return;
      setView(({ counted: before }) => {
        if (!answer.ok) return { counted: before, counting: false, problem: answer.message };
        const { set = 'team' } = options;
        const survey = withKeptOffer({ survey: answer.value, set }, before);
        return { counted: { survey, set }, counting: false, problem: null };
      });
    };
    setView((before) => ({ ...before, counting: true }));
    const timer = setTimeout(() => drop(orFailure(host.surveyExport(pid, options)).then(take)), REST);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [host, pid, asked]);
  return { ...view, survey: counted?.survey ?? null };
}
