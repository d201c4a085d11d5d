package uk.corporateparenting.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a form asks about the child's voice, the same everywhere ({@code forms/shared/child-view.form}): the words, how
 * they were given, or why they are missing (Children Act 1989, sections 1(3)(a), 20(6), 22(4); the Promise).
 *
 * @param says  the child's own words
 * @param how   spoken, written, drawn, through-advocate, through-interpreter or observed
 * @param whyNo why there are none
 */
public record ChildVoice(String says, String how, String whyNo) {

    public Optional<String> problem() {
        if (says == null && whyNo == null) {
            return Optional.of("Write what the child said, or why their view is missing.");
        }
        if (says != null && how == null) {
            return Optional.of("Say how the child gave their view.");
        }
        return Optional.empty();
    }

    /** @param about the task in which the child was heard */
    public Fact.ChildView heard(LocalDate on, String about) {
        return new Fact.ChildView(on, about, says, how, says == null ? whyNo : null);
    }
}
