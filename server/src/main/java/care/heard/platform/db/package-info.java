/** PostgreSQL: transactions, roles, migrations. */
package care.heard.platform.db;
