/** How work moves: deployment, forms, messages and the one open case of a child. */
package uk.corporateparenting.workflow;
