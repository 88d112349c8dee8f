package io.chipgraph.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/// Keeps queries inside the store: no other endpoint, no file, no class of this program.
///
/// A query is looked through before it runs, so that its author is told what is not allowed; and it
/// runs with registries that know only harmless functions, should anything have been overlooked.
final class SparqlGuard {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

  /// Calls a function whose name the data may give.
  private static final String APPLY = FN + "apply";

  private SparqlGuard() {}

  /// The reason why a query may not run; empty for one that may.
  static Optional<String> refuses(Query query) {
    for (String graph : graphs(query)) {
      if (!graph.matches("(https?|urn):.+")) {
        return Optional.of("FROM <" + graph + "> is not allowed: only graphs of this store");
      }
    }
    if (query.isJsonType()) {
      return Optional.of("the JSON form of a query is not allowed");
    }
    if (query.getQueryPattern() == null) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    Inspector inspector = new Inspector(reasons);
    Walker.walk(Algebra.compile(query), inspector, inspector.expressions);
    return reasons.stream().findFirst();
  }

  private static List<String> graphs(Query query) {
    List<String> graphs = new ArrayList<>(query.getGraphURIs());
    graphs.addAll(query.getNamedGraphURIs());
    return graphs;
  }

  /// The functions that a query may call.
  static FunctionRegistry functions() {
    FunctionRegistry standard = FunctionRegistry.standardRegistry();
    FunctionRegistry harmless = new ClosedFunctions();
    Iterator<String> names = standard.keys();
    while (names.hasNext()) {
      String name = names.next();
      if (isHarmless(name)) {
        harmless.put(name, standard.getFunctionFactory(name));
      }
    }
    return harmless;
  }

  /// No property is computed: every one is looked up.
  static PropertyFunctionRegistry propertyFunctions() {
    return new NoPropertyFunctions();
  }

  private static boolean isHarmless(String function) {
    return (function.startsWith(XSD) || function.startsWith(FN) || function.startsWith(MATH))
        && !function.equals(APPLY);
  }

  /// Knows what was put in and loads nothing by name.
  private static final class ClosedFunctions extends FunctionRegistry {
    @Override
    public @Nullable FunctionFactory getFunctionFactory(String name) {
      return isRegistered(name) ? super.getFunctionFactory(name) : null;
    }
  }

  private static final class NoPropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public boolean manages(String name) {
      return false;
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String name) {
      return null;
    }
  }

  private static final class Inspector extends OpVisitorBase {

    private static final FunctionRegistry KNOWN = functions();
    private static final Set<String> LOADERS = Set.of("java", "file", "jar", "class");

    private final List<String> reasons;
    private final Expressions expressions = new Expressions();

    Inspector(List<String> reasons) {
      this.reasons = reasons;
    }

    @Override
    public void visit(OpService service) {
      reasons.add("SERVICE is not allowed: only this store is asked");
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(this::predicate);
    }

    @Override
    public void visit(OpQuadPattern pattern) {
      pattern.getBasicPattern().forEach(this::predicate);
    }

    @Override
    public void visit(OpTriple triple) {
      predicate(triple.getTriple());
    }

    @Override
    public void visit(OpGroup group) {
      group.getAggregators().forEach(expressions::visit);
    }

    @Override
    public void visit(OpOrder order) {
      order
          .getConditions()
          .forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
    }

    private void predicate(Triple triple) {
      Node predicate = triple.getPredicate();
      if (predicate.isURI()
          && LOADERS.contains(predicate.getURI().split(":", 2)[0].toLowerCase(Locale.ROOT))) {
        reasons.add("the property <" + predicate.getURI() + "> is not allowed");
      }
    }

    private final class Expressions extends ExprVisitorBase {

      @Override
      public void visit(ExprFunctionN function) {
        String name = function.getFunctionIRI();
        if (name != null && !KNOWN.isRegistered(name)) {
          reasons.add("the function <" + name + "> is not allowed or not known");
        }
      }

      @Override
      public void visit(ExprAggregator aggregate) {
        ExprList inner = aggregate.getAggregator().getExprList();
        if (inner != null) {
          for (Expr expr : inner) {
            Walker.walk(expr, Inspector.this, this);
          }
        }
      }
    }
  }
}
