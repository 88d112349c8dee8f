package io.chipgraph.graph;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Extraction;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms of our ontology and of those it reuses.
final class Terms {

  static final String CG = "https://w3id.org/chipgraph/ontology#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = iri("http://www.w3.org/2000/01/rdf-schema#label");

  // Claims and events
  static final Node CLAIM = cg("Claim");
  static final Node EVENT = cg("Event");
  static final Node STEP = cg("Step");
  static final Node EVENT_TYPE = cg("eventType");
  static final Node ABOUT = cg("about");
  static final Node PARTICIPANT = cg("participant");
  static final Node STATUS = cg("status");
  static final Node DATE = cg("date");
  static final Node EPOCH_DAY = cg("epochDay");
  static final Node LAST_EPOCH_DAY = cg("lastEpochDay");
  static final Node REPORTED = cg("reported");
  static final Node REPORTED_EPOCH_DAY = cg("reportedEpochDay");
  static final Node ORIGIN = cg("origin");
  static final Node ORIGIN_BASIS = cg("originBasis");
  static final Node CONFIDENCE = cg("confidence");
  static final Node RULE = cg("rule");
  static final Node EVIDENCE = cg("evidence");
  static final Node TIMELINE = cg("timeline");
  static final Node FIRST_REPORTED = cg("firstReported");
  static final Node LAST_REPORTED = cg("lastReported");
  static final Node INDEPENDENT_ORIGINS = cg("independentOrigins");
  static final Node HAS_CONFLICT = cg("hasConflict");
  static final Node CONFLICTS_WITH = cg("conflictsWith");
  static final Node MERGED_BECAUSE = cg("mergedBecause");
  static final Node FOLLOWS = cg("follows");
  static final Node DERIVED_FROM = iri(PROV + "wasDerivedFrom");

  // Figures
  static final Node MONETARY_AMOUNT = schema("MonetaryAmount");
  static final Node QUANTITATIVE_VALUE = schema("QuantitativeValue");
  static final Node AMOUNT = cg("amount");
  static final Node AMOUNT_KIND = cg("amountKind");
  static final Node QUANTITY = cg("quantity");
  static final Node MIN_VALUE = schema("minValue");
  static final Node MAX_VALUE = schema("maxValue");
  static final Node CURRENCY = schema("currency");
  static final Node UNIT = cg("unit");
  static final Node OF = cg("of");
  static final Node OF_TEXT = cg("ofText");
  static final Node APPROXIMATE = cg("approximate");
  static final Node WORDS = cg("words");
  static final Node MIN_USD = cg("minUSD");
  static final Node MAX_USD = cg("maxUSD");
  static final Node UNITS_PER_USD = cg("unitsPerUSD");
  static final Node RATE_DATE = cg("rateDate");

  // Standing facts
  static final Node OBSERVATION = cg("Observation");
  static final Node METRIC = cg("metric");
  static final Node SUBJECT = cg("subject");
  static final Node POSITION = cg("Position");
  static final Node PERSON = cg("person");
  static final Node ORGANIZATION = cg("organization");
  static final Node TITLE = cg("title");
  static final Node CURRENT = cg("current");
  static final Node HOLDING = cg("Holding");
  static final Node HOLDER = cg("holder");
  static final Node HELD = cg("held");
  static final Node TIED_TO = cg("tiedTo");

  // Things
  static final Node SCHEMA_ORGANIZATION = schema("Organization");
  static final Node CANDIDATE = cg("Candidate");
  static final Node NAMED_ORIGIN = cg("Origin");
  static final Node PREF_LABEL = skos("prefLabel");
  static final Node ALT_LABEL = skos("altLabel");
  static final Node SHORT_LABEL = cg("shortLabel");
  static final Node FORMER_LABEL = cg("formerLabel");
  static final Node NAME = schema("name");

  // Sources
  static final Node NEWS_ARTICLE = schema("NewsArticle");
  static final Node NEWS_MEDIA = schema("NewsMediaOrganization");
  static final Node URL = schema("url");
  static final Node HEADLINE = schema("headline");
  static final Node ARTICLE_BODY = schema("articleBody");
  static final Node IN_LANGUAGE = schema("inLanguage");
  static final Node DATE_PUBLISHED = schema("datePublished");
  static final Node AUTHOR = schema("author");
  static final Node PUBLISHER = schema("publisher");
  static final Node CITATION = schema("citation");
  static final Node MENTIONS = schema("mentions");
  static final Node SCHEMA_PERSON = schema("Person");
  static final Node SNAPSHOT = cg("Snapshot");
  static final Node DIGEST = cg("digest");
  static final Node CONTENT_HASH = cg("contentHash");
  static final Node RETRIEVED_AT = cg("retrievedAt");
  static final Node ACTIVITY = iri(PROV + "Activity");
  static final Node SOFTWARE_AGENT = iri(PROV + "SoftwareAgent");
  static final Node USED = iri(PROV + "used");
  static final Node GENERATED_BY = iri(PROV + "wasGeneratedBy");
  static final Node ASSOCIATED_WITH = iri(PROV + "wasAssociatedWith");

  // Places in the text
  static final Node MENTION = cg("Mention");
  static final Node REFERS_TO = cg("refersTo");
  static final Node SURFACE = cg("surface");
  static final Node SPECIFIC_RESOURCE = oa("SpecificResource");
  static final Node HAS_SOURCE = oa("hasSource");
  static final Node HAS_SELECTOR = oa("hasSelector");
  static final Node POSITION_SELECTOR = oa("TextPositionSelector");
  static final Node QUOTE_SELECTOR = oa("TextQuoteSelector");
  static final Node START = oa("start");
  static final Node END = oa("end");
  static final Node EXACT = oa("exact");

  private Terms() {}

  static Node of(EventType type) {
    return cg(type.word());
  }

  static Node of(Role role) {
    return cg(role.word());
  }

  static Node of(Status status) {
    return cg("status-" + status.word());
  }

  static Node of(Claim.Kind kind) {
    return cg("kind-" + kind.word());
  }

  static Node of(Claim.Basis basis) {
    return cg("basis-" + basis.word());
  }

  static Node of(Extraction.Metric metric) {
    return cg("metric-" + metric.word());
  }

  static Node cg(String name) {
    return iri(CG + name);
  }

  static Node schema(String name) {
    return iri(SCHEMA + name);
  }

  static Node skos(String name) {
    return iri(SKOS + name);
  }

  /// The last part of a concept's name: `denied` of `cg:status-denied`.
  static String word(Node concept) {
    String iri = concept.getURI();
    return iri.substring(iri.indexOf('-', iri.indexOf('#')) + 1);
  }

  /// The name of a term of ours: `investor` of `cg:investor`.
  static String name(Node term) {
    return term.getURI().substring(term.getURI().indexOf('#') + 1);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node oa(String name) {
    return iri(OA + name);
  }
}
