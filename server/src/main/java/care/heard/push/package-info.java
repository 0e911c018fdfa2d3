/** Notices to young people, and the wake-ups that tell their phones to fetch them (promise 5). */
package care.heard.push;
