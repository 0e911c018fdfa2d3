/** Who is asked which questions, when and why; never more often than the caps allow. */
package care.heard.asks;
