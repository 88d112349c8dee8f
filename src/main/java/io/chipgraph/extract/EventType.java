package io.chipgraph.extract;

import static io.chipgraph.extract.Role.*;

import java.util.EnumSet;
import java.util.Set;

/// The twelve kinds of events and the roles each has.
public enum EventType {
  INVESTMENT("Investment", INVESTOR, INVESTEE),
  ACQUISITION("Acquisition", BUYER, TARGET, SELLER),
  PUBLIC_OFFERING("PublicOffering", ISSUER, EXCHANGE),
  SUPPLY("Supply", CUSTOMER, SUPPLIER, PRODUCT),
  PARTNERSHIP("Partnership", PARTNER, PRODUCT),
  PRODUCT_LAUNCH("ProductLaunch", MAKER, PRODUCT),
  FACILITY_PROJECT("FacilityProject", OWNER, FACILITY, CONTRACTOR),
  EXECUTIVE_CHANGE("ExecutiveChange", PERSON, ORGANIZATION),
  REGULATION("Regulation", REGULATOR, AFFECTED, PRODUCT),
  SUBSIDY("Subsidy", GRANTOR, RECIPIENT),
  LITIGATION("Litigation", PLAINTIFF, DEFENDANT),
  FINANCIAL_RESULT("FinancialResult", COMPANY);

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable, its type does not say so.
  private final Set<Role> roles;

  EventType(String word, Role first, Role... others) {
    this.word = word;
    this.roles = Set.copyOf(EnumSet.of(first, others));
  }

  /// The word that ontology, JSON and pages use.
  public String word() {
    return word;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
