package uk.corporateparenting.entrytocare.contact;

/** Made-up messages for the description of the API. Tests send them, so that they stay true. */
final class ContactExamples {

    static final String ONE_CHILD = """
            {
              "contactId": "2A-2026-1100001",
              "receivedAt": "2026-11-19T12:56:00Z",
              "source": "2A",
              "sourceName": "Schools",
              "referrer": {"name": "Nia Adeyemi", "email": "duty@example.org"},
              "reason": "Child told a teacher they are afraid to go home tonight.",
              "presentingNeed": "N1",
              "immediateDanger": false,
              "childSays": "I don't feel safe there.",
              "consent": "not-asked-safety",
              "children": [
                {
                  "givenName": "Aaliyah",
                  "familyName": "Jones",
                  "dateOfBirth": "2014-03-07",
                  "sex": "F",
                  "ethnicity": "WBRI",
                  "postcode": "LE4 7PL",
                  "nhsNumber": "9161461008"
                }
              ]
            }
            """;

    static final String UNBORN_SIBLING = """
            {
              "contactId": "6-2026-1100900",
              "receivedAt": "2026-11-19T22:40:00Z",
              "source": "6",
              "sourceName": "Police",
              "referrer": {"name": "Duty sergeant", "phone": "0116 496 0000"},
              "reason": "Domestic incident; the mother is six months pregnant.",
              "presentingNeed": "N1",
              "immediateDanger": true,
              "childSays": null,
              "consent": "not-sought",
              "children": [
                {
                  "givenName": "Ava",
                  "familyName": "Brown",
                  "estimatedAge": 4,
                  "sex": "F",
                  "ethnicity": "NOBT",
                  "postcode": "LE9 6QB"
                },
                {
                  "familyName": "Brown",
                  "expectedDateOfBirth": "2027-02-20",
                  "sex": "U",
                  "ethnicity": "NOBT",
                  "postcode": "LE9 6QB"
                }
              ]
            }
            """;

    static final String NOT_JSON = """
            {
              "type": "urn:corporate-parenting:problem:not-json",
              "title": "The message cannot be read",
              "status": 400,
              "detail": "not JSON",
              "instance": "/api/contacts",
              "reason": "not JSON",
              "problems": [{"reason": "not JSON"}]
            }
            """;

    static final String FAULTY = """
            {
              "type": "urn:corporate-parenting:problem:contact-refused",
              "title": "The contact is faulty",
              "status": 422,
              "detail": "children[0].nhsNumber fails its check digit",
              "instance": "/api/contacts",
              "field": "children[0].nhsNumber",
              "reason": "fails its check digit",
              "problems": [{"field": "children[0].nhsNumber", "reason": "fails its check digit"}]
            }
            """;

    static final String CONFLICT = """
            {
              "type": "urn:corporate-parenting:problem:contact-id-used",
              "title": "The contactId is taken",
              "status": 409,
              "detail": "contactId was used for a different contact",
              "instance": "/api/contacts",
              "field": "contactId",
              "reason": "was used for a different contact",
              "problems": [{"field": "contactId", "reason": "was used for a different contact"}]
            }
            """;

    private ContactExamples() {
    }
}
