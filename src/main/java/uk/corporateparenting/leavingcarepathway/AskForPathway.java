package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** A young person, or somebody for them, asks for an advisor, advice or a review: one step opens it again. */
@Component
class AskForPathway implements StartForm<AskForPathway.Answers> {

    private static final String WHICH = "Choose the young person, or give their reference: CH- and six digits.";

    record Answers(String childRef, String otherReference,
            @NotNull(message = "Say what is asked for.") @Pattern(regexp = "advisor|advice",
                    message = "Say what is asked for.") String wish,
            @NotNull(message = "Say who asks.") @Pattern(regexp = "young-person|advisor|carer|other",
                    message = "Say who asks.") String askedBy,
            @NotNull(message = "Say when.") LocalDate askedOn,
            @NotNull(message = "Say what for.") String reason) {
    }

    private final CareRecord record;
    private final LeaverStories stories;
    private final ChildrenInCare children;
    private final Messages messages;
    private final JdbcClient db;

    AskForPathway(CareRecord record, LeaverStories stories, ChildrenInCare children, Messages messages, JdbcClient db) {
        this.record = record;
        this.stories = stories;
        this.children = children;
        this.messages = messages;
        this.db = db;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        screen.options("youngPeople", db.sql("""
                        select distinct care.known_as(child_ref) as ref from care.caseload
                        where user_id = ? and to_at is null order by ref""").param(user).query(String.class)
                .list().stream().filter(ref -> isOfAge(stories.of(ref))).flatMap(ref -> record.child(ref).stream())
                .map(child -> new Screen.Option(child.reference(), child.calledName() + ", " + child.reference()))
                .toList());
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        if ((a.childRef() == null) == (a.otherReference() == null)) {
            throw new Refused(WHICH);
        }
        String ref = record.child((a.childRef() == null ? a.otherReference() : a.childRef()).strip()
                .toUpperCase(Locale.ROOT)).map(Child::reference).filter(known -> isOfAge(stories.of(known)))
                .orElseThrow(() -> new Refused("Nobody from 16 to 24 who was in care has this reference."));
        Refused.on(LondonTime.happened("The request", a.askedOn(), at));
        boolean advisor = "advisor".equals(a.wish());
        LeaverStory story = stories.of(ref);
        if (advisor && story.plans().size() > 0 && LeaverStatusPolicy.age(story, stories.today()) < 21) {
            throw new Refused("An advisor works with this young person already: ask for a review of the plan.");
        }
        Facts facts = Facts.of("team", children.teamOf(ref));
        long offer = record.add(ref, new Fact.AdvisorOffer(a.askedOn(), "request", advisor ? true : null,
                a.reason()), user);
        if (advisor) {
            messages.send("leaving-care-status-owed:offer-" + offer, LeavingCarePathway.STATUS_OWED, ref, facts);
        } else {
            messages.send("pathway-requested:" + offer, LeavingCarePathway.REQUESTED, ref,
                    Facts.of("team", children.teamOf(ref)).and("pathwayRequestedOn", a.askedOn()));
        }
        return new Started(ref, facts);
    }

    private boolean isOfAge(LeaverStory story) {
        int age = LeaverStatusPolicy.age(story, stories.today());
        return age >= 16 && age < LeaverStatusPolicy.LAST_AGE && !story.episodes().isEmpty();
    }
}
