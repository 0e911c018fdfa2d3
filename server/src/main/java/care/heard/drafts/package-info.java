/** What a young person has begun to say by name, for their other devices. */
package care.heard.drafts;
