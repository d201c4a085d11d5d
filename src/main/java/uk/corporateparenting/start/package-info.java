/** What is told to whoever starts the product. */
package uk.corporateparenting.start;
