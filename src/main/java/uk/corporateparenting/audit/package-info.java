/** Who looked at which child's record, who did what, and what may not be destroyed. Nothing here is ever changed. */
package uk.corporateparenting.audit;
