/**
 * The way out of care, from nearly 16 to 25: which status a young person has and what the council owes them, their
 * advisor, plan, contacts and reviews, a home at 18, and advice to 25 (Children Act 1989, Schedule 2 and sections
 * 23A to 24D; Care Leavers (England) Regulations 2010).
 */
package uk.corporateparenting.leavingcarepathway;
