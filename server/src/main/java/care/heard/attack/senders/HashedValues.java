package care.heard.attack.senders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hash of something of the sender's stands in a row of the item's, or the other way round:
 * values whole and in part, by themselves and joined with the item's id, hashed without a key.
 */
final class HashedValues implements Strategy {
  private static final List<String> HASHES = List.of("SHA-256", "SHA-512", "SHA-1", "MD5");
  private static final List<String> JOINS = List.of("", "/", ":", "|", ",", " ");

  @Override
  public Stream<Guess> guesses(Scene scene) {
    return HASHES.stream().flatMap(hash -> guesses(hash, scene));
  }

  private static Stream<Guess> guesses(String hash, Scene scene) {
    var people = scene.peopleTrails();
    var items = scene.itemTrails();
    return Stream.of(
        new Overlap(hashed(hash, people)).guess(hash + " of the sender's", tokens(items)),
        new Overlap(tokens(people)).guess(hash + " of the item's", hashed(hash, items)),
        new Overlap(joined(hash, scene.people(), scene.items()))
            .guess(hash + " of both ids", tokens(items)));
  }

  private static List<Set<String>> tokens(List<List<Row>> trails) {
    return trails.stream().map(SharedTokens::tokens).toList();
  }

  private static List<Set<String>> hashed(String hash, List<List<Row>> trails) {
    return trails.stream()
        .map(trail ->
            Stream.concat(
                    SharedTokens.tokens(trail).stream(),
                    trail.stream().flatMap(row -> row.values().values().stream()))
                .distinct()
                .flatMap(value -> forms(hash, value))
                .collect(Collectors.toSet()))
        .toList();
  }

  private static List<Set<String>> joined(String hash, List<String> people, List<String> items) {
    return people.stream()
        .map(person -> {
          var all = new HashSet<String>();
          for (var item : items) {
            for (var join : JOINS) {
              forms(hash, person + join + item).forEach(all::add);
              forms(hash, item + join + person).forEach(all::add);
            }
          }
          return (Set<String>) all;
        })
        .toList();
  }

  // A hash may be kept as hex or as base64, of either alphabet.
  private static Stream<String> forms(String hash, String text) {
    var digest = digest(hash, text);
    var plain = Base64.getEncoder().withoutPadding().encodeToString(digest);
    return Stream.of(
        HexFormat.of().formatHex(digest), plain, plain.replace('+', '-').replace('/', '_'));
  }

  private static byte[] digest(String hash, String text) {
    try {
      return MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
