package io.chipgraph.text;

import com.ibm.icu.text.Transliterator;
import java.util.BitSet;

/// Makes characters that mean the same look the same: traditional and simplified Chinese, full and
/// half width, curly and straight quotes, the many dashes and blanks.
///
/// Each UTF-16 unit becomes exactly one, so an offset in the folded string is the offset in the
/// original: 臺積電 folds to 台积电 and ＡＩ to AI without any map between them.
public final class Folding {

  private static final char[] TABLE = table();

  private Folding() {}

  /// The folded string, as long as the given one; letter case stays.
  public static String fold(String string) {
    char[] chars = string.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = TABLE[chars[i]];
    }
    return new String(chars);
  }

  /// The folded character.
  public static char fold(char c) {
    return TABLE[c];
  }

  /// Folded and in lower case, for comparing; as long as the given string.
  public static String foldCase(String string) {
    char[] chars = string.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(TABLE[chars[i]]);
    }
    return new String(chars);
  }

  /// Whether the character is a traditional form that simplified text does not use, such as 電.
  public static boolean isTraditional(char c) {
    return isHan(c) && TABLE[c] != c;
  }

  /// Whether the character is a simplified form that traditional text does not use, such as 电.
  public static boolean isSimplified(char c) {
    return SimplifiedOnly.CHARACTERS.get(c);
  }

  /// Whether the character is a Chinese one of the basic plane.
  public static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf' || c == '〇';
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (char c = '！'; c <= '～'; c++) {
      table[c] = (char) (c - '！' + '!');
    }
    foldTo(table, ' ', "\u00a0\u2002\u2003\u2004\u2005\u2007\u2008\u2009\u200a\u202f\u205f\u3000");
    foldTo(table, '-', "‐‑‒–—―−﹣－");
    foldTo(table, '~', "∼～〜");
    foldTo(table, '\'', "‘’‛′＇");
    foldTo(table, '"', "“”„‟″＂");
    foldTo(table, '·', "•‧・･∙⋅");
    foldTo(table, '¥', "￥");
    foldTo(table, '£', "￡");
    simplify(table);
    return table;
  }

  private static void foldTo(char[] table, char to, String from) {
    from.chars().forEach(c -> table[c] = to);
  }

  private static void simplify(char[] table) {
    eachHan("Traditional-Simplified", (traditional, simplified) -> table[traditional] = simplified);
    // What ICU leaves as it is, or tells apart where news does not.
    foldTo(table, '台', "臺");
    foldTo(table, '着', "著");
    foldTo(table, '韩', "韓");
    foldTo(table, '巨', "鉅钜");
  }

  /// Characters that only simplified text uses, such as 电; made when first asked for.
  private static final class SimplifiedOnly {
    static final BitSet CHARACTERS = simplifiedOnly();
  }

  private static BitSet simplifiedOnly() {
    BitSet only = new BitSet();
    eachHan(
        "Simplified-Traditional",
        (simplified, traditional) -> {
          if (simplified != traditional && TABLE[simplified] == simplified) {
            only.set(simplified);
          }
        });
    // Both scripts write these.
    "台后里面只干系准周松范借了采才板表吃冲丑出淀斗发范谷刮合胡划回伙几家姜局卷克夸困累漓凌麻蒙弥面蔑千秋曲舍沈胜术台涂咸向旋御愿云芸症制致制种朱筑准"
        .chars()
        .forEach(only::clear);
    return only;
  }

  private static void eachHan(String rules, HanPair pair) {
    StringBuilder all = new StringBuilder();
    for (char c = '\u3400'; c <= '\u9fff'; c++) {
      // A line break keeps rules for two characters from firing.
      all.append(c).append('\n');
    }
    char from = '\u3400';
    for (String to :
        Transliterator.getInstance(rules).transliterate(all.toString()).lines().toList()) {
      // A few rare characters have their twin beyond the basic plane: they stay as they are.
      if (to.length() == 1) {
        pair.accept(from, to.charAt(0));
      }
      from++;
    }
  }

  private interface HanPair {
    void accept(char from, char to);
  }
}
