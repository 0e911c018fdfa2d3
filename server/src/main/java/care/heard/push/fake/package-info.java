/** A stand-in for Firebase Cloud Messaging on loopback, for the demo and the tests. */
package care.heard.push.fake;
