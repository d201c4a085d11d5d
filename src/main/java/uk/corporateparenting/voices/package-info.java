/**
 * What children and young people let the council print of their own words in the corporate parenting report, without a
 * name, for as long as they agree.
 */
package uk.corporateparenting.voices;
