/** Restrictions of the liberty of a child in care, which nobody puts in force without the director and a court. */
package uk.corporateparenting.deprivationofliberty;
