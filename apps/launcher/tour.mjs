/** `npm run tour`: installs and builds when needed, then walks the main job through the public api of a running system. */
import { pathToFileURL } from 'node:url';
import { bundleOf, ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';
import { orGiveUp } from './terminal.mjs';

requireNode();
process.chdir(root);
await orGiveUp(ensureInstalled);
await orGiveUp(ensureBuilt);
await import(pathToFileURL(bundleOf('tour')).href);
