/** Question sets, what young people say, who may read it, and what is written back. */
package care.heard.feedback;
