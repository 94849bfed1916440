/** `npm start`: from a fresh clone to a running system, with nothing but Node and npm on the machine. */
import { pathToFileURL } from 'node:url';
import { bundleOf, ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';
import { orGiveUp } from './terminal.mjs';

requireNode();
process.chdir(root);
await orGiveUp(ensureInstalled);
await orGiveUp(ensureBuilt);
await import(pathToFileURL(bundleOf('launcher')).href);
