package io.chipgraph.extract.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the forms of English verbs; of "take over" the first word changes.
final class Inflection {

  private final Map<String, List<String>> irregular;

  /// `irregular` holds the past forms of verbs that do not follow the rule.
  Inflection(Map<String, List<String>> irregular) {
    this.irregular = Map.copyOf(irregular);
  }

  /// Every form of a verb given by its base form.
  Map<String, Frame.Form> forms(String phrase) {
    int space = phrase.indexOf(' ');
    String verb = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    Map<String, Frame.Form> forms = new LinkedHashMap<>();
    forms.put(present(verb) + rest, Frame.Form.PRESENT);
    forms.put(gerund(verb) + rest, Frame.Form.GERUND);
    List<String> past = irregular.get(verb);
    if (past == null) {
      forms.put(past(verb) + rest, Frame.Form.PAST);
    } else {
      past.forEach(form -> forms.put(form + rest, Frame.Form.PAST));
    }
    // "put" and "cut" look alike in all forms: the base form is the safest reading.
    forms.put(phrase, Frame.Form.BASE);
    return forms;
  }

  private static String present(String verb) {
    if (verb.endsWith("y") && !isVowel(verb, verb.length() - 2)) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    return verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s";
  }

  private static String past(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    if (verb.endsWith("y") && !isVowel(verb, verb.length() - 2)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return doubled(verb) + "ed";
  }

  private static String gerund(String verb) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2) + "ying";
    }
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && !verb.equals("be");
    return (silent ? verb.substring(0, verb.length() - 1) : doubled(verb)) + "ing";
  }

  /// "ban" and "commit" double their last letter, "open" and "order" do not.
  private static String doubled(String verb) {
    int last = verb.length() - 1;
    boolean closed =
        last >= 2
            && "bdgmnprt".indexOf(verb.charAt(last)) >= 0
            && isVowel(verb, last - 1)
            && !isVowel(verb, last - 2);
    boolean stressed = verb.length() <= 4 && !verb.equals("open") || verb.endsWith("mit");
    return closed && stressed ? verb + verb.charAt(last) : verb;
  }

  private static boolean isVowel(String word, int at) {
    return at >= 0 && "aeiou".indexOf(word.charAt(at)) >= 0;
  }
}
