import type { Json } from '../../base/canonical-json.ts';
import type { DatasetArticle } from '../dataset.ts';
import { linksBetween, type Stretch, stretchesOf } from '../stretches.ts';
import { CONTINUED, controlName, controlOf } from './config.ts';

/**
 * An article as a task with one annotation (labelstud.io/guide/task_format). Regions count UTF-16 units; attributes are
 * further results with the id of their region; the stretches of one mark are joined by links.
 */
export function taskOf(article: DatasetArticle, number: number): object {
  const stretches = stretchesOf(article);
  const { aid, title, outlet, date, url, language, text, textHash } = article;
  return {
    id: number,
    data: { text, aid, title, outlet, date, url, language, text_hash: textHash },
    annotations: [
      {
        id: number,
        was_cancelled: false,
        result: [
          ...stretches.flatMap((stretch) => [
            region(text, stretch),
            ...(stretch.first ? attributes(text, stretch) : []),
          ]),
          ...stretches.flatMap((stretch, at) => (stretch.first ? [] : [link(stretches[at - 1]!, stretch, CONTINUED)])),
          ...linksBetween(article, stretches).map(({ relation, from, to }) => link(from, to, relation.type)),
        ],
      },
    ],
    predictions: [],
  };
}

const idOf = ({ number }: Stretch): string => `m${number}`;

const placeOf = (text: string, { start16, end16 }: Stretch) => ({
  start: start16,
  end: end16,
  text: text.slice(start16, end16),
});

const region = (text: string, stretch: Stretch) => ({
  ...{ id: idOf(stretch), from_name: 'label', to_name: 'text', type: 'labels', origin: 'manual' },
  value: { ...placeOf(text, stretch), labels: [stretch.mark.tag] },
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
      return { choices: [String(value)] };
    case 'number':
      return { number: value };
    case 'textarea':
      return { text: [typeof value === 'string' ? value : JSON.stringify(value)] };
  }
}

const link = (from: Stretch, to: Stretch, type: string) => ({
  ...{ type: 'relation', from_id: idOf(from), to_id: idOf(to), direction: 'right', labels: [type] },
});
