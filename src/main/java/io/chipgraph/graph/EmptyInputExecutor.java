package io.chipgraph.graph;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/// TDB2's executor without its fault on empty input.
///
/// Jena 6.0.0 looks at the first row to order a pattern and fails with "Peek iterator is already
/// empty" where there is none (a fault known upstream): nothing joined with anything is nothing.
final class EmptyInputExecutor extends OpExecutorTDB2 {

  EmptyInputExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : input;
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : input;
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return input.hasNext() ? super.execute(filter, input) : input;
  }
}
