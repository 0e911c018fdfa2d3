/** Workers, their allocations, and the changes that young people are asked about. */
package care.heard.workers;
