/** What `electron` resolves to for the renderer: nothing. The workbench reaches its host only through the contract. */
export {};
