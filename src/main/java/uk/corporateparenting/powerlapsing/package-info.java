/** Orders, approvals and agreements with an end: what follows is settled before it. */
package uk.corporateparenting.powerlapsing;
