/** Consent to accommodation is taken back: the same day the child goes home or is where the law allows. */
package uk.corporateparenting.consentwithdrawn;
