/**
 * Permanence: the plan for a home for good, agreed by review and panel or by the agency decision-maker, followed until
 * it is achieved, chased where it drifts; adoption with every date kept; life-story work; the tracker.
 */
package uk.corporateparenting.permanencyplanning;
