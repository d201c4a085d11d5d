/** House rules for the engine's web applications: nothing typed stays in the browser; there is one way in and out. */
package uk.corporateparenting.web.tasklist;
