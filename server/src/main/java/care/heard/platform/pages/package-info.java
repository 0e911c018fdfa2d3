/** Templates, assets, and what stands around each page. */
package care.heard.platform.pages;
