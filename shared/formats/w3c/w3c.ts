import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fail, ok } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { NOWHERE } from '../common-losses.ts';
import type { CarriedMark, DatasetFormat } from '../format.ts';
import type { FormatOptions } from '../format-options.ts';
import { inPieces } from '../in-pieces.ts';
import type { PieceFormat } from '../piece-format.ts';
import { writtenArticle } from '../written.ts';
import { readAnnotations } from './read.ts';
import { CONTEXT, iriOf } from './terms.ts';
import { AnnotationWriter } from './write.ts';

const FILE = '.w3c.jsonld';

/**
 * Web Annotations (www.w3.org/TR/annotation-model): one file, a collection whose only page has all annotations, so that it
 * grows with each article. What is known at the end stands there: in an object of JSON the order does not count.
 */
export const w3c = ({ about }: FormatOptions): DatasetFormat => ({
  ...inPieces(pieces(about?.name || 'Postil')),
  // What a file counts begins anew with each file.
  open: (files) => inPieces(pieces(about?.name || 'Postil')).open(files),
});

function pieces(label: string): PieceFormat {
  let total = 0;
  const articles = sha256.create();
  const writer = new AnnotationWriter();
  return {
    loses: NOWHERE,
    begin: () => {
      const head = { '@context': CONTEXT, type: 'AnnotationCollection', label };
      const page = { type: 'AnnotationPage', startIndex: 0 };
      return [{ file: FILE, text: `${open(head)},\n"first": ${open(page)},\n"items": [\n` }];
    },
    write: (article) => {
      const annotations = writer.annotationsOf(article).map((annotation) => JSON.stringify(annotation));
      const comma = total > 0 ? ',\n' : '';
      total += annotations.length;
      articles.update(new TextEncoder().encode(`${article.aid} ${article.textHash}\n`));
      return [{ file: FILE, text: comma + annotations.join(',\n') }];
    },
    end: () => {
      const collection = iriOf('collection', bytesToHex(articles.clone().digest()));
      const page = iriOf('page', collection);
      const partOf = { id: collection, type: 'AnnotationCollection', total };
      const pageEnd = close({ id: page, partOf });
      const generator = { type: 'Software', name: 'Postil' };
      return [{ file: FILE, text: `\n],\n${pageEnd},\n${close({ id: collection, total, last: page, generator })}\n` }];
    },
    carried: ({ marks }) =>
      marks.flatMap(({ tag, spans }): CarriedMark[] => {
        const found = spans.filter(({ start16 }) => start16 !== null);
        return found.length === 0 ? [] : [{ tag, spans: found }];
      }),
    read: ([piece]) => {
      let items: unknown;
      try {
        items = JSON.parse(`[${(piece?.text ?? '').replace(/^,/, '')}]`);
      } catch {
        return fail('w3c', words.formatFlaws.notJson);
      }
      const read = readAnnotations(Array.isArray(items) ? items : [], { proof: true });
      if (!read.ok) return read;
      const [document] = read.value;
      if (document === undefined) return fail('w3c', words.formatFlaws.noText);
      const { aid = '', title = '', textHash = '' } = document.meta;
      return ok(writtenArticle({ aid, title, textHash }, document));
    },
  };
}

/** An object of JSON that is not closed yet, and the members that close one. */
const open = (members: object): string => JSON.stringify(members).slice(0, -1);
const close = (members: object): string => JSON.stringify(members).slice(1);
