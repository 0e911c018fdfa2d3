package care.heard.bench;

/**
 * What one side did in one round.
 *
 * @param rate requests a second
 * @param p50 the median latency, in milliseconds; not a number where a side cannot tell
 * @param p99 the latency that one in a hundred exceeds, in milliseconds
 * @param cpu microseconds of the side's own process a request
 * @param databaseCpu microseconds of PostgreSQL a request
 * @param memory the most its process has held so far, in MiB
 */
public record Round(
    double rate, double p50, double p99, double cpu, double databaseCpu, double memory) {}
