package uk.corporateparenting.people;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the claims of the council's sign-in provider are called. A dot leads into a claim: {@code realm_access.roles}.
 *
 * @param userIdClaim who it is, as tasks and caseloads name them
 * @param groupsClaim what they may do here
 * @param groups      {@code value=group}: which of our groups a value of that claim stands for; without any, the values
 *                    are the ids of our groups
 * @param adopt       whether somebody who was here before the provider was set keeps their user id at their first
 *                    sign-in by it; to be set for the change-over only
 * @param claimsLast  how long what the provider said holds before it is asked again
 */
@ConfigurationProperties("corporate-parenting.sign-in")
public record ProviderSettings(@DefaultValue("preferred_username") String userIdClaim,
                        @DefaultValue("given_name") String firstNameClaim,
                        @DefaultValue("family_name") String lastNameClaim,
                        @DefaultValue("email") String emailClaim,
                        @DefaultValue("groups") String groupsClaim,
                        @DefaultValue List<String> groups,
                        @DefaultValue("false") boolean adopt,
                        @DefaultValue("1h") Duration claimsLast) {
}
