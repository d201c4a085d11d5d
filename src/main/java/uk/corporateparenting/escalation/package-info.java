/** Ladders: who hears next when work is late, and what they answered. */
package uk.corporateparenting.escalation;
