package io.chipgraph.graph;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/// Writes answers in all formats and says inside the answer, where the format can, that it was cut.
final class AnswerWriter {

  private AnswerWriter() {}

  static Sparql.Outcome write(
      QueryExec execution, Query query, Format format, long limit, CountingOutput out) {
    if (query.isAskType()) {
      boolean answer = execution.ask();
      writer(format).write(out, answer, execution.getContext());
      return new Sparql.Outcome.Done(1, false);
    }
    return query.isSelectType()
        ? rows(execution, format, limit, out)
        : triples(execution, query, format, limit, out);
  }

  private static Sparql.Outcome rows(
      QueryExec execution, Format format, long limit, CountingOutput out) {
    BoundedRows rows = new BoundedRows(execution.select(), limit);
    rows.findFirst();
    if (format == Format.JSON) {
      HeldTail tail = new HeldTail(out);
      writer(format).write(tail, rows, execution.getContext());
      tail.finish(rows.cut, limit);
    } else {
      writer(format).write(out, rows, execution.getContext());
      if (rows.cut && format == Format.XML) {
        out.write("<!-- cut at " + limit + " rows -->\n");
      } else if (rows.cut && format == Format.TEXT) {
        out.write("cut at " + limit + " rows\n");
      }
    }
    return new Sparql.Outcome.Done(rows.count, rows.cut);
  }

  private static Sparql.Outcome triples(
      QueryExec execution, Query query, Format format, long limit, CountingOutput out) {
    Iterator<Triple> found =
        query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    boolean cut = false;
    while (found.hasNext() && !cut) {
      Triple triple = found.next();
      cut = graph.size() >= limit && !graph.contains(triple);
      if (!cut) {
        graph.add(triple);
      }
    }
    String note = "cut at " + limit + " triples";
    if (cut && hasLineComments(format)) {
      out.write("# " + note + "\n");
    }
    write(graph, format, out);
    if (cut && format == Format.RDFXML) {
      out.write("<!-- " + note + " -->\n");
    }
    return new Sparql.Outcome.Done(graph.size(), cut);
  }

  private static void write(Graph graph, Format format, CountingOutput out) {
    if (format == Format.TRIG || format == Format.NQUADS) {
      RDFWriter.source(DatasetGraphFactory.wrap(graph)).format(rdfFormat(format)).output(out);
    } else {
      RDFWriter.source(graph).format(rdfFormat(format)).output(out);
    }
  }

  private static boolean hasLineComments(Format format) {
    return format == Format.TURTLE
        || format == Format.NTRIPLES
        || format == Format.TRIG
        || format == Format.NQUADS;
  }

  private static RDFFormat rdfFormat(Format format) {
    return switch (format) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case JSONLD -> RDFFormat.JSONLD;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case JSON, XML, CSV, TSV, TEXT ->
          throw new IllegalArgumentException(format + " writes no triples");
    };
  }

  private static RowSetWriter writer(Format format) {
    Lang lang =
        switch (format) {
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case TEXT -> ResultSetLang.RS_Text;
          case TURTLE, NTRIPLES, JSONLD, RDFXML, TRIG, NQUADS ->
              throw new IllegalArgumentException(format + " writes no rows");
        };
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  /// Rows up to a limit, and whether there were more.
  private static final class BoundedRows implements RowSet {
    private final RowSet rows;
    private final long limit;
    private long count;
    private boolean cut;

    /// ARQ's sorted rows do not like to be asked again once they are at their end.
    private boolean ended;

    BoundedRows(RowSet rows, long limit) {
      this.rows = rows;
      this.limit = limit;
    }

    /// Works until there is a row or none: what takes too long fails before anything is written.
    void findFirst() {
      ended = !rows.hasNext();
    }

    private boolean hasMore() {
      ended = ended || !rows.hasNext();
      return !ended;
    }

    @Override
    public boolean hasNext() {
      if (count < limit) {
        return hasMore();
      }
      cut = cut || hasMore();
      return false;
    }

    @Override
    public Binding next() {
      count++;
      return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
      return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
      return count;
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  /// Holds back the last bytes of a JSON object, so that a member can be added to it at the end.
  private static final class HeldTail extends OutputStream {
    private static final int TAIL = 16;

    private final CountingOutput out;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    HeldTail(CountingOutput out) {
      this.out = out;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      held.write(bytes, from, length);
      int ready = held.size() - TAIL;
      if (ready > 8192) {
        byte[] all = held.toByteArray();
        out.write(all, 0, ready);
        held.reset();
        held.write(all, ready, TAIL);
      }
    }

    void finish(boolean cut, long limit) {
      String rest = held.toString(StandardCharsets.UTF_8);
      int end = rest.lastIndexOf('}');
      if (cut && end >= 0) {
        rest = rest.substring(0, end) + ", \"cut\": { \"rows\": " + limit + " } }\n";
      }
      out.write(rest);
    }
  }
}
