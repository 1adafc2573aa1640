import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorBoundary } from '../../../../renderer/ui/ErrorBoundary.tsx';

test('a view that cannot be shown leaves a sentence and a way back in its place', () => {
  const boundary = new ErrorBoundary({ what: 'This article', children: 'all is well' });
  expect(renderToStaticMarkup(boundary.render())).toBe('all is well');
  boundary.state = ErrorBoundary.getDerivedStateFromError(new RangeError('no such day'));
  const shown = renderToStaticMarkup(boundary.render());
  expect(shown).toContain('This article cannot be shown');
  expect(shown).toContain('no such day');
  expect(shown).toContain('Show it again');
});
