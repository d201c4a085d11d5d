package uk.corporateparenting.entrytocare.contact;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong with a contact: the field and the reason, never what was in the field.
 *
 * @param field for example {@code children[0].dateOfBirth}; null when the whole message is meant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactProblem(String field, String reason) {

    /** For example "children[0].dateOfBirth is not a date". */
    String why() {
        return field == null ? reason : field + " " + reason;
    }
}
