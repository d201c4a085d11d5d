/** Health assessments, questionnaires and referrals for mental health of a child in care. */
package uk.corporateparenting.healthassessment;
