/**
 * The child's record: dated facts, written once and superseded, never overwritten. Everyone else gets facts only through
 * {@link uk.corporateparenting.record.CareRecord}; the kinds of fact are those of
 * {@link uk.corporateparenting.record.Fact}.
 */
package uk.corporateparenting.record;
