/**
 * A phone for the command line. It plays the young person, on the client that is generated from the
 * contract, and keeps what it needs in one file a phone.
 */
package care.heard.phone;
