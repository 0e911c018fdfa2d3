// What this phone keeps: everything encrypted with a key that cannot be taken out of the browser.
import { newSigningKey } from './proof.js';

const KEPT = 'kept';
const KEYS = 'keys';
const LIMIT_MS = 5000;

let opening;

/** Keeps a value under a name; an older one goes. */
export async function keep(name, value) {
  const key = await theKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt(bound(name, iv), key, plain);
  await inside(KEPT, 'readwrite', kept => kept.put({ iv, sealed }, name));
}

/** The value of a name; undefined where there is none or it cannot be opened any more. */
export async function find(name) {
  const row = await inside(KEPT, 'readonly', kept => kept.get(name));
  return row && open(name, row);
}

/** Every value whose name starts so, in the order of their names. */
export async function findAll(prefix) {
  const names = await inside(KEPT, 'readonly', kept => kept.getAllKeys(startingWith(prefix)));
  const values = await Promise.all(names.map(find));
  return values.filter(value => value !== undefined);
}

/** Takes one value off this phone. */
export function drop(name) {
  return inside(KEPT, 'readwrite', kept => kept.delete(name));
}

/** Takes everything off this phone, the key too. */
export async function dropAll() {
  await inside(KEPT, 'readwrite', kept => kept.clear());
  await inside(KEYS, 'readwrite', keys => keys.clear());
}

async function open(name, { iv, sealed }) {
  try {
    const plain = await crypto.subtle.decrypt(bound(name, iv), await theKey(), sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined;
  }
}

// The name is bound to the value: one cannot be put in the place of another.
function bound(name, iv) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}

function theKey() {
  return keyOf('phone', newSealingKey);
}

/** The key that this phone proves itself with. */
export function signingKey() {
  return keyOf('signing', newSigningKey);
}

function newSealingKey() {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function keyOf(name, make) {
  const found = await inside(KEYS, 'readonly', keys => keys.get(name));
  if (found) {
    return found;
  }
  const made = await make();
  // Another window may have been faster: what is kept first, counts.
  await inside(KEYS, 'readwrite', keys => {
    const first = keys.get(name);
    first.onsuccess = () => first.result ?? keys.put(made, name);
    return first;
  });
  return inside(KEYS, 'readonly', keys => keys.get(name));
}

function startingWith(prefix) {
  return IDBKeyRange.bound(prefix, prefix + '\uffff');
}

// Resolves once the transaction is on the disk, with the result of the request that work returns.
async function inside(table, mode, work) {
  const database = await connect();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(table));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

function connect() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('heard', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(KEPT);
      request.result.createObjectStore(KEYS);
    };
    request.onsuccess = () => resolve(tended(request.result));
    request.onerror = () => reject(request.error);
    setTimeout(() => reject(new Error('the store of this phone does not open')), LIMIT_MS);
  }).catch(failure => {
    opening = undefined;
    throw failure;
  });
  return opening;
}

// A browser may close it at any time, and a later version of the app needs it closed.
function tended(database) {
  database.onclose = () => (opening = undefined);
  database.onversionchange = () => {
    database.close();
    opening = undefined;
  };
  return database;
}
