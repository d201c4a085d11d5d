/** Everything that answers a browser or another system: sign-in, error shape, pages, limits. */
package uk.corporateparenting.web;
