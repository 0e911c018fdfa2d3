/** What young people are asked: drafted, shown as a phone would, published, retired. */
package care.heard.questions;
