import { expect, test } from '../fixture.ts';

test('the policy stops inline scripts and styles, eval and everything foreign', async ({ desk }) => {
  desk.expectErrors(/Content Security Policy/);
  const directives = ['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-elem', 'style-src-elem'];
  const ran = await desk.page.evaluate(async (expected) => {
    const missing = new Set(expected);
    const allSeen = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        missing.delete(effectiveDirective);
        if (missing.size === 0) resolve();
      });
    });
    const world = globalThis as unknown as Record<string, unknown>; // the attacks leave their marks on it

    const script = document.createElement('script');
    script.textContent = 'globalThis.scriptRan = true';
    const style = document.createElement('style');
    style.textContent = 'body { opacity: 0.5 }';
    document.head.append(script, style);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    new Image().src = 'https://example.com/pixel.png';
    const fetched = await fetch('https://example.com/').then(
      () => 'answered',
      (error: Error) => error.name,
    );
    // What DevTools evaluates may use eval; a timer's callback is the page's own.
    // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
    setTimeout(() => globalThis.eval('globalThis.evalRan = true'));
    await Promise.race([allSeen, new Promise((resolve) => setTimeout(resolve, 5_000))]);
    for (const added of [script, style, frame]) added.remove();
    const { opacity } = getComputedStyle(document.body);
    return { script: world.scriptRan, eval: world.evalRan, fetched, opacity, missing: [...missing] };
  }, directives);
  expect(ran).toEqual({ fetched: 'TypeError', opacity: '1', missing: [] });
});

test('every answer of app:// carries the policy, refusals included', async ({ desk }) => {
  desk.expectErrors(/status of 404/);
  const policies = await desk.page.evaluate(() =>
    Promise.all(
      ['/index.html', '/none'].map(async (path) => {
        const { headers } = await fetch(path);
        return [
          headers.get('content-security-policy')?.startsWith("default-src 'none'"),
          headers.get('x-content-type-options'),
        ];
      }),
    ),
  );
  expect(policies).toEqual([
    [true, 'nosniff'],
    [true, 'nosniff'],
  ]);
});
