/** Who stands by a young person as reviewing officer or advocate, and so reads what they share. */
package care.heard.standing;
