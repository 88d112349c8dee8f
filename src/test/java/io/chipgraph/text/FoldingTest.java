package io.chipgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "臺積電, 台积电",
    "台積電, 台积电",
    "晶圓廠, 晶圆厂",
    "輝達與超微, 辉达与超微",
    "軟體銀行, 软体银行",
    "ＡＩ１００, AI100",
    "韓圜, 韩圜",
    "著手, 着手",
    "“H100”, \"H100\"",
    "3–4, 3-4",
    "鉅額, 巨额"
  })
  void writesOneThingOneWay(String text, String folded) {
    assertEquals(folded, Folding.fold(text));
  }

  @Test
  void keepsOffsets() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      all.append(c);
    }
    assertEquals(all.length(), Folding.fold(all.toString()).length());
    assertEquals(all.length(), Folding.foldCase(all.toString()).length());
  }

  @Test
  void lowerCaseIsTheSameInEveryLocale() {
    assertEquals("intel", Folding.foldCase("INTEL"));
  }

  @Test
  void tellsScriptsApart() {
    assertTrue(Folding.isTraditional('電'));
    assertTrue(Folding.isSimplified('电'));
    assertTrue(!Folding.isSimplified('人') && !Folding.isTraditional('人'));
  }
}
