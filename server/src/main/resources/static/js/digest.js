// What is sent, and its SHA-256: a piece at a time, so that no phone needs all of a large file in
// memory.

import {No} from './line.js';

/** Whether digests can be made here; a page that came in the open may not. */
export const digests = Boolean(globalThis.crypto?.subtle);

/** The bytes of a file or of a part of it; one that is changed or gone meanwhile has none. */
export async function read(part) {
  try {
    return await part.arrayBuffer();
  } catch {
    throw new No('unreadable');
  }
}

export async function digest(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export function hex(digest) {
  return [...digest].map((one) => one.toString(16).padStart(2, '0')).join('');
}

/** As RFC 9530 writes it in `Content-Digest`. */
export function written(digest) {
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
}
