/** `npm run cli -- COMMAND`: an operator's command on the database that `npm start` uses, whether that runs or not. */
import { pathToFileURL } from 'node:url';
import { bundleOf, ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';
import { orGiveUp } from './terminal.mjs';

requireNode();
process.chdir(root);
await orGiveUp(ensureInstalled);
await orGiveUp(ensureBuilt);
process.argv.splice(2, 0, '--command');
await import(pathToFileURL(bundleOf('launcher')).href);
