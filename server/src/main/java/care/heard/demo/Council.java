package care.heard.demo;

import care.heard.authorities.HelpLine;
import care.heard.platform.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The invented council: its places, its help lines and who signs in. */
final class Council {
  static final String NAME = "Wearbridge Council";
  static final List<String> LOCALITIES = List.of("North", "Central", "South");
  // Telephone numbers that Ofcom keeps for drama: nobody answers them.
  static final List<HelpLine> HELP_LINES =
      List.of(
          new HelpLine(
              "Police, fire or ambulance", "999", "If you or someone else is in danger right now."),
          new HelpLine("Childline", "0800 1111", "Any time, day or night. It is free."),
          new HelpLine(
              "Wearbridge out of hours",
              "0191 498 0199",
              "When you need a social worker at night or at the weekend."));

  /** Somebody with a login of the demo's identity provider. */
  record Staff(String login, String name, String jobTitle, Set<Role> roles) {
    /** What they can do, in a few words. */
    String may() {
      return roles.stream().map(Staff::may).collect(Collectors.joining("; "));
    }

    private static String may(Role role) {
      return switch (role) {
        case PARTICIPATION_OFFICER ->
            "reads, says what it is about, replies, plans meetings, makes releases";
        case WORKER, ADVOCATE -> "reads and answers what was shared with them";
        case SERVICE_MANAGER -> "signs releases off and publishes them";
        case DUTY_OFFICER ->
            "takes alerts in hand; asks for a sealed name to be opened, with the passphrase \""
                + SealedNames.DUTY_PASSPHRASE
                + "\"";
        case SAFEGUARDING_LEAD ->
            "takes alerts in hand; opens a sealed name as the second person, with the passphrase \""
                + SealedNames.LEAD_PASSPHRASE
                + "\"";
        case AUDITOR -> "reads who did what";
        case BOARD_MEMBER -> "reads what is published";
        case ADMINISTRATOR -> "takes over the council's records";
        default -> "nothing in this version";
      };
    }
  }

  static final List<Staff> STAFF =
      List.of(
          staff("sam", "Sam Okafor", "participation officer", Role.PARTICIPATION_OFFICER),
          staff("ceri", "Ceri Hollowbrook", "participation officer", Role.PARTICIPATION_OFFICER),
          staff("nasreen", "Nasreen Lilywhite", "social worker", Role.WORKER),
          staff("fatima", "Fatima Brookmoor", "social worker", Role.WORKER),
          staff("gethin", "Gethin Applegarth-Moss", "independent reviewing officer", Role.WORKER),
          staff("olwen", "Olwen Barleyfield", "advocate", Role.ADVOCATE),
          staff("ada", "Ada Quillbourne", "head of children in care", Role.SERVICE_MANAGER),
          staff("marek", "Marek Fernhollow", "head of leaving care", Role.SERVICE_MANAGER),
          staff("dilys", "Dilys Thornbeck", "duty officer", Role.DUTY_OFFICER),
          staff("joan", "Joan Lanternby", "safeguarding lead", Role.SAFEGUARDING_LEAD),
          staff("bryn", "Councillor Bryn Heatherstone", "chair of the board", Role.BOARD_MEMBER),
          staff("usha", "Councillor Usha Merrywater", "member of the board", Role.BOARD_MEMBER),
          staff("piers", "Councillor Piers Oakenshaw", "member of the board", Role.BOARD_MEMBER),
          staff("kim", "Kim Pebblefield", "system administrator", Role.ADMINISTRATOR),
          staff("elin", "Elin Cobblewood", "auditor", Role.AUDITOR));

  /** Who answers young people. */
  static final List<String> WHO_REPLIES = List.of("sam", "ceri");

  /** Who runs reviews. */
  static final String WHO_CHAIRS = "gethin";

  static final String DUTY_OFFICER = "dilys";

  static final String SAFEGUARDING_LEAD = "joan";

  private Council() {}

  /** The login of whoever has that name, if they sign in. */
  static Optional<String> loginOf(String name) {
    return STAFF.stream().filter(staff -> staff.name().equals(name)).map(Staff::login).findFirst();
  }

  private static Staff staff(String login, String name, String jobTitle, Role role) {
    return new Staff(login, name, jobTitle, Set.of(role));
  }
}
