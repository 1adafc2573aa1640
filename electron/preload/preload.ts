import { contextBridge, ipcRenderer } from 'electron';
import { makeHost } from '../../shared/host/transport.ts';
import { type Answer, channelOf, EVENT_CHANNEL, languagesOf } from './ipc.ts';

// The contract and nothing else: no ipcRenderer, no event objects, no Node.
contextBridge.exposeInMainWorld(
  'postil',
  makeHost({
    caps: { nativeMenu: true, dragsFiles: true, languages: languagesOf(process.argv) },
    async call(name, args) {
      const answer: Answer = await ipcRenderer.invoke(channelOf(name), ...args);
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
    listen(deliver) {
      ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => deliver(name, payload));
    },
  }),
);
