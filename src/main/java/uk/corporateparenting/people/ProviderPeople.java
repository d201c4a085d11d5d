package uk.corporateparenting.people;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People whom the council's OpenID Connect provider signs in. At each sign-in they are written to the engine's identity
 * tables as the provider describes them: roles that it no longer gives are withdrawn, and work that came with those
 * roles goes back to the team.
 */
@Component
public class ProviderPeople {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPeople.class);
    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9_.@-]{1,64}");
    private static final int RANDOM_BYTES = 32;

    private final ProviderSettings settings;
    private final Map<String, Set<String>> groupsByValue;
    private final IdentityService identity;
    private final People people;
    private final Teams teams;
    private final OpenWork openWork;
    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ProviderPeople(ProviderSettings settings, IdentityService identity, People people, Teams teams, OpenWork openWork,
                   JdbcClient db, Clock clock) {
        this.settings = settings;
        this.groupsByValue = Claims.table(settings.groups());
        this.identity = identity;
        this.people = people;
        this.teams = teams;
        this.openWork = openWork;
        this.db = db;
        this.clock = clock;
    }

    /** Who came, and what they hold here; without any group they may not come in. */
    public record Arrival(String userId, List<String> groups) {
    }

    /** The provider names nobody, or somebody else has that user id here. */
    public static class NotThisPerson extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotThisPerson(String why) {
            super(why);
        }
    }

    private record Known(String issuer, String subject) {
    }

    /**
     * Somebody has signed in at the provider.
     *
     * @param issuer  the provider
     * @param subject the provider's own key for the person
     * @param said    all claims
     */
    @Transactional
    public Arrival arrive(String issuer, String subject, Map<String, Object> said) {
        Claims claims = new Claims(said);
        String userId = claims.text(settings.userIdClaim());
        if (!USER_ID.matcher(userId).matches()) {
            throw new NotThisPerson("The claim for the user id is missing or is none");
        }
        // Two windows of one browser sign in at once.
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))").param(userId).query((row, n) -> n).list();
        Set<String> groups = groups(claims);
        Optional<Known> known = known(userId);
        boolean isHere = people.exists(userId);
        boolean isTheirs = known.filter(new Known(issuer, subject)::equals).isPresent();
        if (!isTheirs && (known.isPresent() || isHere && !settings.adopt() || isKnownOtherwise(issuer, subject))) {
            throw new NotThisPerson("That user id is somebody else's here");
        }
        if (!isHere && groups.isEmpty()) {
            return new Arrival(userId, List.of());
        }
        write(userId, claims, isHere, isTheirs);
        remember(userId, issuer, subject);
        boolean lost = setMemberships(userId, groups);
        List<String> held = people.groupsNow(userId);
        if (lost) {
            openWork.giveBackWhatNoLongerFits(userId, held);
        }
        return new Arrival(userId, groups.isEmpty() ? List.of() : held);
    }

    /** Whether the provider vouches for that person; a password does not. */
    public boolean vouchesFor(String userId) {
        return known(userId).isPresent();
    }

    private Optional<Known> known(String userId) {
        return db.sql("select issuer, subject from care.provider_person where user_id = ?").param(userId)
                .query((row, n) -> new Known(row.getString(1), row.getString(2))).optional();
    }

    private boolean isKnownOtherwise(String issuer, String subject) {
        return db.sql("select exists (select from care.provider_person where issuer = ? and subject = ?)")
                .params(issuer, subject).query(Boolean.class).single();
    }

    private void remember(String userId, String issuer, String subject) {
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("""
                insert into care.provider_person (user_id, issuer, subject, first_at, last_at) values (?, ?, ?, ?, ?)
                on conflict (user_id) do update set last_at = excluded.last_at""")
                .params(userId, issuer, subject, now, now).update();
    }

    /** The groups of ours that the claims stand for. Nobody is told whose claims had others. */
    private Set<String> groups(Claims claims) {
        Set<String> ours = new HashSet<>();
        for (Role role : Role.values()) {
            if (role != Role.STAFF) {
                teams.all().forEach(team -> ours.add(role.group(team.slug())));
            }
        }
        Set<String> found = new LinkedHashSet<>();
        int unknown = 0;
        for (String value : claims.values(settings.groupsClaim())) {
            Set<String> meant = groupsByValue.isEmpty() ? Set.of(value) : groupsByValue.getOrDefault(value, Set.of());
            meant.stream().filter(ours::contains).forEach(found::add);
            unknown += meant.stream().noneMatch(ours::contains) ? 1 : 0;
        }
        if (unknown > 0) {
            LOG.info("A sign-in brought {} group(s) that mean nothing here.", unknown);
        }
        return found;
    }

    private void write(String userId, Claims claims, boolean isHere, boolean isTheirs) {
        User user = isHere ? identity.createUserQuery().userId(userId).singleResult() : identity.newUser(userId);
        user.setFirstName(claims.text(settings.firstNameClaim()));
        user.setLastName(claims.text(settings.lastNameClaim()));
        user.setEmail(claims.text(settings.emailClaim()));
        if (!isTheirs) {
            user.setPassword(nobodysPassword());
        }
        identity.saveUser(user);
    }

    /** A password that nobody knows or ever will. */
    String nobodysPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Answers whether something was withdrawn. Groups of the council's own making are left alone. */
    private boolean setMemberships(String userId, Set<String> groups) {
        List<String> held = identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
        groups.stream().filter(group -> !held.contains(group))
                .forEach(group -> identity.createMembership(userId, group));
        List<String> gone = held.stream().filter(group -> !groups.contains(group))
                .filter(group -> Role.ofGroup(group).filter(role -> role != Role.STAFF).isPresent()).toList();
        gone.forEach(group -> identity.deleteMembership(userId, group));
        return !gone.isEmpty();
    }
}
