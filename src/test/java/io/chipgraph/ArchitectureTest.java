package io.chipgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the house together: imports point left, each library has one home, few types are public.
class ArchitectureTest {

  /// The stages in the order in which data flows; `cli` stands beside `api`.
  private static final List<String> STAGES =
      List.of("text", "crawl", "page", "extract", "graph", "search", "ingest", "api", "ui");

  /// The stages of the extractor, which depend on its contract and on each other leftwards.
  private static final List<String> READERS =
      List.of("extract", "extract.value", "extract.name", "extract.event");

  /// The packages of a library and the stage that may use it; pages are served as the interface is.
  private static final Map<String, List<String>> HOMES =
      new TreeMap<>(
          Map.of(
              "com.ibm.icu..", List.of("text"),
              "org.apache.hc..", List.of("crawl"),
              "org.netpreserve..", List.of("crawl"),
              "org.jsoup..", List.of("page"),
              "com.hankcs..", List.of("extract"),
              "org.apache.jena..", List.of("graph"),
              "org.apache.lucene..", List.of("search"),
              "jakarta.ws.rs..", List.of("api", "ui"),
              "io.quarkus.qute..", List.of("ui"),
              "picocli..", List.of("cli")));

  private static final int MOST_PUBLIC_TYPES = 12;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.chipgraph");

  @TestFactory
  Stream<DynamicTest> importsPointLeft() {
    return importRules(STAGES).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> readersImportLeftwards() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < READERS.size(); i++) {
      for (String right : READERS.subList(i + 1, READERS.size())) {
        ArchRule rule =
            noClasses()
                .that()
                .resideInAPackage("io.chipgraph." + READERS.get(i))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.chipgraph." + right)
                .allowEmptyShould(true);
        tests.add(
            DynamicTest.dynamicTest(
                READERS.get(i) + " knows nothing of " + right, () -> rule.check(CLASSES)));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> eachLibraryHasOneHome() {
    return HOMES.entrySet().stream()
        .map(home ->
            DynamicTest.dynamicTest(
                home.getKey() + " lives in " + String.join(" and ", home.getValue()),
                () -> homeRule(home.getKey(), home.getValue()).check(CLASSES)));
  }

  @Test
  void fewTypesOfAPackageArePublic() {
    Map<String, Integer> publicTypes = new TreeMap<>();
    CLASSES.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .filter(type -> !type.getPackageName().endsWith(".api"))
        .forEach(type -> publicTypes.merge(type.getPackageName(), 1, Integer::sum));
    publicTypes.forEach((name, count) ->
        assertTrue(count <= MOST_PUBLIC_TYPES, () -> name + " shows " + count + " types"));
  }

  /// The rules themselves are tried on classes that break them.
  @Test
  void rulesBite() {
    JavaClasses wrong =
        new ClassFileImporter().importClasses(io.chipgraph.text.wrong.LooksRight.class);
    assertTrue(
        importRules(STAGES).get("text knows nothing of page").evaluate(wrong).hasViolation(),
        "a class of text that uses page must be found");
    assertTrue(
        homeRule("org.jsoup..", List.of("page")).evaluate(wrong).hasViolation(),
        "a class of text that uses jsoup must be found");
    assertFalse(
        homeRule("org.apache.jena..", List.of("graph")).evaluate(wrong).hasViolation(),
        "a class that uses no Jena must pass");
  }

  private static Map<String, ArchRule> importRules(List<String> stages) {
    Map<String, ArchRule> rules = new TreeMap<>();
    for (int i = 0; i < stages.size(); i++) {
      for (String right : stages.subList(i + 1, stages.size())) {
        rules.put(stages.get(i) + " knows nothing of " + right, importRule(stages.get(i), right));
      }
      rules.put(stages.get(i) + " knows nothing of cli", importRule(stages.get(i), "cli"));
    }
    return rules;
  }

  private static ArchRule importRule(String left, String right) {
    return noClasses()
        .that()
        .resideInAPackage("io.chipgraph." + left + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.chipgraph." + right + "..")
        .allowEmptyShould(true);
  }

  private static ArchRule homeRule(String library, List<String> homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            homes.stream().map(home -> "io.chipgraph." + home + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }
}
