/** A child who is missing from care: looked for each day, listened to on the return, and met about where it goes on. */
package uk.corporateparenting.missingfromcare;
