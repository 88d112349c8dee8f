package io.chipgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, The chip maker said it will buy the start-up for $2 billion in cash.",
    "zh-Hans, 英伟达宣布以400亿美元收购Arm，交易预计在18个月内完成。",
    "zh-Hant, 台積電宣布在亞利桑那州加碼投資一千億美元。",
    "zh-Hans, OpenAI正与G42洽谈，Nvidia的H100售价为2.5万至3万美元。",
    "ja, ソフトバンクグループは、アンペアを買収すると発表した。",
    "ko, 삼성전자는 미국 테일러 공장에 투자한다고 밝혔다.",
    "und, Das Unternehmen wird im kommenden Jahr eine neue Fabrik bauen und betreiben.",
    "und, 12345 67890"
  })
  void tellsLanguageAndScript(String tag, String text) {
    assertEquals(new Language(tag), Language.of(text));
  }

  @Test
  void refusesWhatIsNoTag() {
    assertThrows(IllegalArgumentException.class, () -> new Language("中文"));
  }
}
