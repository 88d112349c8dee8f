package io.chipgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发布时间:2025-08-14 21:40 | 2025-08-14",
        "（2025年4月18日台北報導） | 2025-04-18",
        "AMSTERDAM, September 9, 2025 - ASML | 2025-09-09",
        "Jan. 22, 2024 | 2024-01-22",
        "on 3 March 2021 | 2021-03-03",
        "2024年1月 | 2024-01",
        "in March 2021 | 2021-03",
        "2019年 | 2019",
        "2024/1/22 | 2024-01-22"
      })
  void readsOneDate(String text, String date) {
    List<Dates.Found> found = Dates.find(text);
    assertEquals(1, found.size(), found::toString);
    assertEquals(date, found.getFirst().date().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"H100 | 0", "version 2.10.12.3 | 0", "2024-13-45 | 0", "1,650亿美元 | 0"})
  void readsNoDate(String text, int count) {
    assertEquals(count, Dates.find(text).size());
  }

  @Test
  void partialDatesKnowTheirDays() {
    assertEquals(LocalDate.of(2025, 7, 1), PartialDate.parse("2025-Q3").firstDay());
    assertEquals(LocalDate.of(2025, 9, 30), PartialDate.parse("2025-Q3").lastDay());
    assertEquals(LocalDate.of(2024, 2, 29), PartialDate.parse("2024-02").lastDay());
    assertThrows(IllegalArgumentException.class, () -> PartialDate.parse("2025-02-30"));
  }
}
