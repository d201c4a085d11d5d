/** Homes that may break down: noticed, weighed, met about, helped, looked at again, and learned from when they end. */
package uk.corporateparenting.stabilitymeeting;
