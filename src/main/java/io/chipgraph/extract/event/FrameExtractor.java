package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Extraction;
import io.chipgraph.extract.Extraction.Observation;
import io.chipgraph.extract.Extraction.Position;
import io.chipgraph.extract.Extractor;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.name.NameReader;
import io.chipgraph.extract.name.Named;
import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.value.Value;
import io.chipgraph.extract.value.ValueReader;
import io.chipgraph.page.Article;
import io.chipgraph.text.Folding;
import io.chipgraph.text.Sentences;
import io.chipgraph.text.Span;
import io.chipgraph.text.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads claims by frames: words that tell an event, and the places around them where its parties
/// stand.
public final class FrameExtractor implements Extractor {

  private final Lexicon lexicon;
  private final FieldTest field;
  private final NameReader names;
  private final ValueReader values;
  private final Sentences sentences;
  private final DraftReader english;
  private final DraftReader chinese;

  private FrameExtractor(Register register, Path folder) throws IOException {
    lexicon = Lexicon.read(folder);
    field = FieldTest.read(folder.resolve("field.yaml"));
    names = NameReader.of(register, folder);
    values = ValueReader.of(folder);
    Abbreviations words = YamlFile.read(folder.resolve("abbreviations.yaml"), Abbreviations.class);
    sentences = new Sentences(Set.copyOf(words.abbreviations));
    english = new DraftReader(lexicon, new EnglishParties(), register);
    chinese = new DraftReader(lexicon, new ChineseParties(), register);
  }

  /// An extractor with a register and the word lists of a `data/lexicon` folder.
  public static FrameExtractor of(Register register, Path lexicon) throws IOException {
    return new FrameExtractor(register, lexicon);
  }

  private record Abbreviations(List<String> abbreviations) {}

  @Override
  public Extraction extract(Article article) {
    String text = article.text().string();
    List<Named> named = inside(article, names.read(text));
    String objection = field.objection(text, named);
    if (objection != null) {
      return new Extraction(
          entities(article, named), List.of(), List.of(), List.of(), List.of(), objection);
    }
    List<SentenceTokens> read = sentences(article, text, named);
    List<Draft> drafts = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    DraftReader reader = article.language().isChinese() ? chinese : english;
    FigureFacts figures = new FigureFacts(lexicon, text);
    PositionReader posts = new PositionReader();
    Topic topic = Topic.NONE;
    for (int i = 0; i < read.size(); i++) {
      SentenceTokens sentence = read.get(i);
      List<Draft> told = new ArrayList<>(reader.read(text, sentence, topic));
      for (Draft draft : told) {
        if (draft.type == EventType.EXECUTIVE_CHANGE
            && draft.in(Role.PERSON).isEmpty()
            && i + 1 < read.size()) {
          reader.complete(draft, read.get(i + 1));
        }
      }
      told.addAll(figures.results(sentence, topic));
      Claim.Origin origin = OriginReader.origin(sentence.tokens());
      told.forEach(draft -> draft.origin = origin);
      drafts.addAll(told);
      if (!sentence.headline()) {
        observations.addAll(figures.observations(sentence, topic));
      }
      positions.addAll(posts.read(sentence, topic.person()));
      topic = topic.after(sentence.tokens());
    }
    List<Claim> claims = ClaimMerger.merge(drafts).stream().map(FrameExtractor::claim).toList();
    return new Extraction(
        entities(article, named),
        claims,
        observations.stream().distinct().toList(),
        positions,
        OriginReader.sources(read));
  }

  /// Names that stand in the headline or the body, not in what was left out of the article.
  private static List<Named> inside(Article article, List<Named> named) {
    List<Span> spans = new ArrayList<>();
    if (article.title() != null) {
      spans.add(article.title());
    }
    article.paragraphs().forEach(paragraph -> spans.add(paragraph.span()));
    return named.stream()
        .filter(name -> {
          Span place = article.text().span(name.start(), name.end());
          return spans.stream().anyMatch(span -> span.contains(place));
        })
        .toList();
  }

  private List<SentenceTokens> sentences(Article article, String text, List<Named> named) {
    String folded = Folding.foldCase(text);
    List<Value> found = values.read(text, article.published());
    Tokenizer tokenizer =
        new Tokenizer(folded, lexicon.phrases(article.language().isChinese()), named, found);
    List<SentenceTokens> result = new ArrayList<>();
    if (article.title() != null) {
      add(result, article, tokenizer, article.title(), true);
    }
    for (Article.Paragraph paragraph : article.paragraphs()) {
      add(result, article, tokenizer, paragraph.span(), false);
    }
    return result;
  }

  private void add(
      List<SentenceTokens> result,
      Article article,
      Tokenizer tokenizer,
      Span span,
      boolean headline) {
    int start = article.text().utf16(span.start());
    int end = article.text().utf16(span.end());
    for (Sentences.Sentence sentence : sentences.of(article.text().string(), start, end)) {
      Span place = article.text().span(sentence.start(), sentence.end());
      result.add(
          new SentenceTokens(
              tokenizer.tokens(sentence.start(), sentence.end()),
              Evidence.of(article.text(), place),
              headline));
    }
  }

  private static List<Entity> entities(Article article, List<Named> named) {
    Map<Entry, List<Entity.Mention>> mentions = new LinkedHashMap<>();
    for (Named name : named) {
      Span span = article.text().span(name.start(), name.end());
      mentions
          .computeIfAbsent(name.entry(), key -> new ArrayList<>())
          .add(new Entity.Mention(span, article.text().substring(span)));
    }
    List<Entity> entities = new ArrayList<>();
    mentions.forEach((entry, places) ->
        entities.add(new Entity(entry.id(), entry.name(), entry.type(), true, places)));
    return entities;
  }

  private static Claim claim(Draft draft) {
    List<Claim.Participant> participants = new ArrayList<>();
    draft.roles.forEach((role, things) ->
        things.forEach(thing -> participants.add(new Claim.Participant(role, thing.id()))));
    return new Claim(
        draft.type,
        draft.status,
        participants,
        draft.amounts,
        draft.quantities,
        draft.date,
        draft.origin,
        0.6,
        draft.rule,
        draft.evidence);
  }
}
