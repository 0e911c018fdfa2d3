/** The demo: an invented council, its people and their history. No real person is in it. */
package care.heard.demo;
