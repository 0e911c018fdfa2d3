/* Keeps the app's own files, so that it opens without a network. What a person says or reads never
   passes through here: only GET of this folder's files does. */
importScripts('release.js');

const { version, files } = self.RELEASE;
const KEPT = 'heard-app-';
const CURRENT = KEPT + version;
const FOLDER = new URL('./', self.location.href);

self.addEventListener('install', event => event.waitUntil(keepFiles()));
self.addEventListener('activate', event => event.waitUntil(dropOldFiles()));

self.addEventListener('fetch', event => {
  const name = nameOf(event.request);
  if (name !== null) {
    event.respondWith(serve(name, event.request));
  }
});

async function keepFiles() {
  const cache = await caches.open(CURRENT);
  await cache.addAll(files.map(name => new Request(new URL(name, FOLDER), { cache: 'reload' })));
  await self.skipWaiting();
}

async function dropOldFiles() {
  const names = await caches.keys();
  const old = names.filter(name => name.startsWith(KEPT) && name !== CURRENT);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
}

function nameOf(request) {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== FOLDER.origin) {
    return null;
  }
  const path = url.pathname === FOLDER.pathname ? FOLDER.pathname + 'index.html' : url.pathname;
  const name = path.slice(FOLDER.pathname.length);
  return path.startsWith(FOLDER.pathname) && files.includes(name) ? name : null;
}

async function serve(name, request) {
  const cache = await caches.open(CURRENT);
  return (await cache.match(new URL(name, FOLDER))) ?? fetch(request);
}
