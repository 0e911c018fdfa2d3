/**
 * What can be worked out from sums: the integer programs of the audit of releases. It knows numbers
 * only, neither what they count nor how they come to be published.
 */
package care.heard.releases.audit;
