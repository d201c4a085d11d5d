/** The door: sign-in in front of everything, what each path asks of whom, and what people see when something fails. */
package uk.corporateparenting.web;
