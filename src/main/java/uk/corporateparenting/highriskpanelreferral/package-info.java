/**
 * A young person at high risk before a panel of all agencies: referred, screened, contributed to, decided, acted on and
 * reviewed until the panel steps down; and what is owed when the police were called to a home.
 */
package uk.corporateparenting.highriskpanelreferral;
