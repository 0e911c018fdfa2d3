/**
 * The attack on promise 2: somebody who reads every table and every log line of a run tries to say
 * who sent which item, and luck says how often they would be right without knowing anything.
 */
package care.heard.attack.senders;
