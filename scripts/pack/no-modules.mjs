// @ts-check

/** Tells electron-builder that `node_modules` is no business of its own: Vite has bundled all that is needed. */
export default () => false;
