/** Fan-out of pushes against a bare HTTP/2 client and against the Firebase Admin SDK. */
package care.heard.bench.push;
