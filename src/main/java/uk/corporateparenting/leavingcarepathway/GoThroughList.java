package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What a young person needs before they live alone. */
@Component
class GoThroughList implements TaskForm<GoThroughList.Answers> {

    private static final String STATES = "in-place|on-its-way|not-yet|not-needed";
    private static final String NOT_SAID = "Say how it stands with everything on the list.";

    record Answers(
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String nationalInsurance,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String bankAccount,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String allowances,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String identityDocument,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String immigrationStatus,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String saving,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String educationHealthCare,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String adultSocialCare,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String independenceAward,
            @NotNull(message = NOT_SAID) @Pattern(regexp = STATES, message = NOT_SAID) String localOffer,
            @NotNull(message = "Say who gets what done, and by when.") String note) {

        boolean isComplete() {
            return Stream.of(nationalInsurance, bankAccount, allowances, identityDocument, immigrationStatus, saving,
                            educationHealthCare, adultSocialCare, independenceAward, localOffer)
                    .allMatch(state -> state.equals("in-place") || state.equals("not-needed"));
        }
    }

    private final PathwayRecord kept;
    private final LocalOffer offer;

    GoThroughList(PathwayRecord kept, LocalOffer offer) {
        this.kept = kept;
        this.offer = offer;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("offerWords", offer.words());
        screen.put("listWords", kept.last(task, Fact.IndependenceList.class).map(Recorded::fact)
                .map(list -> "Last time, on " + LondonTime.inWords(list.lookedAtOn()) + ": " + Markdown.plain(list.note()))
                .orElse("This is the first look at it."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        kept.add(task, new Fact.IndependenceList(LondonTime.day(task.at()), a.nationalInsurance(), a.bankAccount(),
                a.allowances(), a.identityDocument(), a.immigrationStatus(), a.saving(), a.educationHealthCare(),
                a.adultSocialCare(), a.independenceAward(), a.localOffer(), a.note()));
        if ("in-place".equals(a.localOffer())) {
            kept.given(task, offer.document(), "explained", LondonTime.day(task.at()), null);
        }
        return Facts.of("listComplete", a.isComplete());
    }
}
