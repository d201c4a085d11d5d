/**
 * The review of a child's case by an independent reviewing officer: one round of it, what follows it, and the officer's
 * dispute with the council (Children Act 1989, sections 25A to 25C and 26; Care Planning, Placement and Case Review
 * (England) Regulations 2010, Part 6).
 */
package uk.corporateparenting.lookedafterreview;
