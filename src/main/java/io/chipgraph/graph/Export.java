package io.chipgraph.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/// Writes everything out, without the graph's own bookkeeping.
///
/// Graph follows graph by name, and within a graph the lines are sorted: the same articles give the
/// same bytes, in whatever order they came.
public final class Export {

  private static final Comparator<Quad> IN_ORDER = Comparator.comparing(Export::line);

  private final KnowledgeGraph graph;

  public Export(KnowledgeGraph graph) {
    this.graph = graph;
  }

  /// Writes N-Quads, one quad a line, in UTF-8.
  public void nquads(OutputStream out) throws IOException {
    CountingOutput output = new CountingOutput(out);
    run(
        output,
        store -> {
          for (Node name : graphs(store)) {
            List<String> lines = new ArrayList<>();
            store
                .find(name, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> lines.add(line(quad)));
            lines.sort(null);
            lines.forEach(output::write);
          }
        });
  }

  /// Writes TriG, one block a subject.
  public void trig(OutputStream out) throws IOException {
    CountingOutput output = new CountingOutput(out);
    run(
        output,
        store -> {
          StreamRDF writer = StreamRDFWriter.getWriterStream(output, RDFFormat.TRIG_BLOCKS);
          writer.start();
          Prefixes.ALL.forEach(writer::prefix);
          for (Node name : graphs(store)) {
            List<Quad> quads = new ArrayList<>();
            store.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
            quads.sort(IN_ORDER);
            quads.forEach(writer::quad);
          }
          writer.finish();
        });
  }

  private interface Work {
    void on(DatasetGraph store);
  }

  private void run(CountingOutput output, Work work) throws IOException {
    try {
      Txn.executeRead(graph.store(), () -> work.on(graph.store()));
      output.flush();
    } catch (CountingOutput.Broken e) {
      throw e.cause();
    }
  }

  private static Iterable<Node> graphs(DatasetGraph store) {
    TreeSet<Node> names = new TreeSet<>(Comparator.comparing(Node::toString));
    Iterator<Node> found = store.listGraphNodes();
    found.forEachRemaining(names::add);
    return names;
  }

  private static String line(Quad quad) {
    return NodeFmtLib.strNQ(quad) + "\n";
  }
}
