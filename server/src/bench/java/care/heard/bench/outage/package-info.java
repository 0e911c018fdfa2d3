/**
 * Six hours without a push service, in minutes: how many notices get through, and none too late.
 */
package care.heard.bench.outage;
