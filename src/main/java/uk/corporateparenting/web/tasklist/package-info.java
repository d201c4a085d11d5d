/** House rules for the engine's web applications: nothing typed stays in the browser, and there is one way in and out. */
package uk.corporateparenting.web.tasklist;
