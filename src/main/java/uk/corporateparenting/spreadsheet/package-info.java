/** Files that people open in a spreadsheet. */
package uk.corporateparenting.spreadsheet;
