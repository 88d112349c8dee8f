package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.text.Folding;
import io.chipgraph.text.Phrases;
import io.chipgraph.text.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words and patterns of `data/lexicon`, compiled once.
final class Lexicon {

  private final Map<String, Sense> english = new HashMap<>();
  private final Map<String, Sense> chinese = new HashMap<>();
  private final Map<Role, Set<Entity.Type>> roles = new EnumMap<>(Role.class);
  private final Map<String, Set<String>> units = new HashMap<>();
  private final Inflection inflection;
  private final Phrases<Sense> englishPhrases;
  private final Phrases<Sense> chinesePhrases;

  private Lexicon(Path folder) throws IOException {
    Words words = YamlFile.read(folder.resolve("words.yaml"), Words.class);
    inflection = new Inflection(words.irregular);
    addWords(english, words.en, true);
    addWords(chinese, words.zh, false);
    addStatuses(YamlFile.read(folder.resolve("status.yaml"), Statuses.class));
    addTitles(YamlFile.read(folder.resolve("titles.yaml"), Titles.class));
    addObservations(YamlFile.read(folder.resolve("observations.yaml"), Observations.class));
    YamlFile.read(folder.resolve("roles.yaml"), Roles.class)
        .forEach((role, types) -> roles.put(role(role), types(types)));
    try (Stream<Path> files = Files.list(folder.resolve("events"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        addEvent(YamlFile.read(file, EventFile.class), file);
      }
    }
    englishPhrases = new Phrases<>(english);
    chinesePhrases = new Phrases<>(chinese);
  }

  static Lexicon read(Path folder) throws IOException {
    return new Lexicon(folder);
  }

  Phrases<Sense> phrases(boolean isChinese) {
    return isChinese ? chinesePhrases : englishPhrases;
  }

  /// Whether a thing of a type may play a role.
  boolean allows(Role role, Entity.Type type) {
    return roles.getOrDefault(role, Set.of()).contains(type);
  }

  /// The units that a figure of a metric may have; `money` stands for every currency.
  Set<String> units(String metric) {
    return units.getOrDefault(metric, Set.of());
  }

  private void addWords(
      Map<String, Sense> senses, Map<String, List<String>> lists, boolean inflected) {
    lists.forEach((list, entries) -> {
      boolean verbs = list.equals("report") || list.equals("other_verb") || list.equals("be");
      for (String entry : entries) {
        if (list.equals("shield")) {
          sense(senses, entry);
          continue;
        }
        Sense.Tag tag = Sense.Tag.valueOf(list.toUpperCase(Locale.ROOT));
        if (verbs && inflected) {
          inflection.forms(entry).forEach((word, form) -> sense(senses, word).tags.add(tag));
        } else {
          sense(senses, entry).tags.add(tag);
        }
      }
    });
  }

  private void addStatuses(Statuses statuses) {
    addStatuses(english, statuses.en);
    addStatuses(chinese, statuses.zh);
  }

  private static void addStatuses(Map<String, Sense> senses, StatusWords words) {
    words.near.forEach(
        (status, list) -> list.forEach(word -> sense(senses, word).near = status(status)));
    words.sentence.forEach(
        (status, list) -> list.forEach(word -> sense(senses, word).whole = status(status)));
  }

  private void addTitles(Titles titles) {
    titles.titles.forEach((title, forms) -> both(forms, sense -> sense.title = title));
    both(titles.former, sense -> sense.tags.add(Sense.Tag.FORMER));
  }

  private void addObservations(Observations observations) {
    observations.observations.forEach((metric, words) -> {
      units.put(metric, Set.copyOf(words.units));
      Sense.Figure figure = new Sense.Figure(metric, false, 1);
      words.en.forEach(word -> sense(english, word).figures.add(figure));
      words.zh.forEach(word -> sense(chinese, word).figures.add(figure));
    });
  }

  private void addEvent(EventFile file, Path path) {
    EventType type =
        Arrays.stream(EventType.values())
            .filter(t -> t.word().equals(file.event))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(path + " has no event type: " + file.event));
    for (FrameFile frame : file.frames) {
      addFrame(type, file, frame);
    }
    for (FigureFile words : file.figures == null ? List.<FigureFile>of() : file.figures) {
      Sense.Figure figure = new Sense.Figure(words.kind, true, words.sign);
      words.en.forEach(word -> sense(english, word).figures.add(figure));
      words.zh.forEach(word -> sense(chinese, word).figures.add(figure));
    }
  }

  private void addFrame(EventType type, EventFile file, FrameFile words) {
    Set<Role> needs = new HashSet<>();
    words.needs.forEach(role -> needs.add(role(role)));
    Frame frame =
        new Frame(
            type.word().toLowerCase(Locale.ROOT) + "/" + words.id,
            type,
            status(words.status),
            words.amount == null ? null : Claim.Kind.valueOf(words.amount.toUpperCase(Locale.ROOT)),
            needs,
            words.money,
            words.pair,
            file.bilateral,
            words.party == null ? null : role(words.party),
            words.with == null ? Set.of() : Set.copyOf(words.with));
    Frame.Side en = side(frame, words.en.slots);
    words.en.verbs.forEach(verb ->
        inflection
            .forms(verb)
            .forEach((word, form) -> trigger(english, word, new Frame.Trigger(en, form))));
    words.en.nouns.forEach(noun -> trigger(english, noun, new Frame.Trigger(en, Frame.Form.NOUN)));
    Frame.Side zh = side(frame, words.zh.slots);
    words.zh.verbs.forEach(
        verb -> trigger(chinese, verb, new Frame.Trigger(zh, Frame.Form.CHINESE)));
    words.zh.nouns.forEach(noun -> trigger(chinese, noun, new Frame.Trigger(zh, Frame.Form.NOUN)));
  }

  private static Frame.Side side(Frame frame, Map<String, String> slots) {
    Map<String, Role> roles = new HashMap<>();
    slots.forEach((slot, role) -> roles.put(slot, role(role)));
    return new Frame.Side(frame, roles);
  }

  private static void trigger(Map<String, Sense> senses, String word, Frame.Trigger trigger) {
    sense(senses, word).triggers.add(trigger);
  }

  private void both(List<String> forms, Consumer<Sense> edit) {
    for (String form : forms) {
      boolean han = Folding.isHan(form.charAt(0));
      edit.accept(sense(han ? chinese : english, form));
      if (!han) {
        // Chinese text writes CEO and the like in Latin letters.
        edit.accept(sense(chinese, form));
      }
    }
  }

  private static Sense sense(Map<String, Sense> senses, String word) {
    return senses.computeIfAbsent(Folding.foldCase(word), key -> new Sense());
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Status status(String word) {
    return Status.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Set<Entity.Type> types(List<String> words) {
    Set<Entity.Type> types = new HashSet<>();
    words.forEach(word -> types.add(Entity.Type.valueOf(word.toUpperCase(Locale.ROOT))));
    return types;
  }

  private record Words(
      Map<String, List<String>> en,
      Map<String, List<String>> zh,
      Map<String, List<String>> irregular) {}

  private record Statuses(StatusWords en, StatusWords zh) {}

  private record StatusWords(Map<String, List<String>> near, Map<String, List<String>> sentence) {}

  private record Titles(Map<String, List<String>> titles, List<String> former) {}

  private record Observations(Map<String, MetricWords> observations) {}

  private record MetricWords(List<String> units, List<String> en, List<String> zh) {}

  private static final class Roles extends HashMap<String, List<String>> {
    private static final long serialVersionUID = 1;
  }

  private record EventFile(
      String event,
      boolean bilateral,
      List<FrameFile> frames,
      @Nullable List<FigureFile> figures) {}

  private record FigureFile(String kind, int sign, List<String> en, List<String> zh) {}

  private record FrameFile(
      String id,
      String status,
      @Nullable String amount,
      List<String> needs,
      boolean money,
      boolean pair,
      @Nullable String party,
      @Nullable List<String> with,
      SideFile en,
      SideFile zh) {}

  private record SideFile(List<String> verbs, List<String> nouns, Map<String, String> slots) {}
}
