package care.heard.house;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;

import care.heard.Main;
import care.heard.authorities.Authorities;
import care.heard.feedback.QuestionSets;
import care.heard.identity.StaffDirectory;
import care.heard.identity.StaffSessions;
import care.heard.platform.db.Tx;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walls of the house, as architecture.md draws them. */
final class ArchitectureTest {
  private static final String PLATFORM = "care.heard.platform..";
  private static final String DEMO = "care.heard.demo..";
  private static final String FAKES = "care.heard.push.fake..";

  /** Small tables whose one class is both their rules and their SQL. */
  private static final Set<Class<?>> STORES_BY_ANOTHER_NAME =
      Set.of(Authorities.class, QuestionSets.class, StaffDirectory.class, StaffSessions.class);

  private static final JavaClasses HEARD =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("care.heard");

  @Test
  void thePlatformKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage(PLATFORM)
        .should()
        .dependOnClassesThat(resideInAPackage("care.heard..").and(not(PLATFORM)))
        .check(HEARD);
  }

  @Test
  void featuresStandInNoCircle() {
    slices().matching("care.heard.(*)..").should().beFreeOfCycles().check(HEARD);
  }

  @Test
  void noFeatureUsesTheStoreOfAnother() {
    classes().should(leaveStoresOfOthersAlone()).check(HEARD);
  }

  @Test
  void sqlRunsInStoresAndThePlatformOnly() {
    noClasses()
        .that(runNoSqlByTheirNature())
        .should()
        .callMethodWhere(
            target(owner(type(Tx.class))).and(target(nameMatching("run|runAll|list|find"))))
        .check(HEARD);
  }

  @Test
  void nobodyGoesToTheDatabasePastATransaction() {
    noClasses()
        .that()
        .resideOutsideOfPackage("care.heard.platform.db..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.vertx.sqlclient.SqlConnection")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.vertx.sqlclient.Pool")
        .check(HEARD);
  }

  @Test
  void onlyTheDemoKnowsTheFakes() {
    noClasses()
        .that()
        .resideOutsideOfPackages(DEMO, FAKES, "care.heard.pages..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(FAKES)
        .check(HEARD);
  }

  @Test
  void onlyMainKnowsTheDemo() {
    noClasses()
        .that()
        .resideOutsideOfPackages(DEMO, "care.heard.pages..")
        .and()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DEMO)
        .check(HEARD);
  }

  @Test
  void namesSayWhatAThingDoes() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Common|[.$](Abstract|Base)\\w*|Base)")
        .check(HEARD);
  }

  @Test
  void theServiceSpeaksThroughItsLog() {
    noClasses().that().doNotBelongToAnyOf(Main.class).should(ACCESS_STANDARD_STREAMS).check(HEARD);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HEARD);
  }

  @Test
  void nothingIsInjectedAtADistance() {
    NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HEARD);
  }

  @Test
  void timeIsTheClockOfTheService() {
    var now = target(owner(assignableTo(Temporal.class))).and(target(nameMatching("now")));
    var millis = target(owner(type(System.class))).and(target(nameMatching("currentTimeMillis")));
    noClasses()
        .that()
        .resideOutsideOfPackages(DEMO, FAKES)
        .should()
        .callMethodWhere(now)
        .orShould()
        .callMethodWhere(millis)
        .check(HEARD);
  }

  private static DescribedPredicate<JavaClass> not(String packages) {
    return DescribedPredicate.not(resideInAPackage(packages));
  }

  private static DescribedPredicate<JavaClass> runNoSqlByTheirNature() {
    return DescribedPredicate.describe(
        "are no stores",
        type ->
            !type.getSimpleName().endsWith("Store")
                && !type.getPackageName().startsWith("care.heard.platform")
                && !type.getPackageName().equals("care.heard.demo")
                && STORES_BY_ANOTHER_NAME.stream().noneMatch(type::isEquivalentTo));
  }

  private static ArchCondition<JavaClass> leaveStoresOfOthersAlone() {
    return new ArchCondition<>("leave the stores of other features alone") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(d -> isStore(d.getTargetClass()))
            .filter(d -> !feature(d.getTargetClass()).equals(feature(type)))
            .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
      }
    };
  }

  private static boolean isStore(JavaClass type) {
    return type.getPackageName().startsWith("care.heard.")
        && type.getSimpleName().endsWith("Store");
  }

  // care.heard.releases, also of what lies below it.
  private static String feature(JavaClass type) {
    return Arrays.stream(type.getPackageName().split("\\.")).limit(3).collect(joining("."));
  }
}
