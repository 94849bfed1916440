import { v5 } from 'uuid';
import type { Id } from '@jiebang/kernel';
import type { DemoKey } from '../generator/demo.types.js';

/** Namespace of the demo programme's keys, made once for it. */
const NAMESPACE = '6f1c1f0e-6b1c-5d0e-9a55-0c8a3c1d2b10';

/** The id of a demo record: the same on every machine, so that the same match comes out everywhere. */
export function demoId(key: DemoKey, part = ''): Id {
  return v5(part === '' ? key : `${key}/${part}`, NAMESPACE);
}
