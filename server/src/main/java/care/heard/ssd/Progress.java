package care.heard.ssd;

import java.util.function.BiConsumer;

/** Tells how far an import is: what it does, and how many rows it has read by now. */
interface Progress extends BiConsumer<String, Long> {}
