/** Pages for whoever keeps the product running. No personal data. */
package uk.corporateparenting.web.operations;
