/**
 * The reference app of young people's phones, as files: what it does, it does over the contract.
 */
package care.heard.app;
