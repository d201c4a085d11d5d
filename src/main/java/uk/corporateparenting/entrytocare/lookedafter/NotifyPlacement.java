package uk.corporateparenting.entrytocare.lookedafter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.lookedafter.NoticePolicy.Notice;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Everyone who must know hears in writing where the child lives now, and nobody who must not. */
@Component
class NotifyPlacement implements TaskForm<NotifyPlacement.Answers> {

    private static final String DOCUMENT = "placement-notice";
    private static final String TOLD = "given|withheld|none";
    private static final String MISSING = "Say for everyone whether they were told.";

    record Answers(
            @NotNull(message = "Say on which day the letters went out.") LocalDate givenOn,
            @NotNull(message = "Say how the letters went out.") @Pattern(regexp = "letter|secure-email|by-hand",
                    message = "Say how the letters went out.") String format,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String childTold, String childWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String parentsTold, String parentsWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String carersTold, String carersWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String gpTold, String gpWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String healthTold, String healthWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String schoolTold, String schoolWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String areaAuthorityTold, String areaAuthorityWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String guardianTold, String guardianWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String reviewingOfficerTold, String reviewingOfficerWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String virtualSchoolTold, String virtualSchoolWhy,
            @NotNull(message = MISSING) @Pattern(regexp = TOLD, message = MISSING) String nurseTold, String nurseWhy,
            String childWords,
            YesNo addressLeftOut) {

        List<Notice> notices() {
            return List.of(
                    new Notice("The child", childTold, childWhy),
                    new Notice("Parents and others with parental responsibility", parentsTold, parentsWhy),
                    new Notice("The carers or the home", carersTold, carersWhy),
                    new Notice("The GP", gpTold, gpWhy),
                    new Notice("The health body for the area", healthTold, healthWhy),
                    new Notice("School or nursery", schoolTold, schoolWhy),
                    new Notice("The authority for the area of the home", areaAuthorityTold, areaAuthorityWhy),
                    new Notice("The children's guardian", guardianTold, guardianWhy),
                    new Notice("The reviewing officer", reviewingOfficerTold, reviewingOfficerWhy),
                    new Notice("The virtual school", virtualSchoolTold, virtualSchoolWhy),
                    new Notice("The nurse for looked after children", nurseTold, nurseWhy));
        }
    }

    private final CareRecord record;
    private final PlacementWords placement;

    NotifyPlacement(CareRecord record, PlacementWords placement) {
        this.record = record;
        this.placement = placement;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        placement.show(task, screen);
        screen.put("mustNotKnow", placement.mustNotKnow(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(NoticePolicy.problem(a.notices(), !placement.mustNotKnow(task).isEmpty(),
                YesNo.isYes(a.addressLeftOut())));
        if ("none".equals(a.childTold())) {
            throw new Refused("Say whether the child was told, and if not why.");
        }
        if ("given".equals(a.childTold()) && a.childWords() == null) {
            throw new Refused("Write what the letter to the child says.");
        }
        if (a.givenOn().isAfter(LondonTime.day(task.at()))) {
            throw new Refused("The letters cannot have gone out in the future.");
        }
        for (Notice notice : a.notices()) {
            if (notice.isGiven()) {
                record.add(task.childRef(), new DocumentGiven(a.givenOn(), DOCUMENT, a.format(), notice.to(),
                        task.user(), null), task.user());
            } else if (notice.isWithheld()) {
                record.add(task.childRef(), new DocumentGiven(a.givenOn(), DOCUMENT, null, null, task.user(),
                        notice.to() + ": " + notice.why()), task.user());
            }
        }
        return Facts.none();
    }
}
