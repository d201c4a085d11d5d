package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.LeaverSupport;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** Help beside the plan is asked for, with or by the young person. */
@Component
class AskForSupport implements StartForm<AskForSupport.Answers> {

    record Answers(String childRef, String otherReference,
            @NotNull(message = "Say what is asked for.")
            @Pattern(regexp = "work-placement|apprenticeship|counselling|study-equipment|local-offer|staying-close",
                    message = "Say what is asked for.") String kind,
            @NotNull(message = "Say what exactly, and what for.") String what,
            @Min(value = 1, message = "Give the money in pounds.") Integer pounds,
            @Pattern(regexp = SERVICE_SAID, message = "Say what the service answered.") String childService,
            @Pattern(regexp = SERVICE_SAID, message = "Say what the service answered.") String adultService) {
    }

    private static final String SERVICE_SAID = "takes|waits|does-not|not-asked-age";

    private final CareRecord record;
    private final ChildrenInCare children;
    private final WhichYoungPerson which;
    private final LocalOffer offer;
    private final Support support;

    AskForSupport(CareRecord record, ChildrenInCare children, WhichYoungPerson which, LocalOffer offer,
            Support support) {
        this.record = record;
        this.children = children;
        this.which = which;
        this.offer = offer;
        this.support = support;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        which.show(screen, user);
        screen.put("offerWords", offer.words());
        screen.put("employerWords", support.employers());
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        String ref = which.meant(a.childRef(), a.otherReference());
        SupportPolicy.problem(a.kind(), a.pounds(), a.childService(), a.adultService()).ifPresent(sentence -> {
            throw new Refused(sentence);
        });
        LocalDate today = LondonTime.day(at);
        if (record.current(ref, LeaverSupport.class).stream().anyMatch(kept -> kept.fact().askedOn().equals(today)
                && kept.fact().kind().equals(a.kind()))) {
            throw new Refused("This was asked for today already: look at the young person's open work.");
        }
        record.add(ref, new LeaverSupport(today, a.kind(), a.what(),
                SupportPolicy.elsewhere(a.childService(), a.adultService()), a.pounds(), null, null, null, "asked",
                today, null), user);
        return new Started(ref, Facts.of("team", children.teamOf(ref)).and("supportKind", a.kind())
                .and(Support.WHICH, today + ":" + a.kind()));
    }
}
