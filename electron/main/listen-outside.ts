import { app } from 'electron';
import { fromCommandLine, Outside } from './outside.ts';
import { showWindow } from './window.ts';

/** Listens to all the ways in: the command line, a second start (which ends itself), macOS's own events. */
export function listenOutside(): Outside {
  const outside = new Outside();
  outside.add(fromCommandLine(process.argv.slice(1), process.cwd()));
  app.on('second-instance', (_event, argv, cwd) => {
    showWindow();
    outside.add(fromCommandLine(argv.slice(1), cwd));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    outside.add([{ kind: 'file', path }]);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    outside.add([{ kind: 'link', url }]);
  });
  return outside;
}
