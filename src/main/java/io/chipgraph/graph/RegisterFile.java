package io.chipgraph.graph;

import io.chipgraph.extract.Entity;
import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.name.Register.Label;
import io.chipgraph.text.Folding;
import io.chipgraph.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;

/// Reads the register of names, a Turtle file with one thing a stanza.
public final class RegisterFile {

  private static final int MANY = 20;

  /// Where the parser stumbled, as it says it.
  private static final Pattern LINE = Pattern.compile("\\[line: (\\d+)");

  private static final Set<Language> LANGUAGES =
      Set.of(Language.ENGLISH, Language.SIMPLIFIED_CHINESE, Language.TRADITIONAL_CHINESE);

  private static final Map<Node, Entity.Type> TYPES =
      Map.of(
          Terms.cg("Company"),
          Entity.Type.COMPANY,
          Terms.cg("PublicBody"),
          Entity.Type.ORGANIZATION,
          Terms.SCHEMA_PERSON,
          Entity.Type.PERSON,
          Terms.cg("Product"),
          Entity.Type.PRODUCT,
          Terms.cg("Facility"),
          Entity.Type.FACILITY);

  private static final Map<Node, String> REFERENCES =
      Map.of(
          Terms.cg("subsidiaryOf"), "subsidiaryOf",
          Terms.cg("madeBy"), "madeBy",
          Terms.cg("operator"), "operator",
          Terms.schema("affiliation"), "affiliation");

  private static final Map<Node, String> WORDS =
      Map.of(
          Terms.cg("country"),
          "country",
          Terms.cg("sector"),
          "sector",
          Terms.cg("ticker"),
          "ticker",
          Terms.cg("productClass"),
          "productClass",
          Terms.cg("renamed"),
          "renamed",
          Terms.FORMER_LABEL,
          "formerLabel");

  private final List<String> problems = new ArrayList<>();

  private RegisterFile() {}

  /// The register, in the order of the file. A broken stanza, a bad language tag, a name that two
  /// things claim, or a reference to nothing is an IOException whose message names the stanzas.
  public static Register read(Path file) throws IOException {
    RegisterFile reader = new RegisterFile();
    List<Entry> entries = new ArrayList<>();
    stanzas(file).forEach((subject, facts) -> reader.entry(subject, facts, entries));
    reader.checkNames(entries);
    reader.checkReferences(entries);
    if (!reader.problems.isEmpty()) {
      List<String> first = reader.problems.stream().limit(MANY).toList();
      int more = reader.problems.size() - first.size();
      throw new IOException(
          file + ": " + String.join("; ", first) + (more > 0 ? "; and " + more + " more" : ""));
    }
    return new Register(entries);
  }

  private static Map<Node, List<Triple>> stanzas(Path file) throws IOException {
    String text = Files.readString(file);
    Map<Node, List<Triple>> stanzas = new LinkedHashMap<>();
    try {
      RDFParser.create()
          .source(new StringReader(text))
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  stanzas.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>()).add(triple);
                }
              });
    } catch (RiotException e) {
      Matcher place = LINE.matcher(e.getMessage());
      long line = place.find() ? Long.parseLong(place.group(1)) : 0;
      throw new IOException(
          file + ":" + line + ": " + stanzaAt(text, line) + " is broken: " + e.getMessage(), e);
    }
    return stanzas;
  }

  /// The stanza in which a line lies: that of the last line before it that begins one.
  private static String stanzaAt(String text, long line) {
    return text.lines()
        .limit(line)
        .filter(one -> one.startsWith(":"))
        .reduce("the head of the file", (before, one) -> one.split(" ", 2)[0]);
  }

  private void entry(Node subject, List<Triple> facts, List<Entry> entries) {
    Set<Entity.Type> types = new HashSet<>();
    List<Label> preferred = new ArrayList<>();
    List<Label> others = new ArrayList<>();
    List<Label> shorts = new ArrayList<>();
    Map<String, List<String>> links = new LinkedHashMap<>();
    int typings = 0;
    for (Triple fact : facts) {
      Node property = fact.getPredicate();
      Node value = fact.getObject();
      if (property.equals(Terms.TYPE)) {
        typings++;
        if (TYPES.containsKey(value)) {
          types.add(TYPES.get(value));
        } else {
          problem(subject, "has the unknown class " + value);
        }
      } else if (property.equals(Terms.PREF_LABEL)) {
        label(subject, value, preferred);
      } else if (property.equals(Terms.ALT_LABEL)) {
        label(subject, value, others);
      } else if (property.equals(Terms.SHORT_LABEL)) {
        label(subject, value, shorts);
      } else if (REFERENCES.containsKey(property) && value.isURI()) {
        link(links, REFERENCES.get(property), value.getURI());
      } else if (WORDS.containsKey(property) && value.isLiteral()) {
        link(links, WORDS.get(property), value.getLiteralLexicalForm());
      } else {
        problem(subject, "has the unknown property " + property + " with " + value);
      }
    }
    if (typings != 1) {
      problem(subject, typings == 0 ? "has no class" : "stands twice or has two classes");
    }
    Map<Language, Label> onePerLanguage = new HashMap<>();
    preferred.forEach(label -> {
      if (onePerLanguage.put(label.language(), label) != null) {
        problem(subject, "has two prefLabels in " + label.language());
      }
    });
    Label english = onePerLanguage.get(Language.ENGLISH);
    if (english == null) {
      problem(subject, "has no English prefLabel");
    } else if (types.size() == 1) {
      preferred.addAll(others);
      entries.add(
          new Entry(
              subject.getURI(), types.iterator().next(), english.text(), preferred, shorts, links));
    }
  }

  private static void link(Map<String, List<String>> links, String name, String value) {
    links.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  private void label(Node subject, Node value, List<Label> labels) {
    String tag = value.isLiteral() ? value.getLiteralLanguage() : "";
    String text = value.isLiteral() ? value.getLiteralLexicalForm() : "";
    Language language = tag.isEmpty() ? Language.UNDETERMINED : new Language(tag);
    if (!LANGUAGES.contains(language)) {
      problem(subject, "has a label in no known language: " + value);
    } else if (text.isBlank() || !text.equals(text.strip())) {
      problem(subject, "has a label with blanks around it: " + value);
    } else if (language.equals(Language.ENGLISH) && isHan(text)) {
      problem(subject, "has a Chinese label under en: " + text);
    } else {
      labels.add(new Label(text, language));
    }
  }

  /// A name belongs to one thing: Latin ones as written, Chinese ones whatever their script.
  private void checkNames(List<Entry> entries) {
    Map<String, Entry> owners = new HashMap<>();
    for (Entry entry : entries) {
      Set<String> own = new HashSet<>();
      for (Label label : entry.labels()) {
        String key = isHan(label.text()) ? Folding.foldCase(label.text()) : label.text();
        Entry owner = own.add(key) ? owners.putIfAbsent(key, entry) : null;
        if (owner != null) {
          problems.add(
              shortId(owner.id())
                  + " and "
                  + shortId(entry.id())
                  + " both claim the name "
                  + label.text());
        }
      }
    }
  }

  private void checkReferences(List<Entry> entries) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.id()));
    for (Entry entry : entries) {
      for (String name : REFERENCES.values()) {
        for (String id : entry.links().getOrDefault(name, List.of())) {
          if (!ids.contains(id)) {
            problems.add(
                shortId(entry.id()) + " has " + name + " " + shortId(id) + ", which has no stanza");
          }
        }
      }
    }
  }

  private static boolean isHan(String text) {
    return text.chars().anyMatch(c -> Folding.isHan((char) c));
  }

  private void problem(Node subject, String what) {
    problems.add((subject.isURI() ? shortId(subject.getURI()) : "a blank node") + " " + what);
  }

  private static String shortId(String iri) {
    return iri.startsWith(Ids.IDS) ? ":" + iri.substring(Ids.IDS.length()) : iri;
  }
}
