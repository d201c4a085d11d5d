/** For the information governance officer: who looked at what, who did what, holds, and the record's last day. */
package uk.corporateparenting.web.audit;
