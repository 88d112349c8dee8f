package io.chipgraph.extract;

import java.util.Locale;

/// The part a thing plays in an event.
public enum Role {
  INVESTOR,
  INVESTEE,
  BUYER,
  TARGET,
  SELLER,
  ISSUER,
  EXCHANGE,
  CUSTOMER,
  SUPPLIER,
  PRODUCT,
  PARTNER,
  MAKER,
  OWNER,
  FACILITY,
  CONTRACTOR,
  PERSON,
  ORGANIZATION,
  REGULATOR,
  AFFECTED,
  GRANTOR,
  RECIPIENT,
  PLAINTIFF,
  DEFENDANT,
  COMPANY;

  /// The word that ontology, JSON and pages use.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
