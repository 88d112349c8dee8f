package io.chipgraph.search;

import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Measures how fast made-up articles are indexed and found; run by hand: `SearchBenchmark
/// [documents] [threads]`.
final class SearchBenchmark {

  private static final long SEED = 20260119;
  private static final int BATCH = 500;
  private static final int WORDS_OF_LANGUAGE = 20_000;

  private static final List<List<String>> NAMES =
      List.of(
          List.of("NVIDIA", "英伟达", "輝達"),
          List.of("TSMC", "台积电", "台積電"),
          List.of("OpenAI", "开放人工智能"),
          List.of("Intel", "英特尔", "英特爾"),
          List.of("SoftBank", "软银", "軟銀"),
          List.of("Arm", "安谋", "安謀"),
          List.of("Meta", "脸书"),
          List.of("Huawei", "华为", "華為"),
          List.of("AMD", "超威"),
          List.of("Samsung", "三星"),
          List.of("Micron", "美光"),
          List.of("Broadcom", "博通"));

  private static final List<String> PRODUCTS =
      List.of("H100", "H20", "MI300X", "GB200 NVL72", "A14", "G42", "昇腾910B", "晶圆厂", "晶圓廠");

  private final Random random = new Random(SEED);
  private final List<String> english = new ArrayList<>();
  private final List<String> chinese = new ArrayList<>();

  private SearchBenchmark() {
    for (int i = 0; i < WORDS_OF_LANGUAGE; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 2 + random.nextInt(8); letters >= 0; letters--) {
        word.append("etaoinshrdlucmfwypvbgk".charAt((int) (22 * Math.pow(random.nextDouble(), 2))));
      }
      english.add(word.toString());
      StringBuilder characters = new StringBuilder();
      for (int count = 1 + random.nextInt(2); count >= 0; count--) {
        characters.append((char) ('一' + (int) (4_000 * Math.pow(random.nextDouble(), 2))));
      }
      chinese.add(characters.toString());
    }
  }

  public static void main(String[] arguments) throws Exception {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    Path folder = Files.createTempDirectory("search-benchmark");
    try (SearchIndex index = SearchIndex.open(folder)) {
      SearchBenchmark benchmark = new SearchBenchmark();
      benchmark.fill(index, documents);
      print("index of %d MB".formatted(size(folder) / 1_000_000));
      for (QueryKind kind : QueryKind.values()) {
        benchmark.ask(index, kind, threads);
      }
    }
  }

  private enum QueryKind {
    MIXED,
    WORD,
    TWO_WORDS,
    PHRASE,
    CHINESE,
    FILTERED,
    NEWEST,
    BEGINNING,
    MISPELT
  }

  private void fill(SearchIndex index, int documents) throws IOException {
    long characters = 0;
    long nanos = 0;
    for (int from = 0; from < documents; from += BATCH) {
      List<SearchDocument> batch = new ArrayList<>();
      for (int i = from; i < Math.min(documents, from + BATCH); i++) {
        batch.add(document(i));
        characters += batch.getLast().body().length();
      }
      long start = System.nanoTime();
      index.update(batch, List.of(), from + 1);
      nanos += System.nanoTime() - start;
    }
    print(
        "%d documents of %d characters: %.0f a second"
            .formatted(documents, characters / documents, documents / (nanos / 1e9)));
    long start = System.nanoTime();
    index.update(List.of(document(0)), List.of(), documents);
    print("one document more: %.1f ms".formatted((System.nanoTime() - start) / 1e6));
  }

  private void ask(SearchIndex index, QueryKind kind, int threads) throws Exception {
    List<SearchRequest> requests = Stream.generate(() -> request(kind)).limit(2_000).toList();
    run(index, requests.subList(0, 500), threads);
    long start = System.nanoTime();
    List<Long> nanos = run(index, requests, threads);
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Long> sorted = nanos.stream().sorted().toList();
    print(
        "%-10s %6.0f a second, median %.2f ms, 99 of 100 within %.2f ms"
            .formatted(
                kind,
                nanos.size() / seconds,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6));
  }

  private static List<Long> run(SearchIndex index, List<SearchRequest> requests, int threads)
      throws Exception {
    List<Callable<Long>> tasks = new ArrayList<>();
    for (SearchRequest request : requests) {
      tasks.add(() -> {
        long start = System.nanoTime();
        index.search(request);
        return System.nanoTime() - start;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Long> nanos = new ArrayList<>();
      for (Future<Long> answer : pool.invokeAll(tasks)) {
        nanos.add(answer.get());
      }
      return nanos;
    }
  }

  private SearchRequest request(QueryKind kind) {
    String name = any(any(NAMES));
    SearchRequest request = SearchRequest.of(name);
    return switch (kind) {
      case MIXED -> request(QueryKind.values()[1 + random.nextInt(QueryKind.values().length - 1)]);
      case WORD -> request;
      case TWO_WORDS -> SearchRequest.of(name + " " + any(PRODUCTS));
      case PHRASE -> SearchRequest.of("\"" + common(english) + " " + common(english) + "\"");
      case CHINESE -> SearchRequest.of(any(NAMES).get(1) + common(chinese) + common(chinese));
      case FILTERED ->
          request.withFilter(
              SearchRequest.Filter.NONE
                  .withKinds(Kind.ARTICLE)
                  .withTypes("Investment", "Supply")
                  .withDates(LocalDate.of(2024, 1, 1), null));
      case NEWEST -> request.withOrder(SearchRequest.Order.NEWEST);
      case BEGINNING -> SearchRequest.of(common(english).substring(0, 3) + "*");
      case MISPELT -> SearchRequest.of(common(english) + "~");
    };
  }

  private SearchDocument document(int number) {
    boolean isChinese = random.nextBoolean();
    List<List<String>> names = List.of(any(NAMES), any(NAMES), any(NAMES));
    List<String> words = isChinese ? chinese : english;
    String between = isChinese ? "" : " ";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 350; i++) {
      String word =
          switch (random.nextInt(20)) {
            case 0 -> any(names).get(isChinese ? 1 : 0);
            case 1 -> any(PRODUCTS);
            default -> common(words);
          };
      body.append(word).append(i % 17 == 16 ? (isChinese ? "。" : ". ") : between);
    }
    String title = common(words) + between + any(names).getFirst() + between + common(words);
    return new SearchDocument(
        "https://example.org/" + number,
        Kind.ARTICLE,
        title,
        body.toString(),
        isChinese ? Language.SIMPLIFIED_CHINESE : Language.ENGLISH,
        LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_200)),
        "Outlet " + random.nextInt(50),
        names.stream().map(List::getFirst).toList(),
        names.stream().flatMap(List::stream).toList(),
        List.of(any(List.of("Investment", "Supply", "Acquisition", "Litigation"))));
  }

  /// A word of the list; the first ones are the most frequent, as in real text.
  private String common(List<String> words) {
    return words.get((int) Math.min(words.size() - 1, Math.pow(words.size(), random.nextDouble())));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
