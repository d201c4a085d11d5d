/** A child in care moves: the review first, in an emergency the child first. */
package uk.corporateparenting.placementmove;
