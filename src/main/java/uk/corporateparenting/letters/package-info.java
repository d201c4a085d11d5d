/**
 * Letters to the child: after a review, a plan, a move or a decision, in plain words for their age. A process that owes
 * one says so to {@link uk.corporateparenting.letters.Letters}; the words of the drafts are files,
 * {@code letters/<occasion>-<age>.txt}.
 */
package uk.corporateparenting.letters;
