import { newId } from '@jiebang/kernel';
import { storageErrors } from './storage.errors.js';

/** `prefix/uuid`: says what sort of file it is and nothing else. Names that people gave stand in the database. */
export type FileKey = string;

const KEY = /^[a-z][a-z0-9-]{0,39}\/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A fresh key. `prefix`: small letters, digits and hyphens, "need-attachment". Throws a RangeError for another. */
export function newFileKey(prefix: string): FileKey {
  const key = `${prefix}/${newId()}`;
  if (!isFileKey(key)) throw new RangeError(`not a prefix of file keys: ${prefix}`);
  return key;
}

/** True for keys that newFileKey may have made. Nothing else is ever made into a path or an address. */
export function isFileKey(text: string): text is FileKey {
  return KEY.test(text);
}

/** Throws FILE_NOT_FOUND for what is no key: no file can have it. */
export function checkFileKey(key: string): void {
  if (!isFileKey(key)) throw storageErrors.FILE_NOT_FOUND();
}
