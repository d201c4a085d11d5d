/** What a meeting of a panel owes: agenda, circulation, holding, minutes and their approval. */
package uk.corporateparenting.panelmeeting;
