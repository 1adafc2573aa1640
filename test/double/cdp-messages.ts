/** The few commands of the DevTools protocol that the double sends, with what they answer. */
export interface CdpCommands {
  'Target.setDiscoverTargets': { params: { discover: boolean }; answer: unknown };
  'Target.setAutoAttach': {
    params: { autoAttach: boolean; waitForDebuggerOnStart: boolean; flatten: boolean };
    answer: unknown;
  };
  'Target.createTarget': {
    params: { url: string; newWindow: boolean; width: number; height: number };
    answer: { targetId: string };
  };
  'Target.closeTarget': { params: { targetId: string }; answer: unknown };
  'Browser.close': { params: Empty; answer: unknown };
  /** Rejects every permission that is not listed. */
  'Browser.grantPermissions': { params: { permissions: string[]; origin: string }; answer: unknown };
  'Runtime.runIfWaitingForDebugger': { params: Empty; answer: unknown };
  'Runtime.enable': { params: Empty; answer: unknown };
  'Runtime.addBinding': { params: { name: string; executionContextName: string }; answer: unknown };
  'Runtime.evaluate': {
    params: { expression: string; contextId?: number; awaitPromise?: boolean; returnByValue?: boolean };
    answer: { result: { value?: unknown }; exceptionDetails?: CdpException };
  };
  'Inspector.enable': { params: Empty; answer: unknown };
  'Page.enable': { params: Empty; answer: unknown };
  'Page.addScriptToEvaluateOnNewDocument': { params: { source: string; worldName?: string }; answer: unknown };
  'Page.navigate': { params: { url: string }; answer: { errorText?: string } };
  'Page.reload': { params: Empty; answer: unknown };
  'Page.printToPDF': { params: { preferCSSPageSize: boolean; printBackground: boolean }; answer: { data: string } };
  'Page.crash': { params: Empty; answer: unknown };
  'Fetch.enable': { params: { patterns: { urlPattern: string; resourceType: 'Document' }[] }; answer: unknown };
  'Fetch.failRequest': { params: { requestId: string; errorReason: 'Aborted' }; answer: unknown };
  'Fetch.continueRequest': { params: { requestId: string }; answer: unknown };
}

/** The events it listens to. */
export interface CdpEvents {
  'Target.attachedToTarget': { sessionId: string; targetInfo: TargetInfo };
  'Target.targetDestroyed': { targetId: string };
  'Page.frameNavigated': { frame: { id: string; parentId?: string; url: string } };
  'Page.loadEventFired': Empty;
  'Page.windowOpen': { url: string };
  'Runtime.executionContextCreated': { context: { id: number; name: string; auxData: { frameId: string } } };
  'Runtime.executionContextsCleared': Empty;
  'Runtime.bindingCalled': { executionContextId: number; payload: string };
  'Runtime.exceptionThrown': { exceptionDetails: CdpException };
  'Inspector.targetCrashed': Empty;
  'Fetch.requestPaused': { requestId: string; frameId: string; request: { url: string } };
}

/** A page, worker or other thing that Chromium runs. */
export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly openerId?: string;
}

/** An error in the page. */
export interface CdpException {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

type Empty = Record<string, never>;
