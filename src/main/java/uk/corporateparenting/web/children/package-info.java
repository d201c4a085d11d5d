/** The child's record as a page, and how to find it. Read-only; every look is logged. */
package uk.corporateparenting.web.children;
