/** Meetings about a young person: planned by staff, known to the young person. */
package care.heard.meetings;
