package io.chipgraph.graph;

import io.chipgraph.text.Language;
import io.chipgraph.text.PartialDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Writes what is said of one subject, one property after another.
///
/// Figures and dates are written in their shortest form, which the store keeps as it is: what is
/// read back, and so every dump, is the same byte for byte.
final class Stanza {

  private static final RDFDatatype QUARTER =
      TypeMapper.getInstance().getSafeTypeByName(Terms.CG + "quarter");

  private final Consumer<Triple> sink;
  private final Node subject;

  Stanza(Consumer<Triple> sink, Node subject) {
    this.sink = sink;
    this.subject = subject;
  }

  Node subject() {
    return subject;
  }

  Stanza about(Node other) {
    return new Stanza(sink, other);
  }

  Stanza type(Node... types) {
    for (Node type : types) {
      add(Terms.TYPE, type);
    }
    return this;
  }

  Stanza link(Node property, Node object) {
    return add(property, object);
  }

  Stanza text(Node property, String text) {
    return add(property, NodeFactory.createLiteralString(storable(text)));
  }

  Stanza text(Node property, String text, Language language) {
    return add(property, NodeFactory.createLiteralLang(storable(text), language.tag()));
  }

  Stanza textIfAny(Node property, @Nullable String text) {
    return text == null || text.isEmpty() ? this : text(property, text);
  }

  Stanza flag(Node property, boolean flag) {
    return add(property, literal(Boolean.toString(flag), XSDDatatype.XSDboolean));
  }

  Stanza whole(Node property, long number) {
    return add(property, literal(Long.toString(number), XSDDatatype.XSDinteger));
  }

  /// A whole number as xsd:integer, another as xsd:decimal; nothing where it is absent.
  Stanza number(Node property, @Nullable BigDecimal number) {
    return number == null ? this : add(property, literal(number));
  }

  Stanza day(Node property, LocalDate day) {
    return add(property, literal(day.toString(), XSDDatatype.XSDdate));
  }

  Stanza moment(Node property, Instant moment) {
    return add(property, literal(moment.toString(), XSDDatatype.XSDdateTime));
  }

  Stanza year(Node property, int year) {
    return add(property, literal(Integer.toString(year), XSDDatatype.XSDgYear));
  }

  /// A date in its own precision, with the first and last day it may mean; nothing where absent.
  Stanza date(@Nullable PartialDate date) {
    return date == null
        ? this
        : add(Terms.DATE, literal(date))
            .whole(Terms.EPOCH_DAY, date.firstDay().toEpochDay())
            .whole(Terms.LAST_EPOCH_DAY, date.lastDay().toEpochDay());
  }

  /// The day of a report, also as a number.
  Stanza reported(LocalDate day) {
    return day(Terms.REPORTED, day).whole(Terms.REPORTED_EPOCH_DAY, day.toEpochDay());
  }

  private Stanza add(Node property, Node object) {
    sink.accept(Triple.create(subject, property, object));
    return this;
  }

  private static Node literal(PartialDate date) {
    RDFDatatype type =
        date.isDay()
            ? XSDDatatype.XSDdate
            : date.quarter() != 0
                ? QUARTER
                : date.month() != 0 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
    return literal(date.toString(), type);
  }

  static Node literal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= 0
        ? literal(stripped.toPlainString(), XSDDatatype.XSDinteger)
        : literal(stripped.toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node literal(String form, RDFDatatype type) {
    return NodeFactory.createLiteralDT(form, type);
  }

  /// Characters that no RDF syntax can carry become a blank or U+FFFD, each code point one, so that
  /// offsets stay right.
  static String storable(String text) {
    boolean clean = true;
    for (int i = 0; i < text.length() && clean; i++) {
      char c = text.charAt(i);
      clean =
          !Character.isSurrogate(c)
              && (c >= ' ' || c == '\n' || c == '\r' || c == '\t')
              && c < '\ufffe';
    }
    if (clean) {
      return text;
    }
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
            storable.append(' ');
          } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
              || c == 0xfffe
              || c == 0xffff) {
            storable.append('\ufffd');
          } else {
            storable.appendCodePoint(c);
          }
        });
    return storable.toString();
  }
}
