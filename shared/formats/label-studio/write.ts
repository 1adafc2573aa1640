import type { Json } from '../../base/canonical-json.ts';
import type { DatasetArticle, DatasetSet } from '../dataset.ts';
import { linksBetween, type Stretch, stretchesOf } from '../stretches.ts';
import { xmlLegal } from '../xml-escape.ts';
import { CONTINUED, controlName, controlOf } from './config.ts';

/**
 * An article as a task with one annotation, or with one for each of the sets that lie beside one another
 * (labelstud.io/guide/task_format). Regions count UTF-16 units; attributes are further results with the id of their
 * region; the stretches of one mark are joined by links.
 */
export function taskOf(article: DatasetArticle, number: number): object {
  const { aid, title, outlet, byline, date, url, language, text, textHash } = article;
  return {
    id: number,
    data: { text, aid, title, outlet, byline, date, url, language, text_hash: textHash },
    annotations: article.sets?.map((set) => annotationOf(article, set)) ?? [
      { id: number, was_cancelled: false, result: resultsOf(article) },
    ],
    predictions: [],
  };
}

/**
 * One set of an article. `completed_by` would have to name a person of Label Studio's own; what it calls
 * `created_username` in its exports is the person here: by it the sets stay apart where they come in again.
 */
function annotationOf(article: DatasetArticle, { id, name }: DatasetSet): object {
  const marks = article.marks.filter(({ set }) => set === id);
  const relations = article.relations.filter(({ set }) => set === id);
  return {
    ...{ created_username: name, set: id, was_cancelled: false, ground_truth: id === 'gold' },
    result: resultsOf({ ...article, marks, relations }),
  };
}

function resultsOf(article: DatasetArticle): readonly object[] {
  const { text } = article;
  const stretches = stretchesOf(article);
  return [
    ...stretches.flatMap((stretch) => [region(text, stretch), ...(stretch.first ? attributes(text, stretch) : [])]),
    ...stretches.flatMap((stretch, at) => (stretch.first ? [] : [link(stretches[at - 1]!, stretch, CONTINUED)])),
    ...linksBetween(article, stretches).map(({ relation, from, to }) => link(from, to, relation.type)),
  ];
}

const idOf = ({ number }: Stretch): string => `m${number}`;

const placeOf = (text: string, { start16, end16 }: Stretch) => ({
  start: start16,
  end: end16,
  text: text.slice(start16, end16),
});

const region = (text: string, stretch: Stretch) => ({
  ...{ id: idOf(stretch), from_name: 'label', to_name: 'text', type: 'labels', origin: 'manual' },
  value: { ...placeOf(text, stretch), labels: [xmlLegal(stretch.mark.tag)] },
});

function attributes(text: string, stretch: Stretch): readonly object[] {
  const { tag, attrs } = stretch.mark;
  return Object.entries(attrs).map(([key, value]) => {
    const type = controlOf(tag, key, value);
    return {
      ...{ id: idOf(stretch), from_name: controlName(tag, key, type), to_name: 'text', type, origin: 'manual' },
      value: { ...placeOf(text, stretch), ...given(type, value) },
    };
  });
}

function given(type: ReturnType<typeof controlOf>, value: Json): object {
  switch (type) {
    case 'choices':
      return { choices: [xmlLegal(String(value))] };
    case 'number':
      return { number: value };
    case 'textarea':
      return { text: [typeof value === 'string' ? value : JSON.stringify(value)] };
  }
}

const link = (from: Stretch, to: Stretch, type: string) => ({
  ...{ type: 'relation', from_id: idOf(from), to_id: idOf(to), direction: 'right', labels: [xmlLegal(type)] },
});
