/** What `electron` resolves to in unit tests. Importing the real package without its binary blocks on a download. */
throw new Error('electron was imported by code that must run without it');
