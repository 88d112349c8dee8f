package io.chipgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static final Sentences SENTENCES = new Sentences(Set.of("inc", "corp", "co", "jan"));

  static List<Arguments> paragraphs() {
    return List.of(
        Arguments.of(List.of("英伟达收购Arm。", "软银出售。")),
        Arguments.of(List.of("Taiwan Semiconductor Manufacturing Co. said so.", "It rose.")),
        Arguments.of(List.of("C.C. Wei denied it.", "He said no.")),
        Arguments.of(List.of("It came to the U.S.", "The rule took effect.")),
        Arguments.of(List.of("It paid $6.5 billion.", "\"A great day,\" he said.")),
        Arguments.of(List.of("市值达1.5万亿美元!", "真的吗?", "是的。")),
        Arguments.of(List.of("“我们不卖。”", "他说。", "交易作罢。")));
  }

  @ParameterizedTest
  @MethodSource("paragraphs")
  void cutsWhereSentencesEnd(List<String> sentences) {
    boolean chinese = Folding.isHan(sentences.getLast().charAt(0));
    String paragraph = String.join(chinese ? "" : " ", sentences);
    List<String> cut =
        SENTENCES.of(paragraph, 0, paragraph.length()).stream()
            .map(sentence -> paragraph.substring(sentence.start(), sentence.end()))
            .toList();
    assertEquals(sentences, cut);
  }
}
